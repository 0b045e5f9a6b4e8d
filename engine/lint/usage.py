"""Which prompts the departments use, as far as that can be told."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from engine.lint.near import likely
from engine.source import Mapping, Place, Scalar

if TYPE_CHECKING:
    from engine.lint.draft import Draft


class Use(NamedTuple):
    """A department and the prompt it speaks by."""

    department: str
    prompt: str
    place: Place
    """Where the prompt is named, or the department where it is not."""
    named: bool
    """Whether it is named, and not just called like the department."""


class Usage(NamedTuple):
    """The prompts that departments use."""

    uses: tuple[Use, ...]
    doubtful: bool
    """Whether the prompt of some department could not be told, because something else is wrong there."""


def usage_of(draft: Draft) -> Usage:
    """Return which prompts the departments use."""
    faulty = {
        fault.path[1]
        for fault in draft.misfits
        if fault.path[:1] == ("departments",) and spoils(fault.kind, fault.path, fault.meant)
    }
    uses = []
    misplaced = ((inner.key, inner) for _, inner in draft.misplaced)
    for id_, entry in (*draft.departments.items(), *misplaced):
        written = entry.value.get("prompt") if isinstance(entry.value, Mapping) else None
        if id_ in faulty or not (written is None or (isinstance(written, Scalar) and written.text)):
            faulty.add(id_)
        elif isinstance(written, Scalar):
            uses.append(Use(id_, written.text, written.place, named=True))
        else:
            uses.append(Use(id_, f"{id_}.md.j2", entry.at, named=False))
    return Usage(tuple(uses), bool(faulty) or not uses or draft.holed("departments"))


def spoils(kind: str, path: tuple[str | int, ...], meant: tuple[str, ...]) -> bool:
    """Tell whether a fault leaves open which prompt its department uses: one of the prompt, or of all of it."""
    if kind == "unknown-key":
        return meant[:1] == ("prompt",)
    return path[2:3] == ("prompt",) or (len(path) == 2 and kind != "missing-key")


MOST_LIKE = 20
"""Names for which a likely other is looked for: a folder in which more are wrong has another fault."""

LIKE = 0.75
"""From which likeness on the name of a file was probably meant to be another: they all end alike."""


def like(name: str, known: list[str]) -> tuple[str, ...]:
    """Return the known files whose name was probably meant; where only capitals differ, no others."""
    same = tuple(other for other in known if other.lower() == name.lower())
    return same or likely(name, known, LIKE)
