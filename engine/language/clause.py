"""An utterance as words with the breaks between them: what is said in one breath."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from engine.language.normal import Token, listed

BREAK = re.compile(r"[.,;:!?،؛؟…\n]|\s[-–—]+\s|—")
QUESTION = re.compile("[?؟]")
FILLERS = listed("um umm uh uhh er erm hmm mm mhm ah eh يعني اه آه امم ام ااا اا اوه ايه هممم اممم")
AND = ("و", "ف")


class Clauses(NamedTuple):
    """The words of an utterance without fillers and without words said twice in a row."""

    text: str
    tokens: tuple[Token, ...]

    def broken(self, at: int) -> bool:
        """Tell whether punctuation stands between a word and the one before it."""
        return bool(BREAK.search(self.text, self.tokens[at - 1].end, self.tokens[at].start)) if at else True

    def asked(self, at: int) -> bool:
        """Tell whether the clause of a word ends in a question mark."""
        while at + 1 < len(self.tokens) and not self.broken(at + 1):
            at += 1
        end = self.tokens[at + 1].start if at + 1 < len(self.tokens) else len(self.text)
        return bool(QUESTION.search(self.text, self.tokens[at].end, end))

    def plain(self, at: int) -> str:
        """Return a word without the «and» that Arabic writes before it."""
        word = self.tokens[at].word
        return word[1:] if word.startswith(AND) and len(word) > 2 else word


def clauses(text: str, said: Iterable[Token]) -> Clauses:
    """Return an utterance without what says nothing."""
    kept: list[Token] = []
    for token in said:
        if token.word not in FILLERS and not (kept and kept[-1].word == token.word):
            kept.append(token)
    return Clauses(text, tuple(kept))
