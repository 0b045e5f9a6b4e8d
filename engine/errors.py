"""What can go wrong, as data: only `cli` and `api` turn these into exit codes and statuses."""

from __future__ import annotations

from collections.abc import Sequence

from engine.source.diagnostic import Diagnostic
from engine.source.findings import Findings


class SwitchboardError(Exception):
    """Anything the reader can put right; `str()` says what is wrong and what to do."""


class ConfigurationError(SwitchboardError):
    """The YAML or a template is at fault; carries every error, in the order of the files."""

    def __init__(self, diagnostics: Sequence[Diagnostic], findings: Findings | None = None) -> None:
        super().__init__(diagnostics, findings)
        self.diagnostics = diagnostics
        self.findings = findings
        """The same with the warnings, and what is needed to show each in its own line."""

    def __str__(self) -> str:
        """Return the errors, one a line."""
        return "\n".join(str(diagnostic) for diagnostic in self.diagnostics)


class CannotRunError(SwitchboardError):
    """The command cannot run here: something is missing, taken or unreachable."""

    def __init__(self, what: str, fix: str = "") -> None:
        super().__init__(what, fix)
        self.what = what
        self.fix = fix

    def __str__(self) -> str:
        """Return what is wrong and, where known, what to do, each on its own line."""
        return f"{self.what}\n{self.fix}" if self.fix else self.what
