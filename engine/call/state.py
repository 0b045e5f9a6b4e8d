"""Where a call has got to: what its events come to, one after the other."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from engine.call.event import (
    CallEnded,
    CallerAsked,
    CallerKept,
    CallerSilent,
    CallerSpoke,
    CallerTookLeave,
    CallerWarned,
    CallStarted,
    DepartmentSpoke,
    Event,
    Ignored,
    LineFailed,
    MessageOffered,
    MessageTaken,
    TransferCompleted,
    TransferRefused,
    TransferStarted,
)
from engine.language.hold import asks_to_wait
from engine.language.told import Told
from engine.prompts import Customer, Handover

TELLS_ONLY = (DepartmentSpoke, TransferRefused, LineFailed, Ignored)
"""Events that may still come when the call is over, and change nothing."""


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
    leaving: bool = False
    """Whether the caller was asked if there is anything else."""
    offered: str = ""
    """What the caller was just asked for, `message` or `call_back`; nothing when for neither."""
    warned: bool = False
    """Whether the caller was told that the longest time of a call is almost over."""
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

    @classmethod
    def at_first(cls, started: CallStarted) -> State:
        """Return where a call begins."""
        return cls(
            call=started.call,
            language=started.language,
            language_known=started.language_known,
            customer=Customer(started.customer_name, started.customer_id),
            visited=(started.department,),
        )

    @property
    def handover(self) -> Handover:
        """What the present department is given, so that nothing is asked twice."""
        return Handover(self.told, self.came_from, self.reason)

    def impossible(self, event: Event) -> str:
        """Return why an event cannot have happened, as the call is, or nothing."""
        if isinstance(event, CallStarted):
            return "the call had begun"
        if self.ended is not None and not isinstance(event, TELLS_ONLY):
            return "the call was over"
        if isinstance(event, TransferStarted) and self.under_way:
            return f"the caller was on the way to {self.under_way.to}"
        if isinstance(event, TransferCompleted) and not (self.under_way and self.under_way.to == event.department):
            return f"the caller was not on the way to {event.department}"
        return ""

    def after(self, event: Event, memory: Mapping[str, Any]) -> State:
        """Return where the call is after an event, of which `memory` is to be kept besides."""
        changed = {**memory, **self._moved(event)}
        return replace(self, **changed) if changed else self

    def _moved(self, event: Event) -> Mapping[str, Any]:
        """Return what an event changes, but for what is kept of it."""
        match event:
            case CallerSpoke(text=text, language=language, language_known=known):
                spoken = {"language": language, "language_known": known, "on_hold": asks_to_wait(text)}
                return {**spoken, "asked": None, "silent": 0, "leaving": False, "offered": ""}
            case CallerSilent(times=times):
                return {"silent": times, "on_hold": False}
            case CallerAsked():
                return {"asked": event}
            case TransferStarted():
                return {"under_way": event, "asked": None}
            case TransferCompleted(department=department):
                return {"under_way": None, "visited": (*self.visited, department), "kept": False}
            case _:
                return beside(event)


def beside(event: Event) -> Mapping[str, Any]:
    """Return what an event changes that moves nobody."""
    match event:
        case CallEnded(because=because):
            return {"under_way": None, "ended": because}
        case CallerKept():
            return {"kept": True}
        case CallerTookLeave() | MessageTaken():
            return {"leaving": True}
        case CallerWarned():
            return {"warned": True}
        case MessageOffered(kind=kind):
            return {"offered": kind}
        case _:
            return {}
