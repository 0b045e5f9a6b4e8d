"""What is wrong with a file before anybody asks what it means."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from engine.source.diagnostic import Edit
from engine.source.place import Place


class Fault(NamedTuple):
    """One thing that YAML, or we, do not allow; the linter has a rule of the same name that says it in words."""

    kind: str
    """The name of the rule: `tab`, `not-utf-8`, `duplicate-key`, …"""
    place: Place
    values: Mapping[str, str] = {}
    """What the rule's words name."""
    also: tuple[Place, ...] = ()
    edits: tuple[Edit, ...] = ()
    meant: tuple[str, ...] = ()
    """What was probably meant, the likeliest first."""
    path: tuple[str | int, ...] = ()
    """The keys and indexes that lead to the faulty value, where there is one."""
