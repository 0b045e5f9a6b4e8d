"""`engine validate`, `rules` and `explain`: what is wrong, what could be, and why it matters."""

from __future__ import annotations

import argparse
import gc
import io
import os
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from engine.errors import CannotRunError
from engine.lint import by_code, by_name, every
from engine.opening import examine_folder, findings_of, read_folder
from engine.report import phrases
from engine.report.paint import Paint, paint_for, plain
from engine.report.phrases import in_words
from engine.report.text import folder as named
from engine.report.text import footer, headline, sentence, text, turned
from engine.report.visible import visible
from engine.source import Folder, Rule, Words
from engine.source.findings import Findings

if TYPE_CHECKING:
    from engine.lint.fix import Fixed

HOLE = "…"
MOST, TALLEST, LONGEST = 10_000, 24, 200
"""Characters, lines, and characters of a line, of an example that are shown."""
LINE = re.compile(r"[^\n]*\n|[^\n]+")


@contextmanager
def uncollected() -> Iterator[None]:
    """Leave the looking for garbage until later: a check makes many small things at once, and hardly any garbage."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


@uncollected()
def validate(options: argparse.Namespace) -> int:
    """Say whether the configurations are good; the worst of them decides the exit code."""
    if options.unsafe and not (options.fix or options.diff):
        raise CannotRunError("--unsafe says which faults are fixed", "use it together with --fix or --diff")
    speak(options.format)
    checked, codes = [], [0]
    for path in dict.fromkeys(options.config):
        try:
            findings = mended(path, options) if options.fix or options.diff else findings_of(examine_folder(path))
        except CannotRunError as error:
            tell(str(error), sys.stderr)
            codes.append(2)
            continue
        checked.append(findings)
        codes.append(int(bool(findings.errors or (options.strict and findings.warnings))))
    if told := rendered(checked, options):
        tell(told)
    return max(codes)


def speak(form: str) -> None:
    """Let output hold any letter: programs read UTF-8, and a terminal that has no Arabic shows codes instead."""
    if form != "text" and isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")  # which forgets what to do about letters that it has not got
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def tell(told: str, stream: TextIO | None = None) -> None:
    """Print a text and the end of its line."""
    print(told, file=stream or sys.stdout, flush=True)


def rendered(checked: Sequence[Findings], options: argparse.Namespace) -> str:
    """Return the findings in the form asked for; with --diff the standard output is the difference's alone."""
    if options.format == "json":
        from engine.report.json import render as as_json

        return as_json(checked, options.lang)
    if options.format == "sarif":
        from engine.report.sarif import render as as_sarif

        return as_sarif(checked, options.lang)
    if options.format == "github":
        from engine.report.github import render as as_github

        told = [part for f in checked for part in (as_github(f, options.lang), footer(f, options.lang)) if part]
        return "\n".join(told)
    paint = paint_for(sys.stdout, os.environ)
    return "" if options.diff else "\n\n".join(text(f, options.lang, paint) for f in checked)


def mended(path: str, options: argparse.Namespace) -> Findings:
    """Put right what can be, or show how, and return what is then wrong with the folder."""
    from engine.lint.fix import fix

    before = read_folder(path)
    done = fix(before, unsafe=options.unsafe)
    files = [*changed(before, done.folder)]
    if options.diff:
        if files and options.format == "text":
            tell("".join(difference(*each) for each in files).removesuffix("\n"))
        tell(summary(path, done, len(files), options, would=True), sys.stderr)
        return findings_of(examine_folder(path))
    for file, _, data in files:
        write(Path(file), data)
    stream = sys.stdout if options.format == "text" else sys.stderr
    paint = paint_for(stream, os.environ)
    for each in done.made:
        tell(headline(each, options.lang, paint, "fixed"), stream)
    tell(summary(path, done, len(files), options, would=False, paint=paint) + "\n", stream)
    return findings_of(done.left)


def summary(  # noqa: PLR0913  # what the sentence names
    path: str, done: Fixed, files: int, options: argparse.Namespace, *, would: bool, paint: Paint = plain
) -> str:
    """Return how many faults were put right, or would be."""
    words = phrases.WOULD_REPAIR if would else phrases.REPAIRED
    values = {
        "folder": named(path),
        "faults": phrases.FAULTS.counted(len(done.made), options.lang),
        "files": phrases.FILES.counted(files, options.lang),
    }
    return sentence(words if files else phrases.NOTHING_TO_REPAIR, values, options.lang, "place", paint)


def changed(before: Folder, after: Folder) -> Iterator[tuple[str, bytes, bytes]]:
    """Yield the path of each file that is another now, as it was and as it is."""
    for name, data in before.files.items():
        if after.files[name] != data:
            yield before.file(name), data, after.files[name]
    for name, data in before.templates.items():
        if after.templates[name] != data:
            yield before.file(f"prompts/{name}"), data, after.templates[name]


def difference(file: str, before: bytes, after: bytes) -> str:
    """Return what changes in a file, as `patch` reads it."""
    from difflib import unified_diff

    codec = "utf-16" if before[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8"
    old, new = (LINE.findall(data.decode(codec)) for data in (before, after))
    rows = unified_diff(old, new, file, file)
    return "".join(row if row.endswith("\n") else f"{row}\n\\ No newline at end of file\n" for row in rows)


def write(path: Path, data: bytes) -> None:
    """Replace a file in one step, so that nobody ever reads half of it; a link goes on leading to its file.

    Raises:
        CannotRunError: it may not be written.
    """
    import shutil
    import tempfile

    target = path.resolve()
    try:
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
        try:
            with os.fdopen(handle, "wb") as made:
                made.write(data)
            shutil.copymode(target, name)
            Path(name).replace(target)
        finally:
            Path(name).unlink(missing_ok=True)
    except OSError as error:
        raise CannotRunError(f'the file "{path}" cannot be written: {error.strerror}') from error


def rules(options: argparse.Namespace) -> int:
    """List every rule: code, severity, name and message."""
    speak("text")
    listed = every()
    widest = max(len(rule.name) for rule in listed)
    for rule in listed:
        severity = in_words(phrases.SEVERITY[severity_of(rule)], options.lang)
        said = turned(with_holes(rule.says, options.lang), options.lang)
        row = f"{rule.code}  {severity:<7}  {rule.name:<{widest}}  {said}"
        tell(f"{phrases.LEFT_MARK}{row}" if options.lang == "ar" else row)
    return 0


def explain(options: argparse.Namespace) -> int:
    """Say why a rule exists, with a bad and a good example."""
    speak("text")
    tell(explained(rule_called(options.rule), options.lang))
    return 0


def rule_called(asked: str) -> Rule:
    """Return a rule by its code or its name.

    Raises:
        CannotRunError: there is none of that name; says which was probably meant.
    """
    known = {**by_code(), **by_name()}
    for name in (asked, asked.upper(), asked.lower()):
        if name in known:
            return known[name]
    from difflib import get_close_matches

    near = get_close_matches(asked.upper(), by_code(), 1) or get_close_matches(asked.lower(), by_name(), 1)
    meant = f'did you mean "{near[0]}"? ' if near else ""
    raise CannotRunError(f'there is no rule "{visible(asked)}"', f"{meant}`engine rules` lists them all")


def explained(rule: Rule, language: str) -> str:
    """Return the page of a rule."""
    severity = in_words(phrases.SEVERITY[severity_of(rule)], language)
    head = f"{phrases.kept_left(f'{rule.code} {rule.name}', language)} ({severity})"
    told = [head, with_holes(rule.says, language)]
    if rule.help:
        told.append(f"{in_words(phrases.HELP, language).capitalize()}: {with_holes(rule.help, language)}")
    told.append(f"{in_words(phrases.WHY, language)}: {in_words(rule.why, language)}")
    for words, example in ((phrases.BAD, rule.bad), (phrases.FINE, rule.good)):
        told += [f"{in_words(words, language)}: {file}\n\n{indented(text)}" for file, text in example_of(example)]
    return "\n\n".join(told)


def example_of(example: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield the files of an example, of a very long one the beginning.

    Bytes that are no text, and signs that cannot be seen, are spelt out.
    """
    for file, written in example.items():
        lines = written[:MOST].rstrip("\n").split("\n")
        readable = [line.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace") for line in lines]
        shown = [visible(f"{line[:LONGEST]}{HOLE}" if len(line) > LONGEST else line) for line in readable[:TALLEST]]
        more = [HOLE] if len(readable) > TALLEST or len(written) > MOST else []
        yield file, "\n".join([*shown, *more])


def indented(text: str) -> str:
    """Return a text set in from the left."""
    return "\n".join(f"    {line}".rstrip() for line in text.split("\n"))


def severity_of(rule: Rule) -> str:
    """Return what a rule's code says of its findings."""
    return "warning" if rule.code.startswith("W") else "error"


def with_holes(words: Words, language: str) -> str:
    """Return words whose values are not known."""
    return in_words(words, language).format_map(Holes())


class Holes(dict[str, str]):
    """Any value that is asked for, as a sign that something stands there."""

    def __missing__(self, _name: str) -> str:
        return HOLE
