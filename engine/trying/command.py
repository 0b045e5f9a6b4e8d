"""The command: what to try, on which centre, and how it ends."""

from __future__ import annotations

import argparse
import io
import json
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from engine.checking import speak, tell
from engine.errors import CannotRunError
from engine.language import language_of
from engine.model import CallCentre
from engine.report.paint import paint_for
from engine.report.visible import visible
from engine.routing import Router
from engine.scoring import Labelled, Outcome, judged, labelled
from engine.scoring.advice import advise
from engine.scoring.figures import by_language, figures
from engine.scoring.tally import tallies
from engine.source.folder import FILES
from engine.trying.scored import score
from engine.trying.standing import answer
from engine.trying.told import headline, told
from engine.trying.values import answered, scored

CONFIG = "config"
TYPED = "-"
"""Stands for the standard input."""
WORST = 10
"""Keywords that are told, and for which something better is looked for."""


def chosen(words: Sequence[str], config: str | None) -> tuple[str, list[str]]:
    """Return the folder and the utterances that a command line means.

    Without --config the first word is the folder if it is one: alone, it must hold a centre, for "/" may be said too.
    """
    if config is not None or not words:
        return config or CONFIG, [*words]
    first, *rest = words
    if holds_a_centre(first) or (rest and is_folder(first)):
        return first, rest
    if rest and first.startswith(("/", "./", "../")):
        raise CannotRunError(
            f'there is no folder called "{visible(first)}"',
            "name the folder that holds departments.yaml; if it is what a caller says, put --config before the folder",
        )
    return CONFIG, [*words]


def holds_a_centre(name: str) -> bool:
    """Tell whether something is the name of a folder with a call centre in it."""
    return is_folder(name) and (Path(name) / FILES[0]).is_file()


def is_folder(name: str) -> bool:
    """Tell whether something that may also be an utterance is the name of a folder."""
    try:
        return bool(name) and Path(name).is_dir()
    except (OSError, ValueError):  # too long for a name, or no name at all
        return False


def tried(options: argparse.Namespace, centre: CallCentre, said: Sequence[str]) -> int:
    """Say where each utterance goes: a report on those of the command line, a line for each of the standard input."""
    speak(options.format)
    read = not said or [*said] == [TYPED]
    by_hand = read and sys.stdin is not None and sys.stdin.isatty()
    if by_hand:
        tell("Type what a caller says; an empty end (Ctrl-D) leaves.", sys.stderr)
    paint, router = paint_for(sys.stdout, os.environ), Router(centre)
    for number, text in enumerate(typed() if read else said):
        each = answer(centre, text, router.route(text), language_of(text, centre.languages), options.here)
        if options.format == "json":
            tell(json.dumps(answered(each), ensure_ascii=False))
        elif by_hand or not read:
            tell(("\n" if number else "") + told(each, options.here, paint))
        else:
            tell(headline(each, options.here, paint))
    return 0


def typed() -> Iterator[str]:
    """Yield the lines of the standard input, whatever they hold."""
    for number, line in enumerate(standard_input()):
        text = line.decode("utf-8", "surrogateescape")
        yield (text if number else text.removeprefix("\ufeff")).rstrip("\r\n")


def standard_input() -> BinaryIO:
    """Return the standard input as bytes; nothing where it is closed."""
    return io.BytesIO() if sys.stdin is None else sys.stdin.buffer


def test(options: argparse.Namespace, centre: CallCentre) -> int:
    """Score labelled utterances."""
    speak(options.format)
    name = "standard input" if options.test == TYPED else options.test
    said = (spoken(each, centre) for each in labelled(content(options.test), visible(name), centre.departments))
    outcomes = judged(said, Router(centre).route)
    all_, departments = tallies(outcomes), [*centre.departments]
    worst = [(tally, advise(centre, outcomes, tally)) for tally in all_[:WORST] if tally.wrong]
    if options.format == "json":
        rest = [(tally, None) for tally in all_[len(worst) :]]
        tell(json.dumps(scored(name, outcomes, departments, [*worst, *rest]), ensure_ascii=False, indent=2))
    else:
        tell(score(name, outcomes, departments, worst, paint_for(sys.stdout, os.environ)))
    return int(not passed(outcomes, options.recall, options.wrong))


def content(path: str) -> bytes:
    """Return what a file holds.

    Raises:
        CannotRunError: it cannot be read.
    """
    try:
        return standard_input().read() if path == TYPED else Path(path).read_bytes()
    except (OSError, ValueError) as error:
        why = error.strerror if isinstance(error, OSError) else "this is no name of a file"
        raise CannotRunError(f'the file "{visible(path)}" cannot be read: {why}') from error


def spoken(said: Labelled, centre: CallCentre) -> Labelled:
    """Return an utterance with its language: as the file says it or, where it does not, as its letters do."""
    return said._replace(language=said.language or language_of(said.text, centre.languages) or centre.language)


def passed(outcomes: Sequence[Outcome], recall: float | None, wrong: float | None) -> bool:
    """Tell whether a score is good: as much as was asked for, in every language; without that, all as expected."""
    if recall is None and wrong is None:
        return all(each.good for each in outcomes)
    for those in by_language(outcomes).values():
        told_ = figures(those)
        if recall is not None and told_.recall is not None and told_.recall * 100 < recall:
            return False
        shares = [share * 100 for share in (told_.wrong_share, told_.wrong_nowhere_share) if share is not None]
        if wrong is not None and max(shares) > wrong:
            return False
    return True
