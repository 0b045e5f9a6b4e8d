"""Findings as SARIF 2.1.0, which code hosts and editors show beside the lines."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import quote

from engine.report.json import advice
from engine.report.phrases import in_words
from engine.source.diagnostic import Diagnostic, Rule
from engine.source.findings import Findings
from engine.source.place import Place

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def render(findings: Sequence[Findings], language: str = "en") -> str:
    """Return the findings of all folders as one run."""
    found = [d for folder in findings for d in folder.in_order()]
    rules = sorted({d.code: d.rule for d in found}.values(), key=lambda rule: rule.code)
    index = {rule.code: number for number, rule in enumerate(rules)}
    run = {
        "tool": {"driver": {"name": "engine validate", "rules": [described(rule, language) for rule in rules]}},
        "columnKind": "unicodeCodePoints",
        "results": [{**result(d, language), "ruleIndex": index[d.code]} for d in found],
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)


def described(rule: Rule, language: str) -> dict[str, object]:
    """Return a rule, with why it exists."""
    why = in_words(rule.why, language)
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": rule.name.replace("-", " ")},
        "fullDescription": {"text": why},
        "help": {"text": f"{why}\n\nengine explain {rule.code}"},
        "defaultConfiguration": {"level": "warning" if rule.code.startswith("W") else "error"},
    }


def result(found: Diagnostic, language: str) -> dict[str, object]:
    """Return one finding."""
    said = "\n".join(filter(None, (found.message(language), advice(found, language))))
    made: dict[str, object] = {
        "ruleId": found.code,
        "level": found.severity,
        "message": {"text": said},
        "locations": [location(found.place)],
    }
    if found.also:
        made["relatedLocations"] = [{"id": n, **location(also)} for n, also in enumerate(found.also, 1)]
    return made


def location(place: Place) -> dict[str, object]:
    """Return where something stands; SARIF too leaves the end out and counts from 1."""
    region = {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
    }
    return {"physicalLocation": {"artifactLocation": {"uri": uri(place.file)}, "region": region}}


def uri(file: str) -> str:
    """Return the address of a file: relative where its path is, percent-encoded."""
    path = Path(file)
    return path.as_uri() if path.is_absolute() else quote(os.fsencode(path.as_posix()))
