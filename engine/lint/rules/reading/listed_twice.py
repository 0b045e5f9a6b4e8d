"""An item that stands in a list twice."""

from __future__ import annotations

from engine.source import Rule, Words

RULE = Rule(
    code="E212",
    name="listed-twice",
    says=Words(
        '"{name}" is in this list twice',
        "«{name}» مذكور في هذه القائمة مرتين",
    ),
    help=Words(
        "keep it once",
        "أبقِه مرة واحدة",
    ),
    why=Words(
        "The second adds nothing, and was probably meant to be another.",
        "الثاني لا يضيف شيئاً، والأرجح أن المقصود غيره.",
    ),
    bad={
        "departments.yaml": """\
languages: [ar, en, ar]
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
