"""A colon with no space behind it, which is a part of the word before it."""

from __future__ import annotations

from engine.source import Rule, Words

RULE = Rule(
    code="E120",
    name="missing-space",
    says=Words(
        "a space is missing after this colon",
        "تنقص مسافة بعد هاتين النقطتين",
    ),
    help=Words(
        "type {typed}",
        "اكتب `{typed}`",
    ),
    why=Words(
        "A colon with no space after it is part of a word, as in 17:30, so the line has no name before a value.",
        "النقطتان من غير مسافة بعدهما جزء من الكلمة، كما في `17:30`، فلا يكون في السطر اسم قبل القيمة.",
    ),
    bad={
        "intents.yaml": """\
intents:
  buy:
    transfers_to:sales
    keywords: {ar: [شراء], en: [buy]}
  go_back: {transfers_to: reception, keywords: {ar: [استقبال], en: [reception]}}
""",
    },
    good={
        "intents.yaml": """\
intents:
  buy:
    transfers_to: sales
    keywords: {ar: [شراء], en: [buy]}
  go_back: {transfers_to: reception, keywords: {ar: [استقبال], en: [reception]}}
""",
    },
)
