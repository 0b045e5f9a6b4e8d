"""What a caller tells of themselves and their matter: names, numbers and addresses, found without a model."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from engine.language.address import addresses
from engine.language.name import INTRODUCTIONS, name
from engine.language.normal import LETTERS, MARKS, WORD
from engine.language.number import DIGITS, numbers

LONGEST = 1000
"""Characters of an utterance that are read: a caller says less in one breath, and what is typed may have no end."""
MOST = 8
"""Facts that are kept of a call."""
TELLING = INTRODUCTIONS | DIGITS.keys() | {"at"}
FIGURE = re.compile(r"[\d@]")
"""Without one of these words and signs, an utterance tells nothing."""
ONE_OF = ("name", "email")
"""Kinds of which a caller has one: a later one corrects the earlier."""


class Told(NamedTuple):
    """One fact."""

    kind: str
    """`name`, `email`, `order`, `phone`, `customer`, or `number` for one of which it is not known what it is."""
    value: str


def told_in(utterance: str, asked: str = "") -> tuple[Told, ...]:
    """Return the facts in what a caller says, each once.

    Args:
        utterance: the caller's words.
        asked: the kind of fact that the caller was asked for; a number that says nothing of itself is taken as it.
    """
    utterance = MARKS.sub("", utterance[:LONGEST])
    looked = utterance.casefold().translate(LETTERS)  # to normalise it all takes three times as long, mostly in vain
    if TELLING.isdisjoint(WORD.findall(looked)) and not FIGURE.search(looked):
        return ()
    text, emails = addresses(utterance, expected=asked == "email")
    found = [Told("email", email) for email in emails]
    if called := name(text):
        found.append(Told("name", called))
    found += (Told(kind, value) for kind, value in numbers(text, asked))
    return tuple(dict.fromkeys(found))


def together(before: tuple[Told, ...], later: Iterable[Told]) -> tuple[Told, ...]:
    """Return what was told before together with what was told later: each fact once, the newest last, a bounded few."""
    known = [*before]
    for fact in later:
        same = next((each for each in known if each.value == fact.value), fact)
        newest = same if fact.kind == "number" else fact
        known = [each for each in known if each is not same and not (each.kind == newest.kind in ONE_OF)]
        known.append(newest)
        if len(known) > MOST:  # what counts something is told more often than what is looked for
            known.remove(next((each for each in known[:-1] if each.kind == "number"), known[0]))
    return tuple(known)
