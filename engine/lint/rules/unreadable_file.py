"""A file that is there and cannot be read."""

from __future__ import annotations

from collections.abc import Iterator

from engine.lint.draft import Draft
from engine.source import Diagnostic, Place, Rule, Words

RULE = Rule(
    code="E118",
    name="unreadable-file",
    says=Words("this file cannot be read: {why}", "لا يمكن قراءة هذا الملف: {why}"),
    help=Words(
        "see that it is a file and not a folder or a link, and that you may open it",
        "تأكد من أنه ملف وليس مجلداً أو رابطاً، ومن أن لك حق فتحه",
    ),
    why=Words(
        "What stands in a file that cannot be read does not count, and calls would be answered without it.",
        "ما في الملف الذي لا يُقرأ لا يُحتسب، وسيُرد على المكالمات من دونه.",
    ),
    bad={"voice.yaml": "\0unreadable"},
    good={"voice.yaml": "language_model: {plugin: offline}\n"},
)


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Yield each file that the system would not give us."""
    for name, why in draft.folder.unreadable.items():
        yield RULE.at(Place(draft.file(name)), why=why)
