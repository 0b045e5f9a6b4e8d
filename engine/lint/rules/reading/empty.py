"""A name with nothing behind it."""

from __future__ import annotations

from engine.source import Rule, Words

RULE = Rule(
    code="E205",
    name="empty",
    says=Words(
        '"{what}" is empty',
        "«{what}» فارغ",
    ),
    help=Words(
        "write something after the colon, or delete the line",
        "اكتب شيئاً بعد النقطتين، أو احذف السطر",
    ),
    why=Words(
        "An empty text would be silence to a caller.",
        "النص الفارغ لا يسمع منه المتصل إلا الصمت.",
    ),
    bad={
        "departments.yaml": """\
languages: [ar, en]
first_department: reception
departments:
  reception: {persona: {ar: أحمد, en: Ahmed}, welcome: {ar: أهلاً بك., en: Welcome.}}
  sales: {persona: {ar: سارة, en: Sarah}, welcome: null}
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
