"""The simpler words that a word is a form of, by its letters alone: a dictionary says which of them there are."""

from __future__ import annotations

import re
from collections.abc import Iterator

SHORTEST = 3
"""Letters that must be left of a word."""
ENGLISH = (
    ("'s", ""), ("s'", "s"), ("ies", "y"), ("es", ""), ("s", ""),
    ("ing", ""), ("ing", "e"), ("ied", "y"), ("ed", ""), ("ed", "e"),
    ("ier", "y"), ("er", ""), ("er", "e"), ("ily", "y"), ("ly", ""),
)  # fmt: skip
"""Endings, and what stands in their place in the simpler word."""
DOUBLING = ("ing", "ed", "er")
"""Endings before which a consonant may be written twice: stopped, bigger."""
HISSING = ("s", "x", "z", "ch", "sh", "o")
"""What a word ends with that takes -es and not -s."""
# Before a word: and, so; with, as, to; the; will, before a verb. In speech also: this (هالسعر), on (عالباب).
BEFORE = re.compile("^(?:[وف]?(?:ال|بال|كال|لل|[بكل]|س(?=[اتين]..))?|هال|عال)")
# Behind a word: mine, yours, his, hers, ours, theirs, me; plurals and the dual.
PRONOUNS = ("ها", "هم", "هن", "كم", "نا", "ني", "ي", "ك", "ه")
PLURALS = ("ات", "ين", "ون", "ان")


def bases(word: str) -> Iterator[str]:
    """Yield the words that a normalised word may be a regular form of, nearest first; itself is not among them.

    English: -s, -'s, -ing, -ed, -er, -ly. Arabic: what is written before a word without a space, the pronouns behind
    it, and the regular plurals.
    """
    yield from english(word) if word.isascii() else arabic(word)


def english(word: str) -> Iterator[str]:
    """Yield what is left without an ending, and without a second one before -s: book of bookings."""
    for base in without_ending(word):
        yield base
        if word.endswith("s"):
            yield from without_ending(base)


def without_ending(word: str) -> Iterator[str]:
    """Yield what is left of an English word without each ending that it has."""
    for ending, instead in ENGLISH:
        stem = word.removesuffix(ending)
        if len(stem) < SHORTEST or stem == word or not fits(stem, ending):
            continue
        yield stem + instead
        if ending in DOUBLING and not instead and stem[-1] == stem[-2]:
            yield stem[:-1]


def fits(stem: str, ending: str) -> bool:
    """Tell whether a plural is written like that: boxes and not prics, bills and not bosss."""
    if ending == "es":
        return stem.endswith(HISSING)
    return ending != "s" or not stem.endswith("s")


def arabic(word: str) -> Iterator[str]:
    """Yield what is left without what stands before a word, without what stands behind it, and without both."""
    starts = dict.fromkeys((word, word[1:] if word[0] in "وف" else "", BEFORE.sub("", word)))
    for start in starts:
        for base in dict.fromkeys((start, *without_pronoun(start))):
            if base != word and len(base) >= SHORTEST:
                yield base
            yield from (singular for singular in without_plural(base) if len(singular) >= SHORTEST)


def without_pronoun(word: str) -> Iterator[str]:
    """Yield what is left without a pronoun; the ending of feminine words, which opens before one, is closed again."""
    for pronoun in PRONOUNS:
        stem = word.removesuffix(pronoun)
        if stem != word:
            yield stem
            if stem.endswith("ت"):
                yield stem[:-1] + "ه"
            break


def without_plural(word: str) -> Iterator[str]:
    """Yield what is left without a regular plural or the dual."""
    stem = word[:-2]
    if word.endswith(PLURALS):
        yield stem
        yield stem[:-1] + "ه" if stem.endswith("ت") else stem + "ه"
    elif word.endswith("ه"):
        yield word[:-1]  # the feminine of an adjective
