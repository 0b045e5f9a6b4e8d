"""Findings made by hand, so that what is printed does not hang on what the rules say today."""

from __future__ import annotations

from collections.abc import Mapping

from engine.source import Diagnostic, Place, Rule, Words
from engine.source.findings import Findings

UNKNOWN = Rule(
    code="E301",
    name="unknown-department",
    says=Words('there is no department called "{name}"', 'لا يوجد قسم باسم "{name}"'),
    help=Words("departments are: {known}", "الأقسام هي: {known}"),
    why=Words("A caller would be lost.", "قد يضيع المتصل."),
    bad={},
    good={},
)
TWICE = Rule(
    code="E103",
    name="duplicate-key",
    says=Words('"{name}" is written twice', '"{name}" مكتوب مرتين'),
    why=Words("Only one counts.", "واحد فقط يُحتسب."),
    bad={},
    good={},
)
DULL = Rule(
    code="W801",
    name="long-line",
    says=Words("this line is long", "هذا السطر طويل"),
    why=Words("Callers stop listening.", "المتصل لا يتابع."),
    bad={},
    good={},
)
INTENTS = "config/intents.yaml"
DEPARTMENTS = "config/departments.yaml"
TEXT = """\
intents:
  complain:
    transfers_to: complaint
    keywords: [bad]
"""


def place(line: int, column: int, length: int = 0, file: str = INTENTS) -> Place:
    return Place(file, line, column, line, column + length)


def unknown(
    line: int = 3, column: int = 19, name: str = "complaint", meant: tuple[str, ...] = ("complaints",)
) -> Diagnostic:
    at = place(line, column, len(name))
    return UNKNOWN.at(at, meant=meant, name=name, known="reception, sales, complaints")


def findings(*found: Diagnostic, texts: Mapping[str, str] | None = None, path: str = "config") -> Findings:
    laid = {INTENTS: TEXT} if texts is None else texts
    return Findings(path, found, laid, departments=3, intents=5, languages=2, prompts=4)
