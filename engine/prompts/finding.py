"""What reading a template tells of it, as data."""

from __future__ import annotations

from typing import NamedTuple

MOST_CHARACTERS = 64_000
"""Characters of a template that is read; a prompt of a hundred lines has six thousand."""
MOST_TAGS = 2_000
"""Braces of a template that is read."""


class Finding(NamedTuple):
    """One thing that is wrong in a template."""

    kind: str
    """`unknown-word`, `unknown-filter`, `unknown-test`, `not-one-text`, `by-expression`, `too-large`, `too-deep`, or
    one of the faults of syntax: `unknown-command`, `closes-nothing`, `never-closed`, `open-braces`, `open-quote`,
    `open-bracket`, `closed-bracket`, `wrong-sign`, `one-equals`, `nothing-inside`, `no-command`, `unreadable-command`,
    `unreadable`."""
    offset: int
    """Where in the template's text it begins, in characters from 0."""
    name: str = ""
    """The word it is about, as written."""
    meant: tuple[str, ...] = ()
    """What was probably meant, the likeliest first."""
    length: int = 0


class Reference(NamedTuple):
    """Another template that this one includes, extends or imports; of several names, the first that exists."""

    names: tuple[str, ...]
    offset: int


class Analysis(NamedTuple):
    """What a template holds."""

    findings: tuple[Finding, ...] = ()
    references: tuple[Reference, ...] = ()
    sets: frozenset[str] = frozenset()
    """Words that it sets itself, for itself and for those it includes."""
    plain: bool = False
    """Whether it is certain, without trying it, that it can be filled in."""
    says: bool = False
    """Whether it is as certain that it says something to every caller."""
