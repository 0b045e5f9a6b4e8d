"""A name that is written twice at the same level."""

from __future__ import annotations

from engine.source import Rule, Words

RULE = Rule(
    code="E103",
    name="duplicate-key",
    says=Words(
        '"{name}" is written twice: first in line {line}, and here again',
        "«{name}» مكتوب مرتين: أولاً في السطر {line}، وهنا مرة أخرى",
    ),
    help=Words(
        "keep one of the two",
        "احتفظ بواحد منهما",
    ),
    why=Words(
        "Only one of the two would count, and nobody could tell from the file which.",
        "لن يُحتسب سوى واحد منهما، ولا يُعرف من الملف أيهما.",
    ),
    bad={
        "intents.yaml": """\
intents:
  buy: {transfers_to: sales, keywords: {ar: [شراء], en: [buy]}}
  buy: {transfers_to: reception, keywords: {ar: [استقبال], en: [desk]}}
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
