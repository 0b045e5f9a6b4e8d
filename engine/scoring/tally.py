"""How often each keyword sent a caller right, and how often wrong."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from engine.scoring.outcome import FINE, RIGHT, WRONG, Outcome

Key = tuple[str, str, str]
"""Department, intent (empty for a department's name) and keyword."""


class Tally(NamedTuple):
    """One keyword, and the utterances that it moved, by their number."""

    department: str
    intent: str
    keyword: str
    right: tuple[int, ...] = ()
    """Where it took part in a transfer that was expected."""
    acceptable: tuple[int, ...] = ()
    """In one that was no error."""
    wrong: tuple[int, ...] = ()
    """In a wrong transfer."""
    heard: tuple[int, ...] = ()
    """Where it was said at all, also where it did not count."""


def example(tally: Tally, outcomes: Sequence[Outcome]) -> Outcome | None:
    """Return an utterance that a keyword sent wrong: the shortest, which shows it best."""
    return min((outcomes[number] for number in tally.wrong), key=lambda each: len(each.labelled.text), default=None)


def tallies(outcomes: Sequence[Outcome]) -> list[Tally]:
    """Return every keyword that was said, the most harmful first."""
    heard: dict[Key, list[int]] = {}
    moved: dict[tuple[Key, str], list[int]] = {}
    for number, each in enumerate(outcomes):
        for key in dict.fromkeys((m.department, m.intent, m.keyword) for m in each.routing.matches):
            heard.setdefault(key, []).append(number)
        if each.routing.department:
            for key in dict.fromkeys((m.department, m.intent, m.keyword) for m in each.decisive):
                moved.setdefault((key, each.verdict), []).append(number)
    told = [
        Tally(
            *key,
            right=tuple(moved.get((key, RIGHT), ())),
            acceptable=tuple(moved.get((key, FINE), ())),
            wrong=tuple(moved.get((key, WRONG), ())),
            heard=tuple(at),
        )
        for key, at in heard.items()
    ]
    return sorted(told, key=lambda t: (-len(t.wrong), len(t.right), t.department, t.intent, t.keyword))
