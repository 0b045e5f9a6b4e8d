"""Where in a template something stands: Jinja tells the line, and not where in it."""

from __future__ import annotations

import re
from bisect import bisect_right

NEWLINE = re.compile(r"\r\n|\r|\n")  # what Jinja counts as the end of a line
TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}|\{[{%#].*", re.DOTALL)
FARTHEST = 50
"""Braces after the line that Jinja told in which a word is looked for."""


class Spots:
    """The lines and the braces of one template's text."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.starts = [0, *(end.end() for end in NEWLINE.finditer(source))]
        self.tags = [tag.span() for tag in TAG.finditer(source) if not tag[0].startswith("{#")]
        self._ends = [high for _, high in self.tags]
        self._next: dict[tuple[str, int], int] = {}

    def line(self, number: int) -> int:
        """Return where a line (from 1) begins; the last one's beginning for those after it."""
        return self.starts[max(1, min(number, len(self.starts))) - 1]

    def end(self, start: int) -> int:
        """Return where the line that begins at a place ends."""
        found = NEWLINE.search(self.source, start)
        return found.start() if found else len(self.source)

    def word(self, name: str, number: int) -> tuple[int, int]:
        """Return where a word stands that Jinja met in a line, and its length; asked again, where it stands next.

        A word that does not stand there as such (`customer["nmae"]`) is looked for by its last part.
        """
        start = last = self.line(number)
        width = 0
        for written in dict.fromkeys((name, name.rpartition(".")[2], name.partition(".")[0])):
            begin = self._next.get((written, number), start)
            if (at := self._search(written, begin)) is not None:
                self._next[written, number] = at + len(written)
                return at, len(written)
            if begin > start:  # it was met here before: at worst, this is the same place
                last, width = begin - len(written), len(written)
        return last, width

    def _search(self, written: str, start: int) -> int | None:
        first = bisect_right(self._ends, start)
        for low, high in self.tags[first : first + FARTHEST]:
            at = self.source.find(written, max(low, start), high)
            while at >= 0:
                if self._alone(at, at + len(written)):
                    return at
                at = self.source.find(written, at + 1, high)
        return None

    def _alone(self, start: int, end: int) -> bool:
        """Tell whether a stretch is a whole word, and nothing that is asked of another."""
        before, behind = self.source[start - 1 : start], self.source[end : end + 1]
        return not (before == "." or any(sign.isalnum() or sign == "_" for sign in before + behind))

    def touching(self, number: int) -> list[tuple[int, int]]:
        """Return the braces that touch a line, or the line itself where there are none."""
        start = self.line(number)
        end = self.end(start)
        return [(low, high) for low, high in self.tags if low <= end and high > start] or [(start, end)]
