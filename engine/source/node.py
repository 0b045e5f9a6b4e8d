"""A YAML document as a tree in which every value knows its place from birth."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from engine.source.place import Place

Value = str | int | float | bool | None


class Scalar(NamedTuple):
    """A single value; `text` is what was written, `value` what it means."""

    value: Value
    text: str
    place: Place
    quoted: bool = False
    """Whether it was written in quotes or as a block of text."""


class Sequence(NamedTuple):
    """A list of values."""

    items: tuple[Node, ...]
    place: Place


class Entry(NamedTuple):
    """A key, always read as text, and its value."""

    key: str
    at: Place
    """Where the key stands."""
    value: Node


class Mapping:
    """Keys and values, in the order of the file."""

    __slots__ = ("_index", "entries", "place")

    def __init__(self, entries: tuple[Entry, ...], place: Place) -> None:
        self.entries = entries
        self.place = place
        self._index = {entry.key: entry for entry in entries}

    def __iter__(self) -> Iterator[Entry]:
        """Yield the entries, in the order of the file."""
        return iter(self.entries)

    def entry(self, key: str) -> Entry | None:
        """Return the entry of `key`, or None."""
        return self._index.get(key)

    def get(self, key: str) -> Node | None:
        """Return the value under `key`, or None."""
        entry = self.entry(key)
        return entry.value if entry else None


Node = Scalar | Sequence | Mapping


def plain(node: Node | None) -> object:
    """Return the tree as dicts, lists and values, for those who need no places."""
    if isinstance(node, Mapping):
        return {entry.key: plain(entry.value) for entry in node}
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return node.value if node else None
