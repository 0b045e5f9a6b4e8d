"""A comment that ignores a rule which there is not, or which is an error."""

from __future__ import annotations

from engine.source import Rule, Words

RULE = Rule(
    code="E902",
    name="unknown-suppression",
    says=Words(
        '"{code}" cannot be ignored',
        "لا يمكن تجاهل «{code}»",
    ),
    help=Words(
        "only warnings can be ignored, by their code, such as W304; `engine rules` lists them",
        "لا يمكن تجاهل شيء غير التحذيرات، كل منها برمزه، مثل W304؛ والأمر `engine rules` يعرضها",
    ),
    why=Words(
        "A comment that ignores nothing gives its writer a false peace of mind.",
        "التعليق الذي لا يتجاهل شيئاً يمنح كاتبه اطمئناناً زائفاً.",
    ),
    bad={
        "intents.yaml": """\
intents:  # engine: ignore X999 no such rule
  buy: {transfers_to: sales, keywords: {ar: [شراء], en: [buy]}}
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
