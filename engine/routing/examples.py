"""An optional second stage: what an utterance is like, of the examples that the staff wrote."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from engine.language import tokens
from engine.language.forms import forms
from engine.model import CallCentre

SURE = 0.6
"""How alike an utterance and an example must be (1 is the same) to decide where no keyword does."""
SURER = 0.8
"""How alike they must be to decide against a keyword."""
APART = 0.1
"""By how much the nearest example must be nearer than those of every other department."""
PIECE = 4
"""Letters of a word that are compared, so that other forms of it are alike."""


class Likeness(NamedTuple):
    """The example that an utterance is most like."""

    department: str
    example: str
    sure: float
    """From 0 to 1; 0 where examples of another department are as near."""


class Examples:
    """The examples of a centre, each as weighted pieces of words; rare pieces weigh more."""

    def __init__(self, centre: CallCentre) -> None:
        self._examples = [
            (intent.transfers_to, example)
            for intent in centre.intents.values()
            for example in dict.fromkeys(e for each in intent.examples.values() for e in each)
        ]
        counted = [Counter(pieces(example)) for _, example in self._examples]
        spread = Counter(piece for each in counted for piece in each)
        self._rare = {piece: math.log(1 + len(counted) / number) for piece, number in spread.items()}
        self._never = math.log(1 + len(counted)) if counted else 0.0
        self._holding: dict[str, list[tuple[int, float]]] = defaultdict(list)
        for number, each in enumerate(counted):
            for piece, weight in self._weighed(each).items():
                self._holding[piece].append((number, weight))

    def like(self, utterance: str) -> Likeness | None:
        """Return the example that is most like an utterance; None when none shares anything with it."""
        alike: dict[int, float] = defaultdict(float)
        for piece, weight in self._weighed(Counter(pieces(utterance))).items():
            for number, other in self._holding.get(piece, ()):
                alike[number] += weight * other
        if not alike:
            return None
        best = max(alike, key=lambda number: (alike[number], -number))
        department, example = self._examples[best]
        second = max((a for n, a in alike.items() if self._examples[n][0] != department), default=0.0)
        return Likeness(department, example, alike[best] if alike[best] - second >= APART else 0.0)

    def _weighed(self, counted: Counter[str]) -> dict[str, float]:
        """Return pieces with their weights, of length 1 together."""
        weights = {piece: number * self._rare.get(piece, self._never) for piece, number in counted.items()}
        length = math.sqrt(sum(weight * weight for weight in weights.values()))
        return {piece: weight / length for piece, weight in weights.items()} if length else {}


def pieces(text: str) -> Iterator[str]:
    """Yield the words of a text without what is written before and behind them, and the beginnings of the long ones."""
    for token in tokens(text):
        word = min(forms(token.word), key=len)
        yield word
        if len(word) > PIECE:
            yield f"{word[:PIECE]}…"
