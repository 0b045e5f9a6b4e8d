"""The simpler words that a word is a form of, by its letters alone; a dictionary says which of them there are."""

from __future__ import annotations

import re
from collections.abc import Iterator

SHORTEST = 3
"""Letters that must be left of a word."""
Endings = tuple[tuple[str, str], ...]
"""Endings, and what stands in their place in the simpler word."""
INFLECTED: Endings = (
    ("'s", ""), ("s'", "s"), ("ies", "y"), ("es", ""), ("s", ""),
    ("ing", ""), ("ing", "e"), ("ied", "y"), ("ed", ""), ("ed", "e"),
)  # fmt: skip
DERIVED: Endings = (("ier", "y"), ("er", ""), ("ily", "y"), ("ly", ""))
"""These only behind a word of four letters and more: the shorter ones that have them are words of their own."""
DOUBLING = {"ing", "ed", "er"}
"""Endings before which the last consonant of a short word is written twice: stopped, bigger."""
SHORT = re.compile("(?:^|[^aeiou])[aeiou][^aeiouwxy]$")
"""The end of a word of which that can be said; of a word of one syllable it must."""
ONE_SYLLABLE = re.compile("[^aeiou]*[aeiou][^aeiouwxy]$")
HISSING = ("s", "x", "z", "ch", "sh")
"""What a word ends with that takes -es and not -s."""
CITY = re.compile("[^aeiou]y$")
"""The end of a word whose plural is written -ies."""
# Before a word: and, so; with, as, to; the; will, before a verb. In speech also: this (هالسعر), on (عالباب).
BEFORE = re.compile("^(?:[وف]?(?:ال|بال|كال|لل|[بكل]|س(?=[اتين]..))?|هال|عال)")
ARTICLE = re.compile("^[وف]?(?:ال|بال|كال|لل)")
PRONOUNS = ("ها", "هم", "هن", "كم", "نا", "ني", "ي", "ك", "ه")
"""Hers, theirs, yours, ours, me, mine, yours, his."""
PLURALS = ("ات", "ين", "ون", "ان")
"""The regular ones, and the dual."""


def bases(word: str) -> Iterator[str]:
    """Yield the words that a normalised word may be a regular form of; itself is not among them.

    English: -s, -'s, -ing, -ed, -er, -ly. Arabic: what is written before a word without a space, the pronouns behind
    it, and the regular plurals.
    """
    if not word.isascii():
        yield from arabic(word)
        return
    for base in without_ending(word, INFLECTED + DERIVED):
        yield base
        if word.endswith("s"):
            yield from without_ending(base, INFLECTED + DERIVED)  # book of bookings


def inflected(word: str) -> Iterator[str]:
    """Yield those bases that mean the same, as nearly as letters can tell: books, booking and booked; the article."""
    if word.isascii():
        yield from without_ending(word, INFLECTED)
        return
    definite = ARTICLE.sub("", word)
    if len(definite) >= SHORTEST and definite != word:
        yield definite
        yield from without_plural(definite)
    yield from without_plural(word)


def without_ending(word: str, endings: Endings) -> Iterator[str]:
    """Yield what is left of an English word without each ending that it has."""
    for ending, instead in endings:
        stem = word.removesuffix(ending)
        if stem == word or len(stem) < SHORTEST:
            continue
        shortest = SHORTEST + ((ending, instead) in DERIVED)
        yield from (base for base in before(stem, ending, instead) if len(base) >= shortest)


def before(stem: str, ending: str, instead: str) -> Iterator[str]:
    """Yield the words that a stem is what is left of, before an ending."""
    if instead:
        yield stem + instead
    elif ending in DOUBLING:
        yield from before_vowel(stem)
    elif not ending.endswith("s") or is_plural(stem, ending):
        yield stem


def before_vowel(stem: str) -> Iterator[str]:
    """Yield the word to which -ing, -ed or -er was added: stop of stopp- and seal of seal-, not stop of stop-."""
    if stem[-1] == stem[-2] and SHORT.search(stem[:-1]):
        yield stem[:-1]
    if not ONE_SYLLABLE.match(stem) and not stem.endswith("e"):
        yield stem


def is_plural(stem: str, ending: str) -> bool:
    """Tell whether -s, -es and -'s are written like that: bills, boxes and cities, not bosss, prics and citys."""
    if ending == "'s":
        return True
    return stem.endswith((*HISSING, "o")) if ending == "es" else not (stem.endswith(HISSING) or CITY.search(stem))


def arabic(word: str) -> Iterator[str]:
    """Yield what is left without what stands before a word, without what stands behind it, and without both."""
    for start in dict.fromkeys((word, word[1:] if word[0] in "وف" else word, BEFORE.sub("", word))):
        for base in dict.fromkeys((start, *without_pronoun(start))):
            if base != word and len(base) >= SHORTEST:
                yield base
            yield from without_plural(base)
            if base.endswith("ه") and len(base) > SHORTEST:
                yield base[:-1]  # the feminine of an adjective


def without_pronoun(word: str) -> Iterator[str]:
    """Yield what is left without a pronoun; the ending of feminine words, which opens before one, is closed again."""
    for pronoun in PRONOUNS:
        stem = word.removesuffix(pronoun)
        if stem != word:
            yield stem
            if stem.endswith("ت"):
                yield stem[:-1] + "ه"
            return


def without_plural(word: str) -> Iterator[str]:
    """Yield what is left without a regular plural or the dual: of a masculine word, and of a feminine one."""
    stem = word[:-2]
    if word.endswith(PLURALS) and len(stem) >= SHORTEST:
        yield stem
        yield stem[:-1] + "ه" if stem.endswith("ت") else stem + "ه"
