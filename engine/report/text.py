"""Findings for people at a terminal, in English or Arabic: each with the line it is about."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from engine.report import phrases
from engine.report.frame import Lines, Mark, can_be_shown, frame
from engine.report.paint import Paint, plain
from engine.report.phrases import in_words, kept_left
from engine.report.visible import ISOLATES, visible
from engine.source.diagnostic import Diagnostic
from engine.source.findings import Findings
from engine.source.place import Place
from engine.source.words import Words

LINE_ENDS = re.compile(r"\r\n|\r|\n")
HIDDEN = "secret"
"""The rule whose findings are not shown in full."""
DOT = "•"


def text(findings: Findings, language: str = "en", paint: Paint = plain) -> str:
    """Return all findings of a folder and, below them, what was checked."""
    lines = lines_of(findings)
    told = [finding(d, lines, language, paint) for d in findings.in_order()]
    return "\n\n".join([*told, footer(findings, language, paint)])


def lines_of(findings: Findings) -> Lines:
    """Return what gives the lines of each file, its secrets made unreadable: what we print is kept in logs."""
    secrets = [d.place for d in findings.diagnostics if d.rule.name == HIDDEN]

    @cache
    def lines(file: str) -> Sequence[str]:
        rows = LINE_ENDS.split(findings.texts.get(file, ""))
        for place in secrets:
            if place.file == file:
                conceal(rows, place)
        return rows

    return lines


def conceal(rows: list[str], place: Place) -> None:
    """Put dots over a secret, all but its first four signs, or all where it is short."""
    for number in range(place.line, min(place.end_line, len(rows)) + 1):
        row = rows[number - 1]
        start = place.column - 1 if number == place.line else 0
        end = min(place.end_column - 1, len(row)) if number == place.end_line else len(row)
        shown = start + 4 if number == place.line and end - start >= 8 else start
        rows[number - 1] = f"{row[:shown]}{DOT * (end - shown)}{row[max(end, shown) :]}"


def finding(diagnostic: Diagnostic, lines: Lines, language: str, paint: Paint) -> str:
    """Return one finding: what is wrong, where, in the user's own words, and what to do."""
    place, hint = diagnostic.place, clean(diagnostic.hint(language), language)
    marks = marked(diagnostic, lines, language)
    gutter = max(len(str(at.line)) for at in (place, *(mark.place for mark in marks)))
    rows = [headline(diagnostic, language, paint)]
    if marks:
        rows += frame(marks, lines, gutter, paint, phrases.LEFT_MARK if language == "ar" else "")
    if not any(mark.place == place for mark in marks) and hint:
        rows += helps(hint, gutter, language, paint)
    rows += helps(clean(diagnostic.advice(language), language, keep="\n"), gutter, language, paint)
    return "\n".join(rows)


def headline(diagnostic: Diagnostic, language: str, paint: Paint, severity: str = "") -> str:
    """Return the first row: place, severity, code, name and message."""
    kind = severity or diagnostic.severity
    word = in_words(phrases.SEVERITY[kind], language)
    place = kept_left(paint("place", visible(str(diagnostic.place))), language)
    message = paint("message", clean(diagnostic.message(language), language))
    if language == "ar":
        code = kept_left(f"{paint(kind, f'[{diagnostic.code}]')} {diagnostic.rule.name}", language)
        return f"{place}: {paint(kind, word)} {code}: {message}"
    return f"{place}: {paint(kind, f'{word}[{diagnostic.code}]')} {diagnostic.rule.name}: {message}"


def marked(diagnostic: Diagnostic, lines: Lines, language: str) -> list[Mark]:
    """Return the places of a finding that can be shown, in the order of lines, its own file first."""
    own = diagnostic.place
    hint = clean(diagnostic.hint(language), language)
    marks = [Mark(own, turned(hint, language), style=diagnostic.severity)]
    marks += [Mark(also, turned(second(also, own, language), language), "-", "also") for also in diagnostic.also]
    there = [mark for mark in marks if can_be_shown(mark.place, lines)]
    return sorted(there, key=lambda m: (m.place.file != own.file, m.place.file, m.place.line, m.place.column))


def second(also: Place, own: Place, language: str) -> str:
    """Return what to say beside a second place: one that stands before the finding was there first."""
    before = also.file == own.file and also < own
    return in_words(phrases.FIRST if before else phrases.ALSO, language)


def turned(label: str, language: str) -> str:
    """Return a label that stands in a row kept left to right, where Arabic has to be turned by itself."""
    return f"{phrases.RIGHT_TO_LEFT}{label}{phrases.POP}" if label and language == "ar" else label


def helps(advice: str, gutter: int, language: str, paint: Paint) -> Iterator[str]:
    """Yield the rows that say what to do; advice of several lines is set below itself."""
    word = in_words(phrases.HELP, language)
    for number, line in enumerate(advice.split("\n") if advice else ()):
        lead = f"= {word}: " if number == 0 else " " * (len(word) + 4)
        yield f"{' ' * (gutter + 1)}{paint('help', lead) if number == 0 else lead}{line}"


def clean(words: str, language: str, keep: str = "") -> str:
    """Return our words with what they name from the user's files made safe to print."""
    return visible(words, keep + (ISOLATES if language == "ar" else ""))


def footer(findings: Findings, language: str = "en", paint: Paint = plain) -> str:
    """Return the last line: how much was found, and what was checked."""
    words = phrases.FOUND if findings.diagnostics else phrases.GOOD
    style = "error" if findings.errors else "warning" if findings.warnings else "good"
    values = {
        "folder": folder(findings.path),
        "counts": counts(findings, language),
        "files": phrases.FILES.counted(findings.files, language),
        "checked": checked(findings, language),
    }
    return sentence(words, values, language, style, paint)


def sentence(  # noqa: D417  # the others say themselves what they are
    words: Words, values: dict[str, str], language: str, style: str, paint: Paint
) -> str:
    """Return words about a folder, its name kept left to right.

    Args:
        words: with `{folder}` first.
    """
    name = paint(style, visible(values["folder"]))
    return in_words(words, language).format_map({**values, "folder": kept_left(name, language)})


def folder(path: str) -> str:
    """Return the name of a folder, seen to be one."""
    return f"{path.rstrip('/')}/"


def counts(findings: Findings, language: str) -> str:
    """Return how many errors and warnings there are, those of which there are any."""
    found = [
        noun.counted(number, language)
        for noun, number in ((phrases.ERRORS, findings.errors), (phrases.WARNINGS, findings.warnings))
        if number
    ]
    return " و".join(found) if language == "ar" else ", ".join(found)


def checked(findings: Findings, language: str) -> str:
    """Return what was looked at."""
    parts = [
        phrases.DEPARTMENTS.counted(findings.departments, language),
        phrases.INTENTS.counted(findings.intents, language),
        phrases.LANGUAGES.counted(findings.languages, language),
        phrases.PROMPTS.counted(findings.prompts, language),
    ]
    return phrases.listed(parts, language)
