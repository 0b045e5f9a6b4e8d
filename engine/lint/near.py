"""Known words that a misspelt one may have been meant to be, and whether only one of them comes into question."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

MOST = 3
"""Known words that are kept: the likest."""
LIKE = 0.6
"""From which likeness on a word may have been meant to be another, as difflib measures it."""
NEXT = 1
"""A second known word is about as near as the first when it takes at most so many keystrokes more."""
LONGEST = 40
"""Letters of a word whose keystrokes are counted; of a longer one any second likely word is about as near."""


def likely(word: str, known: Iterable[str], like: float = LIKE) -> tuple[str, ...]:
    """Return the known words that a misspelt one is like, the likest first."""
    possible = [each for each in dict.fromkeys(known) if may_be(word, each, like)]
    if not possible:
        return ()
    from difflib import get_close_matches  # here, as hardly any good configuration comes so far

    return tuple(get_close_matches(word, possible, MOST, like))


def may_be(word: str, known: str, like: float) -> bool:
    """Tell at once of most words that they cannot be so like each other: too few of their letters are the same."""
    both = len(word) + len(known)
    if 2 * min(len(word), len(known)) < like * both:
        return False
    return 2 * sum(map(known.__contains__, word)) >= like * both


def sole(word: str, meant: Sequence[str]) -> str:
    """Return the one word that can have been meant, or nothing where a second one is about as near.

    Where there are `bills` and `desk`, `bils` can only be `bills`. Where there is a `bill` as well it may be either,
    for both are one keystroke away, and no program should choose. The question "did you mean" names the likest all
    the same: whoever reads it can choose.

    Args:
        word: as written.
        meant: the words that it may have been meant to be, the likest first.
    """
    if len(meant) < 2:
        return "".join(meant)
    if len(word) > LONGEST:
        return ""
    first, *others = (keystrokes(word.lower(), each.lower()) for each in meant)
    return meant[0] if min(others) > first + NEXT else ""


def keystrokes(one: str, other: str) -> int:
    """Return how many letters to add, drop, change or swap with the next, so that one word becomes the other."""
    before: list[int] = []
    last: list[int] = [*range(len(other) + 1)]
    for row, letter in enumerate(one, 1):
        here = [row]
        for column, wanted in enumerate(other, 1):
            fewest = min(here[-1] + 1, last[column] + 1, last[column - 1] + (letter != wanted))
            if row > 1 and column > 1 and letter == other[column - 2] and wanted == one[row - 2]:
                fewest = min(fewest, before[column - 2] + 1)
            here.append(fewest)
        before, last = last, here
    return last[-1]
