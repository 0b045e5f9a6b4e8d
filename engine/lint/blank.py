"""Words that are to be filled in and stand between the wrong signs: `{persona}`, `[company]`, `%language%`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from engine.lint.spot import bare
from engine.prompts.context import Context, Customer

CUSTOMER = tuple(f"customer.{word}" for word in Customer._fields)
WORDS = (*CUSTOMER, *(word for word in Context._fields if word != "customer"))
"""The words that a template knows."""
WORD = rf"(?:{'|'.join(word.replace('.', '[._ ]') for word in WORDS)})"
BRACES = rf"(?<![{{$#])[$#]?\{{\s*{WORD}\s*\}}{{1,2}}"
ANY = rf"{BRACES}|\[\s*{WORD}\s*\](?!\()|<\s*{WORD}\s*>|%{WORD}%|%\({WORD}\)s|(?<![\w$])\${WORD}(?!\w)"
IN_PROMPT = BRACES
"""In instructions angle and square brackets are layout, which models understand."""
SIGNS = frozenset("{[<%$")


def blanks(text: str, pattern: str = ANY) -> Iterator[re.Match[str]]:
    """Yield what should have been filled in and is said as it is written.

    The pattern is compiled where there is any sign of it: that takes longer than most checks of a whole centre.
    """
    if not SIGNS.isdisjoint(text) and not SIGNS.isdisjoint(rest := bare(text)):
        yield from re.finditer(pattern, rest, re.IGNORECASE)


def known(word: str) -> bool:
    """Tell whether a template knows a word."""
    return bool(re.fullmatch(WORD, word, re.IGNORECASE))


def right(written: str) -> str:
    """Return a word as it is filled in, for one between other signs."""
    found = re.search(WORD, written, re.IGNORECASE)
    word = re.sub("[_ ]", ".", found[0].lower()) if found else written
    return f"{{{{ {word} }}}}"


def filled(text: str) -> str:
    """Return a text in which all such words stand between the right signs."""
    parts, last = [], 0
    for found in blanks(text):
        parts += [text[last : found.start()], right(found[0])]
        last = found.end()
    return "".join([*parts, text[last:]])
