"""The sizes that keep the house pleasant, measured."""

from __future__ import annotations

import ast
import statistics
from pathlib import Path

ROOT = Path(__file__).parents[2]
FILES = [f for room in ("engine", "api") for f in (ROOT / room).rglob("*.py")]


def test_files_stay_small() -> None:
    lines = {f: len(f.read_text("utf-8").splitlines()) for f in FILES}
    assert statistics.median(lines.values()) <= 150
    assert not {f: n for f, n in lines.items() if n > 400}


def test_functions_stay_short() -> None:
    lengths = {
        f"{f.name}:{node.lineno} {node.name}": (node.end_lineno or 0) - node.lineno + 1
        for f in FILES
        for node in ast.walk(ast.parse(f.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }
    assert statistics.median(lengths.values()) <= 8
    assert not {where: n for where, n in lengths.items() if n > 60}


def test_there_are_at_most_six_error_classes_and_all_in_one_place() -> None:
    classes = {
        node.name: f
        for f in FILES
        for node in ast.walk(ast.parse(f.read_text("utf-8")))
        if isinstance(node, ast.ClassDef) and node.name.endswith(("Error", "Exception"))
    }
    assert len(classes) <= 6
    assert {f.name for f in classes.values()} <= {"errors.py"}
