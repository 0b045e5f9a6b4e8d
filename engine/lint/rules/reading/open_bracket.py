"""A bracket that is never closed, or a comma that is missing within one."""

from __future__ import annotations

from engine.source import Rule, Words

RULE = Rule(
    code="E115",
    name="open-bracket",
    says=Words(
        "the brackets do not match here, or a comma is missing within them",
        "الأقواس هنا غير متطابقة، أو تنقص فاصلة داخلها",
    ),
    help=Words(
        "close each [ with ] and each {{ with }}, and put a comma between the parts (`,` and not `،`)",
        "أغلق كل `[` بـ `]` وكل `{{` بـ `}}`، وضع فاصلة لاتينية بين الأجزاء (`,` لا `،`)",
    ),
    why=Words(
        "What follows would be read as a part of what is in the bracket.",
        "سيُقرأ ما يأتي بعده على أنه جزء مما في داخله.",
    ),
    bad={
        "intents.yaml": """\
intents:
  buy: {transfers_to: sales, keywords: {ar: [شراء], en: [buy]}}
  go_back: {transfers_to: reception, keywords: {ar: [استقبال], en: [reception]}}
x-note: [one, two
""",
    },
    good={
        "intents.yaml": """\
intents:
  buy: {transfers_to: sales, keywords: {ar: [شراء], en: [buy]}}
  go_back: {transfers_to: reception, keywords: {ar: [استقبال], en: [reception]}}
x-note: [one, two]
""",
    },
)
