"""What is handed over with a caller: what they have told, and why they were sent."""

from __future__ import annotations

from dataclasses import replace

from engine.call.event import CallerSpoke, DepartmentSpoke, Event, TransferStarted
from engine.call.state import State
from engine.language.number import asked_for
from engine.language.told import together, told_in

FEW = 4
"""Words that say little without those before them: "yes please", "the second one"."""
LONGEST = 240
"""Characters that are kept of what led to a transfer; it is its end that tells."""


def remembered(state: State, event: Event) -> State:
    """Return a call's state with what an event tells that nobody may ask for again."""
    match event:
        case CallerSpoke(text=text):
            told = told_in(text, state.asked_about)
            return replace(state, told=together(state.told, told), said=said(state, text), asked_about="")
        case DepartmentSpoke(text=text):
            return replace(state, asked_about=asked_for(text) or state.asked_about)
        case TransferStarted(department=department):
            return replace(state, came_from=department, reason=state.said, said="")
        case _:
            return state


def said(state: State, text: str) -> str:
    """Return what the caller wants by their latest words: with those before them where they say little, or answer."""
    alone = len(text.split(maxsplit=FEW)) > FEW and state.asked is None
    before = "" if alone or not state.said else f"{state.said}. "
    return f"{before}{text.strip()[-LONGEST:]}"[-LONGEST:]
