"""A quotation mark that is never closed."""

from __future__ import annotations

from engine.source import Rule, Words

RULE = Rule(
    code="E114",
    name="open-quote",
    says=Words(
        "a quotation mark that is opened here is never closed",
        "علامة التنصيص المفتوحة هنا لم تُغلق",
    ),
    help=Words(
        'close it at the end of the text; a quotation mark within double quotes is written \\"',
        'أغلقها في نهاية النص؛ أما علامة التنصيص داخل علامتين مزدوجتين فتُكتب `\\"`',
    ),
    why=Words(
        "Everything up to the end of the file would belong to this one text.",
        "كل ما يأتي حتى نهاية الملف سيُعد جزءاً من هذا النص.",
    ),
    bad={
        "intents.yaml": """\
intents:
  buy: {transfers_to: sales, keywords: {ar: [شراء], en: [buy]}}
  go_back: {transfers_to: reception, keywords: {ar: [استقبال], en: [reception]}}
x-note: "not closed
""",
    },
    good={
        "intents.yaml": """\
intents:
  buy: {transfers_to: sales, keywords: {ar: [شراء], en: [buy]}}
  go_back: {transfers_to: reception, keywords: {ar: [استقبال], en: [reception]}}
x-note: "closed"
""",
    },
)
