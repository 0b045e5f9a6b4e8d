"""A line --- that begins a second document."""

from __future__ import annotations

from engine.source import Rule, Words

RULE = Rule(
    code="E107",
    name="several-documents",
    says=Words(
        "a line `---` begins a second document here",
        "السطر `---` يبدأ هنا مستنداً ثانياً",
    ),
    help=Words(
        "delete the line",
        "احذف هذا السطر",
    ),
    why=Words(
        "What comes after such a line would never be read.",
        "ما يأتي بعد سطر كهذا لا يُقرأ أبداً.",
    ),
    bad={
        "intents.yaml": """\
intents:
  buy: {transfers_to: sales, keywords: {ar: [شراء], en: [buy]}}
---
  go_back: {transfers_to: reception, keywords: {ar: [استقبال], en: [reception]}}
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
