"""Where a call has got to."""

from __future__ import annotations

from dataclasses import dataclass

from engine.call.event import CallerAsked, TransferStarted
from engine.language.told import Told
from engine.prompts import Customer, Handover


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
    told: tuple[Told, ...] = ()
    """What the caller has told that nobody may ask for again, the newest last."""
    asked_about: str = ""
    """The kind of fact that the department asked for, if it asked for one."""
    said: str = ""
    """What the caller wants, in their own words, as far as they have not been transferred for it."""
    came_from: str = ""
    """The department that sent the caller to the present one."""
    reason: str = ""
    """What the caller said when they were sent."""
    ended: str | None = None
    """Why the call is over, or None while it is not."""

    @property
    def handover(self) -> Handover:
        """What the present department is given, so that nothing is asked twice."""
        return Handover(self.told, self.came_from, self.reason)
