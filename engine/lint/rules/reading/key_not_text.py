"""Something other than a word before a colon."""

from __future__ import annotations

from engine.source import Rule, Words

RULE = Rule(
    code="E111",
    name="key-not-text",
    says=Words(
        "the part before the colon should be a single word",
        "ينبغي أن يكون ما قبل النقطتين كلمة واحدة",
    ),
    help=Words(
        "remove the brackets and the question mark",
        "احذف الأقواس وعلامة الاستفهام",
    ),
    why=Words(
        "Everything in these files is found by its name.",
        "كل ما في هذه الملفات يُعثر عليه باسمه.",
    ),
    bad={
        "intents.yaml": """\
intents:
  buy: {transfers_to: sales, keywords: {ar: [شراء], en: [buy]}}
  go_back: {transfers_to: reception, keywords: {ar: [استقبال], en: [reception]}}
? {a: b}
: c
""",
    },
    good={
        "intents.yaml": """\
intents:
  buy: {transfers_to: sales, keywords: {ar: [شراء], en: [buy]}}
  go_back: {transfers_to: reception, keywords: {ar: [استقبال], en: [reception]}}
""",
    },
)
