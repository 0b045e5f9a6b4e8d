"""Pure questions about how departments lead to each other."""

from __future__ import annotations

from engine.model.centre import CallCentre


def transfers(centre: CallCentre, department: str) -> dict[str, str]:
    """Return the transfers a department can make: intent to department, never to itself."""
    allowed = centre.departments[department].transfers_to
    return {
        intent.id: intent.transfers_to
        for intent in centre.intents.values()
        if intent.transfers_to in allowed and intent.transfers_to != department
    }


def reachable(centre: CallCentre, *, entrances: bool = True) -> set[str]:
    """Return the departments a caller can come to from the first and, unless told otherwise, from every entrance."""
    seen: set[str] = set()
    waiting = [
        d.id for d in centre.departments.values() if d.id == centre.first_department or (entrances and d.entrance)
    ]
    while waiting:
        if (department := waiting.pop()) not in seen:
            seen.add(department)
            waiting.extend(transfers(centre, department).values())
    return seen
