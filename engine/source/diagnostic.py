"""One finding in a configuration, for its reader."""

from __future__ import annotations

from dataclasses import dataclass

from engine.source.place import Place


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """What is wrong, where, and what to do about it, in the words of business staff."""

    place: Place
    code: str
    """A letter for the severity and three digits for the rule, such as E301."""
    rule: str
    """The rule's name in words, such as `unknown-department`."""
    message: str
    help: str = ""

    @property
    def severity(self) -> str:
        """Return "error" or "warning", as the code's letter says."""
        return "warning" if self.code.startswith("W") else "error"

    def __str__(self) -> str:
        """Return the finding on one line, and the help on a second."""
        line = f"{self.place}: {self.severity}[{self.code}] {self.rule}: {self.message}"
        return f"{line}\n   = help: {self.help}" if self.help else line
