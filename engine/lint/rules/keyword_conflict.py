"""A keyword that two intents claim, though they lead to different departments."""

from __future__ import annotations

from collections.abc import Iterator

from engine.lint.draft import Draft
from engine.lint.hearing import Misheard
from engine.lint.phrase import Phrase
from engine.source import Diagnostic, Rule, Words

RULE = Rule(
    code="E401",
    name="keyword-conflict",
    says=Words(
        '"{keyword}" is a keyword of "{intent}" and of "{other}", which lead to different departments',
        "«{keyword}» كلمة مفتاحية في «{intent}» وفي «{other}»، وهما يؤديان إلى قسمين مختلفين",
    ),
    help=Words("keep it in one of the two", "أبقِها في أحدهما فقط"),
    why=Words(
        "A caller who says it can be sent to one department only, and half of them would come to the wrong one.",
        "من يقولها لا يُحوَّل إلا إلى قسم واحد، فيصل نصف المتصلين إلى القسم الخطأ.",
    ),
    bad={
        "intents.yaml": """\
intents:
  buy: {transfers_to: sales, keywords: {ar: [شراء, خدمة], en: [buy]}}
  go_back: {transfers_to: reception, keywords: {ar: [استقبال, خدمه], en: [reception]}}
"""
    },
    good={
        "intents.yaml": """\
intents:
  buy: {transfers_to: sales, keywords: {ar: [شراء, خدمة], en: [buy]}}
  go_back: {transfers_to: reception, keywords: {ar: [استقبال], en: [reception]}}
"""
    },
)
HEARD_ALIKE = Words(
    '"{keyword}" of "{other}" is heard as "{first}" of "{intent}", which leads elsewhere',
    "«{keyword}» في «{other}» تُسمع مثل «{first}» في «{intent}» الذي يؤدي إلى قسم آخر",
)


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Yield each keyword that leads to two departments, as the router hears it, once for each language."""
    for phrases in draft.hearing.conflicts:
        other = next(p for p in phrases if p.department != phrases[0].department)
        yield finding(other, [p for p in phrases if p is not other])
    pairs = {}
    for misheard in draft.hearing.misheard:
        if not misheard.name and (others := claimed(misheard)):
            pairs[frozenset({misheard.phrase.words, others[0].words})] = misheard.phrase, others
    for phrase, others in pairs.values():  # of two that are forms of each other, the later in the file
        yield finding(phrase, others)


def claimed(misheard: Misheard) -> list[Phrase]:
    """Return the keywords in the language of one that are as strong as it when it is said."""
    phrase, others, routing, _ = misheard
    spoken = {"", phrase.keyword.language}
    return [
        p
        for p in others
        if {phrase.department, p.department} <= {*routing.between}
        and (phrase.keyword.language == "" or p.keyword.language in spoken)
    ]


def finding(phrase: Phrase, others: list[Phrase]) -> Diagnostic:
    """Return the finding of a keyword that others are heard in."""
    first = others[0]
    return RULE.at(
        phrase.keyword.place,
        says=RULE.says if first.keyword.text == phrase.keyword.text else HEARD_ALIKE,
        also=[p.keyword.place for p in others],
        keyword=phrase.keyword.text,
        first=first.keyword.text,
        intent=first.keyword.intent,
        other=phrase.keyword.intent,
    )
