"""A comment that ignores a warning which is not there."""

from __future__ import annotations

from engine.source import Rule, Words

RULE = Rule(
    code="W903",
    name="unused-suppression",
    says=Words(
        'there is no "{code}" to ignore here',
        "لا يوجد هنا تحذير برمز «{code}» لتجاهله",
    ),
    help=Words(
        "delete the comment",
        "احذف التعليق",
    ),
    why=Words(
        "A comment that has outlived its reason would hide the next fault of that kind on its line.",
        "التعليق الذي زال سببه قد يُخفي المشكلة التالية من هذا النوع في سطره.",
    ),
    bad={
        "intents.yaml": """\
intents:
  buy: {transfers_to: sales, keywords: {ar: [شراء], en: [buy]}}  # engine: ignore W903 old
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
