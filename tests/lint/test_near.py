"""Which known words are like a misspelt one, and when only one of them can have been meant."""

from __future__ import annotations

import pytest

from engine.lint.near import keystrokes, likely, sole
from tests.lint.said import changed, fixed, keywords, one


@pytest.mark.parametrize(
    ("one", "other", "number"),
    [
        ("sales", "sales", 0),
        ("slaes", "sales", 1),
        ("sale", "sales", 1),
        ("salles", "sales", 1),
        ("salas", "sales", 1),
        ("slaes", "scales", 2),
        ("sales_nroth", "sales_south", 3),
        ("", "sales", 5),
        ("مبيعات", "مبيعت", 1),
    ],
)
def test_keystrokes_add_drop_change_and_swap_letters(one: str, other: str, number: int) -> None:
    assert (keystrokes(one, other), keystrokes(other, one)) == (number, number)


@pytest.mark.parametrize(
    ("word", "known", "meant"),
    [
        ("slaes", ["sales", "reception"], "sales"),
        ("bils", ["bills", "desk"], "bills"),
        ("bils", ["bill", "bills"], ""),
        ("bil", ["bill", "bills"], ""),  # it is only one keystroke more
        ("sales_nroth", ["sales_north", "sales_south"], "sales_north"),
        ("sales_eorth", ["sales_north", "sales_south", "sales_worth"], ""),
        ("wlecome", ["welcome", "welcome_back"], "welcome"),
        ("Sales", ["sales", "reception"], "sales"),
        ("DESK.md.j2", ["Desk.md.j2", "desk.md.j2"], ""),
        ("billing", ["reception"], ""),
        ("a" * 50 + "b", ["a" * 50, "a" * 52], ""),
    ],
)
def test_a_word_is_certain_only_where_no_second_one_is_about_as_near(word: str, known: list[str], meant: str) -> None:
    assert sole(word, likely(word, known)) == meant


def test_a_word_that_is_known_twice_is_one_word() -> None:
    assert likely("opnai", ["openai", "offline", "openai"]) == ("openai",)


def test_the_likest_is_asked_for_also_where_nothing_is_certain() -> None:
    third = "  sale:\n    persona: {ar: ليلى, en: Layla}\n    entrance: true\n"
    files = changed("  sales:\n", f"{third}    welcome: {{ar: معك ليلى., en: This is Layla.}}\n  sales:\n")
    files |= {"prompts/sale.md.j2": "You are {{ persona }}.\n"}
    files |= {"intents.yaml": keywords()["intents.yaml"].replace("transfers_to: sales", "transfers_to: saless")}
    assert one(files).hint() == 'did you mean "sales"?'
    assert "transfers_to: saless" in fixed(files, "intents.yaml", unsafe=True)
    certain = {"intents.yaml": files["intents.yaml"]}
    assert one(certain).hint() == 'did you mean "sales"?'
    assert "transfers_to: sales," in fixed(certain, "intents.yaml", unsafe=True)


def test_a_language_of_two_countries_is_not_chosen_between() -> None:
    files = changed("languages: [ar, en]", "languages: [ar-AE, ar-SA, en]")
    assert "company: {ar: أورنينا, en: Ornina}" in fixed(files, "departments.yaml", unsafe=True)
    files = changed("languages: [ar, en]", "languages: [ar-AE, en]")
    assert "company: {ar-AE: أورنينا, en: Ornina}" in fixed(files, "departments.yaml", unsafe=True)
