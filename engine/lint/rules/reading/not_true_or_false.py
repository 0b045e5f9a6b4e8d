"""Something other than true or false where one of them belongs."""

from __future__ import annotations

from engine.source import Rule, Words

RULE = Rule(
    code="E209",
    name="not-true-or-false",
    says=Words(
        '"{what}" should be true or false',
        "ينبغي أن تكون قيمة «{what}» إما true وإما false",
    ),
    help=Words(
        "write `true` or `false`, without quotes",
        "اكتب `true` أو `false`، من دون علامتي تنصيص",
    ),
    why=Words(
        "yes, on and 1 mean true to some programs and nothing to others.",
        "بعض البرامج تقرأ yes أو on أو 1 على أنها true، وبعضها لا تفهم منها شيئاً.",
    ),
    bad={
        "departments.yaml": """\
languages: [ar, en]
first_department: reception
departments:
  reception: {persona: {ar: أحمد, en: Ahmed}, welcome: {ar: أهلاً بك., en: Welcome.}}
  sales: {entrance: yes, persona: {ar: سارة, en: Sarah}, welcome: {ar: معك سارة., en: Sarah speaking.}}
""",
    },
    good={
        "departments.yaml": """\
languages: [ar, en]
first_department: reception
departments:
  reception: {persona: {ar: أحمد, en: Ahmed}, welcome: {ar: أهلاً بك., en: Welcome.}}
  sales: {entrance: true, persona: {ar: سارة, en: Sarah}, welcome: {ar: معك سارة., en: Sarah speaking.}}
""",
    },
)
