"""A line that is indented with a tab."""

from __future__ import annotations

from engine.source import Rule, Words

RULE = Rule(
    code="E112",
    name="tab",
    says=Words(
        "this line is indented with a tab",
        "هذا السطر يبدأ بعلامة جدولة (Tab)",
    ),
    help=Words(
        "use spaces instead: two for each level",
        "استعمل المسافات بدلاً منها: مسافتين لكل مستوى",
    ),
    why=Words(
        "The spaces before a line say what it belongs to. Every editor shows a tab differently, so it says nothing.",
        "المسافات التي قبل السطر تدل على ما ينتمي إليه. أما علامة الجدولة فيعرضها كل محرّر بعرض مختلف، فلا تدل على شيء.",
    ),
    bad={
        "intents.yaml": """\
intents:
  buy: {transfers_to: sales, keywords: {ar: [شراء], en: [buy]}}
\tgo_back: {transfers_to: reception, keywords: {ar: [استقبال], en: [desk]}}
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
