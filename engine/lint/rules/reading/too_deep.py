"""A file that is nested without end."""

from __future__ import annotations

from engine.source import Rule, Words

RULE = Rule(
    code="E109",
    name="too-deep",
    says=Words(
        "this is nested more than 30 levels deep",
        "التداخل هنا يزيد على 30 مستوى",
    ),
    help=Words(
        "nothing here needs more than five levels: look for brackets that were never closed",
        "لا شيء هنا يحتاج إلى أكثر من خمسة مستويات: ابحث عن أقواس لم تُغلق",
    ),
    why=Words(
        "Such a file was not written by a person.",
        "لم يكتب إنسان ملفاً كهذا.",
    ),
    bad={"voice.yaml": "x-deep: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]\n"},
    good={"voice.yaml": "x-deep: [[1]]\n"},
)
