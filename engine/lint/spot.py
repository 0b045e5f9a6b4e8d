"""Where exactly something stands: the very character or word, also within quotes and blocks of text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from engine.lint.draft import Draft, Keyword, Spoken
from engine.source import Edit, Entry, Mapping, Node, Place, Scalar, Sequence

Spot = tuple[Place, str]
"""A stretch of a file, and what stands there."""
MOST = 1000
"""Matches in one line after which the rest of it is left alone: nobody wrote that by hand."""
TEMPLATE = re.compile(r"\{[{%#][^{}]*[}%#]\}")
REFERENCES = ("first_department", "transfers_to", "languages", "prompt")
"""Keys whose values are names, and not words for callers."""


def scan(draft: Draft, file: str, pattern: re.Pattern[str]) -> Iterator[tuple[Place, re.Match[str]]]:
    """Yield what a pattern matches in the lines of a file, with its place."""
    if pattern.search(draft.texts[file]):
        for number, line in enumerate(draft.sources[file], 1):
            for match in islice(pattern.finditer(line), MOST):
                yield Place(file, number, match.start() + 1, number, match.end() + 1), match


def pieces(draft: Draft, place: Place) -> Iterator[tuple[int, int, str]]:
    """Yield the parts of lines that a place covers: the line from 1, the column from 0, and what is written."""
    lines = draft.sources.get(place.file, [])
    for number in range(place.line, min(place.end_line, len(lines)) + 1):
        start = place.column - 1 if number == place.line else 0
        end = place.end_column - 1 if number == place.end_line else None
        yield number, start, lines[number - 1][start:end]


def spots(draft: Draft, place: Place, pattern: re.Pattern[str]) -> list[Spot]:
    """Return where a pattern matches within a place, as the file has it; nowhere if it is written in escapes there."""
    return [
        (Place(place.file, number, start + m.start() + 1, number, start + m.end() + 1), m[0])
        for number, start, piece in pieces(draft, place)
        for m in islice(pattern.finditer(piece), MOST)
    ]


def spot(draft: Draft, place: Place, word: str) -> Place:
    """Return where a word stands within a place, as a word by itself if it does; else the whole place."""
    for fits in (alone, anyhow):
        for number, start, piece in pieces(draft, place):
            at = piece.find(word)
            while at >= 0 and not fits(piece, at, at + len(word)):
                at = piece.find(word, at + 1)
            if at >= 0:
                return Place(place.file, number, start + at + 1, number, start + at + len(word) + 1)
    return place


def alone(text: str, start: int, end: int) -> bool:
    """Tell whether no letter or digit stands before or behind a part of a text."""
    return not (text[start - 1 : start].isalnum() or text[end : end + 1].isalnum())


def anyhow(_text: str, _start: int, _end: int) -> bool:
    """Take a word wherever it stands."""
    return True


def first(found: list[Spot], place: Place) -> Place:
    """Return the first of the places where something was found, or the whole place where it is written in escapes."""
    return found[0][0] if found else place


def edits(found: Iterable[Spot], new: Callable[[str], str]) -> list[Edit]:
    """Return the edits that put something new wherever something was found."""
    return [Edit(place, new(old)) for place, old in found]


def bare(text: str) -> str:
    """Return a text with a space for each character of its templates, so that places stay true."""
    return TEMPLATE.sub(lambda match: " " * len(match[0]), text) if "{" in text else text


def may_hold(draft: Draft, name: str, pattern: re.Pattern[str]) -> bool:
    """Tell quickly whether any text of a YAML file may have signs beyond ASCII in it: as they are, or in escapes."""
    document = draft.documents.get(f"{name}.yaml")
    return document is not None and ("\\" in document.text or any(map(pattern.match, draft.characters)))


def spoken_with(draft: Draft, pattern: re.Pattern[str]) -> Iterator[Spoken]:
    """Yield the texts of departments.yaml that a pattern matches somewhere, but for the names of voices."""
    if may_hold(draft, "departments", pattern):
        yield from (s for s in draft.spoken if s.key != "voice" and pattern.search(s.text))


def keywords_with(draft: Draft, pattern: re.Pattern[str]) -> Iterator[tuple[Keyword, Place]]:
    """Yield the keywords, and what takes them back, that a pattern matches, each with the place of just that."""
    return ((said, place) for said, place in said_with(draft, pattern) if said.key != "examples")


def said_with(draft: Draft, pattern: re.Pattern[str]) -> Iterator[tuple[Keyword, Place]]:
    """Yield the words of callers that a pattern matches somewhere, examples too, each with the place of just those."""
    if may_hold(draft, "intents", pattern):
        yield from ((k, spot(draft, k.place, k.text)) for k in draft.said if pattern.search(k.text))


def names(draft: Draft) -> Iterator[tuple[str, Place]]:
    """Yield every key of every file, and every value that names something, with its place; but for the staff's own."""
    for document in draft.documents.values():
        yield from within(document.root)


def within(node: Node) -> Iterator[tuple[str, Place]]:
    """Yield the keys and names at a node and below it."""
    if isinstance(node, Sequence):
        for item in node.items:
            yield from within(item)
    for entry in node if isinstance(node, Mapping) else ():
        if entry.key.startswith("x-"):
            continue
        yield entry.key, entry.at
        yield from named(entry) if entry.key in REFERENCES else within(entry.value)


def named(entry: Entry) -> Iterator[tuple[str, Place]]:
    """Yield the names that a key refers to."""
    for item in entry.value.items if isinstance(entry.value, Sequence) else (entry.value,):
        if isinstance(item, Scalar):
            yield item.text, item.place


def exact(draft: Draft, place: Place, text: str) -> bool:
    """Tell whether a text stands at a place just as it is, without quotes or escapes, so that it may be replaced."""
    return place.line == place.end_line and [piece for _, _, piece in pieces(draft, place)] == [text]


def short(text: str, most: int = 40) -> str:
    """Return a text as messages quote it: on one line, and no more than its beginning where it is long."""
    flat = " ".join(text[: most + 1].split())
    return flat if len(text) <= most else f"{flat[:most]}…"
