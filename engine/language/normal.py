"""One spelling for everything that is read as the same word."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
# Marks that are written or left out at will: harakat, Quranic signs, tatweel and zero-width joiners.
MARKS = re.compile("[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u200b-\u200f\u2060\ufeff]")
NUMERAL = re.compile(r"[^\D0-9]")
LETTERS = str.maketrans(
    {
        **dict.fromkeys("أإآٱ", "ا"),
        **dict.fromkeys("ىیې", "ي"),
        **dict.fromkeys("کگڪ", "ك"),
        **dict.fromkeys("ةہھ", "ه"),
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
        return text.lower()
    folded = unicodedata.normalize("NFKC", text).casefold()
    return NUMERAL.sub(digit, MARKS.sub("", folded).translate(LETTERS))


def digit(numeral: re.Match[str]) -> str:
    """Return a decimal digit of any script as 0 to 9."""
    return str(unicodedata.decimal(numeral[0]))


def tokens(text: str) -> Iterator[Token]:
    """Yield the words of `text`, normalised, each with its place in the text as given.

    Harakat between letters do not divide a word; an apostrophe within a word belongs to it (don't).
    """
    blanked = MARKS.sub("\u0640", text)  # one character for one, so that places stay true; tatweel is a letter to `\w`
    for match in WORD.finditer(blanked):
        if word := normalise(text[match.start() : match.end()]):
            yield Token(word, match.start(), match.end())
