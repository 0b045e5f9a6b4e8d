from __future__ import annotations

from pathlib import Path

import pytest

from engine.opening import open_centre
from engine.routing import Router
from tests.centres import folder, ornina


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("I want to buy a laptop", "buy"),
        ("What is the PRICE?", "prices"),
        ("priceless", None),
        ("a tissue please", None),
        ("I have a complaint about the price, a real problem", "complain"),
        ("أريد شراء جهاز", "buy"),
        ("أريد شِراء جهاز", "buy"),
        ("والمبيعات لو سمحت", "ask_for_sales"),
        ("للمبيعات", "ask_for_sales"),
        ("ما هو السعر", "prices"),
        ("بالسعر", "prices"),
        ("اشتري", "buy"),
        ("عندي مشكله", "problem"),
        ("تعرضت لحادث", None),
        ("المعرض", None),
        ("أعدني إلى الاستقبال", "go_back"),
        ("hello", None),
        ("", None),
        ("🙂", None),
    ],
)
def test_a_keyword_counts_as_a_whole_word_only(text: str, intent: str | None) -> None:
    assert Router(ornina()).route(text).intent == intent


def test_the_reason_names_what_the_caller_said_and_where() -> None:
    text = "أريد أن أعرف الأسعار"
    routing = Router(ornina()).route(text)
    assert "الأسعار" in routing.because
    assert [text[m.start : m.end] for m in routing.matches] == ["الأسعار"]


def test_a_phrase_is_found_as_a_phrase(tmp_path_factory: pytest.TempPathFactory) -> None:
    intents = "intents:\n  pay: {transfers_to: bills, keywords: [pay my bill]}\n"
    router = Router(open_centre(folder(tmp_path_factory.mktemp("c"), intents=intents)))
    assert router.route("let me Pay my bill, please").intent == "pay"
    assert router.route("my bill").intent is None
    assert router.route("pay my").intent is None


def test_a_phrase_in_which_a_word_stands_twice_is_heard(tmp_path_factory: pytest.TempPathFactory) -> None:
    intents = "intents:\n  leave: {transfers_to: bills, keywords: [bye bye]}\n"
    router = Router(open_centre(folder(tmp_path_factory.mktemp("c"), intents=intents)))
    assert router.route("ok bye bye").intent == "leave"


ACCOUNTS = """\
languages: [ar, en]
first_department: desk
departments:
  desk: {name: {ar: الاستقبال, en: the front desk}, persona: x, welcome: {ar: أهلاً, en: Hello}}
  money:
    entrance: true
    name: {ar: قسم المحاسبة, en: the accounts department}
    persona: x
    welcome: {ar: أهلاً, en: Hello}
"""


@pytest.mark.parametrize(
    ("text", "to"),
    [
        ("حولني على قسم المحاسبة", "money"),
        ("حولني على المحاسبة", "money"),
        ("ممكن تحولني للمحاسبة", "money"),
        ("بدي قسم محاسبة", "money"),
        ("connect me to accounts please", "money"),
        ("the accounts department please", "money"),
        ("put me through to the accounts team", "money"),
        ("I had two accounts at the bank", None),
        ("القسم", None),
        ("I want a department", None),
    ],
)
def test_a_name_is_heard_without_what_says_that_it_is_a_department(text: str, to: str | None, tmp_path: Path) -> None:
    intents = "intents:\n  back: {transfers_to: desk, keywords: {ar: [رجوع], en: [back]}}\n"
    centre = open_centre(folder(tmp_path, departments=ACCOUNTS, intents=intents, money_md_j2="x"))
    assert Router(centre).route(text).department == to


def test_a_small_word_is_heard_behind_its_and(tmp_path: Path) -> None:
    intents = "intents:\n  missing: {transfers_to: bills, keywords: [ما وصل, لا يعمل]}\n"
    router = Router(open_centre(folder(tmp_path, intents=intents)))
    assert router.route("طلبت جهاز وما وصلني").intent == "missing"
    assert router.route("اشتريته ولا يعمل").intent == "missing"
