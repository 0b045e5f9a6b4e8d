"""The call itself: events in, decisions out, no input or output of its own."""

from engine.call.call import Call, State
from engine.call.decision import Answer, Decision, Line, Refuse, Transfer
from engine.call.event import (
    CallEnded,
    CallerSpoke,
    CallStarted,
    DepartmentSpoke,
    Event,
    TransferCompleted,
    TransferStarted,
    from_dict,
    to_dict,
)
from engine.call.switchboard import Switchboard

__all__ = [
    "Answer",
    "Call",
    "CallEnded",
    "CallStarted",
    "CallerSpoke",
    "Decision",
    "DepartmentSpoke",
    "Event",
    "Line",
    "Refuse",
    "State",
    "Switchboard",
    "Transfer",
    "TransferCompleted",
    "TransferStarted",
    "from_dict",
    "to_dict",
]
