"""Rows of cells, set below each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from engine.report.visible import visible, width

GAP = "  "
WIDEST = 48
"""Columns of a terminal that one cell takes at most."""


def table(rows: Sequence[Sequence[str]], numbers: Sequence[int] = (), indent: str = "") -> Iterator[str]:
    """Yield the rows of a table; cells are made safe to print.

    Args:
        rows: as many cells in each.
        numbers: the columns that stand to the right.
        indent: what every row begins with.
    """
    safe = [[shortened(visible(cell)) for cell in row] for row in rows]
    widths = [max(map(width, column)) for column in zip(*safe, strict=True)]
    for row in safe:
        cells = [
            " " * (wide - width(cell)) + cell if at in numbers else cell + " " * (wide - width(cell))
            for at, (cell, wide) in enumerate(zip(row, widths, strict=True))
        ]
        yield f"{indent}{GAP.join(cells)}".rstrip()


def shortened(text: str, most: int = WIDEST) -> str:
    """Return a text, its end left out where it is long."""
    return text if len(text) <= most else f"{text[: most - 1]}…"
