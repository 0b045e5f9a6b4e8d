"""Keywords as the router hears them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from engine.language import tokens
from engine.lint.flow import text_at

if TYPE_CHECKING:
    from engine.lint.draft import Draft, Keyword


class Phrase(NamedTuple):
    """A keyword with its words, normalised as callers' words are."""

    keyword: Keyword
    words: tuple[str, ...]
    department: str
    """The department that its intent leads to, or nothing where that is no department."""


def phrases_of(draft: Draft) -> Iterator[Phrase]:
    """Yield every keyword of the languages that the centre speaks, in the order of the file."""
    known = {*draft.known}
    leads = {name: to for name, entry in draft.intents.items() if (to := text_at(entry, "transfers_to")) in known}
    heard = {"", *draft.languages}
    for keyword in draft.keywords:
        if keyword.language in heard:
            words = tuple(token.word for token in tokens(keyword.text))
            yield Phrase(keyword, words, leads.get(keyword.intent, ""))


def conflicts(draft: Draft) -> Iterator[list[Phrase]]:
    """Yield the keywords that are the same words in one language and lead to several departments."""
    for same in by_words(draft).values():
        if several(same):
            for language in dict.fromkeys(p.keyword.language for p in same if p.keyword.language) or ("",):
                here = [p for p in same if p.keyword.language in {"", language}]
                if several(here):
                    yield here


def by_words(draft: Draft) -> dict[tuple[str, ...], list[Phrase]]:
    """Return the keywords that lead to a department, those of the same words together."""
    found: dict[tuple[str, ...], list[Phrase]] = defaultdict(list)
    for phrase in draft.phrases:
        if phrase.words and phrase.department:
            found[phrase.words].append(phrase)
    return found


def several(phrases: list[Phrase]) -> bool:
    """Tell whether keywords lead to more than one department."""
    return len(phrases) > 1 and len({phrase.department for phrase in phrases}) > 1
