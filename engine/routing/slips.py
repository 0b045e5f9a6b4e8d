"""Words with one wrong letter: a slip of the finger, or of the recogniser."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from engine.language.known import is_word

SHORTEST = 5
"""Letters that a word must have; one letter makes another word of nearly every shorter one."""
LONGEST = 30


class Slips:
    """The long words of a lexicon, found again from a word in which one letter is wrong, missing, too much or swapped.

    One slip leaves the first half of a word as it was, or the second. So the words are kept by both halves. The first
    letter is always right: who misses that says another word.
    """

    def __init__(self, words: Iterable[str]) -> None:
        self._halves: dict[str, list[str]] = defaultdict(list)
        for word in words:
            if SHORTEST <= len(word) <= LONGEST:
                for half in halves(word, len(word)):
                    self._halves[half].append(word)

    def meant(self, forms: Iterable[str]) -> tuple[str, ...]:
        """Return the words that a caller may have meant whose word is none of them; none when it is a word itself."""
        options = [form for form in forms if SHORTEST <= len(form) <= LONGEST]
        if not self._halves or not options or any(map(is_word, options)):
            return ()
        return tuple(dict.fromkeys(word for form in options for word in self._near(form)))

    def _near(self, form: str) -> Iterator[str]:
        for length in (len(form), len(form) - 1, len(form) + 1):
            for half in halves(form, length):
                for word in self._halves.get(half, ()):
                    if one_slip(word, form):
                        yield word


def halves(word: str, length: int) -> tuple[str, str]:
    """Return what a word shares with those of a length that differ from it by one slip: either of the two."""
    half = (length - 1) // 2
    return f"{length}{word[:half]}", f"{word[0]}{length}{word[-half:]}"


def one_slip(word: str, other: str) -> bool:
    """Tell whether one letter is all that two words differ by, or two neighbours that have changed places."""
    if len(word) > len(other):
        word, other = other, word
    at = 0
    while at < len(word) and word[at] == other[at]:
        at += 1
    if len(word) < len(other):
        return word[at:] == other[at + 1 :]
    swapped = word[at : at + 2] == other[at : at + 2][::-1] and word[at + 2 :] == other[at + 2 :]
    return word[at + 1 :] == other[at + 1 :] or swapped
