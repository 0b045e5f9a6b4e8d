"""Utterance to intent, with the reason."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from engine.language import Token, tokens
from engine.model import CallCentre

# What Arabic writes before a word without a space: and, so, with, as, to, the. A keyword is looked for behind them.
BEFORE = re.compile("^[وف]?(?:ال|بال|كال|لل|[بكل])?")
SHORTEST_STEM = 2


class Match(NamedTuple):
    """A keyword that was heard, and where (characters of the utterance from 0, end not included)."""

    intent: str
    keyword: str
    start: int
    end: int


class Routing(NamedTuple):
    """Where an utterance goes, and why; no intent means that the caller stays where they are."""

    intent: str | None
    because: str
    matches: tuple[Match, ...] = ()


class Router:
    """Finds the keywords of a call centre as whole words; built once, used for every utterance."""

    def __init__(self, centre: CallCentre) -> None:
        self._keywords: dict[str, list[tuple[tuple[str, ...], Match]]] = defaultdict(list)
        for intent in centre.intents.values():
            for keyword in dict.fromkeys(k for words in intent.keywords.values() for k in words):
                if words := tuple(token.word for token in tokens(keyword)):
                    self._keywords[words[0]].append((words, Match(intent.id, keyword, 0, 0)))

    def route(self, utterance: str) -> Routing:
        """Return the intent whose keywords say most of the utterance; the first said decides between equals."""
        matches = tuple(self._matches(list(tokens(utterance))))
        if not matches:
            return Routing(None, "no keyword was said")
        by_intent = groupby(sorted(matches, key=attrgetter("intent")), key=attrgetter("intent"))
        best = max((tuple(group) for _, group in by_intent), key=lambda g: (len(g), -g[0].start))
        said = ", ".join(f'"{utterance[m.start : m.end]}"' for m in best)
        return Routing(best[0].intent, f"the caller said {said}", matches)

    def _matches(self, said: list[Token]) -> Iterator[Match]:
        """Yield the longest keyword that begins at each word."""
        for position, token in enumerate(said):
            found = [
                (len(words), match)
                for stem in stems(token.word)
                for words, match in self._keywords.get(stem, ())
                if follows(words[1:], said[position + 1 :])
            ]
            if found:
                length, match = max(found, key=lambda f: f[0])
                yield Match(match.intent, match.keyword, token.start, said[position + length - 1].end)


def follows(words: tuple[str, ...], said: list[Token]) -> bool:
    """Tell whether the rest of a phrase was said."""
    return len(said) >= len(words) and all(word in stems(t.word) for word, t in zip(words, said, strict=False))


def stems(word: str) -> tuple[str, ...]:
    """Return the word as said, and without what Arabic writes before it."""
    after_and = word[1:] if word[:1] in {"و", "ف"} else ""
    options = (word, after_and, BEFORE.sub("", word))
    return tuple(dict.fromkeys(o for o in options if len(o) >= SHORTEST_STEM or o == word))
