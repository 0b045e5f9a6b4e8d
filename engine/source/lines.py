"""The lines of a file, and how one of them is taken out so that the rest can be read."""

from __future__ import annotations

import re

KEY_AND_TEXT = re.compile(
    r"""(?P<before>\s*(?:-\s+)?(?:"[^"]*"|'[^']*'|[^\s"'{\[#&*!|>%@`][^:#]*?)\s*:\s+)(?P<text>\S.*?)\s*$"""
)

SPACES = "\u00a0\u2000-\u200a\u202f\u205f\u3000"
"""Spaces that are no spaces to YAML."""
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


def mended(text: str) -> str:
    """Return a text with spaces for signs that look like one and would hide a key; all places in it stay true."""
    if text.isascii():
        return text
    plain = re.sub(f"[{SEPARATORS}]", " ", text)
    return FALSE_SPACE.sub(lambda match: match["before"] + " " * len(match["spaces"]), plain)


def without(text: str, line: int) -> str:
    """Return a text in which a line (from 1), and what is indented below it, is empty; the others keep their number."""
    lines = text.split("\n")
    depth = indent(lines[line - 1])
    lines[line - 1] = ""
    for number in range(line, len(lines)):
        if lines[number].strip() and indent(lines[number]) <= depth:
            break
        lines[number] = ""
    return "\n".join(lines)


def indent(line: str) -> int:
    """Return the number of spaces a line begins with; a tab counts as the two that were meant."""
    return sum(2 if sign == "\t" else 1 for sign in line[: len(line) - len(line.lstrip(" \t"))])


def key_and_text(line: str) -> tuple[int, str] | None:
    """Return where the text of a line `key: text` begins (from 0) and the text; None for a line of another kind."""
    found = KEY_AND_TEXT.match(line)
    return (found.start("text"), found["text"]) if found else None


def quoted(text: str) -> str:
    """Return a text in double quotes, as YAML reads it back."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
