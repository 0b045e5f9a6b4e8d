"""Where one utterance goes and why, for people at a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from engine.report.paint import Paint
from engine.report.table import shortened, table
from engine.report.underline import Stretch, underlined
from engine.report.visible import visible
from engine.routing import Match, Routing
from engine.trying.standing import Answer

HOW = {"exact": "as written", "form": "another form", "slip": "a slip", "name": "the department's name"}
IGNORED = {
    "negated": "negated",
    "unless": "taken back by an unless",
    "corrected": "the caller corrected it",
    "mentioned": "only mentioned",
}
MOST = 20
"""Rows of the table."""
LONGEST = 200
"""Characters of a reason."""


def told(answer: Answer, here: str | None, paint: Paint) -> str:
    """Return the report on one utterance: where it goes, the words that decided, and all that was listened for."""
    matches = answer.routing.matches
    marks = [Stretch(m.start, m.end, *(("-", "also") if m.ignored else ("^", "good"))) for m in once(matches)]
    rows = [headline(answer, here, paint), *underlined(answer.text, marks, paint)]
    if matches:
        rows += ["", *found(answer.text, matches)]
        if len(matches) > MOST:
            rows.append(f"  and {len(matches) - MOST} more; --format json has them all")
        rows += ["", strengths(answer.routing)]
    return "\n".join(rows)


def once(matches: tuple[Match, ...]) -> Iterator[Match]:
    """Yield one match of each place; one that counts rather than one that does not."""
    places: dict[tuple[int, int], Match] = {}
    for match in matches:
        if (match.start, match.end) not in places or not match.ignored:
            places[match.start, match.end] = match
    yield from places.values()


def headline(answer: Answer, here: str | None, paint: Paint) -> str:
    """Return where the caller goes, or between which they are asked, or that they stay; and why."""
    because = shortened(visible(answer.because), LONGEST)
    if answer.ask:
        asked = f"asks: {' or '.join(answer.ask)}?"
        return f"{paint('warning', asked)} {because}"
    if not answer.department:
        stays = f"stays in {here}" if here else "stays"
        return f"{paint('message', f'{stays}:')} {because}"
    stage = "" if answer.routing.stage == "keywords" else f"by {answer.routing.stage}"
    by = f" ({told_by})" if (told_by := answer.intent or stage) else ""
    return f"{paint('good', answer.department)}{by}: {because}"


def found(text: str, matches: tuple[Match, ...]) -> Iterator[str]:
    """Yield the table of what was said; Arabic never stands beside Arabic or a number, which would turn them round."""
    head = ("intent", "the caller said", "how", "keyword", "counts", "characters")
    rows = [
        (
            match.intent or "by name",
            text[match.start : match.end],
            HOW.get(match.how, match.how),
            match.keyword,
            f"no: {IGNORED.get(match.ignored, match.ignored)}" if match.ignored else f"for {match.department}",
            f"{match.start + 1}-{match.end}",
        )
        for match in matches[:MOST]
    ]
    yield from table((head, *rows), indent="  ")


def strengths(routing: Routing) -> str:
    """Return how strongly each department was asked for, and which would have been, had its words counted."""
    strong = [f"{department} {strength:g}" for department, strength in routing.strengths]
    counted = {department for department, _ in routing.strengths}
    lost = dict.fromkeys(m.department for m in routing.matches if m.department not in counted)
    rest = f"; nothing counts for {', '.join(lost)}" if lost else ""
    return f"  strength: {', '.join(strong) or 'none'}{rest}"
