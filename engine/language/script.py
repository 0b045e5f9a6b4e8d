"""Which script a text is written in, and so which language it speaks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

ARABIC_SCRIPT = frozenset({"ar", "fa", "ur", "ckb", "ps", "sd", "ug"})
"""Languages written in Arabic letters; every other language counts as Latin here."""


def script(character: str) -> str:
    """Return "arabic" or "latin" for a letter, and "" for everything else (digits, signs, other scripts)."""
    if not character.isalpha():
        return ""
    point = ord(character)
    if 0x0600 <= point <= 0x08FF or 0xFB50 <= point <= 0xFDFF or 0xFE70 <= point <= 0xFEFF:
        return "arabic"
    return "latin" if point < 0x0250 or 0x1E00 <= point <= 0x1EFF else ""


def script_of(language: str) -> str:
    """Return the script a language tag (`ar`, `ar-AE`, `en`) is written in."""
    return "arabic" if language.partition("-")[0].lower() in ARABIC_SCRIPT else "latin"


def letters(text: str) -> Counter[str]:
    """Count the letters of each script in a text."""
    return Counter(s for s in map(script, text) if s)


def language_of(text: str, languages: Sequence[str]) -> str | None:
    """Return the first of `languages` written in the script of most letters of `text`.

    None when the text has no letters, or as many of one script as of the other.
    """
    counted = letters(text)
    if counted["arabic"] == counted["latin"]:
        return None
    return first_in(max(counted, key=lambda s: counted[s]), languages)


def first_in(wanted: str, languages: Iterable[str]) -> str | None:
    """Return the first language that is written in the wanted script, if there is one."""
    return next((language for language in languages if script_of(language) == wanted), None)
