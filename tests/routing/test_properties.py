"""What holds for every utterance."""

from __future__ import annotations

import random
import time
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.language.forms import LONGEST_KEPT
from engine.routing import Router
from tests.centres import ornina
from tests.routing.said import FOLDER, answer, cases, router

HARAKAT = "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652"
SAID = [case.text for suite in ("negation", "speech", "naming", "ambiguity") for case in cases(suite)]
anything = st.text(st.characters(codec=None, categories=None), max_size=200) | st.sampled_from(SAID)


def arabic(character: str) -> bool:
    return "\u0621" <= character <= "\u064a"


def after_each_letter(text: str, added: str, chance: random.Random) -> str:
    return "".join(c + (chance.choice(added) if arabic(c) and chance.random() < 0.3 else "") for c in text)


@settings(max_examples=300)
@given(anything)
def test_any_string_has_an_answer_whose_reasons_lie_in_it(text: str) -> None:
    routing = router().route(text)
    for match in routing.matches:
        assert 0 <= match.start < match.end <= len(text)
    if routing.department:
        assert any(not match.ignored and match.department == routing.department for match in routing.matches)
    assert routing.because


@pytest.mark.parametrize("said", SAID[::7])
def test_harakat_tatweel_case_and_a_last_stop_change_nothing(said: str) -> None:
    chance = random.Random(said)
    expected = answer(router().route(said))
    assert answer(router().route(after_each_letter(said, HARAKAT, chance))) == expected
    assert answer(router().route(after_each_letter(said, "\u0640", chance))) == expected
    assert answer(router().route(said.upper())) == expected
    assert answer(router().route(unicodedata.normalize("NFD", said))) == expected
    if said[-1].isalnum():
        assert answer(router().route(f"{said}.")) == expected


@pytest.mark.parametrize("before", ["", "و", "ف", "ال", "بال", "وال", "لل", "هال", "عال", "ل", "ب", "وب"])
@pytest.mark.parametrize("behind", ["", "ي", "ك", "ه", "ها", "هم", "نا", "كم"])
@pytest.mark.parametrize("keyword", ["مشكلة", "سعر", "فاتورة", "منتج"])
def test_a_clitic_changes_nothing(keyword: str, before: str, behind: str) -> None:
    if before.endswith(("ال", "لل")) and behind:
        return  # what is definite has no owner
    stem = keyword[:-1] + "ت" if behind and keyword.endswith("ة") else keyword
    said = f"عندي سؤال {before}{stem}{behind} من فضلك"
    assert router().route(said).department == router().route(f"عندي سؤال {keyword} من فضلك").department, said


def test_two_builds_agree() -> None:
    other = Router(ornina())
    own = Router(ornina())
    for said in SAID[::3]:
        assert other.route(said) == own.route(said)


@pytest.mark.parametrize(
    "piece", ["price ", "ما عندي مشكلة ", "not ", "sales or ", "xyzzyq ", "...", "لا ", "\ud800", "🙂", "اا"]
)
def test_time_grows_as_the_length_does(piece: str) -> None:
    def seconds(text: str) -> float:
        fresh = Router(ornina())
        taken = []
        for _ in range(3):
            begun = time.process_time()
            fresh.route(text)
            taken.append(time.process_time() - begun)
        return min(taken)

    short, long = seconds(piece * (20_000 // len(piece))), seconds(piece * (80_000 // len(piece)))
    assert long < 4 * 3 * short + 0.01


def test_the_suites_centre_is_the_one_they_say() -> None:
    assert (FOLDER / "centre" / "departments.yaml").is_file()


def test_what_is_remembered_of_callers_words_has_an_end() -> None:
    fresh = Router(ornina())
    before = len(fresh._lexicon._remembered)
    fresh.route("ا" * 10_000 + "ب price")
    assert max(map(len, fresh._lexicon._remembered)) <= LONGEST_KEPT
    assert len(fresh._lexicon._remembered) <= before + 1
