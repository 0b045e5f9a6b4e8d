"""A sign that no text has: what a computer uses for itself."""

from __future__ import annotations

from engine.source import Rule, Words

RULE = Rule(
    code="E117",
    name="control-character",
    says=Words(
        "this line holds a sign that cannot be seen and is not allowed",
        "في هذا السطر رمز غير مرئي وغير مسموح به",
    ),
    help=Words(
        "type the line again instead of pasting it",
        "اكتب السطر من جديد بدلاً من لصقه",
    ),
    why=Words(
        "Such signs come in by pasting from other programs, and some programs take them for the end of the text.",
        "تدخل هذه الرموز عند اللصق من برامج أخرى، وبعض البرامج يعدّها نهاية النص.",
    ),
    bad={
        "intents.yaml": """\
intents:
  buy: {transfers_to: sales, keywords: {ar: [شراء], en: [buy]}}
  go_back: {transfers_to: reception, keywords: {ar: [استقبال], en: [reception]}}
x-note: a\x07b
""",
    },
    good={
        "intents.yaml": """\
intents:
  buy: {transfers_to: sales, keywords: {ar: [شراء], en: [buy]}}
  go_back: {transfers_to: reception, keywords: {ar: [استقبال], en: [reception]}}
x-note: ab
""",
    },
    instead_of=("invisible-character", "bidi-control"),
)
