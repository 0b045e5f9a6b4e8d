"""Utterances with the department that each belongs to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from typing import NamedTuple

from engine.errors import CannotRunError
from engine.scoring.rows import Row, rows

STAYS = ""
"""In `acceptable`: that the caller stays is no error."""
NOWHERE = frozenset({"", "-", "other"})
"""How a file says that the caller stays."""
KNOWN = ("text", "expected", "department", "acceptable", "lang", "language")
ALIKE = 0.8
"""A column whose name is so much like a known one is meant to be it."""
MOST = 20
"""Faults that are told."""


class Labelled(NamedTuple):
    """An utterance and where it belongs."""

    text: str
    expected: tuple[str, ...]
    """No department: the caller stays. One: there. Several: the caller should be asked which."""
    acceptable: frozenset[str] = frozenset()
    """Departments that are no error; STAYS among them where staying is none."""
    language: str = ""
    line: int = 0
    more: Mapping[str, object] = {}
    """The columns that mean nothing to us."""


class Reader:
    """Rows to labelled utterances; every fault is kept with its line."""

    def __init__(self, name: str, departments: Iterable[str]) -> None:
        self._name = name
        self._departments = {department.casefold(): department for department in departments}
        self._told: dict[tuple[int, str], None] = {}
        self._columns: set[str] = set(KNOWN)

    def read(self, data: bytes) -> tuple[Labelled, ...]:
        """Return the utterances of a file, or refuse it with all that is wrong."""
        said = [self._labelled(row) for row in rows(data, self._name, self._fault)]
        if self._told:
            faults = [f"{self._name}:{line}: {what}" for line, what in sorted(self._told, key=lambda fault: fault[0])]
            more = [f"and {len(faults) - MOST} more"] if len(faults) > MOST else []
            raise CannotRunError("\n".join([*faults[:MOST], *more]), self._help())
        if not said:
            raise CannotRunError(f'"{self._name}" holds no utterance', self._help())
        return tuple(said)

    def _fault(self, line: int, what: str) -> None:
        self._told[line, what] = None

    def _help(self) -> str:
        departments = ", ".join(self._departments.values())
        return (
            "the columns are: text, expected (also called department), and if you like acceptable and lang\n"
            f'the departments are: {departments}; "-" where the caller stays, "a|b" where the caller should be asked'
        )

    def _labelled(self, row: Row) -> Labelled:
        values = row.values
        for name in values.keys() - self._columns:
            self._strange(row.line, name)
        text = values.get("text")
        if not isinstance(text, str):
            self._fault(row.line, "the text is missing" if text is None else '"text" must be a text')
        key = "expected" if "expected" in values else "department"
        if key not in values:
            self._fault(row.line, 'it is not said where this belongs: "expected" is missing')
        expected = self._departments_in(row.line, key, values.get(key))
        if STAYS in expected and len(expected) > 1:
            self._fault(row.line, f'"{key}": a question is between departments; "-" belongs into "acceptable"')
        fine = values.get("acceptable")
        return Labelled(
            str(text),
            tuple(department for department in expected if department != STAYS),
            frozenset(self._departments_in(row.line, "acceptable", fine)) if fine else frozenset(),
            str(values.get("lang") or values.get("language") or "").strip().lower(),
            row.line,
            {name: value for name, value in values.items() if name not in KNOWN},
        )

    def _strange(self, line: int, name: str) -> None:
        """Refuse a column that was meant to be a known one; others are nobody's business."""
        self._columns.add(name)
        if near := get_close_matches(name, KNOWN, 1, ALIKE):
            self._fault(line, f'there is no column "{name}": did you mean "{near[0]}"?')

    def _departments_in(self, line: int, column: str, value: object) -> tuple[str, ...]:
        """Return the departments of a cell, each once."""
        parts: list[object] = value if isinstance(value, list) else [] if value is None else [value]
        if any(not isinstance(part, str) for part in parts):
            self._fault(line, f'"{column}" must be the short name of a department, or a list of them')
            return ()
        names = [name.strip() for part in parts for name in str(part).split("|")]
        return tuple(dict.fromkeys(self._department(line, name) for name in names))

    def _department(self, line: int, name: str) -> str:
        known = self._departments.get(name.casefold())
        if known is None and name.casefold() not in NOWHERE:
            near = get_close_matches(name.casefold(), self._departments, 1)
            meant = f': did you mean "{self._departments[near[0]]}"?' if near else ""
            self._fault(line, f'there is no department "{name}"{meant}')
        return known or STAYS


def labelled(data: bytes, name: str, departments: Iterable[str]) -> tuple[Labelled, ...]:
    """Return the utterances of a file.

    Args:
        data: CSV, TSV or JSONL with `text` and `expected` (or `department`), and maybe `acceptable` and `lang`.
        name: what messages call the file.
        departments: those of the centre.

    Raises:
        CannotRunError: something in it is wrong; each fault with its line.
    """
    return Reader(name, departments).read(data)
