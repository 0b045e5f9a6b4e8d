"""The suites of utterances: what callers say, and where each should go."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

from engine.opening import open_centre
from engine.routing import Router, Routing

FOLDER = Path(__file__).parent / "suites"


class Case(NamedTuple):
    """One line of a suite."""

    text: str
    expected: str
    phenomenon: str
    variety: str


def cases(suite: str) -> list[Case]:
    lines = (FOLDER / f"{suite}.tsv").read_text("utf-8").splitlines()[1:]
    return [Case(*line.split("\t")) for line in lines if line and not line.startswith("#")]


@cache
def router() -> Router:
    return Router(open_centre(FOLDER / "centre"))


def answer(routing: Routing) -> str:
    """Write an answer as the suites do."""
    return "|".join(routing.between) or routing.department or "-"


def wrong(suite: str) -> list[str]:
    """Return what a suite gets wrong, each for a person to read."""
    answers = [(case, answer(router().route(case.text))) for case in cases(suite)]
    return [
        f"{case.text!r} ({case.phenomenon}, {case.variety}): {got}, not {case.expected}"
        for case, got in answers
        if got != case.expected
    ]
