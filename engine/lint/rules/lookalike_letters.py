"""Letters of another alphabet that look like Latin ones, within one word."""

from __future__ import annotations

import re
from collections.abc import Iterator

from engine.lint.draft import Draft
from engine.lint.invisible import CYRILLIC, GREEK, TO_LATIN
from engine.lint.spot import exact, names, said_with, short
from engine.source import Diagnostic, Edit, Rule, Words

RULE = Rule(
    code="E804",
    name="lookalike-letters",
    says=Words(
        'in "{name}" the letter "{letter}" is not Latin: it only looks as if it were',
        "الحرف «{letter}» في «{name}» ليس لاتينياً، وإن بدا كذلك",
    ),
    help=Words(
        "type the word again",
        "اكتب الكلمة من جديد",
    ),
    why=Words(
        "To the eye the two are one, to a computer they are not: what is named in one place is not found in "
        "the other, and the caller is not transferred.",
        "الحرفان سواء في العين، مختلفان عند الحاسوب: فالاسم المكتوب في موضع لا يُعثر عليه في الموضع الآخر، "
        "ولا يُحوَّل المتصل.",
    ),
    bad={
        "intents.yaml": """\
intents:
  buy: {transfers_to: sales, keywords: {ar: [شراء], en: [b\u0443y]}}
  go_back: {transfers_to: reception, keywords: {ar: [استقبال], en: [reception]}}
"""
    },
    good={
        "intents.yaml": """\
intents:
  buy: {transfers_to: sales, keywords: {ar: [شراء], en: [buy]}}
  go_back: {transfers_to: reception, keywords: {ar: [استقبال], en: [reception]}}
"""
    },
    instead_of=(
        "bad-name",
        "unknown-key",
        "unknown-department",
        "bad-language-tag",
        "unknown-language",
        "missing-prompt",
    ),
)
TURNED_ROUND = Words(
    'in "{name}" the letter "{letter}" is Latin, among letters that only look Latin',
    "الحرف «{letter}» في «{name}» لاتيني، بين حروف ليست لاتينية وإن بدت كذلك",
)
FROM_LATIN = (dict(zip(*reversed(CYRILLIC), strict=True)), dict(zip(*reversed(GREEK), strict=True)))
OTHER = re.compile("[\u0370-\u03ff\u0400-\u052f]")
LATIN = re.compile("[A-Za-z]")
WORD = re.compile(r"[^\W\d_]+")


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Yield each name, and all words of callers, with a word of two alphabets of which one looks like the other."""
    found = [*names(draft)] if any(map(OTHER.match, draft.characters)) else []
    found += [(said.text, place) for said, place in said_with(draft, OTHER)]
    for name, place in found:
        if OTHER.search(name) and (mixed := next(filter(None, map(alike, WORD.findall(name))), None)):
            word, right, letter = mixed
            meant = name.replace(word, right)
            says = TURNED_ROUND if letter.isascii() else None
            edit = [Edit(place, meant)] if exact(draft, place, name) else []
            yield RULE.at(place, says=says, meant=(meant,), edits=edit, unsafe=True, name=short(name), letter=letter)


def alike(word: str) -> tuple[str, str, str] | None:
    """Return a word of two alphabets, as it was meant, and its first wrong letter; None for every other word."""
    others, latin = OTHER.findall(word), LATIN.findall(word)
    if not others or not latin:
        return None
    for wrong, table in ((others, TO_LATIN), *((latin, table) for table in FROM_LATIN)):
        if all(letter in table for letter in wrong):
            return word, "".join(table.get(letter, letter) if letter in wrong else letter for letter in word), wrong[0]
    return None
