"""What a call asks of whoever carries it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """Something fixed to be said, by whom and in which language."""

    text: str
    department: str
    language: str


@dataclass(frozen=True, slots=True)
class Transfer:
    """Say the announcement in the old voice, switch, then tell the call that the caller arrived."""

    to: str
    announcement: Line
    because: str


@dataclass(frozen=True, slots=True)
class Ask:
    """Ask the caller which of several departments is meant; what they say next answers it."""

    question: Line
    departments: tuple[str, ...]
    """The departments to choose from, in the order in which the question names them."""
    because: str


@dataclass(frozen=True, slots=True)
class Answer:
    """Let the department's language model answer."""

    department: str
    language: str
    because: str


@dataclass(frozen=True, slots=True)
class Say:
    """Say something fixed, and listen."""

    line: Line
    because: str


@dataclass(frozen=True, slots=True)
class HangUp:
    """Say goodbye and end the call, unless the caller says something meanwhile."""

    goodbye: Line
    because: str
    final: bool = False
    """Whether the call ends whatever the caller says meanwhile."""


@dataclass(frozen=True, slots=True)
class Refuse:
    """Say nothing: a transfer is under way, or the call is over."""

    because: str


Decision = Transfer | Ask | Answer | Say | HangUp | Refuse
