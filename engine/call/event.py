"""What happened in a call: the entries of its journal, in the past tense."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields
from datetime import datetime
from typing import get_args


@dataclass(frozen=True, slots=True)
class CallStarted:
    """A call began in a department."""

    at: datetime
    call: str
    department: str
    language: str
    language_known: bool
    """Whether somebody said that this is the caller's language; else it is the centre's first."""
    customer_name: str = ""
    customer_id: str = ""


@dataclass(frozen=True, slots=True)
class CallerSpoke:
    """The caller said or typed something."""

    at: datetime
    text: str
    language: str
    """The language the caller is answered in from here on."""
    language_known: bool


@dataclass(frozen=True, slots=True)
class CallerSilent:
    """The caller said nothing for a while, when it was their turn."""

    at: datetime
    times: int
    """How often by now, since they last said something."""


@dataclass(frozen=True, slots=True)
class CallerAsked:
    """A department asked the caller which of several departments is meant."""

    at: datetime
    department: str
    between: tuple[str, ...]
    """The departments to choose from, in the order in which the question named them."""
    because: str
    again: bool = False
    """Whether it asked for the second time, as the caller wanted all of them."""


@dataclass(frozen=True, slots=True)
class TransferStarted:
    """A department began to transfer the caller."""

    at: datetime
    department: str
    to: str
    intent: str
    """The intent that led there; empty where the caller asked for the department by its name, or chose it, or where
    the model wished it."""
    because: str


@dataclass(frozen=True, slots=True)
class CallerKept:
    """A department kept a caller who was sent around enough, and takes care of them itself."""

    at: datetime
    department: str
    to: str
    """Where the caller would have gone."""
    because: str


@dataclass(frozen=True, slots=True)
class TransferRefused:
    """A department's language model wished to transfer the caller, and may not."""

    at: datetime
    department: str
    to: str
    """The department it wanted; where there is none, the words by which it called it."""
    because: str


@dataclass(frozen=True, slots=True)
class TransferCompleted:
    """The caller came to the other department."""

    at: datetime
    department: str
    """The department that speaks from here on."""
    intent: str
    """As in TransferStarted."""


@dataclass(frozen=True, slots=True)
class DepartmentSpoke:
    """A department said something, as far as the caller heard it."""

    at: datetime
    department: str
    text: str


@dataclass(frozen=True, slots=True)
class CallerTookLeave:
    """The caller thanked or said goodbye, and was asked whether there is anything else."""

    at: datetime
    department: str


@dataclass(frozen=True, slots=True)
class CallerWarned:
    """The caller was told that the longest time of a call is almost over."""

    at: datetime
    seconds: int
    """How many are left."""


@dataclass(frozen=True, slots=True)
class MessageOffered:
    """The caller was asked for a message, or for a number to call back."""

    at: datetime
    department: str
    kind: str
    """`message` or `call_back`."""
    because: str


@dataclass(frozen=True, slots=True)
class MessageTaken:
    """The caller left a message, or a number to call back."""

    at: datetime
    department: str
    kind: str
    """As in MessageOffered."""
    text: str


@dataclass(frozen=True, slots=True)
class LineFailed:
    """A line or the instructions of a department could not be rendered, and something else was said."""

    at: datetime
    department: str
    because: str


@dataclass(frozen=True, slots=True)
class Ignored:
    """Something is said to have happened that cannot have, as the call was; it changed nothing."""

    at: datetime
    what: str
    because: str


@dataclass(frozen=True, slots=True)
class CallEnded:
    """The call is over."""

    at: datetime
    because: str
    by: str = ""
    """Who hung up: `caller`, `centre`, or nobody who is known of: the line was lost."""


Event = (
    CallStarted
    | CallerSpoke
    | CallerSilent
    | CallerAsked
    | TransferStarted
    | CallerKept
    | TransferRefused
    | TransferCompleted
    | DepartmentSpoke
    | CallerTookLeave
    | CallerWarned
    | MessageOffered
    | MessageTaken
    | LineFailed
    | Ignored
    | CallEnded
)
KINDS: dict[str, type[Event]] = {kind.__name__: kind for kind in get_args(Event)}


def to_dict(event: Event) -> dict[str, object]:
    """Return an event as JSON can hold it: its kind under `event`, its time as ISO 8601 text."""
    return {"event": type(event).__name__, **asdict(event), "at": event.at.isoformat()}


def from_dict(written: dict[str, object]) -> Event:
    """Return the event that `to_dict` wrote; entries of a later version that this one does not know are left out.

    Raises:
        KeyError: the kind is unknown, or something the event cannot be without is missing.
    """
    kind = KINDS[str(written["event"])]
    known = {field.name: frozen(written[field.name]) for field in fields(kind) if field.name in written}
    return kind(**{**known, "at": datetime.fromisoformat(str(written["at"]))})  # type: ignore[arg-type]  # fields fit


def frozen(value: object) -> object:
    """Return a value as an event holds it: JSON has lists where an event has tuples."""
    return tuple(value) if isinstance(value, list) else value
