"""Several departments, and nothing says which of them answers."""

from __future__ import annotations

from collections.abc import Iterator

from engine.lint.draft import Draft
from engine.lint.example import INTENTS
from engine.source import Diagnostic, Edit, Mapping, Place, Rule, Words, text

RULE = Rule(
    code="E306",
    name="no-first-department",
    says=Words(
        "there are {count} departments, and nothing says which of them answers a call",
        "عدد الأقسام {count}، ولم يُحدَّد أيها يردّ على المكالمة",
    ),
    help=Words(
        "write `first_department: {name}` in a line of its own, or the name of another",
        "اكتب `first_department: {name}` في سطر مستقل، أو ضع فيه اسم قسم آخر",
    ),
    why=Words(
        "Callers would be answered by whichever department happens to stand first in the file.",
        "سيردّ على المتصلين القسم الذي صادف أن كُتب أولاً في الملف.",
    ),
    bad={
        "departments.yaml": """\
languages: [en]
departments:
  reception: {persona: Ahmed, welcome: Welcome.}
  sales: {persona: Sarah, welcome: Sarah speaking.}
""",
        "intents.yaml": INTENTS,
    },
    good={
        "departments.yaml": """\
languages: [en]
first_department: reception
departments:
  reception: {persona: Ahmed, welcome: Welcome.}
  sales: {persona: Sarah, welcome: Sarah speaking.}
""",
        "intents.yaml": INTENTS,
    },
)


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Yield one finding where the first department is needed and is not written."""
    top = draft.root("departments")
    below = top.entry("departments")
    if draft.holed("departments") or below is None or top.entry("first_department") or misspelt(draft):
        return
    written = [e.key for e in below.value if not e.key.startswith("x-")] if isinstance(below.value, Mapping) else []
    if len(written) + len(draft.misplaced) > 1:
        at = below.at
        # Only where the file is not written in braces does a line of its own say what it says here.
        line = (
            [Edit(Place(at.file, at.line, 1, at.line, 1), f"first_department: {written[0]}\n")]
            if at.column == 1
            else []
        )
        yield RULE.at(at, edits=line, unsafe=True, name=written[0], count=len(written) + len(draft.misplaced))


def misspelt(draft: Draft) -> bool:
    """Tell whether something unknown was written that was most likely meant to be it."""
    top = draft.root("departments")
    return any(
        fault.meant[:1] == ("first_department",) or text(top.get(str(fault.path[-1]))) in draft.departments
        for fault in draft.misfits
        if fault.kind == "unknown-key" and len(fault.path) == 1 and fault.place.file == draft.file("departments.yaml")
    )
