"""The page on how well callers are understood: our own suites, and a data set that is not ours to keep."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from engine.opening import open_centre
from engine.routing import Router
from engine.scoring import Outcome, judged, labelled
from engine.scoring.advice import OUT, PHRASE, UNLESS, Advice, advise
from engine.scoring.figures import by_language, figures, reached, share
from engine.scoring.outcome import ASKED, MISSED, WRONG, causes
from engine.scoring.tally import Tally, tallies

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "routing.md"
SUITES = ROOT / "tests" / "routing" / "suites"
CENTRE = ROOT / "config"
"""The centre that the data set is measured on."""
DATA_SET = "SWITCHBOARD_UTTERANCES"
"""The environment's name for the file of the data set."""
BEGIN, END = "<!-- measured: begin -->", "<!-- measured: end -->"
NOT_YET = "Not measured yet."
WORST = 12
CAUSES = {
    (WRONG, "exact"): "a keyword was said as it is written, and something else was meant",
    (WRONG, "form"): "another form of a keyword was said, and something else was meant",
    (WRONG, "slip"): "another word was taken for a slip of a keyword",
    (WRONG, "name"): "a department was named, and something else was meant",
    (WRONG, "examples"): "no keyword was said, and it is like the examples of another department",
    (ASKED, "equal"): "two departments were asked for equally",
    (MISSED, "nothing"): "no keyword was said",
    (MISSED, "negated"): "what was said was taken to be denied",
    (MISSED, "unless"): "what was said was taken back by an `unless`",
    (MISSED, "corrected"): "what was said was taken to be corrected",
    (MISSED, "mentioned"): "a department was taken to be only mentioned",
    (MISSED, "weak"): "what was said was too little",
}
VERDICTS = {WRONG: "wrong transfer", ASKED: "asked in vain", MISSED: "not understood"}
ADVICE = {UNLESS: "`unless`", PHRASE: "a longer phrase", OUT: "take it out"}


def page(measured: str) -> str:
    """Return the page: what our suites give now, and what the data set gave when it was last there."""
    return f"""<!-- Made by `make docs`; change the code instead. -->

# How well callers are understood

`engine route "what a caller says"` says where that goes, and why. `engine route --test FILE` scores a file, as here:

- *as expected*: the caller goes where they belong, stays, or is asked, as the line says;
- *precision*: of the callers who were transferred, those for whom that was right;
- *recall*: of the callers who belong somewhere, those who came there or were asked as they should be;
- *wrong transfer*: the caller came to a department where they do not belong, and has to be sent on; worse than none.

## Our own suites

Each line of `tests/routing/suites` is an utterance, where it belongs, and what it is an example of.

The rules were mended by these very lines, so the figures say what is known to work, not what the next caller will meet.
Of the negation suite, whose lines came in five parts, each by somebody who had not seen the router, the answers were
right the first time for 88.9 %, 84.2 %, 84.4 %, 89.4 % and 90.1 %; the second and third part were meant to be hard, the
last two are what callers most often say. Expect nine in ten.

{suites()}

## A data set

Labelled utterances of real callers and assistants, in files that are not ours to copy: `make docs` measures them where
`{DATA_SET}` names the file, and leaves this part alone where it does not.

{BEGIN}
{measured}
{END}
"""


def kept() -> str:
    """Return what was last measured on the data set."""
    text = PAGE.read_text("utf-8") if PAGE.exists() else ""
    return text.partition(f"{BEGIN}\n")[2].partition(f"\n{END}")[0] or NOT_YET


def suites() -> str:
    """Return the tables of our own suites: by phenomenon and by variety."""
    files = sorted(SUITES.glob("*.tsv"))
    if not files:
        return "There are none yet."
    outcomes = {file.stem: scored(file, SUITES / "centre") for file in files}
    rows = [
        (suite, phenomenon, *suite_figures(those), about.get(phenomenon, ""))
        for suite, all_ in outcomes.items()
        for about in (meanings(SUITES / f"{suite}.tsv"),)
        for phenomenon, those in apart(all_, "phenomenon").items()
    ]
    rows += [(suite, "**all**", *suite_figures(all_), "") for suite, all_ in outcomes.items()]
    together = [each for all_ in outcomes.values() for each in all_]
    varieties = [(variety, *suite_figures(those)) for variety, those in apart(together, "variety").items()]
    head = ("lines", "as expected", "wrong transfers", "precision", "recall")
    return "\n\n".join(
        (
            table(("suite", "phenomenon", *head, "what it is"), sorted(rows)),
            table(("variety", *head), [*varieties, ("**all**", *suite_figures(together))]),
        )
    )


def scored(file: Path, folder: Path) -> tuple[Outcome, ...]:
    """Return what becomes of the utterances of a file in the centre of a folder."""
    centre = open_centre(folder)
    return judged(labelled(file.read_bytes(), file.name, centre.departments), Router(centre).route)


def meanings(file: Path) -> dict[str, str]:
    """Return what a suite's comments say of each phenomenon: `# name: what it is`."""
    comments = [line[2:].partition(": ") for line in file.read_text("utf-8").splitlines() if line.startswith("# ")]
    return {name: what for name, _, what in comments if what}


def apart(outcomes: Sequence[Outcome], column: str) -> dict[str, list[Outcome]]:
    """Return outcomes by what stands in a column of their file."""
    told: dict[str, list[Outcome]] = {}
    for each in outcomes:
        told.setdefault(str(each.labelled.more.get(column, "")), []).append(each)
    return dict(sorted(told.items()))


def suite_figures(outcomes: Sequence[Outcome]) -> tuple[str, ...]:
    """Return the figures of a part of a suite."""
    wanted = [each for each in outcomes if each.labelled.expected]
    moved = [each for each in outcomes if each.routing.department]
    return (
        str(len(outcomes)),
        percent(share(count(outcomes, lambda each: each.good), len(outcomes))),
        str(count(outcomes, lambda each: each.verdict == WRONG)),
        percent(share(count(moved, lambda each: each.good), len(moved))),
        percent(share(count(wanted, lambda each: each.found), len(wanted))),
    )


def count(outcomes: Sequence[Outcome], wanted: Callable[[Outcome], bool]) -> int:
    """Return how many outcomes are of a kind."""
    return sum(map(wanted, outcomes))


def measured(file: Path) -> str:
    """Return the figures of the data set; none of its text is among them."""
    centre = open_centre(CENTRE)
    outcomes = scored(file, CENTRE)
    return "\n\n".join(
        (
            f"On `{CENTRE.name}/`, {len(outcomes):,} utterances.",
            table(
                (
                    "language",
                    "utterances",
                    "belong nowhere",
                    "of these wrong",
                    "belong somewhere",
                    "recall",
                    "wrong of all",
                ),
                languages(outcomes),
            ),
            table(
                ("department", "language", "belong there", "went there", "precision", "recall"),
                departments(outcomes, [*centre.departments]),
            ),
            "What is still wrong, and why:",
            table(("", "why", "utterances"), reasons(outcomes)),
            "The keywords that do most harm, and what would help in these utterances:",
            table(
                ("department", "keyword", "right", "wrong", "what would help", "wrong transfers then", "callers found"),
                keywords(outcomes, lambda tally: advise(centre, outcomes, tally)),
            ),
        )
    )


def languages(outcomes: Sequence[Outcome]) -> Iterator[tuple[str, ...]]:
    """Yield the figures of each language and of all."""
    for language, those in by_language(outcomes).items():
        told = figures(those)
        yield (
            language or "**all**",
            f"{told.utterances:,}",
            f"{told.nowhere:,}",
            percent(told.wrong_nowhere_share),
            f"{told.somewhere:,}",
            percent(told.recall),
            percent(told.wrong_share),
        )


def departments(outcomes: Sequence[Outcome], names: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Yield how well callers come to each department."""
    for row in reached(outcomes, names):
        shares = percent(row.precision), percent(row.recall)
        yield row.department, row.language or "**all**", f"{row.expected:,}", f"{row.went:,}", *shares


def reasons(outcomes: Sequence[Outcome]) -> Iterator[tuple[str, ...]]:
    """Yield what went amiss, by why."""
    for (verdict, cause), number in causes(outcomes).most_common():
        yield VERDICTS[verdict], CAUSES.get((verdict, cause), cause), f"{number:,}"


def keywords(outcomes: Sequence[Outcome], advice: Callable[[Tally], Advice]) -> Iterator[tuple[str, ...]]:
    """Yield the worst keywords."""
    for tally in tallies(outcomes)[:WORST]:
        if tally.wrong:
            told = advice(tally)
            yield (
                tally.department,
                tally.keyword,
                f"{len(tally.right) + len(tally.acceptable):,}",
                f"{len(tally.wrong):,}",
                ADVICE.get(told.do, "–"),
                f"{told.wrong:+,}" if told.do in ADVICE else "–",
                f"{told.found:+,}" if told.do in ADVICE else "–",
            )


def percent(part: float | None) -> str:
    """Return a share as people read it."""
    return "–" if part is None else f"{part * 100:.1f} %"


def table(head: Sequence[str], rows: Iterator[tuple[str, ...]] | Sequence[tuple[str, ...]]) -> str:
    """Return a table in Markdown."""
    cells = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(row)} |".replace("\n", " ") for row in cells)
