"""An utterance as words with the breaks between them: what is said in one breath."""

from __future__ import annotations

import re
from collections.abc import Iterable

from engine.language.normal import Token, listed, tokens

BREAK = re.compile(r"[.,;:!?،؛؟…\n]|\s[-–—]+\s|—")
QUESTIONS = "?؟"
FILLERS = listed("um umm uh uhh er erm hmm mm mhm ah eh يعني اه آه امم ام ااا اا اوه ايه هممم اممم")
AND = ("و", "ف")


def without_fillers(text: str) -> list[Token]:
    """Return the words of a keyword or a name, without those that fill a pause, as they are listened for."""
    return [token for token in tokens(text) if token.word not in FILLERS]


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
