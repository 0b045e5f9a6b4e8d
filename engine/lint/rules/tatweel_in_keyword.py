"""A keyword that is drawn out with tatweel."""

from __future__ import annotations

import re
from collections.abc import Iterator

from engine.lint.draft import KEYWORDS, Draft
from engine.lint.spot import edits, first, said_with, short, spots
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
OTHER_WORDS = Words('"{text}" is drawn out with tatweel', "«{text}» فيها تطويل (ـ)")
TATWEEL = re.compile("\u0640+")


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Yield all words of callers with tatweel; what is nothing else is no keyword at all, and not this rule's."""
    for said, place in said_with(draft, TATWEEL):
        if right := TATWEEL.sub("", said.text).strip():
            found = spots(draft, place, TATWEEL)
            yield RULE.at(
                first(found, place),
                says=RULE.says if said.key in KEYWORDS else OTHER_WORDS,
                edits=edits(found, lambda _: ""),
                text=short(said.text),
                right=short(right),
            )
