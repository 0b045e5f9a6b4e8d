"""A single value where a list belongs."""

from __future__ import annotations

from engine.source import Rule, Words

RULE = Rule(
    code="E207",
    name="not-a-list",
    says=Words(
        '"{what}" should be a list',
        "ينبغي أن يكون «{what}» قائمة",
    ),
    help=Words(
        "write it in brackets: [one, two]",
        "اكتبه بين قوسين مربعين: `[one, two]`",
    ),
    why=Words(
        "One today may be two tomorrow: the brackets show where the second would go.",
        "ما هو واحد اليوم قد يصبح اثنين غداً: والقوسان يبيّنان موضع الثاني.",
    ),
    bad={
        "departments.yaml": """\
languages: ar
first_department: reception
departments:
  reception: {persona: {ar: أحمد, en: Ahmed}, welcome: {ar: أهلاً بك., en: Welcome.}}
  sales: {persona: {ar: سارة, en: Sarah}, welcome: {ar: معك سارة., en: Sarah speaking.}}
""",
    },
    good={
        "departments.yaml": """\
languages: [ar, en]
first_department: reception
departments:
  reception: {persona: {ar: أحمد, en: Ahmed}, welcome: {ar: أهلاً بك., en: Welcome.}}
  sales: {persona: {ar: سارة, en: Sarah}, welcome: {ar: معك سارة., en: Sarah speaking.}}
""",
    },
)
