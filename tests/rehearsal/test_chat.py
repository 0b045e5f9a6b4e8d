from __future__ import annotations

from engine.rehearsal.chat import chat
from tests.centres import call, ornina

CENTRE = ornina()


def talk(*typed: str, language: str | None = None) -> list[str]:
    said: list[str] = []
    chat(call(CENTRE, language=language), CENTRE, iter(typed), said.append)
    return said


def test_the_call_of_the_readme_in_english() -> None:
    said = talk("I want to buy a laptop", "I have a complaint", language="en")
    assert said[0] == "Ahmed: Welcome to Ornina, this is Ahmed. How can I help you?"
    assert said[2] == '— sales (the caller said "buy") —'
    assert said[3].startswith("Sarah: Hello, this is Sarah")
    assert said[-1].startswith("Mohammed: This is Mohammed from complaints.")


def test_the_same_call_in_arabic() -> None:
    said = talk("أريد شراء جهاز", "عندي مشكلة")
    assert said[0].startswith("أحمد: أهلاً وسهلاً بك في أورنينا")
    assert said[3].startswith("سارة: ")
    assert said[-1].startswith("محمد: ")


def test_words_without_a_keyword_are_left_to_a_model_that_is_not_there() -> None:
    assert talk("hello", language="en")[-1].startswith("Ahmed: (the language model answers here")


def test_a_caller_who_may_want_two_departments_is_asked_and_chooses() -> None:
    said = talk("I want to buy a laptop and I have a complaint", "the second", language="en")
    assert said[1] == "Ahmed: Would you like sales or complaints?"
    assert said[2] == "(equally strong: sales and complaints)"
    assert said[4] == '— complaints (the caller chose "the second" of sales and complaints) —'


def test_empty_lines_say_nothing() -> None:
    assert len(talk("", "  ")) == 1
