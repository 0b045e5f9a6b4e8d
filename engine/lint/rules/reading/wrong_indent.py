"""A line that begins at a place where nothing can belong to it."""

from __future__ import annotations

from engine.source import Rule, Words

RULE = Rule(
    code="E113",
    name="wrong-indent",
    says=Words(
        "this line does not begin below the lines it belongs to",
        "هذا السطر لا يبدأ تحت الأسطر التي ينتمي إليها",
    ),
    help=Words(
        "give it as many spaces as the lines of its level have",
        "أعطه من المسافات ما لأسطر مستواه",
    ),
    why=Words(
        "The spaces before a line say what it belongs to; one too many, and it belongs to nothing.",
        "المسافات قبل السطر تدل على ما يتبعه؛ فإن زادت واحدة لم يعد يتبع شيئاً.",
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
