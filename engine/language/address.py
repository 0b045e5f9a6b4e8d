"""The addresses of mail that a caller types, or spells with "at" and "dot"."""

from __future__ import annotations

import re

TYPED = re.compile(r"[\w.+%-]{1,64}@[\w-]{1,63}(?:\.[\w-]{2,63}){1,4}", re.ASCII)
SPELLED = re.compile(
    r"(?<![\w.])(?P<whose>[\w.+-]{1,64}(?: (?:dot|underscore|dash|hyphen|minus|plus) \w{1,64}){0,5})"
    r" at (?P<where>[\w-]{1,63}(?:(?: dot |\.)[\w-]{2,63}){1,4})(?!\w)",
    re.ASCII | re.IGNORECASE,
)
SIGNS = {"dot": ".", "underscore": "_", "dash": "-", "hyphen": "-", "minus": "-", "plus": "+"}
OF_MAIL = re.compile(r"mail|outlook|yahoo|icloud|ايميل|إيميل|بريد", re.IGNORECASE)
"""Without such a word, "look at ornina dot com" is no address of mail."""


def addresses(utterance: str, *, expected: bool = False) -> tuple[str, list[str]]:
    """Return an utterance without its addresses, and the addresses; one that is spelled only where mail is spoken of.

    Args:
        utterance: the caller's words.
        expected: whether the caller was asked for an address.
    """
    found: list[str] = []
    rest = utterance
    if "@" in rest:
        found += (typed.rstrip(".-").lower() for typed in TYPED.findall(rest))
        rest = TYPED.sub(" , ", rest)
    if " at " in rest.lower() and (expected or OF_MAIL.search(rest)):
        found += (f"{written(spelled['whose'])}@{written(spelled['where'])}" for spelled in SPELLED.finditer(rest))
        rest = SPELLED.sub(" , ", rest)
    return rest, found


def written(spelled: str) -> str:
    """Return a part of an address as it is written: `layla dot haddad` is layla.haddad."""
    return "".join(SIGNS.get(word, word) for word in spelled.lower().split())
