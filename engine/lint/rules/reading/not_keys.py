"""A file that is no list of names with values."""

from __future__ import annotations

from engine.source import Rule, Words

RULE = Rule(
    code="E105",
    name="not-keys",
    says=Words(
        "this file should hold lines of the form `name: value`",
        "ينبغي أن يتكوّن هذا الملف من أسطر بالصيغة `name: value`",
    ),
    help=Words(
        "begin with a line such as `departments:` or `intents:`",
        "ابدأ بسطر مثل `departments:` أو `intents:`",
    ),
    why=Words(
        "Everything in these files is found by its name.",
        "كل ما في هذه الملفات يُعثر عليه باسمه.",
    ),
    bad={"voice.yaml": "- offline\n"},
    good={"voice.yaml": "language_model: {plugin: offline}\n"},
)
