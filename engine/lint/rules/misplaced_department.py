"""A department that stands one level too deep, and so belongs to the one before it, or one level too high."""

from __future__ import annotations

from collections.abc import Iterator

from engine.lint.draft import Draft
from engine.lint.example import INTENTS
from engine.source import Diagnostic, Edit, Entry, Place, Rule, Words

RULE = Rule(
    code="E213",
    name="misplaced-department",
    says=Words(
        '"{name}" is inside the department "{outer}"',
        "القسم «{name}» مكتوب داخل القسم «{outer}»",
    ),
    help=Words(
        'move this block to the left, to the level of "{outer}" (spaces: {spaces})',
        "حرّك أسطر هذا القسم إلى اليسار حتى يصبح على مستوى «{outer}» (عدد المسافات: {spaces})",
    ),
    why=Words(
        "The spaces before a line say what it belongs to: a department within another is no department.",
        "المسافات التي قبل السطر تدل على ما ينتمي إليه: فالقسم المكتوب داخل قسم آخر لا يُعد قسماً.",
    ),
    bad={
        "departments.yaml": """\
languages: [en]
first_department: reception
departments:
  reception:
    persona: Ahmed
    welcome: Welcome.
    sales:
      persona: Sarah
      welcome: Sarah speaking.
""",
        "intents.yaml": INTENTS,
    },
    good={
        "departments.yaml": """\
languages: [en]
first_department: reception
departments:
  reception:
    persona: Ahmed
    welcome: Welcome.
  sales:
    persona: Sarah
    welcome: Sarah speaking.
""",
        "intents.yaml": INTENTS,
    },
    instead_of=("unknown-key",),
)


BESIDE = Words(
    'the department "{name}" is beside "{outer}" and not below it',
    "القسم «{name}» مكتوب بجانب `{outer}` لا تحتها",
)
RIGHT = Words(
    "move this block to the right (spaces: {spaces})", "حرّك أسطر هذا القسم إلى اليمين (عدد المسافات: {spaces})"
)
ALONE = Words("move this line to the right (spaces: {spaces})", "حرّك هذا السطر إلى اليمين (عدد المسافات: {spaces})")


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Yield each department within a department, and each beside them all."""
    for outer, inner in draft.misplaced:
        spaces = inner.at.column - outer.at.column
        if outer.key == "departments" and outer.key not in draft.departments:
            yield beside(draft, outer, inner)
            continue
        yield RULE.at(inner.at, edits=moved(inner, spaces), name=inner.key, outer=outer.key, spaces=spaces)


def beside(draft: Draft, outer: Entry, inner: Entry) -> Diagnostic:
    """Return the finding for a department that begins as far to the left as the word above all of them."""
    spaces = max(next(iter(draft.departments.values())).at.column - inner.at.column, 1)
    place = inner.value.place
    alone = place.column > inner.at.column + spaces  # what belongs to it stands where it should
    last = inner.at.line if alone else place.end_line - (1 if place.end_column == 1 else 0)
    starts = [Place(inner.at.file, line, 1, line, 1) for line in range(inner.at.line, last + 1)]
    edits = [Edit(start, " " * spaces) for start in starts] if inner.at.line < place.line else []
    help_ = ALONE if alone else RIGHT
    return RULE.at(inner.at, says=BESIDE, help=help_, edits=edits, name=inner.key, outer=outer.key, spaces=spaces)


def moved(block: Entry, spaces: int) -> list[Edit]:
    """Return what moves a block to the left; nothing where it does not begin a line of its own."""
    end = block.value.place
    last = end.end_line - (1 if end.end_column == 1 else 0)
    if spaces < 1 or block.at.line == end.line:
        return []
    if end.column <= block.at.column:  # what belongs to it stands where it should
        last = block.at.line
    return [Edit(Place(block.at.file, n, 1, n, 1 + spaces), "") for n in range(block.at.line, last + 1)]
