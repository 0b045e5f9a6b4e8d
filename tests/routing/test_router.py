from __future__ import annotations

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
