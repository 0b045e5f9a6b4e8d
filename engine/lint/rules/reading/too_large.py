"""A file larger than we read."""

from __future__ import annotations

from engine.source import Rule, Words

RULE = Rule(
    code="E106",
    name="too-large",
    says=Words(
        "this file is too large",
        "هذا الملف أكبر مما ينبغي",
    ),
    help=Words(
        "divide it, or take out what does not belong here",
        "قسّمه، أو احذف منه ما لا ينتمي إليه",
    ),
    why=Words(
        "A centre of a thousand departments takes less. Something else has got into the file.",
        "مركز من ألف قسم يحتاج إلى أقل من ذلك. لقد دخل إلى الملف شيء آخر.",
    ),
    bad={"voice.yaml": "language_model: {plugin: offline}\n" + "# and so on\n" * 90_000},
    good={"voice.yaml": "language_model: {plugin: offline}\n"},
)
