"""Small questions to a tree, for those who know what should stand where."""

from __future__ import annotations

from collections.abc import Iterable

from engine.source.node import Mapping, Node, Scalar, Sequence
from engine.source.place import Place

EMPTY = Mapping((), Place(""))
"""A mapping that holds nothing and stands nowhere."""


def text(node: Node | None) -> str:
    """Return what was written, or nothing."""
    return node.text if isinstance(node, Scalar) else ""


def texts(node: Node | None) -> list[str]:
    """Return the texts of a list."""
    return [text(item) for item in node.items] if isinstance(node, Sequence) else []


def listed(node: Node | None) -> tuple[Node, ...]:
    """Return the items of a list, or the one thing that was written without one."""
    if node is None:
        return ()
    return node.items if isinstance(node, Sequence) else (node,)


def entries(node: Node | None) -> dict[str, Mapping]:
    """Return the entries whose value is a mapping."""
    pairs = node if isinstance(node, Mapping) else EMPTY
    return {e.key: e.value for e in pairs if isinstance(e.value, Mapping) and not e.key.startswith("x-")}


def walk(root: Mapping, path: Iterable[str | int]) -> tuple[Node | None, Place]:
    """Return what stands under a path of keys and indexes, and the place of the last key or item on the way.

    The node is None where the path leads nowhere; the place is then that of the last step that led somewhere.
    """
    node: Node | None = root
    at = root.place
    for step in path:
        if isinstance(node, Mapping):
            entry = node.entry(str(step))
            node, at = (entry.value, entry.at) if entry else (None, at)
        elif isinstance(node, Sequence) and isinstance(step, int):
            node = node.items[step]
            at = node.place
        else:
            node = None
    return node, at
