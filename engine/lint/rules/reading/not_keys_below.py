"""A single value where names with values belong."""

from __future__ import annotations

from engine.source import Rule, Words

RULE = Rule(
    code="E208",
    name="not-keys-below",
    says=Words(
        '"{what}" should have names with values below it',
        "ينبغي أن تأتي تحت «{what}» أسماء مع قيمها",
    ),
    help=Words(
        "write each on a line of its own below it, two spaces further in",
        "اكتب كل اسم في سطر مستقل تحته، بزيادة مسافتين في أول السطر",
    ),
    why=Words(
        "Each part of it is found by its name.",
        "كل جزء منه يُعثر عليه باسمه.",
    ),
    bad={"intents.yaml": "intents: [buy]\n"},
    good={
        "intents.yaml": """\
intents:
  buy: {transfers_to: sales, keywords: {ar: [شراء], en: [buy]}}
  go_back: {transfers_to: reception, keywords: {ar: [استقبال], en: [reception]}}
""",
    },
)
