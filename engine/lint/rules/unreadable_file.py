"""A file that is there and cannot be read."""

from __future__ import annotations

import errno
import os
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
        "ما في الملف الذي لا يمكن قراءته لا يُحتسب، وسيُردّ على المكالمات من دونه.",
    ),
    bad={"voice.yaml": "\0unreadable"},
    good={"voice.yaml": "language_model: {plugin: offline}\n"},
)
LINK = Words("this is a link that leads to no file", "هذا رابط لا يؤدي إلى أي ملف")
REASONS = {
    "Not a file": Words(
        "this is not a file that can be read",
        "هذا ليس ملفاً يمكن قراءته",
    ),
    os.strerror(errno.EISDIR): Words("this is a folder, and not a file", "هذا مجلد وليس ملفاً"),
    os.strerror(errno.EACCES): Words("you are not allowed to read this file", "ليس لك حق قراءة هذا الملف"),
    os.strerror(errno.ENOENT): LINK,
    os.strerror(errno.ELOOP): LINK,
}
"""What the system says most, in words; the rest is for whoever looks after the machine."""


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Yield each file that the system would not give us."""
    for name, why in draft.folder.unreadable.items():
        yield RULE.at(Place(draft.file(name)), says=REASONS.get(why), why=why)
