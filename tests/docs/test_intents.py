from __future__ import annotations

import json
import re

import pytest

from engine.lint import examine
from engine.opening import read_folder
from engine.routing import Router
from engine.source import Folder
from tests.centres import ROOT
from tests.lint.mutation import with_file

PAGE = (ROOT / "docs" / "intents.md").read_text("utf-8")
TRAVEL = read_folder(ROOT / "tests" / "lint" / "ok" / "travel")
SHOWN = re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)


def travel(intents: str) -> Folder:
    return with_file(TRAVEL, "intents.yaml", intents.encode())


@pytest.mark.parametrize("intents", SHOWN, ids=range(len(SHOWN)))
def test_nothing_is_wrong_with_what_the_page_shows(intents: str) -> None:
    assert [str(d) for d in examine(travel(intents)).diagnostics] == []


def test_the_page_shows_what_is_said_of_a_bad_example() -> None:
    [asked] = [intents for intents in SHOWN if "priority" in intents]
    said = [str(d) for d in examine(travel(asked.replace("    priority: 1\n", ""))).diagnostics]
    shown = re.search(r"```\nconfig(.*?)\n```", PAGE, re.DOTALL)
    assert shown
    assert any(line.partition("intents.yaml:")[2].partition(": ")[2] in shown[1] for line in said)


def test_the_page_has_every_key_of_an_intent() -> None:
    schema = json.loads((ROOT / "schemas" / "intents.schema.json").read_text("utf-8"))
    rows = re.findall(r"^\| `(\w+)` \|", PAGE, re.MULTILINE)
    assert rows == [*schema["$defs"]["intent"]["properties"]]


GOES = {
    "والتذكرة": "bookings", "تذكرتي": "bookings", "two tickets": "bookings", "booking": "bookings",
    "I don't need a ticket": None, "ما بدي تذكرة": None, "connect me to accounts": "refunds",
    "وصلني على المحاسبة": "refunds",
}  # fmt: skip


@pytest.mark.parametrize("utterance", GOES)
def test_callers_are_understood_as_the_page_says(utterance: str) -> None:
    centre = examine(travel(SHOWN[0])).draft.centre
    assert centre
    assert Router(centre).route(utterance).department == GOES[utterance]
