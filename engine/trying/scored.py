"""The score of a file, for people at a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from engine.report.paint import Paint
from engine.report.table import shortened, table
from engine.report.visible import visible
from engine.scoring import Outcome
from engine.scoring.advice import KEEP, NAME, OUT, PHRASE, UNLESS, Advice
from engine.scoring.figures import ASK, STAY, by_language, confusion, figures, label, reached
from engine.scoring.outcome import ASKED, MISSED, WRONG
from engine.scoring.tally import Tally, example

MOST = 20
"""Utterances that are listed."""
LONGEST = 100
"""Characters of an utterance that are shown."""
NONE = "–"
WENT = {WRONG: "wrong transfer", ASKED: "asked in vain", MISSED: "not understood"}


def score(
    name: str,
    outcomes: Sequence[Outcome],
    departments: Sequence[str],
    advised: Sequence[tuple[Tally, Advice]],
    paint: Paint,
) -> str:
    """Return the whole report: figures, departments, where they went, keywords, lines, and a last line that sums up."""
    parts = [
        ("How many are understood", languages(outcomes)),
        ("How well callers come to each department", by_department(outcomes, departments)),
        ("Where they belong (down) and where they went (across)", confused(outcomes, departments)),
        (
            "The keywords that do most harm, and what to do (tried on this file; judge for yourself)",
            harmful(advised, outcomes, paint),
        ),
        ("What did not go as expected", lines(name, outcomes)),
    ]
    blocks = [(title, [*rows]) for title, rows in parts]
    told = ["\n".join([paint("message", title), "", *rows]) for title, rows in blocks if rows]
    return "\n\n".join([*told, summary(name, outcomes, paint)])


def percent(share: float | None) -> str:
    """Return a share as people read it."""
    return NONE if share is None else f"{share:.1%}"


def languages(outcomes: Sequence[Outcome]) -> Iterator[str]:
    """Yield the figures of each language and of all."""
    head = ("", "utterances", "recall", "belong nowhere", "wrong of these", "wrong of all", "asked")
    rows = [
        (
            language or "all",
            f"{told.utterances:,}",
            percent(told.recall),
            f"{told.nowhere:,}",
            percent(told.wrong_nowhere_share),
            percent(told.wrong_share),
            f"{told.asked:,}",
        )
        for language, those in by_language(outcomes).items()
        for told in (figures(those),)
    ]
    return table((head, *rows), range(1, len(head)), "  ")


def by_department(outcomes: Sequence[Outcome], departments: Sequence[str]) -> Iterator[str]:
    """Yield precision and recall of each department."""
    head = ("", "", "belong there", "went there", "precision", "recall")
    rows = [
        (
            row.department,
            row.language or "all",
            f"{row.expected:,}",
            f"{row.went:,}",
            percent(row.precision),
            percent(row.recall),
        )
        for row in reached(outcomes, departments)
    ]
    return table((head, *rows), range(2, len(head)), "  ") if rows else iter(())


def confused(outcomes: Sequence[Outcome], departments: Sequence[str]) -> Iterator[str]:
    """Yield the confusion table."""
    counted = confusion(outcomes)
    names = [*departments, ASK, STAY]
    rows = [name for name in names if any(counted[name, other] for other in names)]
    columns = [name for name in names if any(counted[other, name] for other in names)]
    cells = [
        [row, *(f"{counted[row, column]:,}" if counted[row, column] else "." for column in columns)] for row in rows
    ]
    return table((["", *columns], *cells), range(1, len(columns) + 1), "  ")


def harmful(advised: Sequence[tuple[Tally, Advice]], outcomes: Sequence[Outcome], paint: Paint) -> Iterator[str]:
    """Yield the worst keywords, each with an example and what to do."""
    for tally, advice in advised:
        where = f"{tally.department}, {tally.intent or 'by name'}:"
        fine = f", no error {times(tally.acceptable)}" if tally.acceptable else ""
        right = f"right {times(tally.right)}" if tally.right else "never right"
        word = paint("warning", f'"{visible(tally.keyword)}"')
        yield f"  {where} {word} was wrong {times(tally.wrong)}, {right}{fine}"
        if wrong := example(tally, outcomes):
            yield f"    such as line {wrong.labelled.line}: {quoted(wrong.labelled.text)}"
        yield f"    {paint('help', 'do:')} {what_to_do(tally, advice)}"


def what_to_do(tally: Tally, advice: Advice) -> str:
    """Return a piece of advice in plain words."""
    words = ", ".join(f'"{visible(word)}"' for word in advice.words)
    keyword = f'"{visible(tally.keyword)}"'
    ways = {
        UNLESS: f"in intents.yaml, write below {tally.intent}: unless: {{{advice.language}: [{words}]}}",
        PHRASE: f"make it a phrase: instead of {keyword} write {words}",
        OUT: f"take {keyword} out",
        KEEP: "keep it: it does more good than harm, and the words around it do not tell the two apart",
        NAME: "it is the department's name; if callers mean something else by it, give the department another name",
    }
    return ways[advice.do] if advice.do in {KEEP, NAME} else f"{ways[advice.do]} ({effect(advice)})"


def effect(advice: Advice) -> str:
    """Return what following a piece of advice does on the same utterances."""
    wrong = f"{abs(advice.wrong):,} wrong {'fewer' if advice.wrong <= 0 else 'more'}"
    found = f"{callers(abs(advice.found))} {'more' if advice.found > 0 else 'fewer'} understood"
    return f"{wrong}, {found if advice.found else 'nobody lost'}"


def times(numbers: Sequence[int]) -> str:
    """Return how often something was."""
    return "once" if len(numbers) == 1 else f"{len(numbers):,} times"


def callers(number: int) -> str:
    """Return a number of callers."""
    return f"{number:,} {'caller' if number == 1 else 'callers'}"


def lines(name: str, outcomes: Sequence[Outcome]) -> Iterator[str]:
    """Yield the utterances that did not go as expected, wrong transfers first."""
    order = [*WENT]
    amiss = sorted((each for each in outcomes if not each.good), key=lambda each: order.index(each.verdict))
    for each in amiss[:MOST]:
        said = each.labelled
        yield f"  {visible(name)}:{said.line}: {quoted(said.text)}"
        because = shortened(visible(each.routing.because), LONGEST)
        yield f"    expected {asked(said.expected)}, got {asked(each.got)}: {because}"
    if len(amiss) > MOST:
        yield f"  and {len(amiss) - MOST:,} more; --format json lists them all"


def asked(departments: tuple[str, ...]) -> str:
    """Return a department, a question or that the caller stays."""
    return " or ".join(departments) + "?" if len(departments) > 1 else label(departments)


def quoted(text: str) -> str:
    """Return an utterance as it can be printed."""
    return f'"{shortened(visible(text), LONGEST)}"'


def summary(name: str, outcomes: Sequence[Outcome], paint: Paint) -> str:
    """Return how many there are, and what became of them, in one line."""
    counted = figures(outcomes)
    numbers = {WRONG: counted.wrong, ASKED: counted.asked_in_vain, MISSED: counted.missed}
    amiss = [
        f"{number:,} {WENT[verdict]}{'s' * (verdict == WRONG and number > 1)}"
        for verdict, number in numbers.items()
        if number
    ]
    style = "error" if counted.wrong else "warning" if amiss else "good"
    said = f"{counted.utterances:,} {'utterance' if counted.utterances == 1 else 'utterances'}"
    return f"{paint(style, visible(name))}: {said}, {', '.join(amiss) or 'all as expected'}"
