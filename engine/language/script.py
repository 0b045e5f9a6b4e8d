"""Which script a letter belongs to, and which a language is written in."""

from __future__ import annotations

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
