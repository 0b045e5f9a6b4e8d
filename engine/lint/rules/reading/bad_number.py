"""A number that an intent, or a limit, cannot have."""

from __future__ import annotations

from engine.source import Rule, Words

RULE = Rule(
    code="E215",
    name="bad-number",
    says=Words(
        '"{what}" cannot be "{value}"',
        "لا يمكن أن تكون قيمة «{what}» هي «{value}»",
    ),
    help=Words(
        "write a number with the digits 0 to 9 and without quotes: {numbers}",
        "اكتب عدداً بالأرقام من 0 إلى 9 ومن دون علامتي تنصيص: {numbers}",
    ),
    why=Words(
        "By such a number one intent wins over another, or an end is set to something: a word cannot be compared, a "
        "number without limit would silence all the other intents, and a limit of nothing or of thousands is none.",
        "بهذا العدد يتقدم مقصد على آخر، أو يوضع حد لأمر ما: فالكلمة لا تُقارَن، والعدد الذي لا حد له يُسكت كل المقاصد "
        "الأخرى، والحد الذي قيمته صفر أو آلاف ليس حداً.",
    ),
    bad={
        "intents.yaml": """\
intents:
  buy: {transfers_to: sales, keywords: {ar: [شراء], en: [buy]}, weight: 50}
  go_back: {transfers_to: reception, keywords: {ar: [استقبال], en: [reception]}, priority: high}
""",
    },
    good={
        "intents.yaml": """\
intents:
  buy: {transfers_to: sales, keywords: {ar: [شراء], en: [buy]}, weight: 5}
  go_back: {transfers_to: reception, keywords: {ar: [استقبال], en: [reception]}, priority: 10}
""",
    },
)
