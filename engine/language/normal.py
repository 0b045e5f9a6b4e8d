"""One spelling for everything that is read as the same word."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
# Marks that are written or left out at will: harakat, Quranic signs, tatweel and zero-width joiners.
MARKS = re.compile("[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u200b-\u200f\u2060\ufeff]")
LAST_HAMZA = re.compile(r"ء(?<=\w\w\wء)(?!\w)")
"""A hamza at the end is often not written (شراء, شرا); in short words it makes another word."""
DRAWN_OUT = re.compile(r"([^\W\d])\1{2,}")
DIGIT = re.compile(r"[^\D0-9]")
LETTERS = str.maketrans(
    {
        **dict.fromkeys("أإآٱ", "ا"),
        **dict.fromkeys("ىیې", "ي"),
        **dict.fromkeys("کگڪ", "ك"),
        **dict.fromkeys("ةہھ", "ه"),
        "چ": "ج",
        "ؤ": "و",
        "ئ": "ي",
        "’": "'",
    }
)


class Token(NamedTuple):
    """One word of a text: as normalised, and where it stands (characters from 0, end not included)."""

    word: str
    start: int
    end: int


def normalise(text: str) -> str:
    """Return `text` with case, harakat, tatweel, digits and letter variants made one.

    Keywords and callers' words go through this same function, so what compares equal here is one word everywhere.
    """
    if text.isascii():
        return once(text.lower())
    folded = unicodedata.normalize("NFKC", text).casefold()
    folded = DIGIT.sub(digit, once(MARKS.sub("", folded).translate(LETTERS)))
    return LAST_HAMZA.sub("", folded) if "ء" in folded else folded


def once(text: str) -> str:
    """Return a text in which no letter is drawn out: noooo, مشكلةةة."""
    if len(text) - len(set(text)) < 2 or not DRAWN_OUT.search(text):  # as good as always
        return text
    return DRAWN_OUT.sub(r"\1", text)


def listed(*texts: str) -> frozenset[str]:
    """Return words, written with spaces between them, as callers' words are compared."""
    return frozenset(normalise(word) for text in texts for word in text.split())


def digit(found: re.Match[str]) -> str:
    """Return a decimal digit of any script as 0 to 9."""
    return str(unicodedata.decimal(found[0]))


def unmarked(text: str) -> str:
    """Return a text with harakat and what cannot be seen as letters, one for one, so that places stay true."""
    return text if text.isascii() else MARKS.sub("\u0640", text)  # tatweel is a letter to `\w`


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a text, normalised."""
    return tuple(token.word for token in tokens(text))


def tokens(text: str) -> Iterator[Token]:
    """Yield the words of `text`, normalised, each with its place in the text as given.

    Harakat between letters do not divide a word; an apostrophe within a word belongs to it (don't).
    """
    for match in WORD.finditer(unmarked(text)):
        if word := normalise(text[match.start() : match.end()]):
            yield Token(word, match.start(), match.end())
