"""One line of text with signs under some of its words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from engine.report.frame import cells, window
from engine.report.paint import Paint
from engine.report.visible import width

ROWS = 5
"""Parts of a long line that are shown."""


class Stretch(NamedTuple):
    """Characters of a line (from 0, the end not included), the sign that goes under them, and their style."""

    start: int
    end: int
    sign: str = "^"
    style: str = "good"


def underlined(line: str, stretches: Sequence[Stretch], paint: Paint, lead: str = "  | ") -> Iterator[str]:
    """Yield a line, or of a long one the parts around the stretches, each with its signs in the row below."""
    waiting = sorted(stretches)
    for _ in range(ROWS):
        part = window(line, waiting[0].start + 1 if waiting else 1)
        here = [each for each in waiting if part[0] <= each.start < part[1]]
        waiting = waiting[len(here) :]
        yield from part_of(line, part, here, paint, lead)
        if not waiting:
            return
        yield paint("frame", "  ...")


def part_of(line: str, part: tuple[int, int], here: Sequence[Stretch], paint: Paint, lead: str) -> Iterator[str]:
    """Yield one part of a line, and the row below it if there is anything to mark."""
    start, end = part
    shown = cells(line[start:end])
    columns = [0, *accumulate(map(width, shown))]
    words, signs, at, column = "…" if start else "", " " * (start > 0), 0, 0
    for each in here:
        begin = max(each.start - start, at)
        finish = max(min(each.end - start, len(shown)), begin)
        words += "".join(shown[at:begin]) + painted("".join(shown[begin:finish]), each, paint)
        signs += " " * (columns[begin] - column) + painted(each.sign * (columns[finish] - columns[begin]), each, paint)
        at, column = finish, columns[finish]
    words += "".join(shown[at:]) + ("…" if end < len(line) else "")
    yield f"{paint('frame', lead)}{words}".rstrip()
    if here:
        yield f"{paint('frame', lead)}{signs}".rstrip()


def painted(text: str, stretch: Stretch, paint: Paint) -> str:
    """Return a text in the style of a stretch; nothing stays nothing."""
    return paint(stretch.style, text) if text else ""
