"""Where an utterance takes a caller who stands in a department."""

from __future__ import annotations

from typing import NamedTuple

from engine.model import CallCentre
from engine.routing import Routing
from engine.routing.ways import Ways, intent_of, ways


class Answer(NamedTuple):
    """What was said, what the router makes of it, and what becomes of a caller who stands somewhere."""

    text: str
    routing: Routing
    department: str | None
    """Where the caller goes; None where they stay."""
    ask: tuple[str, ...]
    """The departments between which the caller is asked."""
    intent: str
    """The intent that leads there; empty where the caller named the department."""
    because: str
    language: str | None
    """The language of the utterance, where it can be told."""


def answer(centre: CallCentre, text: str, routing: Routing, language: str | None, here: str | None) -> Answer:
    """Return where an utterance goes; from a department as in a call, where some transfers are not made."""
    wanted = (routing.department,) if routing.department else routing.between
    to, because = ways(centre, here, wanted, routing.because) if here else Ways(wanted, routing.because)
    if len(to) == 1:
        return Answer(text, routing, to[0], (), intent_of(routing, to[0]), because, language)
    return Answer(text, routing, None, to, "", because, language)
