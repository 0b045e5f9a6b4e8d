"""A file with nothing in it."""

from __future__ import annotations

from engine.source import Rule, Words

RULE = Rule(
    code="E104",
    name="empty-file",
    says=Words(
        "this file is empty",
        "هذا الملف فارغ",
    ),
    help=Words(
        "write into it, or delete it if you do not need it",
        "اكتب فيه، أو احذفه إن لم تكن بحاجة إليه",
    ),
    why=Words(
        "A file that has lost its content is usually a mistake.",
        "الملف الذي فقد محتواه خطأ في الغالب.",
    ),
    bad={"voice.yaml": "# nothing\n"},
    good={"voice.yaml": "language_model: {plugin: offline}\n"},
)
