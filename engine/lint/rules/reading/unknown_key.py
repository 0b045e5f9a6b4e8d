"""A name that means nothing at its place."""

from __future__ import annotations

from engine.source import Rule, Words

RULE = Rule(
    code="E201",
    name="unknown-key",
    says=Words(
        '"{name}" is not known here',
        "«{name}» غير معروف هنا",
    ),
    help=Words(
        "known here: {known}; names that begin with x- are yours",
        "المعروف هنا: {known}؛ والأسماء التي أولها `x-` لك",
    ),
    why=Words(
        "A misspelt name does nothing: what comes after it would be left out, and nobody would tell you.",
        "الاسم المكتوب خطأً لا أثر له: فما يأتي بعده لا يُحتسب، ولن ينبهك أحد.",
    ),
    bad={
        "departments.yaml": """\
languages: [ar, en]
frist_department: reception
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
