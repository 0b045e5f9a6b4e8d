"""Files with as many faults of one kind as are still read."""

# a table reads best with a case a line

from __future__ import annotations

from typing import NamedTuple

from engine.source.reader import MOST_BYTES, MOST_PARTS

IN_ARABIC = str.maketrans("0123456789", "تثجحخدذرزس")


class Many(NamedTuple):
    """One line, written again and again; `%` in it is its number."""

    name: str
    """The file."""
    line: str
    parts: int
    """Names, values and brackets of the line."""
    before: str = ""
    behind: str = ""
    arabic: bool = False
    """Whether the numbers are Arabic words."""

    def data(self, share: int = 1) -> bytes:
        """The file with as many lines as are still read, or the first half or quarter of them."""
        most = min((MOST_PARTS - 50) // self.parts, (MOST_BYTES - 200) // (len(self.line.encode()) + 6)) // share
        numbers = [str(number).translate(IN_ARABIC) if self.arabic else str(number) for number in range(most)]
        return "\n".join([self.before, *(self.line.replace("%", each) for each in numbers), self.behind]).encode()


def departments(line: str, parts: int) -> Many:
    """Departments of one line each."""
    return Many("departments.yaml", line, parts, "departments:")


def intents(line: str, parts: int) -> Many:
    """Intents of one line each."""
    return Many("intents.yaml", line, parts, "intents:")


def keywords(line: str, *, arabic: bool = False) -> Many:
    """Keywords of one line each."""
    return Many("intents.yaml", line, 1, "intents: {a: {transfers_to: sales, keywords: [", "]}}", arabic)


MANY: dict[str, Many] = {
    "unknown keys": Many("departments.yaml", "department%: 1", 2),
    "equal keys": Many("intents.yaml", "a: 1", 2),
    "empty departments": departments("  a%: {}", 3),
    "departments of nothing": departments("  a%:", 2),
    "departments without a welcome": departments("  a%: {persona: b}", 5),
    "departments without a prompt": departments("  a%: {persona: b, welcome: c}", 7),
    "departments that lead nowhere": departments("  a%: {persona: b, welcome: c, transfers_to: [b%]}", 11),
    "empty intents": intents("  a%: {}", 3),
    "intents that lead nowhere": intents("  a%: {transfers_to: b, keywords: [c%]}", 9),
    "intents with one keyword": intents("  a%: {transfers_to: sales, keywords: [buy]}", 9),
    "keywords": keywords("c%,"),
    "Arabic keywords": keywords("م%,", arabic=True),
    "keywords within each other": keywords("buy c%,"),
    "languages": Many(
        "departments.yaml", "en-x-%,", 1, "languages: [", "]\ndepartments: {a: {persona: b, welcome: c}}"
    ),
    "transfers": Many("departments.yaml", "d%,", 1, "departments: {a: {persona: b, welcome: c, transfers_to: [", "]}}"),
    # Thousands of lines that Jinja has to read, each with a fault of its own.
    "words that are not there": departments("  a%: {persona: b, welcome: 'c {{ d% }}'}", 7),
    "lines that have to be tried": departments("  a%: {persona: b, welcome: '{{ \"c%\" ~ persona }}'}", 7),
    "providers": Many("voice.yaml", "  - {plugin: a%, b: c}", 6, "language_model:"),
    "voices of no department": Many("voice.yaml", "  a%: {}", 3, "departments:"),
    "suppressions": Many("intents.yaml", "a%: 1  # engine: ignore W304", 2),
}
