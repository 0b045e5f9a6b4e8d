"""Why Jinja cannot read a template, told by what its writer most likely did."""

from __future__ import annotations

import re
from difflib import get_close_matches

from jinja2 import Environment, TemplateSyntaxError

from engine.prompts.finding import Finding
from engine.prompts.spot import Spots

COMMAND = re.compile(r"\{%[-+]?\s*(\w+)(.*?)%\}", re.DOTALL)
CLOSED = ("if", "for", "macro", "call", "filter", "block", "with", "autoescape", "raw")
"""Commands that need one more, `end…`, to close them; `set` does when it has no =."""
COMMANDS = (*CLOSED, *(f"end{name}" for name in CLOSED), "else", "elif", "include", "extends", "import", "from", "set",
            "endset", "do")  # fmt: skip
CLOSERS = {"{{": "}}", "{%": "%}", "{#": "#}"}
ELSE_IF = re.compile(r"\{%[-+]?\s*(else\s+if)\b")
ONE_EQUALS = re.compile(r"\{%[-+]?\s*(?:el)?if\b[^=]*?[^=!<>](=)[^=]")
QUOTES = ("'", '"')
BRACKETS = {"(": ")", "[": "]", "{": "}"}
LONGEST = 40
"""Characters of a template that a message shows."""


def explained(error: TemplateSyntaxError, source: str) -> Finding:
    """Return a fault of syntax as a finding at the braces that are at fault."""
    spots, message = Spots(source), error.message or ""
    if unknown := re.match(r"Encountered unknown tag '(.*?)'", message):
        return unknown_command(unknown[1], "innermost block" in message, spots, error.lineno)
    if message.startswith(("Unexpected end of template", "Missing end of raw")) and (found := unclosed(source)):
        return found
    if braces := open_braces(source):
        return braces
    if sign := re.match(r"unexpected char (.*) at (\d+)$", message):
        if (written := character(sign[1])) in QUOTES and (quote := open_quote(spots)):
            return quote
        offset = source.find(written, spots.line(error.lineno))
        return Finding("wrong-sign", max(offset, 0), written, length=1)
    return in_braces(source, *guilty(spots, error.lineno))


def in_braces(source: str, low: int, high: int) -> Finding:
    """Return a finding for braces that are whole, and cannot be read."""
    written, inside = source[low:high], source[low + 2 : high - 2]
    if written[:2] not in CLOSERS:
        return Finding("unreadable", low, shown(written), length=high - low)
    if not inside.strip("-+ \t\r\n"):
        return Finding("no-command" if written.startswith("{%") else "nothing-inside", low, length=high - low)
    if odd := unpaired(written):
        kind, at = odd
        return Finding(kind, low + at, written[at], tuple(BRACKETS.get(written[at], "")), 1)
    if written.startswith("{%"):
        return command(written, low)
    return Finding("unreadable", low, shown(written), length=high - low)


def unpaired(written: str) -> tuple[str, int] | None:
    """Return what in braces has no partner, and where: a quotation mark, else a bracket."""
    opened: list[int] = []
    quote = -1
    for at in range(2, len(written) - 2):
        sign = written[at]
        if quote >= 0:
            if sign == written[quote] and written[at - 1] != "\\":
                quote = -1
        elif sign in QUOTES:
            quote = at
        elif sign in BRACKETS:
            opened.append(at)
        elif sign in BRACKETS.values():
            if not opened or BRACKETS[written[opened[-1]]] != sign:
                return ("open-bracket", opened[-1]) if opened else ("closed-bracket", at)
            opened.pop()
    if quote >= 0:
        return "open-quote", quote
    return ("open-bracket", opened[-1]) if opened else None


def open_quote(spots: Spots) -> Finding | None:
    """Return the first quotation mark that is never closed in its braces."""
    for low, high in spots.tags:
        kind, at = unpaired(spots.source[low:high]) or ("", 0)
        if kind == "open-quote":
            return Finding(kind, low + at, spots.source[low + at], length=1)
    return None


def unknown_command(name: str, within: bool, spots: Spots, line: int) -> Finding:
    """Return a finding for a command that there is not, or that stands where it closes nothing."""
    offset, length = spots.word(name, line)
    if name in COMMANDS:
        left = unclosed(spots.source[: spots.source.rfind("{%", 0, offset)]) if within else None
        return left or Finding("closes-nothing", offset, name, length=length)
    return Finding("unknown-command", offset, name, tuple(get_close_matches(name, COMMANDS)), length)


def command(written: str, offset: int) -> Finding:
    """Return a finding for a command that is there and cannot be read: `else if`, or one = where == belongs."""
    if other := ELSE_IF.match(written):
        return Finding("unknown-command", offset + other.start(1), "else if", ("elif",), len(other[1]))
    if equals := ONE_EQUALS.match(written):
        return Finding("one-equals", offset + equals.start(1), "=", ("==",), 1)
    return Finding("unreadable-command", offset, shown(written), length=len(written))


def unclosed(source: str) -> Finding | None:
    """Return the innermost command that was never closed."""
    stack: list[tuple[str, int, int]] = []
    for command in COMMAND.finditer(source):
        name = command[1]
        if name in CLOSED or (name == "set" and "=" not in command[2]):
            stack.append((name, command.start(), command.end() - command.start()))
        elif name.startswith("end") and stack and stack[-1][0] == name.removeprefix("end"):
            stack.pop()
    if not stack:
        return None
    name, offset, length = stack[-1]
    return Finding("never-closed", offset, name, length=length)


def open_braces(source: str) -> Finding | None:
    """Return the braces that open and do not close, or not before the next open."""
    at = 0
    while opening := re.compile(r"\{[{%#]").search(source, at):
        closer = CLOSERS[opening[0]]
        end = source.find(closer, opening.end())
        again = re.compile(r"\{\{|\{%|\n\s*\n").search(source, opening.end())
        if end < 0 or (opening[0] != "{#" and again and again.start() < end and '"' not in source[opening.end() : end]):
            return Finding("open-braces", opening.start(), opening[0], (closer,), 2)
        at = end + 2
    return None


def guilty(spots: Spots, line: int) -> tuple[int, int]:
    """Return the braces in a line that cannot be read even alone, else the first that touch it."""
    touching = spots.touching(line)
    for low, high in touching:
        try:
            Environment().parse(alone(spots.source[low:high]))  # noqa: S701  # read, never filled in
        except (TemplateSyntaxError, RecursionError, ValueError):
            return low, high
    return touching[0]


def alone(written: str) -> str:
    """Return braces with what a command needs around it to be whole."""
    found = COMMAND.match(written)
    name = found[1] if found else ""
    if name in {"else", "elif"}:
        return f"{{% if a %}}{written}{{% endif %}}"
    if name in CLOSED or (found and name == "set" and "=" not in found[2]):
        return f"{written}{{% end{name} %}}"
    if name.startswith("end"):  # all end alike, but for a block, which may be named
        return "" if name == "endblock" else f"{{% if a %}}{written.replace(name, 'endif', 1)}"
    return written


def character(written: str) -> str:
    """Return the character that Python shows in quotes, such as `'“'`."""
    inner = written[1:-1]
    return inner if len(inner) == 1 else inner.encode("ascii", "backslashreplace").decode("unicode-escape")[:1]


def shown(text: str) -> str:
    """Return a stretch of a template on one line, cut where it is long."""
    line = " ".join(text.split())
    return line if len(line) <= LONGEST else f"{line[:LONGEST]}…"
