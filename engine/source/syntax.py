"""Why a file is not YAML, told by what its writer most likely did."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice, takewhile
from typing import NamedTuple

import yaml

from engine.source.lines import SEPARATORS, SIGNS, SPACES, as_part, begins, indent, key_and_text, quoted

OPENING = "{[,:-"
"""What stands before a quotation mark that opens a text within brackets."""
BARE = re.compile(
    r"""(?P<key>[{,]\s*[\w-]+:\s+)(?P<text>[^\s"'{\[](?:[^"{},]|\{\{[^"{}]*\}\}|,(?!\s*[\w-]+:\s))*)(?=[,}])"""
)
"""A text by its key within brackets that stands in no quotes, with all commas and templates in it."""
HASHED = re.compile(
    r"""(?<=[\[{,])\s*(?:[\w-]+:\s+)?(?P<text>[^\s"'\[\]{},:#][^"\[\]{},#]*\s\#\w[^"\[\]{},]*)(?=[,\]}])"""
)
"""A text within brackets that has a number or a tag in it, from where on YAML takes the line for a comment."""
MISPLACED = re.compile(
    rf"(?:(?P<behind>^[ ]*(?:-[ ]+)?[\w-]+:)|(?=[{SEPARATORS}]+[ ]*[\w-]+:(?:\s|$)))(?P<sign>[{SIGNS}]+)(?P<space>[ ]?)"
)
"""Such signs behind the colon of a key, or before a key that should have begun a line."""
FALSE_LEAD = re.compile(rf"^[ ]*(?P<sign>[{SPACES}]+)")
NO_SPACE = re.compile(r"(?P<key>\s*(?:-\s+)?[^\W\d][\w-]*):(?!//)(?P<text>[^\s:].*)")
"""A line, or a key within brackets, in which the space behind the colon is missing."""
NO_COLON = re.compile(r"\s*(?:-\s+)?[\w-]+\s*[{[]")
"""A name and a bracket with no colon between them."""
TONGUE = re.compile(r"(?:^|(?<=\s)|(?<=[,،]))(?P<tag>[a-z]{2}(?:-[A-Za-z]{2,4})?):\s+")
"""A language before its text."""
SECOND = re.compile(r"(?<=\S)[,،;]?\s+(?P<key>[a-z_]{3,}):(?=\s+\S)")
"""A key in the midst of a text."""
MOST_KEYS = 5
"""Words with a colon in one line that are taken for a key, each after the last."""
NEAR = 1000
"""Lines around one, among which others of its kind are found."""
LONGEST = 5000
"""Signs of a line about which there are guesses; in a longer one they would take their time."""


class Guess(NamedTuple):
    """What is wrong with one line, and what it should be."""

    kind: str
    line: int
    column: int
    end: int
    """The column behind the stretch that is at fault."""
    edits: tuple[tuple[int, int, str], ...] = ()
    """What would put the line right, where that is known: from a column to before another, this text."""
    typed: str = ""
    """What the writer should type, with the key before it."""
    right: str | None = None
    """The whole line put right; None where the line has to be left out."""
    shift: int = 0
    """How far to the right everything in it has come by that."""


def guess(error: yaml.MarkedYAMLError, text: str, raw: list[str]) -> Guess:
    """Return why a text cannot be read as YAML.

    Args:
        error: what PyYAML says of it.
        text: what PyYAML was given.
        raw: the lines of the file as written, with the signs that nobody sees.
    """
    lines = text.split("\n")
    line = guilty(error, lines)
    here = lines[line - 1]
    if len(here) > LONGEST:
        return of_place(error, here, line)
    found = of_signs(here, raw[line - 1], line) or of_text(error, lines, line) or of_brackets(error, here, line)
    found = found or of_indent(error, lines, line) or headless(error, lines, line) or of_place(error, here, line)
    if found.kind == "wrong-indent" and (sign := FALSE_LEAD.match(raw[line - 1])):
        return Guess("control-character", line, sign.start("sign") + 1, sign.end("sign") + 1)
    return found


def of_signs(here: str, raw: str, line: int) -> Guess | None:
    """Return the guess that a sign stands where it has no place, or that a space is missing."""
    if sign := MISPLACED.search(raw):
        start, end = sign.start("sign") + 1, sign.end("sign") + 1
        edits = ((start, end, "" if sign["space"] else " "),) if sign["behind"] else ()
        return Guess("control-character", line, start, end, edits)
    if "\t" in here[: begins(here) - 1]:
        column = here.index("\t") + 1
        return Guess("tab", line, column, column + 1)
    if key := NO_SPACE.match(here):
        colon, typed = key.end("key") + 1, f"{key['key'].strip()}: {key['text'].rstrip()}"
        return Guess("missing-space", line, colon, colon + 1, ((colon, colon + 1, ": "),), typed)
    return None


def guilty(error: yaml.MarkedYAMLError, lines: list[str]) -> int:
    """Return the line (from 1) in which a fault began, such as that of a bracket that was never closed."""
    chosen = opened(error) or error.problem_mark or error.context_mark
    line = chosen.line + 1 if chosen else 1
    while line > 1 and (line > len(lines) or not lines[line - 1].strip()):
        line -= 1  # the end of the file is not at fault, what stands before it is
    if "document start" in str(error.problem):
        top = next((n for n, each in enumerate(lines, 1) if each.strip() and each.lstrip()[0] != "#"), line)
        return top if begins(lines[top - 1]) > 1 else line  # the first line stands further in than all the others
    if "mapping values" in str(error.problem):
        above = [*islice((n for n in range(line - 1, 0, -1) if lines[n - 1].strip()), 2)]
        if above and NO_SPACE.match(lines[above[0] - 1]):
            return above[0]
        nameless = above and not re.search(r":(\s|$)|^\s*[-#]", lines[above[0] - 1])
        if nameless and (len(above) == 1 or ends(lines[above[1] - 1])):
            return above[0]  # a name without its colon
    return line


def ends(line: str) -> bool:
    """Tell whether a line ends with the colon of a name."""
    return line.rstrip().endswith(":")


def opened(error: yaml.MarkedYAMLError) -> yaml.Mark | None:
    """Return where the quote, the bracket or the line that lacks a colon begins, if the fault is one of these."""
    context = str(error.context)
    return error.context_mark if any(word in context for word in ("quoted scalar", "flow", "simple key")) else None


def of_text(error: yaml.MarkedYAMLError, lines: list[str], line: int) -> Guess | None:
    """Return the guess that a text should stand in quotes, or in others, or that it is none."""
    here = lines[line - 1]
    found, mark = key_and_text(here), error.problem_mark
    if not found:
        return None
    start, value = found
    begin, end = start + 1, start + 1 + len(value)
    if mark and mark.line + 1 == line and mark.column > start:
        kind = within(error, here, value, mark.column)
        if another := of_several(kind, lines, line, found):
            return another
        if kind == "open-bracket":
            return Guess(kind, line, begin, max(end, mark.column + 1))
        if kind == "not-yaml":
            return Guess(kind, line, begins(here), end)
    else:
        kind = ""
    if not kind and not value.startswith(("{{", "{%")):
        return None
    inner = unwrapped(value) if "block mapping" in str(error.context) else value
    right = f"{here[:start]}{quoted(inner)}"
    return Guess("needs-quotes", line, begin, end, ((begin, end, quoted(inner)),), right.strip(), right)


def of_several(kind: str, lines: list[str], line: int, found: tuple[int, str]) -> Guess | None:
    """Return the guess that a line holds what should stand in two, or the texts of several languages."""
    here, (start, value) = lines[line - 1], found
    if kind in {"needs-quotes", "open-bracket"} and (second := second_key(lines, line, value)):
        return parted(here, line, start, second)
    if kind == "needs-quotes" and (typed := in_braces(value)):
        begin, right = start + 1, f"{here[:start]}{typed}"
        edits = ((begin, begin + len(value), typed),)
        return Guess("needs-braces", line, begin, begin + len(value), edits, right.strip(), right)
    return None


def second_key(lines: list[str], line: int, value: str) -> re.Match[str] | None:
    """Return a key within a text that the lines beside it lack, and that other lines of the file begin with."""
    near = lines[max(0, line - NEAR) : line + NEAR]
    for found in islice(SECOND.finditer(value), MOST_KEYS):
        before = value[: found.start()]
        closed = all(before.count(one) == before.count(other) for one, other in ("{}", "[]")) and not open_quote(before)
        begin = re.compile(rf"\s*(?:-\s+)?{found['key']}:(?:\s|$)")
        if closed and any(map(begin.match, near)) and not any(map(begin.match, beside(lines, line))):
            return found
    return None


def beside(lines: list[str], line: int) -> Iterator[str]:
    """Yield the lines (from 1) of the same level as one, those that belong to the same name."""
    depth = indent(lines[line - 1])
    for others in (reversed(lines[max(0, line - NEAR) : line - 1]), lines[line : line + NEAR]):
        for each in others:
            if each.strip() and indent(each) < depth:
                break
            if indent(each) == depth:
                yield each


def parted(here: str, line: int, start: int, second: re.Match[str]) -> Guess:
    """Return the guess that what begins within the text of a line should stand in a line of its own."""
    begin, end, key = start + second.start(), start + second.end(), start + second.start("key")
    edits = ((begin + 1, key + 1, f"\n{' ' * indent(here)}"),)
    return Guess("two-in-a-line", line, key + 1, end, edits, here[key:].strip(), here[:begin])


def in_braces(value: str) -> str:
    """Return texts by language that stand behind each other, as they are written in one line; nothing for others."""
    found = [*TONGUE.finditer(value)]
    if len(found) < 2 or found[0].start():
        return ""
    ends = [*(each.start() for each in found[1:]), len(value)]
    texts = [value[each.end() : end].rstrip(" ,،") for each, end in zip(found, ends, strict=True)]
    if not all(texts):
        return ""
    pairs = (f"{each['tag']}: {as_part(text)}" for each, text in zip(found, texts, strict=True))
    return f"{{{', '.join(pairs)}}}"


def within(error: yaml.MarkedYAMLError, here: str, value: str, column: int) -> str:
    """Return what is wrong with a text in which something cannot be read; nothing where that is another thing."""
    second = "mapping values are not allowed" in str(error.problem)
    if not second and "block mapping" not in str(error.context):
        return ""
    if NO_COLON.match(here):
        return "not-yaml"
    if second:
        return "open-bracket" if value.count("}") > value.count("{") else "needs-quotes"
    behind = re.match(r"\s*\w", here[column:])
    return "open-bracket" if value[0] in "{[" and (": " in value or not behind) else "needs-quotes"


def unwrapped(value: str) -> str:
    """Return what stands between the quotes around a text that has others in it; without such quotes, the text."""
    quote = value[0]
    if quote not in {'"', "'"} or len(value) < 3 or value[-1] != quote:
        return value
    return value[1:-1].replace("''" if quote == "'" else '\\"', quote)


def of_brackets(error: yaml.MarkedYAMLError, here: str, line: int) -> Guess | None:
    """Return the guess that a quote or a bracket is not closed."""
    mark, context = opened(error), str(error.context)
    if not mark or "simple key" in context:
        return None
    end = len(here.rstrip()) + 1
    if edits := (*bare(here), *hashed(here)):
        return Guess("needs-quotes", line, *edits[0][:2], edits, edited(here, edits).strip())
    if quote := open_quote(here):
        return Guess("open-quote", line, quote, end)
    column = mark.column + 1 if mark.line + 1 == line else begins(here)
    if "quoted scalar" in context:
        return Guess("open-quote", line, column, end)
    problem = error.problem_mark
    if problem and problem.line + 1 == line and problem.column >= column:
        end = problem.column + 1
    return Guess("open-bracket", line, column, end)


def bare(line: str) -> Iterator[tuple[int, int, str]]:
    """Yield the edits that put quotes around the texts within brackets that have a template in them."""
    for found in BARE.finditer(line):
        text, start = found["text"].rstrip(), found.start("text") + 1
        if "{{" in text:
            yield start, start + len(text), quoted(text)


def hashed(line: str) -> Iterator[tuple[int, int, str]]:
    """Yield the edits that put quotes around the texts within brackets that hold what looks like a comment: `#1`."""
    for found in HASHED.finditer(line):
        text, start = found["text"].rstrip(), found.start("text") + 1
        yield start, start + len(text), quoted(text)


def edited(line: str, edits: Iterable[tuple[int, int, str]]) -> str:
    """Return a line with edits made that stand in its order."""
    parts, last = [], 1
    for start, end, text in edits:
        parts += [line[last - 1 : start - 1], text]
        last = end
    return "".join([*parts, line[last - 1 :]])


def open_quote(line: str) -> int:
    """Return the column of a double quote that is not closed before the next one opens; 0 where all are closed."""
    start, before, last = 0, "", ""
    for column, sign in enumerate(line, 1):
        if sign == '"' and last != "\\":
            opens = not before or before in OPENING
            if opens and start:
                return start
            start = column if opens else 0
        last = sign
        before = before if sign.isspace() else sign
    return start


def of_indent(error: yaml.MarkedYAMLError, lines: list[str], line: int) -> Guess | None:
    """Return the guess that a line above the one that cannot be read should have begun further to the right."""
    depth = indent(lines[line - 1])
    above = [n for n in range(line - 1, 0, -1) if lines[n - 1].strip()]
    if not above or not error.problem_mark or error.problem_mark.line + 1 != line:
        return None
    if not ends(lines[above[0] - 1]) and indent(lines[above[0] - 1]) < depth:
        number, before = above[0], lines[above[1] - 1] if len(above) > 1 else ""
        own = indent(lines[number - 1])
        alone = indent(before) == depth or (ends(before) and indent(before) >= own) or own % 2 > depth % 2
        return moved(lines, number, depth) if before and alone else None
    number = next((n for n in above if indent(lines[n - 1]) < depth), 0)
    if not number or not ends(lines[line - 1]) or not ends(lines[number - 1]):
        return None
    higher = [lines[n - 1] for n in above if n < number]
    peers = any(ends(each) and indent(each) == depth for each in higher)
    first = bool(higher) and ends(higher[0]) and indent(higher[0]) >= indent(lines[number - 1])
    return moved(lines, number, depth) if peers or first else None


def headless(error: yaml.MarkedYAMLError, lines: list[str], line: int) -> Guess | None:
    """Return the guess that a block stands too far in because the name above it is missing, told at its first line.

    It is known by what follows: a line between the level of the block and that of the name above, and not alone there.
    """
    depth, mark = indent(lines[line - 1]), error.problem_mark
    above = [n for n in range(line - 1, 0, -1) if lines[n - 1].strip()]
    block = [*takewhile(lambda n: indent(lines[n - 1]) > depth, above)]
    parent = above[len(block)] if 0 < len(block) < len(above) else 0
    if not (mark and mark.line + 1 == line and parent and ends(lines[parent - 1])) or depth % 2:
        return None
    behind = next((indent(each) for each in lines[line:] if each.strip()), depth)
    if indent(lines[parent - 1]) >= depth or not (ends(lines[line - 1]) or behind == depth):
        return None
    first = block[-1]
    return Guess("wrong-indent", first, begins(lines[first - 1]), len(lines[first - 1].rstrip()) + 1)


def moved(lines: list[str], number: int, depth: int) -> Guess:
    """Return the guess that a line should begin with so many spaces."""
    written = lines[number - 1].strip()
    first = begins(lines[number - 1])
    right, end = f"{' ' * depth}{written}", first + len(written)
    return Guess("wrong-indent", number, first, end, right=right, shift=depth + 1 - first)


def of_place(error: yaml.MarkedYAMLError, here: str, line: int) -> Guess:
    """Return the guess that a line begins at the wrong place, or that nothing better is known of it."""
    mark, first, end = error.problem_mark, begins(here), len(here.rstrip()) + 1
    column = mark.column + 1 if mark and mark.line + 1 == line else 0
    if column and "mapping values" in str(error.problem):
        return Guess("wrong-indent", line, first, max(column, first + 1))
    if column == first and "block mapping" in str(error.context):
        return Guess("wrong-indent", line, first, end)
    if not column and "document start" in str(error.problem):
        return Guess("wrong-indent", line, first, end)
    if not column or "simple key" in str(error.context):
        return Guess("not-yaml", line, first, end)
    return Guess("not-yaml", line, column, column + 1)
