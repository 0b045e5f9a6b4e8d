"""A short name that cannot be one."""

from __future__ import annotations

from engine.source import Rule, Words

RULE = Rule(
    code="E204",
    name="bad-name",
    says=Words(
        '"{name}" cannot be a short name',
        "«{name}» لا يصلح اسماً مختصراً",
    ),
    help=Words(
        "use small letters, digits and _, and begin with a letter; what callers hear of a department goes into `name:`",
        "استعمل حروفاً صغيرة وأرقاماً والرمز `_`، وابدأ بحرف؛ أما اسم القسم الذي يسمعه المتصل فيُكتب في `name:`",
    ),
    why=Words(
        "Short names stand in links and in records of calls, where spaces and capital letters go wrong.",
        "تظهر الأسماء المختصرة في الروابط وفي سجلات المكالمات، حيث تسبب المسافات والحروف الكبيرة أخطاء.",
    ),
    bad={
        "departments.yaml": """\
languages: [ar, en]
first_department: reception
departments:
  reception: {persona: {ar: أحمد, en: Ahmed}, welcome: {ar: أهلاً بك., en: Welcome.}}
  sales: {persona: {ar: سارة, en: Sarah}, welcome: {ar: معك سارة., en: Sarah speaking.}}
  After Sales: {persona: {ar: ليلى, en: Layla}, welcome: {ar: معك ليلى., en: Layla speaking.}}
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
