"""A word that begins with an exclamation mark."""

from __future__ import annotations

from engine.source import Rule, Words

RULE = Rule(
    code="E110",
    name="tag",
    says=Words(
        "words that begin with ! are not used here",
        "الكلمات التي تبدأ بالرمز `!` لا تُستعمل هنا",
    ),
    help=Words(
        "put the text in quotes",
        "ضع النص بين علامتي تنصيص",
    ),
    why=Words(
        "In YAML such a word tells a program what to make of the text, and may even make it run commands.",
        "في YAML تُملي كلمة كهذه على البرنامج ما يصنعه بالنص، وقد تجعله ينفذ أوامر.",
    ),
    bad={
        "intents.yaml": """\
intents:
  buy: {transfers_to: sales, keywords: {ar: [شراء], en: [buy]}}
  back: {transfers_to: reception, keywords: !home x}
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
