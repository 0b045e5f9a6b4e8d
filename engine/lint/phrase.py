"""Keywords as the router hears them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from engine.language.clause import listened
from engine.lint.flow import below, target
from engine.model.graph import HANGS_UP
from engine.source import Entry

if TYPE_CHECKING:
    from engine.lint.draft import Draft, Keyword


class Phrase(NamedTuple):
    """A keyword with its words as they are listened for."""

    keyword: Keyword
    words: tuple[str, ...]
    department: str
    """The department that its intent leads to, or nothing where that is no department."""
    written: tuple[str, ...]
    """The words as they stand."""


def phrases_of(draft: Draft, *keys: str) -> Iterator[Phrase]:
    """Yield what is written under some keys of intents in the languages of the centre, in the order of the file."""
    known = {*draft.known, HANGS_UP}
    leads = {name: to for name, entry in draft.intents.items() if (to := target(entry.value)) in known}
    heard = {"", *draft.languages}
    keywords = [keyword for keyword in draft.said if keyword.key in keys and keyword.language in heard]
    for keyword, said in zip(keywords, listened([keyword.text for keyword in keywords]), strict=True):
        yield Phrase(keyword, said.words, leads.get(keyword.intent, ""), said.written)


def conflicts(draft: Draft) -> Iterator[list[Phrase]]:
    """Yield the keywords that are the same words in one language and lead to several departments.

    Where an intent has a weight or a priority, that may decide between them, and the router is to be asked.
    """
    for same in by_words(draft).values():
        if several(same) and not any(measured(draft.intents[phrase.keyword.intent]) for phrase in same):
            for language in dict.fromkeys(p.keyword.language for p in same if p.keyword.language) or ("",):
                here = [p for p in same if p.keyword.language in {"", language}]
                if several(here):
                    yield here


def measured(intent: Entry) -> bool:
    """Tell whether an intent counts otherwise than others."""
    return bool(below(intent, "weight") or below(intent, "priority"))


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
