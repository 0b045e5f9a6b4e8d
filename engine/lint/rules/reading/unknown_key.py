"""A name that means nothing at its place."""

from __future__ import annotations

from engine.source import Rule, Words

RULE = Rule(
    code="E201",
    name="unknown-key",
    says=Words(
        '"{name}" is not known here',
        '"{name}" غير معروف هنا',
    ),
    help=Words(
        "known are: {known}; what begins with x- is yours",
        "المعروف: {known}؛ وما يبدأ بـ x- فهو لك",
    ),
    why=Words(
        "A misspelt name is not an empty wish: what stands behind it would silently not count.",
        "الاسم المكتوب خطأً ليس بلا أثر: ما يأتي بعده لن يُحتسب، ولن ينبهك أحد.",
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
