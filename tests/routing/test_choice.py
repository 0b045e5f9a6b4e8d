"""Answers to "sales or complaints?" by order; the expected number is the place as a person counts, from 1."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.routing.choice import chosen, every

ENGLISH: list[tuple[str, int | None]] = [
    ("first", 1),
    ("The first.", 1),
    ("first one", 1),
    ("the first one please", 1),
    ("1", 1),
    ("one", 1),
    ("number one", 1),
    ("No. 1", 1),
    ("option a", 1),
    ("um, the, the first", 1),
    ("the former", 1),
    ("yes, 1st", 1),
    ("I'd like the first option, thank you", 1),
    ("not the second one", 1),
    ("the second", 2),
    ("Second", 2),
    ("the second one please", 2),
    ("2", 2),
    ("#2", 2),
    ("2️⃣", 2),
    ("two", 2),
    ("two please", 2),
    ("number two", 2),
    ("number to", 2),
    ("option 2", 2),
    ("option B", 2),
    ("2nd one", 2),
    ("the last one", 2),
    ("the latter", 2),
    ("let's go with the second option", 2),
    ("I'll go with two", 2),
    ("I think the second one sounds better", 2),
    ("can you connect me to the second department", 2),
    ("one second... the second", 2),
    ("no, the second", 2),
    ("not the first", 2),
    ("I don't want the first one", 2),
    ("the first, no sorry, the second", 2),
    ("the first I mean the second", 2),
    ("the second, not the first", 2),
    ("that's not it, the second", 2),
    ("not sure, the second I guess", 2),
    ("", None),
    ("yes", None),
    ("no", None),
    ("neither", None),
    ("none of them", None),
    ("no one", None),
    ("neither the first nor the second", None),
    ("the first or the second", None),
    ("no the first, no the second", None),
    ("the first, no", None),
    ("one second", None),
    ("just a second please", None),
    ("wait a second", None),
    ("give me one sec", None),
    ("at first", None),
    ("first of all", None),
    ("you first", None),
    ("on second thought", None),
    ("the other one", None),
    ("that one", None),
    ("the right one", None),
    ("a good one", None),
    ("I want two", None),
    ("I'll take two", None),
    ("one of them", None),
    ("all right", None),
    ("the third", None),
    ("12", None),
    ("2 weeks ago", None),
    ("the second one I bought is broken", None),
    ("what is the first", None),
    ("this is my second call", None),
]
ARABIC: list[tuple[str, int | None]] = [
    ("الأول", 1),
    ("الاول", 1),
    ("الأوّل.", 1),
    ("الأولى", 1),
    ("أول واحد", 1),
    ("أول وحدة لو سمحت", 1),
    ("الخيار الأول من فضلك", 1),
    ("القسم الأول", 1),
    ("رقم واحد", 1),
    ("رقم ١", 1),
    ("١", 1),
    ("واحد", 1),
    ("للأول", 1),
    ("بدي الأول", 1),
    ("خليني عالأول", 1),
    ("الأولاني", 1),
    ("الأولة", 1),
    ("اللول", 1),
    ("نعم، الأول", 1),
    ("لا، الأول", 1),
    ("مش التاني", 1),
    ("ما بدي التاني", 1),
    ("elawal", 1),
    ("الثاني", 2),
    ("الثانية", 2),
    ("التاني", 2),
    ("التانى", 2),
    ("التانية", 2),
    ("الثــاني", 2),
    ("ثاني واحد", 2),
    ("تاني وحدة", 2),
    ("الخيار الثاني", 2),
    ("الرقم الثاني", 2),
    ("رقم ٢", 2),
    ("رقم 2", 2),
    ("رقم۲", 2),
    ("٢", 2),
    ("رقم اثنين", 2),
    ("رقم اتنين", 2),
    ("نمرة اتنين", 2),
    ("رقم تنين", 2),
    ("رقم ثنين", 2),
    ("اتنين", 2),
    ("أريد الثاني", 2),
    ("عايز التاني", 2),
    ("أبي الثاني", 2),
    ("عالتاني", 2),
    ("بالتاني لو سمحت", 2),
    ("والله التاني", 2),
    ("حولني للثاني", 2),
    ("وصلني عالتاني من فضلك", 2),
    ("يعني الثاني", 2),
    ("الأخير", 2),
    ("الأخيرة", 2),
    ("آخر واحد", 2),
    ("el tani", 2),
    ("مو الأول", 2),
    ("مش الأول التاني", 2),
    ("الأول لا التاني", 2),
    ("الأول، لا عفواً، الثاني", 2),
    ("الأول قصدي الثاني", 2),
    ("the الثاني", 2),
    ("لا", None),
    ("نعم", None),
    ("لا هذا ولا ذاك", None),
    ("ولا واحد", None),
    ("ولا واحد منهم", None),
    ("لا الأول ولا الثاني", None),
    ("لا الأول لا الثاني", None),
    ("الأول ولا التاني", None),
    ("الأول أو الثاني", None),
    ("أي واحد", None),
    ("ثانية", None),
    ("ثانية واحدة", None),
    ("ثانية لو سمحت", None),
    ("لحظة", None),
    ("مرة ثانية", None),
    ("تاني", None),
    ("واحد تاني", None),
    ("شي تاني", None),
    ("قسم تاني", None),
    ("خيار آخر", None),
    ("أول شي", None),
    ("بدي اتنين", None),
    ("واحد منهم", None),
    ("الثالث", None),
    ("الجهاز الثاني", None),
    ("الثاني اللي اشتريته خربان", None),
    ("يوم الاثنين", None),
]
OF_THREE: list[tuple[str, int | None]] = [
    ("the third", 3),
    ("number three", 3),
    ("الثالث", 3),
    ("التالتة", 3),
    ("رقم ٣", 3),
    ("the last one", 3),
    ("الأخير", 3),
    ("the second", 2),
    ("not the first", None),
    ("not the first and not the second", 3),
    ("مش الأول ومش التاني", 3),
    ("the first and the second", None),
    ("the fourth", None),
]
ALL = [
    *("both", "both of them please", "the two of them", "the first and the second", "1 and 2", "I want both"),
    *("الاتنين", "الاثنين", "التنين", "الثنين", "كلاهما", "بدي الاتنين", "الأول والثاني", "للاثنين", "بجوج"),
]


@pytest.mark.parametrize(("said", "place"), [*ENGLISH, *ARABIC])
def test_an_answer_chooses_by_order_or_not_at_all(said: str, place: int | None) -> None:
    assert chosen(said, 2) == (place - 1 if place else None)


@pytest.mark.parametrize(("said", "place"), OF_THREE)
def test_the_last_of_three_is_not_the_second(said: str, place: int | None) -> None:
    assert chosen(said, 3) == (place - 1 if place else None)


@pytest.mark.parametrize("said", ALL)
def test_who_wants_both_has_chosen_neither(said: str) -> None:
    assert chosen(said, 2) is None
    assert every(said, 2)


@pytest.mark.parametrize("said", [said for said, _ in (*ENGLISH, *ARABIC)] + ["not both", "that's all, thanks"])
def test_who_does_not_say_both_does_not_want_both(said: str) -> None:
    assert not every(said, 2)


@pytest.mark.parametrize(("said", "place"), [*ENGLISH, *ARABIC])
def test_case_marks_and_a_full_stop_change_nothing(said: str, place: int | None) -> None:
    for written in (said.upper(), f"  {said} .", said.replace("ا", "ا\u064e"), said.replace("ل", "ل\u0640")):
        assert chosen(written, 2) == (place - 1 if place else None)


@given(st.text(), st.integers(min_value=-1, max_value=9))
def test_any_words_are_answered(said: str, options: int) -> None:
    choice = chosen(said, options)
    assert choice is None or 0 <= choice < options
    assert not (choice is not None and every(said, options))


@given(st.lists(st.sampled_from([word for said, _ in (*ENGLISH, *ARABIC) for word in said.split()]), max_size=8))
def test_any_answers_in_any_order_are_answered(words: list[str]) -> None:
    choice = chosen(" ".join(words), 2)
    assert choice in {None, 0, 1}


@pytest.mark.parametrize(
    "said", ["\ud800", "\u202e2\u202c", "ـ" * 10, "'" * 1000, "the " * 50_000, "٢" * 100_000, "\0"]
)
def test_odd_words_are_answered_at_once(said: str) -> None:
    begun = time.process_time()
    assert chosen(said, 2) in {None, 1}
    assert time.process_time() - begun < 1
