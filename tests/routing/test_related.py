from __future__ import annotations

from collections import Counter

import pytest

from engine.language.bases import inflected
from engine.language.normal import words_of
from engine.routing.related import suggestions, table, tongue

FAMILIES = [*table()]


@pytest.mark.parametrize(
    ("keyword", "language", "some"),
    [
        ("سعر", "ar", {"أسعار", "تسعيرة"}),
        ("أسعار", "ar", {"سعر"}),
        ("السعر", "ar", {"أسعار"}),
        ("بالتقسيط", "ar", {"أقساط"}),
        ("اشتري", "ar", {"شراء", "نشتري", "بشتري"}),
        ("شراء", "ar-AE", {"أشتري"}),
        ("طلبات", "ar", {"طلب", "أطلب"}),
        ("الإلغاء", "ar", {"ألغي", "كنسل"}),
        ("رقم سري", "ar", {"باسورد", "كلمة المرور"}),
        ("complaint", "en", {"complain", "complained"}),
        ("Complaints", "en", {"complaint"}),
        ("booking", "en-GB", {"booked"}),
        ("e-mail", "en", {"email"}),
        ("flat tyre", "en", {"flat tire", "puncture"}),
    ],
)
def test_a_keyword_is_found_in_its_family(keyword: str, language: str, some: set[str]) -> None:
    found = suggestions(keyword, language)
    assert some <= set(found)
    assert words_of(keyword) not in map(words_of, found)


@pytest.mark.parametrize(
    ("keyword", "language"),
    [("tower", "en"), ("order", "ar"), ("وصفة", "ar"), ("سعر", "en"), ("prix", "fr"), ("", "en"), ("؟", "ar")],
)
def test_a_keyword_of_no_family_has_no_suggestions(keyword: str, language: str) -> None:
    assert suggestions(keyword, language) == ()


@pytest.mark.parametrize(("language", "least"), [("ar", 250), ("en", 150)])
def test_there_are_many_families(language: str, least: int) -> None:
    assert sum(tongue(family[0]) == language for family in FAMILIES) >= least


def test_a_family_has_several_members_of_one_language() -> None:
    assert not [family for family in FAMILIES if len(family) < 2 or len({tongue(member) for member in family}) > 1]


def test_a_form_is_listed_once() -> None:
    counted = Counter(words_of(member) for family in FAMILIES for member in family)
    assert not [words for words, number in counted.items() if number > 1 or not words]


def test_what_the_router_finds_by_itself_is_not_listed() -> None:
    regular = {
        f"{member} of {other}"
        for family in FAMILIES
        for member in family
        for other in family
        if member != other
        and len(words_of(member)) == len(words_of(other)) == 1
        and words_of(other)[0] in inflected(words_of(member)[0])
        and member.endswith(("s", "ing", "ات", "ين"))
    }
    assert not regular
