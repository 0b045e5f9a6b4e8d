"""A key or password in a file that others see."""

from __future__ import annotations

from collections.abc import Iterator

from engine.lint.draft import Draft
from engine.lint.secrets import Secret, secrets
from engine.source import Diagnostic, Rule, Words

RULE = Rule(
    code="E901",
    name="secret",
    says=Words("a secret stands in this file: {shown}", "في هذا الملف سر مكتوب: {shown}"),
    help=Words(
        "put it into .env as {variable}=…, and have it revoked and made anew: others have seen this file",
        "انقله إلى ‎.env‎ هكذا: {variable}=… وألغِه واطلب غيره، فقد رأى آخرون هذا الملف",
    ),
    why=Words(
        "These files are copied, mailed and kept for ever; whoever finds the key makes calls, and your company "
        "pays for them.",
        "هذه الملفات تُنسخ وتُرسل وتُحفظ إلى الأبد؛ ومن يجد المفتاح يُجري المكالمات وتدفع شركتك ثمنها.",
    ),
    bad={"voice.yaml": "# sk-proj-" + "a1B2c3D4e5F6g7H8" + "\nlanguage_model: {plugin: offline}\n"},
    good={"voice.yaml": "# the key is in .env\nlanguage_model: {plugin: offline}\n"},
)


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Yield each secret in a YAML file or template, in comments too; the message shows no more than its beginning."""
    for found in secrets(draft):
        yield RULE.at(found.place, shown=shown(found), variable=found.variable)


def shown(secret: Secret) -> str:
    """Return the beginning of a secret: four characters, and none of a short one."""
    return f"{secret.text[:4]}…" if len(secret.text) >= 8 else "…"
