"""Every rule over a whole folder: what is wrong with it, each fault once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from engine.lint.draft import Draft
from engine.lint.registry import checks, rule_of
from engine.lint.shape import MOST_TOLD
from engine.lint.suppression import suppressed
from engine.source import Diagnostic, Fault, Folder

INSTEAD = {"even_negated": ("keywords",)}
"""Keys that need not be written where another is."""


class Examined(NamedTuple):
    """A folder and what was found in it, in the order of files and lines."""

    draft: Draft
    diagnostics: tuple[Diagnostic, ...]

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        """The findings that keep the centre from being used."""
        return tuple(d for d in self.diagnostics if d.severity == "error")


def examine(folder: Folder) -> Examined:
    """Return everything that is wrong with a configuration."""
    draft = Draft(folder)
    found = [*from_faults(untold([*draft.faults, *draft.misfits]))]
    for rule, check in checks():
        if not any(d.rule.name in rule.after for d in found):
            found += islice(check(draft), MOST_TOLD)
    kept = suppressed(draft, [*once(found)])
    return Examined(draft, tuple(sorted(kept, key=lambda d: (d.place, d.code))))


def untold(faults: list[Fault]) -> Iterator[Fault]:
    """Leave out that a key is missing or empty where it, or what is below it, was written wrongly and told of."""
    indented = {(f.place.file, f.path) for f in faults if f.kind == "wrong-indent"}
    unknown = [(f.place.file, f.path[:-1], f.meant[0]) for f in faults if f.kind == "unknown-key" and f.meant]
    # Who misspells what counts even negated has written keywords, and needs no others.
    meant = {(file, path, each) for file, path, key in unknown for each in (key, *INSTEAD.get(key, ()))}
    for fault in faults:
        missing = fault.kind == "missing-key" and (fault.place.file, fault.path, fault.values["key"]) in meant
        if not missing and not (fault.kind == "empty" and (fault.place.file, fault.path) in indented):
            yield fault


def from_faults(faults: Iterable[Fault]) -> Iterator[Diagnostic]:
    """Put what reading and the schemas found into the words of its rule."""
    for fault in faults:
        rule = rule_of(fault.kind)
        told = fault.values, fault.meant, fault.also, fault.edits
        yield Diagnostic(fault.place, rule, rule.says, rule.help, *told)


def once(found: list[Diagnostic]) -> Iterator[Diagnostic]:
    """Drop a finding where a rule that knows more has one at the same place, and one that was made twice."""
    better = {(d.place.file, d.place.line, d.place.column, name) for d in found for name in d.rule.instead_of}
    seen = set()
    for each in found:
        at = (each.place.file, each.place.line, each.place.column, each.rule.name)
        if at not in better and at not in seen:
            seen.add(at)
            yield each
