"""A YAML file of a name that we do not read."""

from __future__ import annotations

from collections.abc import Iterator

from engine.lint.draft import Draft
from engine.lint.near import likely
from engine.source import Diagnostic, Place, Rule, Words
from engine.source.folder import FILES

RULE = Rule(
    code="W119",
    name="stray-file",
    says=Words(
        'nothing reads a file called "{name}"',
        "لا يُقرأ أي ملف باسم «{name}»",
    ),
    help=Words(
        "the files are: {known}",
        "الملفات التي تُقرأ هي: {known}",
    ),
    why=Words(
        "Whoever edits a file that nothing reads waits in vain for a change in the calls.",
        "من يحرّر ملفاً لا يُقرأ ينتظر عبثاً أن يتغير شيء في المكالمات.",
    ),
    bad={"intent.yaml": "intents: {}\n"},
    good={"voice.yaml": "language_model: {plugin: offline}\n"},
)


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Yield each YAML file beside those that we read."""
    for name in draft.folder.strangers:
        yield RULE.at(Place(draft.file(name)), meant=likely(name, FILES), name=name, known=", ".join(FILES))
