"""The call itself: events in, decisions out, no input or output of its own."""

from engine.call.call import Call
from engine.call.decision import Answer, Ask, Decision, HangUp, Line, Refuse, Say, Transfer
from engine.call.event import (
    CallEnded,
    CallerAsked,
    CallerKept,
    CallerSilent,
    CallerSpoke,
    CallStarted,
    DepartmentSpoke,
    Event,
    TransferCompleted,
    TransferRefused,
    TransferStarted,
    from_dict,
    to_dict,
)
from engine.call.state import State
from engine.call.switchboard import Switchboard

__all__ = [
    "Answer",
    "Ask",
    "Call",
    "CallEnded",
    "CallStarted",
    "CallerAsked",
    "CallerKept",
    "CallerSilent",
    "CallerSpoke",
    "Decision",
    "DepartmentSpoke",
    "Event",
    "HangUp",
    "Line",
    "Refuse",
    "Say",
    "State",
    "Switchboard",
    "Transfer",
    "TransferCompleted",
    "TransferRefused",
    "TransferStarted",
    "from_dict",
    "to_dict",
]
