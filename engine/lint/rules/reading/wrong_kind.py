"""A value of another kind than belongs here."""

from __future__ import annotations

from engine.source import Rule, Words

RULE = Rule(
    code="E203",
    name="wrong-kind",
    says=Words(
        '"{what}" cannot be written like this',
        "لا يمكن أن يُكتب «{what}» هكذا",
    ),
    help=Words(
        "write one text, or one for each language: {{ar: …, en: …}}",
        "اكتب نصاً واحداً، أو نصاً لكل لغة: `{{ar: …, en: …}}`",
    ),
    why=Words(
        "A list where a text belongs, or the other way round, cannot be said to a caller.",
        "القائمة في موضع النص، أو النص في موضع القائمة، لا يمكن أن يقال أي منهما للمتصل.",
    ),
    bad={
        "departments.yaml": """\
languages: [ar, en]
first_department: reception
departments:
  reception: {persona: [Ahmed], welcome: {ar: أهلاً بك., en: Welcome.}}
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
