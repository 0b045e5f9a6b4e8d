"""A line that begins at a place where nothing can belong to it."""

from __future__ import annotations

from engine.source import Rule, Words

RULE = Rule(
    code="E113",
    name="wrong-indent",
    says=Words(
        "this line does not begin below the lines it belongs to",
        "بداية هذا السطر ليست تحت بداية الأسطر التي ينتمي إليها",
    ),
    help=Words(
        "give it as many spaces as the lines of its level have",
        "اجعل المسافات التي قبله بعدد المسافات التي قبل الأسطر التي في مستواه",
    ),
    why=Words(
        "The spaces before a line say what it belongs to; one too many, and it belongs to nothing.",
        "المسافات التي قبل السطر تدل على ما ينتمي إليه؛ فإن زادت واحدة لم يعد ينتمي إلى شيء.",
    ),
    bad={
        "intents.yaml": """\
intents:
  buy: {transfers_to: sales, keywords: {ar: [شراء], en: [buy]}}
   back: {transfers_to: reception, keywords: {ar: [استقبال], en: [desk]}}
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
