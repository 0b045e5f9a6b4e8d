"""A language that is not written as a tag."""

from __future__ import annotations

from engine.source import Rule, Words

RULE = Rule(
    code="E210",
    name="bad-language-tag",
    says=Words(
        '"{name}" is not a language tag',
        "«{name}» ليس رمز لغة",
    ),
    help=Words(
        "write a tag such as ar, en or ar-AE",
        "اكتب رمز لغة، مثل ar أو en أو ar-AE",
    ),
    why=Words(
        "Voices, recognisers and models know languages by their tags.",
        "تعرف الأصوات وبرامج التعرف على الكلام والنماذج اللغات برموزها.",
    ),
    bad={
        "departments.yaml": """\
languages: [ar, en, arabic language]
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
