"""The words that are listened for, and where in an utterance each is said."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from engine.language.forms import LONGEST_KEPT, forms
from engine.routing.slips import Slips

MOST_REMEMBERED = 50_000
"""Different words of callers whose forms are kept; then they are forgotten, and found again."""
EXACT, FORM, SLIP = "exact", "form", "slip"


class Found(NamedTuple):
    """A phrase that was said: its number in the lexicon, and its first and last words of the utterance."""

    phrase: int
    first: int
    last: int
    how: str
    """`exact`, `form` (another form of the same words) or `slip` (a letter is wrong)."""


Heard = tuple[tuple[str, str], ...]
"""The words of the lexicon that one word of a caller may be, and how."""


class Lexicon:
    """Phrases by number; built once, searched in a time that does not grow with them."""

    def __init__(self, phrases: Sequence[tuple[str, ...]]) -> None:
        self._ends: dict[str, int | tuple[int, ...]] = {}
        self._begins: set[str] = set()
        self._words: dict[str, None] = {}
        for number, words in enumerate(phrases):
            self._add(number, words)
        self._slips = Slips(self._words)
        self._remembered: dict[str, tuple[str, Heard]] = {}

    def _add(self, number: int, words: tuple[str, ...]) -> None:
        self._words.update(dict.fromkeys(words))
        begun = ""
        for word in words[:-1]:
            begun = f"{begun} {word}" if begun else word
            self._begins.add(begun)
        whole = " ".join(words)
        there = self._ends.setdefault(whole, number)
        if there != number:
            self._ends[whole] = (*there, number) if isinstance(there, tuple) else (there, number)

    def hear(self, said: str) -> tuple[str, Heard]:
        """Return a word of an utterance, normalised, and the words of the lexicon that it may be: mostly none."""
        heard = self._remembered.get(said)
        if heard is None:
            heard = self._hear(said)
            if len(self._remembered) >= MOST_REMEMBERED:
                self._remembered.clear()
            if len(said) <= LONGEST_KEPT:
                self._remembered[said] = heard
        return heard

    def _hear(self, said: str) -> tuple[str, Heard]:
        known, options = self._words, forms(said)
        found = [(word, FORM if number else EXACT) for number, word in enumerate(options) if word in known]
        return options[0], tuple(found) or tuple((word, SLIP) for word in self._slips.meant(options))

    def find(self, said: Sequence[Heard]) -> Iterator[Found]:
        """Yield every phrase that is said, those within others too."""
        for first, heard in enumerate(said):
            open_: Iterable[tuple[str, str]] = heard
            last = first
            while open_:
                for words, how in open_:
                    for number in self._numbers(words):
                        yield Found(number, first, last, how)
                last += 1
                after = said[last] if last < len(said) else ()
                open_ = [
                    (f"{words} {word}", worse(how, next_how))
                    for words, how in open_
                    if words in self._begins
                    for word, next_how in after
                ]

    def _numbers(self, words: str) -> Iterable[int]:
        there = self._ends.get(words, ())
        return there if isinstance(there, tuple) else (there,)


def worse(how: str, other: str) -> str:
    """Return the one of two ways in which words match that is less certain."""
    return max(how, other, key=(EXACT, FORM, SLIP).index)
