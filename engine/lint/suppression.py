"""Findings that their reader knows and has decided to live with: `# engine: ignore W304 reason`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from engine.lint.draft import Draft
from engine.lint.registry import by_code, rule_of
from engine.lint.shape import MOST_TOLD
from engine.source import Diagnostic, Place

COMMENT = re.compile(r"(?:#|\{#)\s*engine:\s*ignore\s+(?P<code>[A-Za-z]\w*)")


class Suppression(NamedTuple):
    """One comment, and the line it stands on."""

    code: str
    place: Place


def suppressed(draft: Draft, found: list[Diagnostic]) -> list[Diagnostic]:
    """Return what is left when the comments have been heeded, with what is wrong with the comments themselves."""
    comments = [*suppressions(draft)]
    heeded = {(c.place.file, c.place.line, c.code) for c in comments}
    kept, used = [], set()
    for each in found:
        at = (each.place.file, each.place.line, each.code)
        if each.severity == "warning" and at in heeded:
            used.add(at)
        else:
            kept.append(each)
    return [*kept, *islice(of_no_use(comments, used), MOST_TOLD)]


def of_no_use(comments: list[Suppression], used: set[tuple[str, int, str]]) -> Iterator[Diagnostic]:
    """Yield the comments that name no warning, or one that is not found in their line."""
    for comment in comments:
        if comment.code not in by_code() or comment.code.startswith("E"):
            yield rule_of("unknown-suppression").at(comment.place, code=comment.code)
        elif (comment.place.file, comment.place.line, comment.code) not in used:
            yield rule_of("unused-suppression").at(comment.place, code=comment.code)


def suppressions(draft: Draft) -> Iterator[Suppression]:
    """Yield the comments of every file."""
    texts = {document.file: document.text for document in draft.documents.values()}
    texts |= {draft.file(f"prompts/{name}"): text for name, text in draft.templates.items()}
    for file, text in texts.items():
        if "engine:" not in text:
            continue
        for number, line in enumerate(text.split("\n"), 1):
            for match in COMMENT.finditer(line):
                start, end = match.start("code") + 1, match.end("code") + 1
                yield Suppression(match["code"].upper(), Place(file, number, start, number, end))
