"""The built centre, tried: can every department be reached, and does every text have its words?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

from engine.model import CallCentre
from engine.model.graph import reachable
from engine.prompts import Fault, faults
from engine.source import Diagnostic, Folder, Mapping, Place, walk

NOON = datetime(2026, 1, 5, 12, 0, tzinfo=UTC)


def trial(centre: CallCentre, root: Mapping, folder: Folder) -> Iterator[Diagnostic]:
    """Yield what only shows once the centre is put together; `root` is the tree of departments.yaml."""
    for id_ in centre.departments.keys() - reachable(centre):
        message = f'no caller can come to the department "{id_}": no intent leads there'
        help_ = f"add an intent with `transfers_to: {id_}` to intents.yaml, or `entrance: true` to the department"
        _, at = walk(root, ("departments", id_))
        yield Diagnostic(at, "E302", "unreachable-department", message, help_)
    for fault in faults(centre, NOON):
        yield Diagnostic(locate(fault, root, folder), "E602", "broken-template", fault.message)


def locate(fault: Fault, root: Mapping, folder: Folder) -> Place:
    """Return where a fault stands: a line of a prompt's file, or a text in departments.yaml."""
    if fault.template in folder.templates:
        return Place(folder.file(f"prompts/{fault.template}"), fault.line, 1, fault.line, 1)
    path = fault.template.split(".")
    for steps in (path, path[:-1], path[2:], path[2:-1], path[:2]):
        node, _ = walk(root, steps)
        if node is not None:
            return node.place
    return root.place
