"""What checking a folder came to: all that was found, and what was looked at."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from engine.source.diagnostic import Diagnostic


class Findings(NamedTuple):
    """The diagnostics of one folder, the texts they stand in, and how much was checked."""

    path: str
    """The folder, as given by the user."""
    diagnostics: tuple[Diagnostic, ...] = ()
    texts: Mapping[str, str] = {}
    """The text of each file by the path that places name it by, to show the lines of it."""
    departments: int = 0
    intents: int = 0
    languages: int = 0
    prompts: int = 0

    @property
    def errors(self) -> int:
        """How many findings keep the centre from being used."""
        return sum(d.severity == "error" for d in self.diagnostics)

    @property
    def warnings(self) -> int:
        """How many findings are worth a look."""
        return sum(d.severity == "warning" for d in self.diagnostics)

    @property
    def files(self) -> int:
        """How many files something was found in."""
        return len({d.place.file for d in self.diagnostics})

    def in_order(self) -> list[Diagnostic]:
        """Return the diagnostics by file, line, column and code."""
        return sorted(self.diagnostics, key=lambda d: (d.place.file, d.place.line, d.place.column, d.code))
