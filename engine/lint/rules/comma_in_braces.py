"""A comma within {ar: …, en: bills, insurance}, which silently begins a new name."""

from __future__ import annotations

from collections.abc import Iterator

from engine.lint.draft import CALLERS_SAY, SPOKEN, Draft
from engine.source import Diagnostic, Edit, Entry, Mapping, Node, Place, Rule, Scalar, Words
from engine.source.lines import quoted

RULE = Rule(
    code="E214",
    name="comma-in-braces",
    says=Words(
        'the comma before "{name}" ends the text that it belongs to',
        "الفاصلة التي قبل «{name}» تُنهي النص الذي هي منه",
    ),
    help=Words("put the whole text in quotes: {typed}", "ضع النص كله بين علامتي تنصيص: {typed}"),
    why=Words(
        "Within { } a comma divides one text from the next, so that callers would hear half of the sentence.",
        "داخل القوسين `{ }` تفصل الفاصلة بين نص والنص الذي يليه، فلا يسمع المتصل إلا نصف الجملة.",
    ),
    bad={
        "departments.yaml": """\
languages: [ar, en]
first_department: reception
departments:
  reception: {persona: {ar: أحمد, en: Ahmed}, welcome: {ar: أهلاً بك., en: Welcome, this is Ahmed.}}
  sales: {persona: {ar: سارة, en: Sarah}, welcome: {ar: معك سارة., en: Sarah speaking.}}
"""
    },
    good={
        "departments.yaml": """\
languages: [ar, en]
first_department: reception
departments:
  reception: {persona: {ar: أحمد, en: Ahmed}, welcome: {ar: أهلاً بك., en: "Welcome, this is Ahmed."}}
  sales: {persona: {ar: سارة, en: Sarah}, welcome: {ar: معك سارة., en: Sarah speaking.}}
"""
    },
    instead_of=("empty", "unknown-language", "bad-language-tag"),
)


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Yield each name without a value that stands behind a text."""
    departments = [draft.root("departments"), *(e.value for e in draft.departments.values())]
    for owner, keys in [
        *((d, SPOKEN) for d in departments),
        *((e.value, CALLERS_SAY) for e in draft.intents.values()),
    ]:
        for key in keys:
            yield from cut(owner.get(key) if isinstance(owner, Mapping) else None)


def cut(node: Node | None) -> Iterator[Diagnostic]:
    """Yield the texts by language that a comma has cut; all the pieces of one text are one finding."""
    before: Entry | None = None
    pieces: list[Entry] = []
    for entry in node if isinstance(node, Mapping) else ():
        if before and isinstance(entry.value, Scalar) and not entry.value.text and not entry.value.quoted:
            pieces.append(entry)
            continue
        if before and pieces:
            yield finding(before, pieces)
        before, pieces = (entry if isinstance(entry.value, Scalar) else None), []
    if before and pieces:
        yield finding(before, pieces)


def finding(text: Entry, pieces: list[Entry]) -> Diagnostic:
    """Return the finding for a text and the pieces that the commas cut from it."""
    assert isinstance(text.value, Scalar)  # noqa: S101  # `cut` took no other
    whole = quoted(", ".join([text.value.text, *(piece.key for piece in pieces)]))
    start, end = text.value.place, pieces[-1].at
    place = Place(start.file, start.line, start.column, end.end_line, end.end_column)
    return RULE.at(pieces[0].at, edits=[Edit(place, whole)], name=pieces[0].key, typed=f"{text.key}: {whole}")
