"""A text that must stand in quotes: it begins with {{, or has a colon and a space in it."""

from __future__ import annotations

from engine.source import Rule, Words

RULE = Rule(
    code="E116",
    name="needs-quotes",
    says=Words(
        "this text must stand in quotes",
        "يجب وضع هذا النص بين علامتي تنصيص",
    ),
    help=Words(
        "type {typed}",
        "اكتب: {typed}",
    ),
    why=Words(
        "A colon with a space after it, a # with a space before it, and a brace at the beginning, have a meaning of "
        "their own outside quotes.",
        "للنقطتين إذا تلتهما مسافة، وللرمز `#` إذا سبقته مسافة، وللقوس في بداية النص، معنى خاص خارج علامتي التنصيص.",
    ),
    bad={
        "departments.yaml": """\
company: Ornina: the best
languages: [ar, en]
first_department: reception
departments:
  reception: {persona: {ar: أحمد, en: Ahmed}, welcome: {ar: أهلاً بك., en: Welcome.}}
  sales: {persona: {ar: سارة, en: Sarah}, welcome: {ar: معك سارة., en: Sarah speaking.}}
""",
    },
    good={
        "departments.yaml": """\
company: "Ornina: the best"
languages: [ar, en]
first_department: reception
departments:
  reception: {persona: {ar: أحمد, en: Ahmed}, welcome: {ar: أهلاً بك., en: Welcome.}}
  sales: {persona: {ar: سارة, en: Sarah}, welcome: {ar: معك سارة., en: Sarah speaking.}}
""",
    },
)
