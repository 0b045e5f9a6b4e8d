"""Two departments that are called nearly, or quite, the same."""

from __future__ import annotations

import re
from collections.abc import Iterator

from engine.language import normalise
from engine.lint.draft import Draft
from engine.lint.example import INTENTS
from engine.source import Diagnostic, Place, Rule, Words

BETWEEN = re.compile(r"[\s_-]+")
RULE = Rule(
    code="W310",
    name="similar-names",
    says=Words(
        '"{name}" and "{other}" are both called "{called}"',
        "القسمان «{name}» و«{other}» لهما الاسم نفسه: «{called}»",
    ),
    help=Words("give one of them another name", "اختر لأحدهما اسماً آخر"),
    why=Words(
        "Callers who hear the same name twice, and staff who read it, would take the one department for the other.",
        "المتصلون الذين يسمعون الاسم نفسه مرتين، والموظفون الذين يقرؤونه، سيخلطون بين القسمين.",
    ),
    bad={
        "departments.yaml": """\
languages: [en]
first_department: reception
departments:
  reception: {persona: Ahmed, welcome: Welcome.}
  sales: {name: Reception, persona: Sarah, welcome: Sarah speaking.}
""",
        "intents.yaml": INTENTS,
    },
    good={
        "departments.yaml": """\
languages: [en]
first_department: reception
departments:
  reception: {persona: Ahmed, welcome: Welcome.}
  sales: {name: Sales, persona: Sarah, welcome: Sarah speaking.}
""",
        "intents.yaml": INTENTS,
    },
)
IDS = Words(
    '"{name}" and "{other}" differ by too little',
    "الفرق بين «{name}» و«{other}» أقل مما ينبغي",
)


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Yield each department whose short name, or whose name in a language, is like that of one before it."""
    seen: dict[tuple[str, str], tuple[str, Place]] = {}
    found = set()
    for name, language, called, place in names(draft):
        owner, at = seen.setdefault((language, alike(called)), (name, place))
        if owner != name and alike(called) and name not in found:
            found.add(name)
            says = RULE.says if language else IDS
            yield RULE.at(place, says=says, also=[at], name=name, other=owner, called=called)


def names(draft: Draft) -> Iterator[tuple[str, str, str, Place]]:
    """Yield each department with a language, what it is called there, and where that is written.

    Short names come first, under no language; they are spoken where no name is written.
    """
    for name, entry in draft.departments.items():
        yield name, "", name, entry.at
    spoken = [each for each in draft.spoken if each.key == "name" and each.department]
    named = {each.department for each in spoken}
    for name, entry in draft.departments.items():
        if name not in named:
            yield from ((name, language, name, entry.at) for language in draft.languages)
    for each in spoken:
        for language in (each.language,) if each.language else draft.languages:
            yield each.department, language, each.text, each.place


def alike(name: str) -> str:
    """Return what is left of a name without what nobody hears or minds: case, spaces, `_` and `-`."""
    return BETWEEN.sub("", normalise(name))
