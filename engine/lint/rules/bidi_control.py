"""Signs that nobody sees and that turn the order of letters, or make a name another than it looks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from engine.lint.draft import Draft
from engine.lint.invisible import IN_NAMES, MARKS, TURNING, any_of, label, visible
from engine.lint.spot import Spot, edits, first, keywords_with, names, scan, short, spoken_with, spots
from engine.source import Diagnostic, Edit, Place, Rule, Words

RULE = Rule(
    code="E802",
    name="bidi-control",
    says=Words(
"an invisible sign turns the text around here: {sign}",
"رمز غير مرئي يقلب اتجاه النص هنا: {sign}",
),
    help=Words(
"delete the sign, or type the line again",
"احذف الرمز، أو اكتب السطر من جديد",
),
    why=Words(
"With such signs a file is not read as it looks, and a name that holds one is never found: the caller "
"is not transferred.",
"بسبب هذه الرموز لا يُقرأ الملف كما يظهر للعين، والاسم الذي فيه رمز منها لا يُعثر عليه أبداً، فلا "
"يُحوَّل المتصل.",
),
    bad={
        "intents.yaml": """\
intents:
  buy: {transfers_to: sales, keywords: {ar: [شراء], en: [\u202ebuy]}}
  go_back: {transfers_to: reception, keywords: {ar: [استقبال], en: [reception]}}
"""
    },
    good={
        "intents.yaml": """\
intents:
  buy: {transfers_to: sales, keywords: {ar: [شراء], en: [buy]}}
  go_back: {transfers_to: reception, keywords: {ar: [استقبال], en: [reception]}}
"""
    },
    instead_of=(
        "bad-name", "unknown-key", "unknown-department", "bad-language-tag", "bad-prompt-name", "unknown-language",
        "missing-prompt",
    ),
)  # fmt: skip
IN_NAME = Words(
    'there is an invisible sign in "{name}": {sign}',
    "في «{name}» رمز غير مرئي: {sign}",
)
ANYWHERE = re.compile(f"[{TURNING}]+")
IN_KEYWORD = re.compile(f"[{MARKS}{TURNING}]+")
Finding = Iterator[Diagnostic]


def check(draft: Draft) -> Finding:
    """Yield each name with an invisible sign, each keyword with a mark of direction, and each line that is turned."""
    if any_of(draft.characters):
        yield from written(draft)
    for spoken in spoken_with(draft, ANYWHERE):
        if not spots(draft, spoken.place, ANYWHERE):  # written as an escape, such as "\u202e"
            yield found(spoken.place, [], spoken.text, ANYWHERE)


def written(draft: Draft) -> Finding:
    """Yield the signs that stand in a file as they are: of one line, those in names and keywords first."""
    told: set[tuple[str, int]] = set()
    for diagnostic in (*in_names(draft), *in_keywords(draft)):
        told.add((diagnostic.place.file, diagnostic.place.line))
        yield diagnostic
    for file in draft.texts:
        yield from anywhere(draft, file, told)


def anywhere(draft: Draft, file: str, told: set[tuple[str, int]]) -> Finding:
    """Yield each line of a file that holds such signs, with all of them, unless it was told of already."""
    lines: dict[int, list[Spot]] = {}
    for place, match in scan(draft, file, ANYWHERE):
        lines.setdefault(place.line, []).append((place, match[0]))
    for line, signs in lines.items():
        if (file, line) not in told:
            yield found(signs[0][0], signs, signs[0][1], ANYWHERE)


def in_names(draft: Draft) -> Finding:
    """Yield each key, and each name that a key refers to, with a sign in it that nobody sees."""
    for name, place in names(draft):
        if IN_NAMES.search(name):
            signs = spots(draft, place, IN_NAMES)
            yield found(place, signs, name, IN_NAMES, name)


def in_keywords(draft: Draft) -> Finding:
    """Yield each keyword with a mark of direction, or with a sign that turns it."""
    for keyword, place in keywords_with(draft, IN_KEYWORD):
        signs = spots(draft, place, IN_KEYWORD)
        yield found(first(signs, place), signs, keyword.text, IN_KEYWORD, keyword.text)


def found(place: Place, signs: list[Spot], text: str, pattern: re.Pattern[str], name: str = "") -> Diagnostic:
    """Return the finding of signs in a text; `name` is what they stand in, if that can be told."""
    match = pattern.search(text)
    taken: list[Edit] = edits(signs, lambda _: "")
    sign = label(match[0][0]) if match else ""
    if name:
        return RULE.at(place, says=IN_NAME, edits=taken, unsafe=True, name=short(visible(name)), sign=sign)
    return RULE.at(place, edits=taken, unsafe=True, sign=sign)
