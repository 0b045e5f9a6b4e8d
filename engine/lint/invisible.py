"""Signs that nobody sees: which there are, and what each is called."""

from __future__ import annotations

import re
import unicodedata

from engine.source.lines import SEPARATORS, SPACES

TURNING = "\u202a-\u202e\u2066-\u2069"
"""Embeddings, overrides and isolates: what follows is shown in another order than it is read."""
MARKS = "\u061c\u200e\u200f"
"""Marks of direction, which belong in a line of Arabic and in no name."""
NOTHING = "\u00ad\u115f\u1160\u17b4\u17b5\u180e\u200b\u2060-\u2064\u206a-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb"
"""Signs of no width that no text needs."""
JOINERS = "\u200c\u200d"
"""Signs of no width that Persian, the languages of India and emoji need, between their own letters."""

IN_NAMES = re.compile(f"[{TURNING}{MARKS}{SEPARATORS}{NOTHING}{JOINERS}{SPACES}]+")
CYRILLIC = ("аеорсухіјѕһԁԛԝкАВЕКМНОРСТУХІЈЅ", "aeopcyxijshdqwkABEKMHOPCTYXIJS")
GREEK = ("ανικοτυρχΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "avikotupxABEZHIKMNOPTYX")
"""Letters of other alphabets, and the Latin letters that look the same."""
TO_LATIN = {**dict(zip(*CYRILLIC, strict=True)), **dict(zip(*GREEK, strict=True))}
LABELS = {
    "\u0085": "NEXT LINE", "\u061c": "ARABIC LETTER MARK", "\ufeff": "BYTE ORDER MARK", "\u00a0": "NO-BREAK SPACE",
}  # fmt: skip
"""Names of signs that Unicode leaves without one, or names by another use."""


def any_of(characters: frozenset[str]) -> bool:
    """Tell whether there is any sign that nobody sees among some characters."""
    return any(map(IN_NAMES.match, characters))


def label(sign: str) -> str:
    """Return a sign's number and name, as Unicode has them: `U+200B ZERO WIDTH SPACE`."""
    return f"U+{ord(sign):04X} {LABELS.get(sign) or unicodedata.name(sign, 'UNNAMED')}"


def visible(text: str) -> str:
    """Return a text without the signs that nobody sees."""
    return IN_NAMES.sub("", text)


def seen(name: str) -> str:
    """Return a name as it looks to the eye: without invisible signs, and in Latin letters where it looks Latin."""
    return name if name.isascii() else "".join(TO_LATIN.get(letter, letter) for letter in visible(name))
