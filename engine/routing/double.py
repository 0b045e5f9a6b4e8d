"""Whether a denial is denied itself: «no month without a problem», «I cannot not complain», «ما أقدر ما أشتكي»."""

from __future__ import annotations

from engine.language.clause import Clauses
from engine.routing.denials import (
    ABLE_AR,
    BIDUN,
    BUT,
    CANNOT,
    DIALECT_WISHES,
    GHAIR,
    LA,
    MA,
    MISH,
    N_T,
    NEGATORS,
    SAYING,
    SUBJECTS,
)

FARTHEST = 12
"""Words over which a negator reaches."""


def denied(said: Clauses, at: int) -> bool:
    """Tell whether a negation is denied itself: «no month without a problem», «ما أقدر ما أشتكي»."""
    if not without(said, at):
        return twice(said, at)
    for before in range(at - 2, max(said.clause(at)[0], at - FARTHEST) - 1, -1):
        if said.words[before + 1] in BUT:
            return False
        if denies(said, before):
            return True
    return False


def twice(said: Clauses, at: int) -> bool:
    """Tell whether what is denied is that something is not so: «cannot not», «don't say there is none»."""
    if at and (said.plain[at] in MA or said.plain[at] in LA) and unable(said, at - 1):
        return True
    before = at - 1
    while before > 0 and (
        said.words[before] in SUBJECTS or said.words[before] in {"that", "because", "me", "انه", "ان"}
    ):
        before -= 1
    if before > 0 and said.words[before] in SAYING:
        return denies(said, before - 1)
    verbal = said.words[at] in N_T or said.plain[at] in MA
    return (
        verbal and before >= 0 and (said.words[before] == "not" or said.plain[before] in MISH) and not said.broken(at)
    )


def needed(said: Clauses, at: int, last: int) -> bool:
    """Tell whether it does not go without a thing: «without an invoice I can't», «بدون فاتورة ما بتصرف»."""
    behind = range(last + 1, min(last + 3, len(said.words) - 1))
    return without(said, at) and any(denies(said, each) and said.words[each + 1] != "شاء" for each in behind)


def without(said: Clauses, at: int) -> bool:
    """Tell whether a word says that something is not there: «without», «بدون», «غير»."""
    return said.words[at] == "without" or said.plain[at] in BIDUN or said.plain[at] in GHAIR


def denies(said: Clauses, at: int) -> bool:
    """Tell whether a word denies what is said behind it, and does not answer what was said before."""
    word, plain, following = said.words[at], said.plain[at], said.words[at + 1]
    if plain in LA or word == "no":
        return following not in SUBJECTS and following not in DIALECT_WISHES
    return word in CANNOT or word in NEGATORS or plain in NEGATORS or with_sh(plain)


def unable(said: Clauses, at: int) -> bool:
    """Tell whether a word says, with the one before it or by itself, that one cannot."""
    return with_sh(said.plain[at]) or (at > 0 and said.words[at] in ABLE_AR and said.plain[at - 1] in NEGATORS)


def with_sh(word: str) -> bool:
    """Tell whether a verb is negated by what is written before and behind it: مقدرش, ماينفعش."""
    return len(word) > 4 and word[0] == "م" and word[-1] == "ش"
