"""Words with one wrong letter: a slip of the finger, or of the recogniser."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator

from engine.language.known import is_word

SHORTEST = 5
"""Letters that a word must have; one letter makes another word of nearly every shorter one."""
LONGEST = 30
NUMBER = 20
"""Bits for the number of a word; the others are its mark."""
MARK = (1 << (63 - NUMBER)) - 1


class Slips:
    """The long words of a lexicon, found again from a word in which one letter is wrong, missing, too much or swapped.

    Two words of which one is the other with a wrong letter are the same when each loses one. So the words are kept by
    what is left of them without each of their letters: as numbers in order, for there are many.
    """

    def __init__(self, words: Iterable[str]) -> None:
        self._words = [word for word in words if SHORTEST <= len(word) <= LONGEST][: 1 << NUMBER]
        self._kept = array("q", sorted({mark(v) | n for n, word in enumerate(self._words) for v in shortened(word)}))

    def meant(self, forms: Iterable[str]) -> tuple[str, ...]:
        """Return the words that a caller may have meant whose word is none of them; none when it is a word itself."""
        options = [form for form in forms if SHORTEST <= len(form) <= LONGEST]
        if not self._words or not options or any(map(is_word, options)):
            return ()
        return tuple(dict.fromkeys(word for form in options for word in self._near(form)))

    def _near(self, form: str) -> Iterator[str]:
        for variant in shortened(form):
            begin = mark(variant)
            at = bisect_left(self._kept, begin)
            while at < len(self._kept) and self._kept[at] >> NUMBER == begin >> NUMBER:
                word = self._words[self._kept[at] & ((1 << NUMBER) - 1)]
                if word[0] == form[0] and one_slip(word, form):
                    yield word
                at += 1


def mark(variant: str) -> int:
    """Return a number that equal texts share, and others nearly never."""
    return (hash(variant) & MARK) << NUMBER


def shortened(word: str) -> Iterator[str]:
    """Yield a word, and the word without each of its letters."""
    yield word
    for at in range(len(word)):
        yield word[:at] + word[at + 1 :]


def one_slip(word: str, other: str) -> bool:
    """Tell whether one letter is all that two words differ by, or two neighbours that have changed places."""
    if len(word) > len(other):
        word, other = other, word
    if len(other) - len(word) > 1:
        return False
    at = 0
    while at < len(word) and word[at] == other[at]:
        at += 1
    if len(word) < len(other):
        return word[at:] == other[at + 1 :]
    swapped = word[at : at + 2] == other[at : at + 2][::-1] and word[at + 2 :] == other[at + 2 :]
    return word[at + 1 :] == other[at + 1 :] or swapped
