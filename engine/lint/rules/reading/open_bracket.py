"""A bracket that is never closed, or a comma that is missing within one."""

from __future__ import annotations

from engine.source import Rule, Words

RULE = Rule(
    code="E115",
    name="open-bracket",
    says=Words(
        "a bracket that is opened here is not closed, or a comma is missing in it",
        "القوس المفتوح هنا لم يُغلق، أو تنقص فاصلة داخله",
    ),
    help=Words(
        "close it with ] or }}, and put a comma between its parts",
        "أغلقه بـ `]` أو `}}`، وضع فاصلة بين أجزائه",
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
