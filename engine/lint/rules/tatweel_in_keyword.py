"""A keyword that is drawn out with tatweel."""

from __future__ import annotations

import re
from collections.abc import Iterator

from engine.lint.draft import Draft
from engine.lint.spot import edits, first, keywords_with, short, spots
from engine.source import Diagnostic, Rule, Words

RULE = Rule(
    code="W806",
    name="tatweel-in-keyword",
    says=Words(
        'the keyword "{text}" is drawn out with tatweel',
        "الكلمة المفتاحية «{text}» ممدودة بالتطويل (ـ)",
    ),
    help=Words(
        "write `{right}`",
        "اكتب `{right}`",
    ),
    why=Words(
        "Tatweel is decoration and is not spoken. We find the keyword all the same, but someone searching "
        "this file does not.",
        "التطويل زينة لا تُنطق. نحن نعثر على الكلمة المفتاحية مع ذلك، لكن من يبحث عنها في هذا الملف لا يجدها.",
    ),
    bad={
        "intents.yaml": """\
intents:
  buy: {transfers_to: sales, keywords: {ar: [شـــراء], en: [buy]}}
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
)
TATWEEL = re.compile("\u0640+")


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Yield each keyword with tatweel; one that is nothing else is no keyword at all, and not this rule's."""
    for keyword, place in keywords_with(draft, TATWEEL):
        if right := TATWEEL.sub("", keyword.text).strip():
            found = spots(draft, place, TATWEEL)
            yield RULE.at(
                first(found, place), edits=edits(found, lambda _: ""), text=short(keyword.text), right=short(right)
            )
