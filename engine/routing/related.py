"""Words that tell the same wish, to propose the forms of a keyword that nobody has thought of yet."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from engine.language.bases import inflected
from engine.language.normal import words_of
from engine.language.script import script

TABLE = Path(__file__).with_name("related.txt")
ARTICLE, SHORTEST = "ال", 3


def suggestions(keyword: str, language: str) -> tuple[str, ...]:
    """Return the other members of the family that a keyword is of, in their order, as they are written.

    The keyword is known as well with an article or a preposition before it, and in a regular plural.

    Args:
        keyword: a word or a phrase, as written.
        language: its tag; there are families for "ar" and "en" and their variants (`ar-AE`).
    """
    known = families(language.partition("-")[0].lower())
    said = words_of(keyword)
    for form in forms(said):
        if found := known.get(form):
            return tuple(member for member in found if words_of(member) != said)
    return ()


def forms(said: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Yield a keyword as said, and the forms that its family may be listed under."""
    yield said
    if len(said) == 1:
        yield from ((base,) for base in inflected(said[0]))
    else:
        yield bare(said)


@cache
def families(language: str) -> dict[tuple[str, ...], tuple[str, ...]]:
    """Return the families of "ar" or "en" by each of their members; the table is read when it is first asked for."""
    found: dict[tuple[str, ...], tuple[str, ...]] = {}
    for family in table():
        if tongue(family[0]) == language:
            for words in map(words_of, family):
                found[words] = found[bare(words)] = family
    return found


def table() -> Iterator[tuple[str, ...]]:
    """Yield the families of the table."""
    for line in TABLE.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            yield tuple(part.strip() for part in (line.split(",") if "," in line else line.split()))


def tongue(text: str) -> str:
    """Return the language that a text of the table is written in."""
    return "ar" if script(text[0]) == "arabic" else "en"


def bare(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words of a phrase without their articles."""
    return tuple(w.removeprefix(ARTICLE) if len(w) >= len(ARTICLE) + SHORTEST else w for w in words)
