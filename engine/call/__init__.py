"""The call itself: events in, decisions out, no input or output of its own."""

from engine.call.call import Call
from engine.call.decision import Answer, Ask, Decision, HangUp, Line, Refuse, Say, Transfer
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
    "CallerTookLeave",
    "CallerWarned",
    "Decision",
    "DepartmentSpoke",
    "Event",
    "HangUp",
    "Ignored",
    "Line",
    "LineFailed",
    "MessageOffered",
    "MessageTaken",
    "Refuse",
    "Say",
    "State",
    "Switchboard",
    "Transfer",
    "TransferCompleted",
    "TransferStarted",
    "from_dict",
    "to_dict",
]
