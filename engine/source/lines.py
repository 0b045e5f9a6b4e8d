"""The lines of a file, and how one of them is taken out so that the rest can be read."""

from __future__ import annotations

import re

KEY_AND_TEXT = re.compile(
    r"""(?P<before>\s*(?:-\s+)?(?:"[^"]*"|'[^']*'|[^\s"'{\[#&*!|>%@`][^:#]*?)\s*:\s+)(?P<text>\S.*)"""
)

SPACES = "\u00a0\u2000-\u200a\u202f\u205f\u3000"
"""Spaces that are no spaces to YAML."""
BRACKETS = ",[]{}:#\"'&*!|>%@`"
"""Signs that have a meaning of their own somewhere within brackets."""
SEPARATORS = "\u2028\u2029\u0085"
"""Signs that end a line to YAML, and to no editor."""
FALSE_SPACE = re.compile(
    rf"""
    (?P<before> ^[ ]*(?=[{SPACES}])
      | (?: ^[ ]*(?:-[ ]+)?["']?[\w-]+["']? | [{{,][ ]*["']?[A-Za-z]{{2,3}}(?:-\w+)*["']? ):[ ]? )
    (?P<spaces> [{SPACES}]+ )
    """,
    re.MULTILINE | re.VERBOSE,
)
"""Where YAML needs a space, at the beginning of a line and behind the colon of a key, and another sign stands."""

SIGNS = rf"{SEPARATORS}\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff"
"""Signs that nobody sees and that have no width."""
SIGN = re.compile(f"[{SIGNS}]")
LEADING = re.compile(rf"[ ]*[{SIGNS}][ {SIGNS}]*")
"""Such signs before all that can be seen in a line."""


def mended(text: str) -> str:
    """Return a text with spaces for signs that look like one and would hide a key; all places in it stay true."""
    if text.isascii():
        return text
    plain = re.sub(f"[{SEPARATORS}]", " ", text)
    return FALSE_SPACE.sub(lambda match: match["before"] + " " * len(match["spaces"]), plain)


def bared(text: str) -> tuple[str, dict[int, int]]:
    """Return a text without the signs that nobody sees before the lines, and how many there were by line (from 1).

    They are told of by a rule of their own. Left where they are they would make a line belong to another than it seems.
    """
    if text.isascii() or not SIGN.search(text):
        return text, {}
    lines, gone = text.split("\n"), {}
    for number, line in enumerate(lines, 1):
        if found := LEADING.match(line):
            lines[number - 1] = SIGN.sub("", found[0]) + line[found.end() :]
            gone[number] = len(line) - len(lines[number - 1])
    return "\n".join(lines), gone


def without(text: str, line: int, *, level: bool = False) -> str:
    """Return a text in which a line (from 1), and what is indented below it, is empty; the others keep their number.

    Args:
        text: the whole file.
        line: the line to take out.
        level: whether to take out the lines beside it, too, up to one that begins further to the left.
    """
    lines = text.split("\n")
    depth = indent(lines[line - 1]) - level
    lines[line - 1] = ""
    for number in range(line, len(lines)):
        if lines[number].strip() and indent(lines[number]) <= depth:
            break
        lines[number] = ""
    return "\n".join(lines)


def put(text: str, line: int, right: str) -> str:
    """Return a text with another line (from 1) in the place of one."""
    lines = text.split("\n")
    return "\n".join([*lines[: line - 1], right, *lines[line:]])


def indent(line: str) -> int:
    """Return the number of spaces a line begins with; a tab counts as the two that were meant."""
    return sum(2 if sign == "\t" else 1 for sign in line[: len(line) - len(line.lstrip(" \t"))])


def begins(line: str) -> int:
    """Return the column (from 1) of the first sign of a line that is no space."""
    return len(line) - len(line.lstrip()) + 1


def key_and_text(line: str) -> tuple[int, str] | None:
    """Return where the text of a line `key: text` begins (from 0) and the text; None for a line of another kind."""
    found = KEY_AND_TEXT.match(line)
    return (found.start("text"), found["text"].rstrip()) if found else None


def quoted(text: str) -> str:
    """Return a text in double quotes, as YAML reads it back."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def as_part(text: str) -> str:
    """Return a text as it is written within brackets: in quotes where it holds one of their signs."""
    closed = len(text) > 1 and text[0] + text[-1] in {"[]", '""', "''"}
    return text if closed or not set(text) & set(BRACKETS) else quoted(text)
