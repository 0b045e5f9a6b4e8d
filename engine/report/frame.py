"""The user's own lines, with marks under the words that a finding is about."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from engine.report.paint import Paint
from engine.report.visible import columns, visible, width
from engine.source.place import Place

TAB = 4
MOST = 120
"""Characters of a line that are shown; of a longer one, those around the mark."""
BEFORE = 40
"""Of these, at most so many before the mark."""
Lines = Callable[[str], Sequence[str]]
"""The path of a file to its lines."""


class Mark(NamedTuple):
    """A place to show, and what to say beside it."""

    place: Place
    label: str = ""
    sign: str = "^"
    style: str = "error"


def can_be_shown(place: Place, lines: Lines) -> bool:
    """Tell whether a place stands in a line that there is, and that holds something."""
    there = lines(place.file)
    if not 0 < place.line <= len(there):
        return False
    line = there[place.line - 1]
    return bool(line) and not line.isspace()


def frame(marks: Sequence[Mark], lines: Lines, gutter: int, paint: Paint, lead: str = "") -> Iterator[str]:
    """Yield the rows of a frame: each line once, below it its marks; `gutter` is the width of the line numbers.

    The marks come in the order of their lines; `lead` is put before every row.
    """
    empty = paint("frame", f"{' ' * gutter} |")
    file, last, shown = marks[0].place.file, 0, (0, 0)
    yield lead + empty
    for mark in marks:
        place = mark.place
        line = lines(place.file)[place.line - 1]
        if place.file != file:
            file, last = place.file, 0
            yield lead + paint("frame", f"{' ' * gutter}::: ") + visible(str(place))
        elif last and place.line > last + 1:
            yield lead + paint("frame", "...")
        part = window(line, place.column)
        if place.line != last or part != shown:
            number = paint("frame", f"{place.line:>{gutter}} |")
            yield f"{lead}{number} {clipped(line, part)}".rstrip()
        last, shown = place.line, part
        yield f"{lead}{empty} {under(line, part, mark, paint)}"


def window(line: str, column: int) -> tuple[int, int]:
    """Return which characters of a line to show (from 0, the end not included), so that a column is among them."""
    if len(line) <= MOST:
        return 0, len(line)
    start = max(0, min(column - 1 - BEFORE, len(line) - MOST))
    while 0 < start < len(line) and not columns(line[start]):
        start += 1  # a mark above a letter is not parted from it
    return start, min(len(line), start + MOST)


def clipped(line: str, part: tuple[int, int]) -> str:
    """Return a part of a line as it is shown, with a sign where something was left out."""
    start, end = part
    return f"{'…' if start else ''}{''.join(cells(line[start:end]))}{'…' if end < len(line) else ''}"


def under(line: str, part: tuple[int, int], mark: Mark, paint: Paint) -> str:
    """Return the row below a line: signs under the marked stretch, and the label."""
    start, end = part
    ends = [0, *accumulate(width(cell) for cell in cells(line[start:end]))]
    most = len(ends) - 1
    last = mark.place.end_column if mark.place.end_line == mark.place.line else len(line.rstrip()) + 1
    begin = min(max(mark.place.column - 1 - start, 0), most)
    finish = min(max(last - 1 - start, begin), most)
    signs = mark.sign * max(ends[finish] - ends[begin], 1)
    return f"{' ' * (ends[begin] + (start > 0))}{paint(mark.style, signs)}{f' {mark.label}' if mark.label else ''}"


def cells(text: str) -> list[str]:
    """Return what is shown for each character: spaces for a tab, and something to see for what cannot be seen."""
    shown, at = [], 0
    for character in text:
        cell = " " * (TAB - at % TAB) if character == "\t" else visible(character)
        shown.append(cell)
        at += width(cell)
    return shown
