"""Pure questions about how departments lead to each other."""

from __future__ import annotations

from engine.model.centre import CallCentre

HANGS_UP = "end_call: true"
"""Where an intent leads that ends the call, as its staff write it; no department can be called so."""


def destinations(centre: CallCentre, department: str) -> tuple[str, ...]:
    """Return the departments that a department may transfer to, whatever leads there: an intent, or their name."""
    return tuple(to for to in centre.departments[department].transfers_to if to != department)


def transfers(centre: CallCentre, department: str) -> dict[str, str]:
    """Return the transfers a department can make for an intent: intent to department, never to itself."""
    allowed = centre.departments[department].transfers_to
    return {
        intent.id: intent.transfers_to
        for intent in centre.intents.values()
        if intent.transfers_to in allowed and intent.transfers_to != department
    }


def reachable(centre: CallCentre, *, entrances: bool = True) -> set[str]:
    """Return the departments a caller can come to from the first and, unless told otherwise, from every entrance.

    The ways are those that intents open. Whoever knows a department's name may come to it without one, but a department
    that only they can come to is one that the staff forgot.
    """
    seen: set[str] = set()
    waiting = [
        d.id for d in centre.departments.values() if d.id == centre.first_department or (entrances and d.entrance)
    ]
    while waiting:
        if (department := waiting.pop()) not in seen:
            seen.add(department)
            waiting.extend(transfers(centre, department).values())
    return seen
