"""A keyword that two intents claim, though they lead to different departments."""

from __future__ import annotations

from collections.abc import Iterator

from engine.lint.draft import Draft
from engine.lint.phrase import conflicts
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
    for phrases in conflicts(draft):
        first = phrases[0]
        other = next(p for p in phrases if p.department != first.department)
        yield RULE.at(
            other.keyword.place,
            says=RULE.says if first.keyword.text == other.keyword.text else HEARD_ALIKE,
            also=[p.keyword.place for p in phrases if p is not other],
            keyword=other.keyword.text,
            first=first.keyword.text,
            intent=first.keyword.intent,
            other=other.keyword.intent,
        )
