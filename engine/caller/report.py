"""A call told as it happens: to a person, or as JSON lines to a machine."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol, TextIO

from engine.caller.event import Answered, Ended, Heard, Silent, Transferred, Turn, Understood

if TYPE_CHECKING:
    from engine.caller.event import Event, Speaker
    from engine.caller.line import Line

COLUMN = 20
SAYS = {"said": "you ({})", "typed": "you (typed)"}
HANG_UPS = {"caller": "you hung up", "centre": "the call centre hung up", "line": "the line was lost"}


class Report(Protocol):
    """Who is told of a call."""

    def __call__(self, event: Event) -> None:
        """Tell of one event."""

    def calling(self, url: str) -> None:
        """Tell that the call is being placed."""

    def unanswered(self, reason: str) -> None:
        """Tell that nobody answered, and what is known of why."""

    def close(self, line: Line) -> None:
        """Tell what remains to be told of a call that is over."""


@dataclass(frozen=True, slots=True)
class Printed:
    """For a person; `echoed` where the terminal already shows what is typed."""

    out: TextIO
    echoed: bool = False

    def __call__(self, event: Event) -> None:
        """Tell of one event."""
        if line := self._line(event):
            self._write(line)

    def calling(self, url: str) -> None:
        """Tell that the call is being placed."""
        self._write(f"calling {url} …")

    def unanswered(self, reason: str) -> None:
        """Tell that nobody answered, and what is known of why."""
        self._write(reason)

    def close(self, line: Line) -> None:
        """Add nothing: the call has been told."""

    def _line(self, event: Event) -> str:  # noqa: PLR0911 - one for each kind of event
        match event:
            case Answered():
                return f"connected to room {event.room}, answered after {event.seconds:.2f} s"
            case Turn():
                return "" if self.echoed and event.kind == "typed" else said(event)
            case Understood():
                return columns("  understood as", event.text)
            case Heard():
                return heard(event)
            case Transferred():
                return f"— now with {named(event.target)} —"
            case Silent():
                return f"(nothing was heard for {event.seconds:g} s)"
            case Ended():
                why = f" ({event.reason})" if event.by == "line" else ""
                return f"{HANG_UPS[event.by]}{why} after {event.seconds:.1f} s"

    def _write(self, line: str) -> None:
        self.out.write(line + "\n")
        self.out.flush()


@dataclass(frozen=True, slots=True)
class Machine:
    """For a machine: one JSON object a line, each with its `event`, the last of them the `summary`."""

    out: TextIO

    def __call__(self, event: Event) -> None:
        """Tell of one event."""
        self._write(as_json(event))

    def calling(self, url: str) -> None:
        """Tell that the call is being placed."""
        self._write({"event": "calling", "url": url})

    def unanswered(self, reason: str) -> None:
        """Tell that nobody answered, and what is known of why."""
        self._write({"event": "unanswered", "reason": reason})

    def close(self, line: Line) -> None:
        """Tell the whole call once more, in one object."""
        self._write({"event": "summary", **summary(line)})

    def _write(self, values: dict[str, Any]) -> None:
        self.out.write(json.dumps(values, ensure_ascii=False) + "\n")
        self.out.flush()


def named(speaker: Speaker) -> str:
    """Return a speaker's name as a person reads it."""
    names = [name for name in (speaker.persona, speaker.department_name or speaker.department) if name]
    arabic = any("\u0600" <= letter <= "\u06ff" for name in names for letter in name)
    return ("، " if arabic else ", ").join(names) or "agent"


def columns(left: str, right: str, seconds: float | None = None) -> str:
    """Set a name before words and a time behind them.

    Only Latin names are padded: a terminal orders and shapes Arabic itself, and counting letters would not align it.
    """
    name = left.ljust(COLUMN) if left.isascii() else left
    return f"{name}  {right}" if seconds is None else f"{name}  {right}   {seconds:.2f} s"


def said(turn: Turn) -> str:
    """Return a turn of the caller as a line."""
    if turn.kind == "said":
        return f"you ({turn.text})"
    return columns("you (typed)", turn.text)


def heard(event: Heard) -> str:
    """Return what the call centre said as a line, with the seconds that its first sound took."""
    return columns(named(event.speaker), event.text or "(sound without a transcript)", event.seconds)


def as_json(event: Event) -> dict[str, Any]:  # noqa: PLR0911 - one for each kind of event
    """Return an event as JSON values; seconds to the millisecond, null where nothing is known."""
    match event:
        case Answered():
            return {"event": "answered", "room": event.room, "seconds": rounded(event.seconds)}
        case Turn():
            return {"event": event.kind, "text": event.text}
        case Understood():
            return {"event": "understood", "text": event.text}
        case Heard():
            return {"event": "heard", **heard_as_json(event)}
        case Transferred():
            return {
                "event": "transferred",
                "from": event.source.department,
                "to": event.target.department,
                "persona": event.target.persona or None,
            }
        case Silent():
            return {"event": "silent", "seconds": event.seconds}
        case Ended():
            return {"event": "ended", "by": event.by, "reason": event.reason, "seconds": rounded(event.seconds)}


def heard_as_json(event: Heard) -> dict[str, Any]:
    """Return what was heard as JSON values; `audio` tells whether it was heard or only read."""
    return {
        "text": event.text,
        "persona": event.speaker.persona or None,
        "department": event.speaker.department or None,
        "seconds": rounded(event.seconds),
        "audio": event.first_audio_at is not None,
    }


def summary(line: Line) -> dict[str, Any]:
    """Return the call in one object, each turn of the caller with what it was answered; turn 0 is the call itself."""
    answered_at = line.ear.onsets[0] if line.ear.onsets else None
    return {
        "answered": answered_at is not None,
        "seconds_to_answer": rounded(None if answered_at is None else answered_at - line.called_at),
        "room": line.room,
        "departments": line.agent.departments,
        "turns": [
            {
                "kind": turn.kind,
                "text": turn.text,
                "heard": [heard_as_json(event) for event in line.heard if event.turn == turn.number],
            }
            for turn in line.turns
        ],
    }


def rounded(seconds: float | None) -> float | None:
    """Return seconds to the millisecond."""
    return None if seconds is None else round(seconds, 3)
