"""What is handed over with a caller: what they have told, and why they were sent."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from engine.call.event import CallerSpoke, DepartmentSpoke, Event, TransferStarted
from engine.call.state import State
from engine.language.number import asked_for
from engine.language.told import together, told_in

FEW = 4
"""Words that say little without those before them: "yes please", "the second one"."""
LONGEST = 240
"""Characters that are kept of what led to a transfer; it is its end that tells."""


def remembered(state: State, event: Event) -> Mapping[str, Any]:
    """Return what of an event is to be kept in a call's state, as nobody may ask for it again."""
    match event:
        case CallerSpoke(text=text):
            told = together(state.told, told_in(text, state.asked_about))
            return {"told": told, "said": said(state, text), "asked_about": ""}
        case DepartmentSpoke(text=text) if asked := asked_for(text):
            return {"asked_about": asked}
        case TransferStarted(department=department):
            return {"came_from": department, "reason": state.said, "said": ""}
        case _:
            return {}


def said(state: State, text: str) -> str:
    """Return what the caller wants by their latest words: with those before them where they say little, or answer."""
    alone = len(text.split(maxsplit=FEW)) > FEW and state.asked is None
    before = "" if alone or not state.said else f"{state.said}. "
    return f"{before}{text.strip()[-LONGEST:]}"[-LONGEST:]
