"""Keywords as callers say them: what else is heard in one, and where the real router sends it."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from engine.language.clause import FILLERS, listened
from engine.language.forms import ARTICLE, called, forms
from engine.language.normal import unmarked
from engine.lint.phrase import Phrase, conflicts
from engine.source import Place

if TYPE_CHECKING:
    from engine.lint.draft import Draft
    from engine.routing import Router, Routing

MOST = 5
"""Departments to which the same words lead, after which the others need no telling."""
MOST_WAYS = 50
"""Keywords of several words that one may be a form of, after which the others are left alone: nobody wrote them."""
MOST_ASKED = 4000
"""Keywords of which the router is asked where they lead, after which the others are left for the next run."""
LONGEST = 10
"""Words of a keyword from which on it is left alone: nobody says so many by heart."""
Words = tuple[str, ...]


class Name(NamedTuple):
    """What callers may call a department."""

    text: str
    department: str
    place: Place


class Echo(NamedTuple):
    """A keyword in which something is heard that leads to other departments."""

    phrase: Phrase
    others: tuple[Phrase, ...]
    """Keywords that it is a form of."""
    names: tuple[Name, ...]
    """Names of departments that it may be a form of."""


class Misheard(NamedTuple):
    """A keyword that does not lead to its department when it is said alone, or that is the name of another one."""

    phrase: Phrase
    others: tuple[Phrase, ...]
    routing: Routing
    name: Name | None


class Hearing:
    """What is heard in the keywords of a draft. The router is built only for those in which anything else is."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft

    @cached_property
    def router(self) -> Router | None:
        """The real router of all that is well formed, or None where that is not enough for one."""
        if self._draft.centre is None:
            return None
        from engine.routing import Router

        return Router(self._draft.centre)

    @cached_property
    def conflicts(self) -> tuple[list[Phrase], ...]:
        """The keywords that are claimed by several departments as they stand, those of the same words together."""
        return tuple(conflicts(self._draft))

    @cached_property
    def claimed(self) -> frozenset[Words]:
        """The words that are keywords of several departments."""
        return frozenset(phrases[0].words for phrases in self.conflicts)

    @cached_property
    def misheard(self) -> tuple[Misheard, ...]:
        """The keywords that the real router sends elsewhere, or hears a name in."""
        if not (self.echoes and self.router):
            return ()
        found = []
        for phrase, others, names in self.echoes[:MOST_ASKED]:
            routing = self.router.route(phrase.keyword.text)
            named = {match.department for match in routing.matches if match.how == "name"}
            name = next((name for name in names if name.department in named), None)
            if name or (others and routing.department != phrase.department):
                found.append(Misheard(phrase, others, routing, name))
        return tuple(found)

    @cached_property
    def echoes(self) -> tuple[Echo, ...]:
        """The keywords that are forms of others, or of names, but for those that are claimed as they stand."""
        keywords, names = self._keywords, self._names
        manifold = {word for word, heard in self._forms.items() if len(self._words.intersection(heard)) > 1}
        found = []
        for phrase in self._draft.phrases:
            words = phrase.words
            if words not in keywords or not phrase.department:  # nothing to hear, or nowhere to go
                continue
            if len(keywords[words]) > 1 or words in names or not manifold.isdisjoint(phrase.written):
                echo = self._echo(phrase)
                if (echo.others or echo.names) and words not in self.claimed:
                    found.append(echo)
        return tuple(found)

    def _echo(self, phrase: Phrase) -> Echo:
        """Return a keyword with all that is heard in it and leads elsewhere."""
        heard = self._heard(phrase)
        others = [p for words in heard for p in self._keywords.get(words, {}).values()]
        called = [name for words in heard for name in self._names.get(words, ())]
        if any(name.department == phrase.department for name in called):
            called = []  # it is the name of its own department too
        return Echo(phrase, tuple(p for p in others if p.department != phrase.department), tuple(called))

    def _heard(self, phrase: Phrase) -> list[Words]:
        """Return the words of keywords and names that are heard when a keyword is said, its own among them."""
        said = [[form for form in self._forms[word] if form in self._words] for word in phrase.written]
        return [way for way in ways(said, self._begun) if len(way) == len(said)]

    @cached_property
    def _forms(self) -> Mapping[str, Words]:
        """What each word of a keyword may be a form of."""
        return {word: heard_in(word) for word in {word for phrase in self._draft.phrases for word in phrase.written}}

    @cached_property
    def _keywords(self) -> Mapping[Words, Mapping[str, Phrase]]:
        """The keywords by their words, the first of each department."""
        found: dict[Words, dict[str, Phrase]] = {}
        for phrase in self._draft.phrases:
            if phrase.department and 0 < len(phrase.words) <= LONGEST:
                there = found.setdefault(phrase.words, {})
                if len(there) < MOST:
                    there.setdefault(phrase.department, phrase)
        return found

    @cached_property
    def _names(self) -> Mapping[Words, list[Name]]:
        """The names of departments by their words, but for those with a word that is in no keyword."""
        found: dict[Words, list[Name]] = {}
        there = FILLERS.union(*self._forms.values())
        there |= {f"{ARTICLE}{word}" for word in there}
        all_names = [*names(self._draft)]
        for name, said in zip(all_names, listened([name.text for name in all_names]), strict=True):
            for words in called(said.words):
                if there.issuperset(words):
                    found.setdefault(words, []).append(name)
        return found

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(word for words in (*self._keywords, *self._names) for word in words)

    @cached_property
    def _begun(self) -> frozenset[Words]:
        return beginnings((*self._keywords, *self._names))


def names(draft: Draft) -> Iterator[Name]:
    """Yield what callers may call each department: its names in the languages of the centre, and its short name."""
    heard = {"", *draft.languages}
    for spoken in draft.spoken:
        if spoken.key == "name" and spoken.department and spoken.language in heard:
            yield Name(spoken.text, spoken.department, spoken.place)
    for id_, entry in draft.departments.items():
        yield Name(id_.replace("_", " "), id_, entry.at)


def beginnings(phrases: Iterable[Words]) -> frozenset[Words]:
    """Return what phrases begin with, and they themselves."""
    return frozenset(words[:n] for words in phrases for n in range(1, len(words) + 1))


def ways(said: Iterable[Iterable[str]], begun: Container[Words]) -> Iterator[Words]:
    """Yield what is heard from the first word on, as far as it is in `begun`; a word may be several."""
    found: list[Words] = [()]
    for words in said:
        found = [longer for way in found for word in words if (longer := (*way, word)) in begun][:MOST_WAYS]
        yield from found


def heard_in(word: str) -> Words:
    """Return what a word, as it stands, may be a form of, the word itself first."""
    return forms(unmarked(word))
