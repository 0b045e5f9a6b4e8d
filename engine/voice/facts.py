"""What was said about a call when it was placed: the job's metadata, checked against the centre."""

from __future__ import annotations

import json
from dataclasses import dataclass

from engine.model import CallCentre
from engine.prompts import Customer

LONGEST = 200


@dataclass(frozen=True, slots=True)
class Facts:
    """Where a call begins and for whom; `ignored` says what was told and names nothing we have."""

    department: str | None = None
    language: str | None = None
    customer: Customer = Customer()  # noqa: RUF009  # frozen, so one for all is safe
    ignored: tuple[str, ...] = ()


def facts(metadata: str, centre: CallCentre) -> Facts:
    """Read a job's metadata; anything unknown or malformed is left out and named, never an error."""
    try:
        told = json.loads(metadata) if metadata.strip() else {}
    except ValueError:
        return Facts(ignored=("the job's metadata is not JSON",))
    if not isinstance(told, dict):
        return Facts(ignored=("the job's metadata is not a JSON object",))
    ignored: list[str] = []
    for key, known in (("department", [*centre.departments]), ("language", [*centre.languages])):
        if told.get(key) and told[key] not in known:
            ignored.append(f"there is no {key} {str(told[key])[:LONGEST]!r}")
    return Facts(
        department=legal(told.get("department"), tuple(centre.departments)),
        language=legal(told.get("language"), centre.languages),
        customer=Customer(short(told.get("customer_name")), short(told.get("customer_id"))),
        ignored=tuple(ignored),
    )


def legal(value: object, known: tuple[str, ...]) -> str | None:
    """Return the value when the centre has it."""
    return value if isinstance(value, str) and value in known else None


def short(value: object) -> str:
    """Return a name or number as one bounded line of text."""
    return " ".join(str(value).split())[:LONGEST] if isinstance(value, str | int) else ""
