"""What became of a labelled utterance."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from typing import NamedTuple

from engine.routing import Match, Routing
from engine.scoring.labelled import STAYS, Labelled

RIGHT, FINE, WRONG, ASKED, MISSED = "right", "acceptable", "wrong", "asked", "missed"
"""As expected; otherwise, but said to be no error; a wrong transfer; asked in vain; left where the caller was."""


class Outcome(NamedTuple):
    """A labelled utterance, where it went, and what to think of that."""

    labelled: Labelled
    routing: Routing
    verdict: str

    @property
    def got(self) -> tuple[str, ...]:
        """The department it went to, those between which the caller is asked, or none."""
        return got(self.routing)

    @property
    def good(self) -> bool:
        """Whether nobody would complain."""
        return self.verdict in {RIGHT, FINE}

    @property
    def found(self) -> bool:
        """Whether a caller who belongs somewhere came there, or was asked as they should be."""
        return self.verdict == RIGHT and bool(self.labelled.expected)

    @property
    def decisive(self) -> list[Match]:
        """What counted for the department that the caller went to; nothing where a second stage decided."""
        to = self.routing.department if self.routing.stage == "keywords" else None
        return [match for match in self.routing.matches if match.department == to and not match.ignored]


def got(routing: Routing) -> tuple[str, ...]:
    """Return where a caller went, as a label says it."""
    return (routing.department,) if routing.department else routing.between


def judged(utterances: Iterable[Labelled], route: Callable[[str], Routing]) -> tuple[Outcome, ...]:
    """Return what becomes of each utterance."""
    return tuple(outcome(each, route(each.text)) for each in utterances)


def outcome(said: Labelled, routing: Routing) -> Outcome:
    """Return what to think of where an utterance went."""
    went = got(routing)
    if set(went) == set(said.expected):
        return Outcome(said, routing, RIGHT)
    if {*went} <= {*said.expected, *said.acceptable} if len(went) > 1 else (went or (STAYS,))[0] in said.acceptable:
        return Outcome(said, routing, FINE)
    return Outcome(said, routing, WRONG if len(went) == 1 else ASKED if went else MISSED)


def causes(outcomes: Iterable[Outcome]) -> Counter[tuple[str, str]]:
    """Return how often something went amiss, by verdict and cause: how a word was taken, or why none counted."""
    return Counter((each.verdict, cause(each)) for each in outcomes if not each.good)


def cause(amiss: Outcome) -> str:
    """Return why an utterance did not go as expected, in a word."""
    matches = amiss.routing.matches
    if amiss.verdict == WRONG:
        return max(amiss.decisive, key=lambda match: match.strength).how if amiss.decisive else amiss.routing.stage
    if amiss.verdict == ASKED:
        return "equal"
    if not matches:
        return "nothing"
    return next((match.ignored for match in matches if match.ignored), "weak")
