"""A word where only a few others are known."""

from __future__ import annotations

from engine.source import Rule, Words

RULE = Rule(
    code="E216",
    name="unknown-choice",
    says=Words(
        '"{what}" cannot be "{value}"',
        "لا يمكن أن تكون قيمة «{what}» هي «{value}»",
    ),
    help=Words(
        "known here: {known}; or leave the line out",
        "المعروف هنا: {known}؛ أو احذف السطر",
    ),
    why=Words(
        "Only what is known here can be done; anything else would silently not count.",
        "لا يُنفَّذ إلا ما هو معروف هنا، وما عداه لن يُحتسب ولن ينبهك أحد.",
    ),
    bad={
        "intents.yaml": """\
second_stage: guess
intents:
  buy: {transfers_to: sales, keywords: {ar: [شراء], en: [buy]}}
  go_back: {transfers_to: reception, keywords: {ar: [استقبال], en: [reception]}}
""",
    },
    good={
        "intents.yaml": """\
second_stage: examples
intents:
  buy: {transfers_to: sales, keywords: {ar: [شراء], en: [buy]}, examples: {en: [may I try it first]}}
  go_back: {transfers_to: reception, keywords: {ar: [استقبال], en: [reception]}}
""",
    },
)
