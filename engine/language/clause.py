"""An utterance as words with the breaks between them: what is said in one breath."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from engine.language.normal import WORD, Token, listed, normalise, unmarked

BREAK = re.compile(r"[.,;:!?،؛؟…\n]|\s[-–—]+\s|—")
QUESTIONS = "?؟"
FILLERS = listed("um umm uh uhh er erm hmm mm mhm ah eh يعني اه آه امم ام ااا اا اوه ايه هممم اممم")
AND = ("و", "ف")


class Listened(NamedTuple):
    """The words of a keyword or a name as they are listened for, and the same words as they are written."""

    words: tuple[str, ...]
    written: tuple[str, ...]


def listened(texts: Collection[str]) -> Iterator[Listened]:
    """Yield what to listen for in each of some keywords or names, as `Clauses` hears the words of a caller.

    All words are normalised at once: doing it one by one is most of the time that a large call centre takes to build.
    """
    written = [WORD.findall(unmarked(text)) for text in texts]
    words = iter(normalise("\n".join(chain.from_iterable(written))).split("\n"))
    for each in written:
        kept: list[tuple[str, str]] = []
        for as_written, word in zip(each, words, strict=False):  # as many as this text has
            if word and word not in FILLERS and not (kept and kept[-1][0] == word):
                kept.append((word, as_written))
        yield Listened(tuple(word for word, _ in kept), tuple(as_written for _, as_written in kept))


@lru_cache(maxsize=64)
def heard(utterance: str) -> tuple[str, ...]:
    """Return the words of an utterance as phrases are listened for; the last few are kept, as several ask for them."""
    return next(iter(listened([utterance]))).words


def phrases(written: str) -> frozenset[tuple[str, ...]]:
    """Return phrases written with commas between them, as they are heard."""
    return frozenset(each.words for each in listened([part.strip() for part in written.split(",")]) if each.words)


class Clauses:
    """The words of an utterance without fillers and without words said twice in a row."""

    def __init__(self, text: str, said: Iterable[Token]) -> None:
        self._text = text
        self.tokens: list[Token] = []
        for token in said:
            if token.word not in FILLERS and not (self.tokens and self.tokens[-1].word == token.word):
                self.tokens.append(token)
        self.words = [token.word for token in self.tokens]
        self.plain = [word[1:] if word[0] in AND and len(word) > 2 else word for word in self.words]
        """The words without the «and» that Arabic writes before them."""
        self._broken = bool(BREAK.search(text))

    def broken(self, at: int) -> bool:
        """Tell whether punctuation stands between a word and the one before it."""
        if not at:
            return True
        return self._broken and bool(BREAK.search(self._text, self.tokens[at - 1].end, self.tokens[at].start))

    def clause(self, at: int) -> tuple[int, int]:
        """Return the first and the last word of the clause of a word."""
        first, last = at, at
        while first and not self.broken(first):
            first -= 1
        while last + 1 < len(self.tokens) and not self.broken(last + 1):
            last += 1
        return first, last

    def asked(self, at: int) -> bool:
        """Tell whether the clause of a word ends in a question mark."""
        end = BREAK.search(self._text, self.tokens[at].end) if self._broken else None
        return end is not None and end[0] in QUESTIONS
