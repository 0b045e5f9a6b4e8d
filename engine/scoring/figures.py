"""Outcomes to figures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from engine.scoring.outcome import ASKED, FINE, MISSED, RIGHT, WRONG, Outcome

ASK, STAY = "asked", "stays"
"""What stands in the confusion table beside the departments."""


class Figures(NamedTuple):
    """How many utterances there are, and what became of them."""

    utterances: int
    right: int
    """As expected."""
    acceptable: int
    """Otherwise, but no error."""
    missed: int
    """They belong somewhere, and stay where they are."""
    asked: int
    """The caller is asked, whether that was expected or not."""
    asked_in_vain: int
    """The caller is asked, and should not be."""
    wrong: int
    """Wrong transfers."""
    somewhere: int
    """They belong to one department."""
    found: int
    """Of these, those that came there."""
    nowhere: int
    """The caller should stay."""
    wrong_nowhere: int
    """Of these, those that were transferred."""

    @property
    def recall(self) -> float | None:
        """The share of callers with a department who came there."""
        return share(self.found, self.somewhere)

    @property
    def wrong_share(self) -> float | None:
        """Wrong transfers, of all utterances."""
        return share(self.wrong, self.utterances)

    @property
    def wrong_nowhere_share(self) -> float | None:
        """Wrong transfers, of the utterances that belong nowhere."""
        return share(self.wrong_nowhere, self.nowhere)

    @property
    def good(self) -> int:
        """As expected, or no error."""
        return self.right + self.acceptable


class Reached(NamedTuple):
    """How well callers come to one department."""

    department: str
    language: str
    """Empty for all together."""
    expected: int
    """They belong there."""
    went: int
    """They went there, rightly or not."""
    right: int
    """They belong there and went there."""
    good: int
    """They went there, and it was no error."""

    @property
    def precision(self) -> float | None:
        """The share of those who went there for whom it was no error."""
        return share(self.good, self.went)

    @property
    def recall(self) -> float | None:
        """The share of those who belong there who went there."""
        return share(self.right, self.expected)


def share(part: int, whole: int) -> float | None:
    """Return a part of a whole; none of nothing."""
    return part / whole if whole else None


def figures(outcomes: Iterable[Outcome]) -> Figures:
    """Return what became of utterances."""
    all_ = [*outcomes]
    one = [each for each in all_ if len(each.labelled.expected) == 1]
    nowhere = [each for each in all_ if not each.labelled.expected]
    verdicts = Counter(each.verdict for each in all_)
    return Figures(
        utterances=len(all_),
        right=verdicts[RIGHT],
        acceptable=verdicts[FINE],
        missed=verdicts[MISSED],
        asked=sum(len(each.got) > 1 for each in all_),
        asked_in_vain=verdicts[ASKED],
        wrong=verdicts[WRONG],
        somewhere=len(one),
        found=sum(each.found for each in one),
        nowhere=len(nowhere),
        wrong_nowhere=sum(each.verdict == WRONG for each in nowhere),
    )


def by_language(outcomes: Sequence[Outcome]) -> dict[str, Sequence[Outcome]]:
    """Return the outcomes of each language, if there are several, and under "" all of them."""
    apart: dict[str, list[Outcome]] = {}
    for each in outcomes:
        apart.setdefault(each.labelled.language or "?", []).append(each)
    several: Mapping[str, Sequence[Outcome]] = dict(sorted(apart.items())) if len(apart) > 1 else {}
    return {**several, "": outcomes}


def reached(outcomes: Sequence[Outcome], departments: Iterable[str]) -> list[Reached]:
    """Return how well callers come to each department, in each language."""
    apart = by_language(outcomes)
    counted = {language: counts(those) for language, those in apart.items()}
    rows = [
        Reached(
            department, language, *(counted[language][what, department] for what in ("is", "went", "right", "good"))
        )
        for department in departments
        for language in apart
    ]
    return [row for row in rows if row.expected or row.went]


def counts(outcomes: Iterable[Outcome]) -> Counter[tuple[str, str]]:
    """Return for each department how many belong there, went there, did both, and went there without error."""
    counted: Counter[tuple[str, str]] = Counter()
    for each in outcomes:
        if len(each.labelled.expected) == 1:
            counted["is", each.labelled.expected[0]] += 1
        if to := each.routing.department:
            counted["went", to] += 1
            counted["right", to] += each.verdict == RIGHT
            counted["good", to] += each.good
    return counted


def confusion(outcomes: Iterable[Outcome]) -> Counter[tuple[str, str]]:
    """Return how many utterances that belong to the first went to the second."""
    return Counter((label(each.labelled.expected), label(each.got)) for each in outcomes)


def label(departments: tuple[str, ...]) -> str:
    """Return a department, that the caller is asked, or that the caller stays."""
    return STAY if not departments else departments[0] if len(departments) == 1 else ASK
