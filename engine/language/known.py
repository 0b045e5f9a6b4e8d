"""Which words there are, so that a word that somebody said is never taken for a slip of another one."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from engine.language.bases import bases
from engine.language.normal import DRAWN_OUT, LAST_HAMZA, LETTERS, normalise

WORDS = Path(__file__).with_name("words")
"""One file for each language: a line that says what it is, then one word a line."""


@cache
def known(language: str) -> frozenset[str]:
    """Return the common words of "en" or "ar", normalised; of every other language, none.

    The file is read when it is first asked for.
    """
    if language not in {"ar", "en"}:
        return frozenset()
    _, _, listed = (WORDS / f"{language}.txt").read_text("utf-8").partition("\n")
    for variant in map(chr, LETTERS):  # nothing else is there to normalise, and 12,000 calls would take 60 ms
        listed = listed.replace(variant, normalise(variant))
    return frozenset(LAST_HAMZA.sub("", DRAWN_OUT.sub(r"\1", listed)).split())


def is_word(word: str) -> bool:
    """Tell whether a normalised word is a common one of English or Arabic, or a regular form of one.

    Words of one or two letters are not listed.
    """
    words = known("en" if word.isascii() else "ar")
    return word in words or any(base in words for base in bases(word))
