"""Something other than a text where a text belongs."""

from __future__ import annotations

from engine.source import Rule, Words

RULE = Rule(
    code="E206",
    name="not-a-text",
    says=Words(
        '"{what}" should be a text',
        "ينبغي أن يكون «{what}» نصاً",
    ),
    help=Words(
        "write it without brackets",
        "اكتبه من دون أقواس",
    ),
    why=Words(
        "Only a text can be said, or looked up by its name.",
        "النص وحده يمكن أن يقال، أو أن يُعثر عليه باسمه.",
    ),
    bad={
        "intents.yaml": """\
intents:
  buy: {transfers_to: [sales], keywords: {ar: [شراء], en: [buy]}}
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
