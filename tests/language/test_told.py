"""What callers tell, found without a model. A line of told.tsv is: words, what was asked for (or -), facts (or -)."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.language.number import asked_for
from engine.language.told import LONGEST, MOST, Told, together, told_in

ROWS = [row.split("\t") for row in (Path(__file__).parent / "told.tsv").read_text("utf-8").splitlines()]


@pytest.mark.parametrize(("words", "asked", "facts"), ROWS, ids=lambda cell: cell)
def test_what_is_told_is_found_and_nothing_else(words: str, asked: str, facts: str) -> None:
    found = told_in(words, "" if asked == "-" else asked)
    assert ", ".join(f"{fact.kind} {fact.value}" for fact in found) == ("" if facts == "-" else facts)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("May I have your order number, please?", "order"),
        ("I can see your order. What is your phone number?", "phone"),
        ("ما رقم طلبك؟", "order"),
        ("ما هو رقم هاتفك من فضلك؟", "phone"),
        ("ما بريدك الإلكتروني؟", "email"),
        ("Wie lautet Ihre Kundennummer?", "customer"),
        ("What is your PIN?", "secret"),
        ("How can I help you?", ""),
        ("", ""),
    ],
)
def test_what_a_department_asks_for_is_the_last_thing_that_it_names(line: str, kind: str) -> None:
    assert asked_for(line) == kind


def test_a_fact_is_kept_once_and_a_name_is_corrected() -> None:
    before = (Told("name", "Lela"), Told("number", "12345"), Told("order", "7777"))
    later = (Told("order", "12345"), Told("name", "Layla"), Told("number", "7777"))
    assert together(before, later) == (Told("order", "12345"), Told("name", "Layla"), Told("order", "7777"))


def test_the_newest_facts_are_kept_and_numbers_of_unknown_kind_go_first() -> None:
    told: tuple[Told, ...] = ()
    for n in range(20):
        told = together(told, [Told("order", f"100{n}"), Told("number", f"200{n}")])
    assert [fact.value for fact in told] == [*(f"100{n}" for n in range(13, 20)), "20019"]


@given(st.text() | st.text("aوat.@ 0١+-()one", max_size=60), st.sampled_from(["", "order", "email", "secret"]))
def test_anything_may_be_said(words: str, asked: str) -> None:
    facts = told_in(words, asked)
    assert all(fact.value.strip() and "\n" not in fact.value and len(fact.value) <= 400 for fact in facts)
    assert len(together((), facts)) <= MOST


@pytest.mark.parametrize(
    "piece", ["x", "one ", "1 ", "1-", "05 ", "a dot a at ", "a.b@", "my name is ", "this is ", "معك ", "اسمي "]
)
def test_an_utterance_without_end_is_read_in_no_time(piece: str) -> None:
    began = time.process_time()
    told_in(piece * 10 * LONGEST + " mail")
    assert time.process_time() - began < 0.1
