"""Every rule finds its bad example and lets its good one be, in both of our languages."""

from __future__ import annotations

import string
from pathlib import Path

import pytest

from engine.lint import by_name, every, examine
from engine.lint import rules as folder_of_rules
from engine.lint.example import folder
from engine.source import Rule, Words

RULES = every()


def names(words: Words, language: str) -> set[str]:
    """What is filled in."""
    text = words.ar if language == "ar" else words.en
    return {field for _, field, _, _ in string.Formatter().parse(text) if field}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_finds_its_bad_example_and_only_that(rule: Rule) -> None:
    found = examine(folder(rule.bad)).diagnostics
    assert {d.code for d in found} == {rule.code}, [str(d) for d in found]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_is_silent_about_its_good_example(rule: Rule) -> None:
    assert [str(d) for d in examine(folder(rule.good)).diagnostics] == []


def test_the_small_centre_of_the_examples_is_good() -> None:
    assert [str(d) for d in examine(folder({})).diagnostics] == []


def test_codes_and_names_are_unique_and_a_file_is_named_as_its_rule() -> None:
    assert len({rule.code for rule in RULES}) == len({rule.name for rule in RULES}) == len(RULES)
    files = {file.stem for file in Path(folder_of_rules.__path__[0]).rglob("*.py")} - {"__init__"}
    assert files == {rule.name.replace("-", "_") for rule in RULES}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_both_languages_say_the_same(rule: Rule) -> None:
    for words in filter(None, (rule.says, rule.help, rule.why)):
        assert names(words, "en") == names(words, "ar")
        assert any("\u0600" <= letter <= "\u06ff" for letter in words.ar)
        assert words.en.strip()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_message_is_short_and_speaks_no_jargon(rule: Rule) -> None:
    assert len(rule.says.en) <= 100
    for word in ("property", "instance", "schema", "object", "array", "string", "null", "boolean", "regex"):
        assert word not in f"{rule.says.en} {rule.help.en if rule.help else ''}".lower().split()


def test_a_rule_names_only_rules_that_there_are() -> None:
    for rule in RULES:
        assert set(rule.after) | set(rule.instead_of) <= set(by_name())
