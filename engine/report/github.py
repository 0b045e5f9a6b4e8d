"""Findings as annotations of a pull request: GitHub reads these lines from the log of a workflow."""

from __future__ import annotations

from engine.report.json import advice
from engine.source.diagnostic import Diagnostic
from engine.source.findings import Findings


def render(findings: Findings, language: str = "en") -> str:
    """Return one workflow command for each finding."""
    return "\n".join(annotation(d, language) for d in findings.in_order())


def annotation(found: Diagnostic, language: str = "en") -> str:
    """Return one finding as a workflow command; the message goes on, on a new line, with what to do."""
    place = found.place
    properties = {
        "file": place.file,
        "line": place.line,
        "endLine": place.end_line,
        "col": place.column,
        "endColumn": place.end_column,
        "title": f"{found.code} {found.rule.name}",
    }
    told = ",".join(f"{name}={property_(str(value))}" for name, value in properties.items())
    said = "\n".join(filter(None, (found.message(language), advice(found, language))))
    return f"::{found.severity} {told}::{data(said)}"


def data(text: str) -> str:
    """Return a text as it stands after the second `::`."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def property_(text: str) -> str:
    """Return a text as it stands before it, where colons and commas divide."""
    return data(text).replace(":", "%3A").replace(",", "%2C")
