"""Whether a template is plainly good: the quick answer, for what is right nearly always.

It knows the few forms that staff write: words, `if`, `include`, a list joined, a time. What it does not know is not
wrong, it is Jinja's to judge (`analysis.py`), whose import alone takes a third of `engine validate`. A test holds the
two against each other.
"""

from __future__ import annotations

import re

from engine.prompts.context import Context, Customer
from engine.prompts.finding import MOST_CHARACTERS, Analysis, Reference

DEEPEST = 10
TEXTS = (
    *("company", "persona", "department", "language", "came_from", "reason"),
    *(f"customer.{name}" for name in Customer._fields),
)
"""Words that are one text each."""
LISTS = ("departments", "told")
"""Words that are several."""

OWN = frozenset(Context._fields)

TAG = re.compile(r"\{\{[-+]?(?P<print>.*?)-?\}\}|\{%[-+]?(?P<statement>.*?)[-+]?%\}|\{#.*?#\}", re.DOTALL)
WORD = "(?:" + "|".join(map(re.escape, TEXTS)) + ")"
LIST = "(?:" + "|".join(LISTS) + ")"
QUOTED = r"""(?:"[^"\\{}%#\x00-\x1f]*"|'[^'\\{}%#\x00-\x1f]*')"""
FORMAT = r"""(?:"[^"\\{}#]*"|'[^'\\{}#]*')"""
FILTERS = r"(?:\s*\|\s*(?:upper|lower|title|capitalize|trim))*"
PRINTED = re.compile(
    rf"(?:{WORD}|time){FILTERS}|{LIST}\s*\|\s*join(?:\(\s*{QUOTED}\s*\))?|time\.strftime\(\s*{FORMAT}\s*\)"
)
SAFE_FORMAT = re.compile(r"(?:[^%\x00-\x1f]|%[YmdHMSpIjyBbAa%])*")
TERM = rf"(?:(?:not\s+)?(?:{WORD}|{LIST})|{WORD}\s*[!=]=\s*{QUOTED})"
IF = re.compile(rf"(if|elif)\s+{TERM}(?:\s+(?:and|or)\s+{TERM})*")
FOR = re.compile(rf"for\s+([a-z][a-z_]*)\s+in\s+{LIST}")
OF_LOOP = re.compile(r"(if|elif)\s+(?:not\s+)?loop\.(?:first|last)")
RESERVED = {"and", "or", "not", "in", "is", "if", "else", "elif", "recursive", "true", "false", "none", "loop", "self"}
INCLUDE = re.compile(rf"include\s+({QUOTED})")


class Level:
    """An `if` or `for` that is open, or the whole template."""

    def __init__(self, loop: str = "") -> None:
        self.loop = loop
        """The word that a `for` sets; nothing for an `if`."""
        self.says = False
        """Whether the branch being read says something for certain."""
        self.others = True
        """Whether each branch before it does."""
        self.last = False
        """Whether this is the branch after `else`."""


class Reading:
    """The state of reading one template."""

    def __init__(self) -> None:
        self.levels = [Level()]
        self.references: list[Reference] = []


def plain(source: str) -> Analysis | None:
    """Return what a template holds when all of it is of the forms known here, else None.

    `says` is true when it also says something to every caller, whoever that is.
    """
    if len(source) > MOST_CHARACTERS:
        return None
    if "{" not in source:
        return Analysis(plain=True, says=bool(source) and not source.isspace())
    reading, at = Reading(), 0
    for tag in TAG.finditer(source):
        before = source[at : tag.start()]
        if before.endswith("{") or not (data(before, reading) and taken(tag, reading)):
            return None  # of three braces, Jinja takes the first two
        at = tag.end()
    if not data(source[at:], reading) or len(reading.levels) > 1:
        return None
    return Analysis(references=tuple(reading.references), plain=True, says=reading.levels[0].says)


def data(text: str, reading: Reading) -> bool:
    """Take the text between two tags; False when it holds braces that were never closed."""
    if "{" in text and any(opening in text for opening in ("{{", "{%", "{#")):
        return False
    if text and not text.isspace():
        reading.levels[-1].says = True
    return True


def taken(tag: re.Match[str], reading: Reading) -> bool:
    """Take one tag; False when it is of no known form, or stands where it cannot."""
    if (printed := tag["print"]) is not None:
        written = printed.strip()
        return printable(written) or (written != "" and any(written == level.loop for level in reading.levels))
    if (statement := tag["statement"]) is None:
        return True  # a comment
    if included := INCLUDE.fullmatch(statement.strip()):
        offset = tag.start("statement") + statement.index(included[1]) + 1
        reading.references.append(Reference((included[1][1:-1],), offset))
        return True
    return stepped(statement.strip(), reading.levels)


def stepped(written: str, levels: list[Level]) -> bool:
    """Take one command of an `if` or `for`; False when it is none, or stands where it cannot."""
    condition = IF.fullmatch(written) or (any(level.loop for level in levels) and OF_LOOP.fullmatch(written))
    if condition:
        return branch(levels) if condition[1] == "elif" else opened(levels, Level())
    if loop := FOR.fullmatch(written):
        return loop[1] not in RESERVED and loop[1] not in OWN and opened(levels, Level(loop[1]))
    if written == "else":
        return branch(levels, last=True)
    return written in {"endif", "endfor"} and closed(levels, loop=written == "endfor")


def opened(levels: list[Level], level: Level) -> bool:
    """Open an `if` or `for`."""
    levels.append(level)
    return len(levels) <= DEEPEST


def printable(written: str) -> bool:
    """Tell whether what stands between {{ and }} is sure to be a text."""
    if not PRINTED.fullmatch(written):
        return False
    return not written.startswith("time.") or bool(SAFE_FORMAT.fullmatch(written.partition("(")[2][:-1].strip()[1:-1]))


def branch(levels: list[Level], *, last: bool = False) -> bool:
    """Begin the next branch of the innermost `if`."""
    level = levels[-1]
    if len(levels) == 1 or level.last or level.loop:
        return False
    level.others, level.says, level.last = level.others and level.says, False, last
    return True


def closed(levels: list[Level], *, loop: bool) -> bool:
    """Close the innermost `if`: it says something for certain when each of its branches does, and one is `else`.

    A `for` never does: there may be no other departments, or nothing told.
    """
    if len(levels) == 1 or loop is not bool(levels[-1].loop):
        return False
    level = levels.pop()
    if level.last and level.others and level.says:
        levels[-1].says = True
    return True
