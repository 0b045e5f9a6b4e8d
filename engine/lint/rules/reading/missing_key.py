"""Something that cannot be left out."""

from __future__ import annotations

from engine.source import Rule, Words

RULE = Rule(
    code="E202",
    name="missing-key",
    says=Words(
        '"{what}" has no "{key}"',
        "لا يوجد «{key}» في «{what}»",
    ),
    help=Words(
        "add a line `{key}: …`",
        "أضف السطر `{key}: …`",
    ),
    why=Words(
        "Without it a call could not be answered, and there is no value that would be right for every centre.",
        "من دونه لا يمكن الرد على أي مكالمة، ولا توجد قيمة تصلح لكل مركز.",
    ),
    bad={
        "intents.yaml": """\
intents:
  buy: {transfers_to: sales}
  go_back: {transfers_to: reception, keywords: [reception]}
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
