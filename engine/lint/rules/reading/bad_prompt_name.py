"""A prompt that is not named as a file of the folder of prompts."""

from __future__ import annotations

from engine.source import Rule, Words

RULE = Rule(
    code="E211",
    name="bad-prompt-name",
    says=Words(
        '"{name}" cannot be a prompt',
        "«{name}» لا يصلح ملف تعليمات",
    ),
    help=Words(
        "name a file of the folder prompts/ that ends in .j2, without its folder",
        "اذكر ملفاً من المجلد `prompts/` ينتهي اسمه بـ `.j2`، من دون اسم المجلد",
    ),
    why=Words(
        "A path could lead out of the folder, to files that are not prompts.",
        "قد يؤدي المسار إلى خارج المجلد، إلى ملفات ليست ملفات تعليمات.",
    ),
    bad={
        "departments.yaml": """\
languages: [ar, en]
first_department: reception
departments:
  reception: {persona: {ar: أحمد, en: Ahmed}, welcome: {ar: أهلاً بك., en: Welcome.}}
  sales: {prompt: ../secret.j2, persona: {ar: سارة, en: Sarah}, welcome: {ar: معك سارة., en: Sarah speaking.}}
""",
    },
    good={
        "departments.yaml": """\
languages: [ar, en]
first_department: reception
departments:
  reception: {persona: {ar: أحمد, en: Ahmed}, welcome: {ar: أهلاً بك., en: Welcome.}}
  sales: {prompt: sales.md.j2, persona: {ar: سارة, en: Sarah}, welcome: {ar: معك سارة., en: Sarah speaking.}}
""",
    },
)
