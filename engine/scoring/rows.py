"""CSV, TSV or a JSON object per line, to rows that know their line; which of them it is, the file itself tells."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from engine.errors import CannotRunError

LINE_ENDS = re.compile(r"\r\n|\r|\n")
DIVIDERS = ("\t", ",", ";")
"""What may stand between two columns; the semicolon is Excel's where a comma is the decimal point."""
QUOTED = re.compile(r'"((?:[^"]|"")*)"')
LONGEST = 10_000_000
"""Characters of one cell."""
FIRST, SHORT = 10, 40
"""Columns, and characters of a column's name, that are told."""


class Row(NamedTuple):
    """What one utterance's line holds, under the names of the columns in small letters."""

    line: int
    values: Mapping[str, object]


Fault = Callable[[int, str], None]
"""Takes what is wrong with a line."""


def rows(data: bytes, name: str, fault: Fault) -> list[Row]:
    """Return the rows of a file; what cannot be read of it is handed to `fault`.

    Raises:
        CannotRunError: it is no text, or no table.
    """
    text = decoded(data, name)
    first = text.lstrip()[:1]
    if first == "[":
        raise CannotRunError(f'"{name}" holds one JSON list', "write one object per line, with no list around them")
    return [*(objects(text, fault) if first == "{" else table(text, fault))]


def decoded(data: bytes, name: str) -> str:
    """Return a file as text.

    Raises:
        CannotRunError: it is not written in UTF-8, nor in UTF-16 as Excel writes it.
    """
    codec = "utf-16" if data[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8-sig"
    try:
        return data.decode(codec)
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        fix = 'save it as UTF-8: in Excel, choose "CSV UTF-8" when you save'
        raise CannotRunError(f"{name}:{line}: this is not written in UTF-8", fix) from error


def objects(text: str, fault: Fault) -> Iterator[Row]:
    """Yield the objects of a file that has one per line."""
    for number, line in enumerate(LINE_ENDS.split(text), 1):
        if not line.strip():
            continue
        try:
            value = json.loads(line)
        except (ValueError, RecursionError):
            fault(number, 'this is no JSON: write one object per line, such as {"text": "hello", "expected": "-"}')
            continue
        if isinstance(value, dict):
            yield Row(number, {key.strip().lower(): each for key, each in value.items()})
        else:
            fault(number, 'write an object, such as {"text": "hello", "expected": "-"}')


def table(text: str, fault: Fault) -> Iterator[Row]:
    """Yield the rows of a table; its first line names the columns, and lines that begin with `# ` are comments."""
    head = next((line for line in LINE_ENDS.split(text) if line.strip() and not line.startswith("#")), "")
    divider = max(DIVIDERS, key=head.count)
    names: list[str] = []
    for number, cells in tabbed(text) if divider == "\t" else separated(text, divider, fault):
        if not any(cell.strip() for cell in cells) or is_comment(cells):
            continue
        if not names:
            names = [cell.strip().lower() for cell in cells]
            if "text" not in names or not {"expected", "department"} & {*names}:
                fault(
                    number,
                    f'this line must name a column "text" and a column "expected", and it names: {listed(names)}',
                )
                return
        elif len(cells) > len(names) and any(cells[len(names) :]):
            fault(number, f"there are {len(cells)} columns here, and {len(names)} in the first line{quoting(divider)}")
        else:
            yield Row(number, dict(zip(names, cells, strict=False)))


def listed(names: Sequence[str]) -> str:
    """Return the names of columns, of very many the first."""
    return ", ".join([*(f'"{name[:SHORT]}"' for name in names[:FIRST]), *(["…"] if len(names) > FIRST else [])])


def is_comment(cells: Sequence[str]) -> bool:
    """Tell whether a line is a note to readers."""
    return cells[0].startswith("# ") or (cells[0].startswith("#") and len(cells) == 1)


def quoting(divider: str) -> str:
    """Return what to do about a text that holds what divides the columns."""
    return "" if divider == "\t" else f'; put a text that holds "{divider}" between double quotes'


def tabbed(text: str) -> Iterator[tuple[int, list[str]]]:
    """Yield lines divided by tabs; quotes belong to the text, unless they stand around all of it as Excel's do."""
    for number, line in enumerate(LINE_ENDS.split(text), 1):
        cells = line.split("\t")
        yield number, [whole[1].replace('""', '"') if (whole := QUOTED.fullmatch(cell)) else cell for cell in cells]


def separated(text: str, divider: str, fault: Fault) -> Iterator[tuple[int, list[str]]]:
    """Yield lines divided by commas or semicolons; a text between quotes may hold them, and may have several lines."""
    csv.field_size_limit(LONGEST)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=divider, strict=True)
    number = 1
    try:
        for cells in reader:
            yield number, cells or [""]
            number = reader.line_num + 1
    except csv.Error:
        fault(
            number, "a double quote in this line has no second one, or stands in the middle of a text: write it twice"
        )
