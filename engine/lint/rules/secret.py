"""A key or password in a file that others see."""

from __future__ import annotations

from collections.abc import Iterator

from engine.lint.draft import Draft
from engine.lint.secrets import Secret, secrets
from engine.source import Diagnostic, Rule, Words

RULE = Rule(
    code="E901",
    name="secret",
    says=Words(
        "there is a secret in this file: {shown}",
        "في هذا الملف بيانات سرية: {shown}",
    ),
    help=Words(
        "move it into .env as `{variable}=…`, then have it revoked and get a new one: others have seen this file",
        "انقلها إلى الملف `.env` هكذا: `{variable}=…`، ثم ألغِها واطلب غيرها: فقد رأى آخرون هذا الملف",
    ),
    why=Words(
        "These files are copied, mailed and kept for ever; whoever finds the key makes calls, and your "
        "company pays for them.",
        "تُنسخ هذه الملفات وتُرسل وتُحفظ إلى الأبد؛ ومن يجد المفتاح يُجري مكالمات تدفع شركتك ثمنها.",
    ),
    bad={"voice.yaml": "# sk-proj-" + "a1B2c3D4e5F6g7H8" + "\nlanguage_model: {plugin: offline}\n"},
    good={"voice.yaml": "# the key is in .env\nlanguage_model: {plugin: offline}\n"},
)
UNNAMED = Words(
    "move it into .env under a name of its own, such as `DATABASE_URL=…`, then have it revoked and get a new one: "
    "others have seen this file",
    "انقلها إلى الملف `.env` باسم خاص بها، مثل `DATABASE_URL=…`، ثم ألغِها واطلب غيرها: فقد رأى آخرون هذا الملف",
)


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Yield each secret in a YAML file or template, in comments too; the message shows no more than its beginning."""
    for found in secrets(draft):
        help_ = RULE.help if found.variable else UNNAMED
        yield RULE.at(found.place, help=help_, shown=shown(found), variable=found.variable)


def shown(secret: Secret) -> str:
    """Return the beginning of a secret: four characters, and none of a short one."""
    return f"{secret.text[:4]}…" if len(secret.text) >= 8 else "…"
