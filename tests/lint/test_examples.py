"""Examples: what callers say, each given to the real router."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from engine.lint import examine
from engine.lint.example import folder
from engine.source import Diagnostic
from tests.centres import FIRST_INTENTS, ROOT, copy_of_ornina
from tests.lint.said import fixed

DEPARTMENTS = """\
languages: [ar, en]
first_department: reception
departments:
  reception: {name: {ar: الاستقبال, en: front desk}, persona: Ahmed, welcome: Welcome.}
  sales: {name: {ar: المبيعات, en: sales}, persona: Sarah, welcome: Sarah speaking.}
"""
INTENTS = """\
intents:
  buy:
    transfers_to: sales
    keywords: {ar: [شراء, سعر], en: [buy, price, price tag]}
    even_negated: {ar: [استرداد], en: [refund]}
    unless: {ar: [سعر الصرف], en: [price of fame, cinema]}
    examples: {en: [EXAMPLE]}
  back: {transfers_to: reception, keywords: {ar: [رجوع], en: [receptionist]}}
"""
Files = dict[str, str]


def files(examples: str, old: str = "", new: str = "") -> Files:
    """The centre with examples, as they stand in brackets, and with one other thing changed."""
    departments, intents = DEPARTMENTS, INTENTS.replace("EXAMPLE", examples)
    assert old in departments + intents
    return {"departments.yaml": departments.replace(old, new), "intents.yaml": intents.replace(old, new)}


def found(texts: Files) -> list[Diagnostic]:
    """What is said of a centre."""
    return [*examine(folder(texts)).diagnostics]


COMES = [
    "I want to buy something", "what are your prices", "still no refund", "بدي اعرف سعركم", "لسه ما وصلني الاسترداد",
    "connect me to sales", "المبيعات لو سمحت", '"no, not the receptionist, the price"', "24 price tags",
]  # fmt: skip


@pytest.mark.parametrize("example", COMES)
def test_nothing_is_said_of_an_example_that_comes_to_its_department(example: str) -> None:
    assert [str(d) for d in found(files(example))] == []


GOES = {
    "the receptionist please": (
        'the example "the receptionist please" comes to "reception", not to "sales"',
        "what decides there: receptionist. Add a keyword that these callers say, or put the example under another "
        "intent",
    ),
    "connect me to the front desk": (
        'the example "connect me to the front desk" comes to "reception", not to "sales"',
        "what decides there: front desk. Add a keyword that these callers say, or put the example under another intent",
    ),
    "a receptionist or a price": (
        'the example "a receptionist or a price" leaves open which department is meant: reception / sales',
        "equally strong there: receptionist / price. Add a longer keyword, or give the intent a weight or a priority",
    ),
    "a present": (
        'the example "a present" leads nowhere, and should come to "sales"',
        'no keyword of "buy" is in it: add one that these callers say',
    ),
    "I do not want to buy": (
        'the example "I do not want to buy" leads nowhere, and should come to "sales"',
        "the caller has not got it, or does not want it: buy. If it is to count all the same, put it under "
        "even_negated",
    ),
    "the price of fame": (
        'the example "the price of fame" leads nowhere, and should come to "sales"',
        "unless takes this back here: price",
    ),
    "my friend works in sales": (
        'the example "my friend works in sales" leads nowhere, and should come to "sales"',
        "the caller speaks of this and does not ask for it: sales. Add a keyword",
    ),
}


@pytest.mark.parametrize("example", GOES)
def test_an_example_that_goes_astray_is_said_with_where_it_goes_and_why(example: str) -> None:
    [diagnostic] = found(files(example))
    assert (diagnostic.code, diagnostic.message(), diagnostic.advice()) == ("E414", *GOES[example])
    arabic = f"{diagnostic.message('ar')} {diagnostic.advice('ar')}"
    assert example in arabic
    assert diagnostic.values["heard"] in arabic


def test_a_word_of_too_little_weight_moves_nobody() -> None:
    [diagnostic] = found(files("a price", "    examples", "    weight: 0.1\n    examples"))
    assert diagnostic.advice() == "too little by itself: price. Raise the weight of the intent"


def test_the_keywords_that_decided_are_shown() -> None:
    [diagnostic] = found(files("the receptionist please"))
    [there] = diagnostic.also
    assert (diagnostic.place.line, there.line, there.column) == (7, 8, 63)


def test_examples_may_be_written_in_any_way() -> None:
    for written in (
        "a present, for you",
        "[a present, for you]",
        "{en: a present, ar: [هدية]}",
        "\n      - a present\n      - for you",
    ):
        texts = files("x", "{en: [x]}", written)
        assert [d.code for d in found(texts)] in (["E414"], ["E414", "E414"]), written
        assert found(texts)[0].values["utterance"].startswith("a present")


@pytest.mark.parametrize(
    ("examples", "piece", "typed"),
    [
        ("I want to buy, please", "please", '["I want to buy, please"]'),
        ("hello, buy", "buy", '["hello, buy"]'),
        ("buy this, not now, buy", "not now", '["buy this, not now", buy]'),
    ],
)
def test_a_sentence_that_a_comma_has_cut_is_the_commas_fault(examples: str, piece: str, typed: str) -> None:
    texts = files(examples)
    [diagnostic] = found(texts)
    assert diagnostic.message() == f'the comma before "{piece}" ends the example that it belongs to'
    assert fixed(texts, "intents.yaml") == texts["intents.yaml"]
    assert f"examples: {{en: {typed}}}" in fixed(texts, "intents.yaml", unsafe=True)


def test_two_bad_examples_in_one_line_are_two_faults() -> None:
    assert [d.values["utterance"] for d in found(files("a present, a gift"))] == ["a present", "a gift"]


@pytest.mark.parametrize("written", ["guess", "[examples]", "Examples", "true", "{a: b}"])
def test_a_second_stage_that_there_is_not_is_said(written: str) -> None:
    texts = files("still no refund")
    texts["intents.yaml"] = f"second_stage: {written}\n" + texts["intents.yaml"]
    assert [(d.code, d.place.line) for d in found(texts)] == [("E216", 1)]


def test_an_example_may_be_decided_by_the_second_stage() -> None:
    texts = files("may I try it first")
    assert [d.code for d in found(texts)] == ["E414"]
    texts["intents.yaml"] = "second_stage: examples\n" + texts["intents.yaml"]
    assert [str(d) for d in found(texts)] == []


DOUBTFUL = {
    "a department that there is not": ("transfers_to: sales", "transfers_to: slaes"),
    "a misspelt key": ("even_negated", "even_negatd"),
    "a misspelt language": ("even_negated: {ar: [استرداد], en:", "even_negated: {ar: [استرداد], eng:"),
    "an intent without keywords": (
        "    keywords: {ar: [شراء, سعر], en: [buy, price, price tag]}\n    even_negated",
        "    even",
    ),
    "a line that cannot be read": ("    even_negated", "\teven_negated"),
    "a department without a welcome": ("welcome: Sarah speaking.", "x-welcome: Sarah speaking."),
    "a keyword that another intent has too": ("[receptionist]", "[receptionist, refund]"),
    "a keyword that is taken back": ("[price of fame, cinema]", "[refund]"),
}


@pytest.mark.parametrize(("old", "new"), DOUBTFUL.values(), ids=DOUBTFUL)
def test_no_example_is_blamed_for_what_stands_elsewhere(old: str, new: str) -> None:
    codes = {d.code for d in found(files("still no refund", old, new))}
    assert codes
    assert "E414" not in codes


def test_other_examples_are_tried_although_one_keyword_is_in_conflict() -> None:
    texts = files("still no refund, a present", "[receptionist]", "[receptionist, refund]")
    assert [d.code for d in found(texts)] == ["E414", "E401"]


def test_the_router_is_not_loaded_for_a_centre_that_does_not_need_it(tmp_path: Path) -> None:
    config = copy_of_ornina(tmp_path)
    (config / "intents.yaml").write_text(FIRST_INTENTS, "utf-8")
    code = (
        "import sys; from engine.cli import main\n"
        f"try: main(['validate', {str(config)!r}])\n"
        "except SystemExit as end: assert not end.code, end.code\n"
        "assert not any(name.startswith('engine.routing') for name in sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=True)
