"""The small centre of the examples with a text of its own, and what is said of it."""

from __future__ import annotations

from engine.lint import examine
from engine.lint.example import BASE, folder
from engine.lint.fix import fix
from engine.source import Diagnostic, Place

DEPARTMENTS, INTENTS = BASE["departments.yaml"], BASE["intents.yaml"]
Files = dict[str, str]


def english(line: str) -> Files:
    """The centre with another English welcome, as written in the file."""
    return {"departments.yaml": DEPARTMENTS.replace("Welcome. This is Ahmed.", line)}


def arabic(line: str) -> Files:
    """The centre with another Arabic welcome."""
    return {"departments.yaml": DEPARTMENTS.replace("أهلاً بك، معك أحمد.", line)}


def keywords(english: str = "[buy]", arabic: str = "[شراء]") -> Files:
    """The centre with other keywords, as written in the file."""
    return {"intents.yaml": INTENTS.replace("ar: [شراء], en: [buy]", f"ar: {arabic}, en: {english}")}


def more(keys: str) -> Files:
    """The centre with further keys in its first intent, as written in the file."""
    return {"intents.yaml": INTENTS.replace("en: [buy]}", f"en: [buy]}}, {keys}")}


def changed(old: str, new: str, file: str = "departments.yaml") -> Files:
    """The centre with another text in one file."""
    assert old in BASE[file]
    return {file: BASE[file].replace(old, new)}


def found(files: Files) -> list[Diagnostic]:
    """Everything that is said of a centre."""
    return [*examine(folder(files)).diagnostics]


def codes(files: Files) -> list[str]:
    """The codes of what is said."""
    return [d.code for d in found(files)]


def one(files: Files) -> Diagnostic:
    """The one thing that is said of a centre."""
    all_ = found(files)
    assert len(all_) == 1, [str(d) for d in all_]
    return all_[0]


def stretch(files: Files, place: Place) -> str:
    """What stands at a place of one line."""
    lines = {**BASE, **files}[place.file.removeprefix("config/")].split("\n")
    assert place.line == place.end_line
    return lines[place.line - 1][place.column - 1 : place.end_column - 1]


def fixed(files: Files, name: str, *, unsafe: bool = False) -> str:
    """A file as `--fix` leaves it."""
    after = fix(folder(files), unsafe=unsafe).folder
    return {**after.files, **{f"prompts/{n}": d for n, d in after.templates.items()}}[name].decode("utf-8")
