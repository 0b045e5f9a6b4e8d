"""Where an utterance takes a caller who stands in a department."""

from __future__ import annotations

from typing import NamedTuple

from engine.model import CallCentre
from engine.model.graph import destinations
from engine.routing import Routing


class Answer(NamedTuple):
    """What was said, what the router makes of it, and what becomes of a caller who stands somewhere."""

    text: str
    routing: Routing
    department: str | None
    """Where the caller goes; None where they stay."""
    ask: tuple[str, ...]
    """The departments between which the caller is asked."""
    because: str
    language: str | None
    """The language of the utterance, where it can be told."""


def answer(centre: CallCentre, text: str, routing: Routing, language: str | None, here: str | None) -> Answer:
    """Return where an utterance goes; from a department only where that may transfer."""
    to, because = routing.department, routing.because
    if to and here and (why := why_not(centre, here, to)):
        to, because = None, f"{because}, but {why}"
    return Answer(text, routing, to, routing.between, because, language)


def why_not(centre: CallCentre, here: str, to: str) -> str:
    """Return why a department does not transfer to another, or nothing."""
    if to == here:
        return "the caller is there already"
    return "" if to in destinations(centre, here) else f"{here} may not transfer to {to}"
