"""Where a call has got to."""

from __future__ import annotations

from dataclasses import dataclass

from engine.call.event import CallerAsked, TransferStarted
from engine.prompts import Customer


@dataclass(frozen=True, slots=True)
class State:
    """What a call knows beside the department, which is the machine's to know."""

    call: str
    language: str
    language_known: bool
    customer: Customer
    visited: tuple[str, ...]
    """The departments the caller has come to, in order; the present one is the last."""
    under_way: TransferStarted | None = None
    asked: CallerAsked | None = None
    """The question that the caller's next words answer."""
    kept: bool = False
    """Whether the present department said that it takes care of the caller itself."""
    silent: int = 0
    """How often it was the caller's turn and they said nothing, since they last spoke."""
    on_hold: bool = False
    """Whether the caller asked us to wait."""
    ended: str | None = None
    """Why the call is over, or None while it is not."""
