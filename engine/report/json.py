"""Findings for programs, as JSON."""

from __future__ import annotations

import json
from collections.abc import Sequence

from engine.source.diagnostic import Diagnostic
from engine.source.findings import Findings
from engine.source.place import Place

COUNTED = ("errors", "warnings", "files", "departments", "intents", "languages", "prompts")


def render(findings: Sequence[Findings], language: str = "en") -> str:
    """Return the findings of all folders as one JSON document."""
    return json.dumps(document(findings, language), ensure_ascii=False, indent=2)


def document(findings: Sequence[Findings], language: str = "en") -> dict[str, object]:
    """Return the findings of all folders as values; the summary adds the folders up."""
    return {
        "diagnostics": [diagnostic(d, language) for folder in findings for d in folder.in_order()],
        "summary": {name: sum(getattr(folder, name) for folder in findings) for name in COUNTED},
    }


def diagnostic(found: Diagnostic, language: str) -> dict[str, object]:
    """Return one finding; lines and columns count from 1, the end not included."""
    return {
        **place(found.place),
        "code": found.code,
        "rule": found.rule.name,
        "severity": found.severity,
        "message": found.message(language),
        "help": advice(found, language),
        "also": [place(also) for also in found.also],
    }


def place(where: Place) -> dict[str, object]:
    """Return where something stands."""
    return {
        "file": where.file,
        "line": where.line,
        "column": where.column,
        "end_line": where.end_line,
        "end_column": where.end_column,
    }


def advice(found: Diagnostic, language: str) -> str:
    """Return what was probably meant and what to do; empty when there is nothing to say."""
    return " ".join(filter(None, (found.hint(language), found.advice(language))))
