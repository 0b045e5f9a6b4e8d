"""Texts of others, made safe to print: what a terminal would not show, or would obey, is spelt out."""

from __future__ import annotations

import re
import unicodedata

UNSEEN = (
    "[\x00-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\U000e0000-\U000e007f]"
)
ISOLATES = "\u2066\u2067\u2068\u2069"
"""What we write ourselves around a name within an Arabic sentence."""
PICTURES = 0x2400
"""Where Unicode has a picture for each control character."""
JOINERS = "\u200c\u200d"


def visible(text: str, keep: str = "") -> str:
    """Return a text in which every character can be seen, but those to keep: `␛`, `<U+202E>`."""
    if text.isprintable():  # as good as always; and the pattern takes its time to compile
        return text
    return re.sub(UNSEEN, lambda found: found[0] if found[0] in keep else spelt(found[0]), text)


def spelt(character: str) -> str:
    """Return what stands for a character that cannot be seen."""
    number = ord(character)
    if number < 0x20:
        return chr(PICTURES + number)
    return "\u2421" if number == 0x7F else f"<U+{number:04X}>"


def width(text: str) -> int:
    """Return how many columns of a terminal a text takes; marks above or below a letter take none."""
    return len(text) if text.isascii() else sum(map(columns, text))


def columns(character: str) -> int:
    """Return how many columns one character takes."""
    if character in JOINERS or unicodedata.category(character) in {"Mn", "Me"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1
