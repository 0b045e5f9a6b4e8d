"""Where what is asked for may lead a caller who stands in a department."""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

from engine.model import CallCentre
from engine.model.graph import HANGS_UP, destinations
from engine.routing.router import Routing


class Ways(NamedTuple):
    """The departments that a caller may go to, and why: with none the caller stays, among several is asked."""

    departments: tuple[str, ...]
    because: str


def ways(centre: CallCentre, here: str, wanted: Collection[str], because: str) -> Ways:
    """Return which of the departments that a caller wants may be reached from `here`; none when one of them is here."""
    wanted = tuple(each for each in wanted if each != HANGS_UP) or wanted  # whoever wants something does not go yet
    if here in wanted:
        return Ways((), f"{because}, but the caller is there already")
    allowed = destinations(centre, here)
    found = tuple(department for department in wanted if department in allowed or department == HANGS_UP)
    if wanted and not found:
        because = f"{because}, but {here} may not transfer to {' or '.join(wanted)}"
    return Ways(found, because)


def intent_of(routing: Routing, department: str) -> str:
    """Return the intent that leads to a department in what was said; empty where only its name does, or its place."""
    if department == routing.department:
        return routing.intent or ""
    own = [match for match in routing.matches if match.department == department and not match.ignored]
    return max(own, key=lambda match: (match.strength, -match.start)).intent if own else ""


def named(routing: Routing, department: str) -> bool:
    """Tell whether a department was asked for by its name."""
    return any(m.how == "name" and m.department == department and not m.ignored for m in routing.matches)
