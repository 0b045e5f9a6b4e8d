"""`engine keywords suggest` as its users run it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from engine.opening import open_centre
from engine.routing import Router
from tests.centres import FIRST_INTENTS, SMALL, copy_of_ornina, folder
from tests.cli.test_commands import engine


def suggested(*arguments: str) -> list[dict[str, Any]]:
    done = engine("keywords", "suggest", "--format", "json", *arguments)
    assert (done.returncode, done.stderr) == (0, "")
    found: list[dict[str, Any]] = json.loads(done.stdout)["suggestions"]
    return found


def small(tmp_path: Path, intents: str, departments: str = SMALL) -> str:
    return str(folder(tmp_path, departments, f"intents:\n{intents}"))


def first(tmp_path: Path) -> str:
    """Return a folder with the starter's departments, and as few keywords as one begins with."""
    config = copy_of_ornina(tmp_path)
    (config / "intents.yaml").write_text(FIRST_INTENTS, "utf-8")
    return str(config)


def test_first_keywords_lack_forms_that_callers_say(tmp_path: Path) -> None:
    found = {(each["intent"], each["language"]): each for each in suggested(first(tmp_path))}
    assert {"تسعيرة"} <= set(found["buy", "ar"]["missing"])
    assert {"شكاية", "مشكل"} <= set(found["complain", "ar"]["missing"])
    assert "front desk" in found["go_back", "en"]["missing"]
    assert not [each for each in found.values() if set(each["missing"]) & set(each["keywords"])]


def test_what_the_router_finds_by_itself_is_not_proposed() -> None:
    router = Router(open_centre("config"))
    for each in suggested("config"):
        for form in each["missing"]:
            assert each["intent"] not in {match.intent for match in router.route(form).matches}


def test_a_list_is_printed_as_it_is_to_be_pasted_and_what_is_new_stands_last(tmp_path: Path) -> None:
    path = small(tmp_path, "  pay: {transfers_to: bills, keywords: [bill, pay]}\n")
    done = engine("keywords", "suggest", path)
    assert (done.returncode, done.stderr) == (0, "")
    assert (
        done.stdout
        == f"""\
{path}/intents.yaml:2:41: the intent "pay" lacks 4 forms of its keywords; write instead, what is new stands last:
    keywords: [bill, pay, billed, payment, paid, payable]

{path}/: 4 forms missing (checked 1 intent, 1 language)
"""
    )


def test_the_centre_is_good_with_the_lines_pasted_and_then_lacks_nothing(tmp_path: Path) -> None:
    written: dict[str, dict[str, list[str]]] = {}
    for each in suggested(first(tmp_path)):
        written.setdefault(each["intent"], {}).update(yaml.safe_load(each["yaml"]))
    leads = {"buy": "sales", "complain": "complaints", "go_back": "reception"}
    intents = {name: {"transfers_to": leads[name], "keywords": words} for name, words in written.items()}
    config = copy_of_ornina(tmp_path / "pasted")
    (config / "intents.yaml").write_text(yaml.safe_dump({"intents": intents}, allow_unicode=True), "utf-8")
    assert engine("validate", "--strict", str(config)).returncode == 0
    done = engine("keywords", "suggest", str(config))
    assert (done.returncode, done.stdout) == (
        0,
        f"{config}/: no form that we know is missing (checked 3 intents, 2 languages)\n",
    )


def test_a_form_that_another_intent_has_is_left_out_and_said(tmp_path: Path) -> None:
    intents = "  pay: {transfers_to: bills, keywords: [payment]}\n  back: {transfers_to: desk, keywords: [paid]}\n"
    path = small(tmp_path, intents)
    first, second = suggested(path)
    assert first["missing"] == second["missing"] == []
    assert {"form": "paid", "intent": "back", "already": True} in first["left_out"]
    assert {"form": "payable", "intent": "back", "already": False} in first["left_out"]
    said = engine("keywords", "suggest", path).stdout
    assert f'{path}/intents.yaml:2:41: = left out: "paid", which already tells "back"\n' in said
    assert '= left out: "payable", which would fit "back" as well\n' in said
    assert "no form that we know is missing" in said


def test_keywords_written_once_are_looked_up_by_their_script(tmp_path: Path) -> None:
    both = SMALL.replace("[en]", "[ar, en]")
    [found] = suggested(small(tmp_path, "  buy: {transfers_to: bills, keywords: [فاتورة, complaint]}\n", both))
    assert found["language"] == ""
    assert found["missing"] == ["فواتير", "complain", "complained"]
    assert yaml.safe_load(found["yaml"])["keywords"] == [*found["keywords"], *found["missing"]]


def test_a_keyword_that_yaml_would_misread_is_quoted(tmp_path: Path) -> None:
    path = small(tmp_path, "  pay: {transfers_to: bills, keywords: ['null', '100', 'due: now', don't pay, payment]}\n")
    [found] = suggested(path)
    assert yaml.safe_load(found["yaml"])["keywords"][:5] == ["null", "100", "due: now", "don't pay", "payment"]


def test_a_line_to_paste_has_no_hidden_signs_in_arabic_either(tmp_path: Path) -> None:
    arabic = SMALL.replace("[en]", "[ar]")
    path = small(tmp_path, "  pay: {transfers_to: bills, keywords: [فاتورة]}\n", arabic)
    done = engine("keywords", "suggest", "--lang", "ar", path)
    assert done.returncode == 0
    head, line, _, last = done.stdout.splitlines()
    assert "تنقص صيغة واحدة" in head
    assert line == "    keywords: [فاتورة, فواتير]"
    assert "الناقص صيغة واحدة" in last


@pytest.mark.parametrize(
    ("arguments", "code"), [(["keywords", "suggest", "nowhere"], 2), (["keywords"], 2), (["keywords", "praise"], 2)]
)
def test_what_cannot_run_ends_with_2(arguments: list[str], code: int) -> None:
    assert engine(*arguments).returncode == code


def test_a_faulty_configuration_is_refused_as_everywhere(tmp_path: Path) -> None:
    done = engine("keywords", "suggest", small(tmp_path, "  pay: {transfers_to: nobody, keywords: [bill]}\n"))
    assert (done.returncode, done.stdout) == (1, "")
    assert "E301" in done.stderr
