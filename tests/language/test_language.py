from __future__ import annotations

import pytest

from engine.language import language_of, normalise, tokens, unfinished


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("شُكْرًا", "شكرا"),
        ("شكـــرا", "شكرا"),
        ("أسعار", "اسعار"),
        ("شكوى", "شكوي"),
        ("مشكلة", "مشكله"),
        ("کتاب", "كتاب"),
        ("ﺷﺮﺍﺀ", "شراء"),
        ("١٢٣", "123"),
        ("۱۲۳", "123"),
        ("PRICE", "price"),
        ("don’t", "don't"),
    ],
)
def test_two_spellings_of_one_word_are_one(one: str, other: str) -> None:
    assert normalise(one) == normalise(other)


def test_a_word_keeps_its_place_in_the_text_as_given() -> None:
    text = "أريد شِرَاءَ  جهاز، please!"
    assert [text[t.start : t.end] for t in tokens(text)] == ["أريد", "شِرَاءَ", "جهاز", "please"]
    assert [t.word for t in tokens(text)][1] == normalise("شراء")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("أريد شراء جهاز", "ar"),
        ("I want to buy", "en"),
        ("أريد شراء iPhone", "ar"),
        ("my name is محمد علي", "en"),
        ("12345", None),
        ("", None),
        ("؟!", None),
    ],
)
def test_an_utterance_tells_its_language(text: str, language: str | None) -> None:
    assert language_of(text, ["ar", "en"]) == language


@pytest.mark.parametrize(
    ("text", "more"),
    [
        ("I want to buy a", True),
        ("My order number is", True),
        ("أريد أن", True),
        ("عندي مشكلة في", True),
        ("If the weather is bad on Monday.", True),
        ("if the weather is bad on Monday, will you still deliver", False),
        ("Can you tell me how long?", True),
        ("How long?", False),
        ("Can you tell me how long the delivery takes?", False),
        ("إذا كان الطقس سيئاً يوم الإثنين", True),
        ("إذا كان الطقس سيئاً يوم الإثنين، هل ستأتون", False),
        ("هل تستطيع أن تخبرني كم", True),
        ("السعر كم", False),
        ("رقم الطلب هو", True),
        ("من هو", False),
        ("اسمي", True),
        ("اسمي ليلى", False),
        ("I want to buy a laptop.", False),
        ("Where are you from?", False),
        ("أريد شراء جهاز", False),
        ("", False),
    ],
)
def test_a_sentence_that_stops_where_none_ends_is_unfinished(text: str, more: bool) -> None:
    assert unfinished(text) is more
