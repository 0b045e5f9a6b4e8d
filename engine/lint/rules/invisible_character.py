"""Signs that nobody sees, of no width or of the width of a space."""

from __future__ import annotations

import re
from collections.abc import Iterator

from engine.lint.draft import Draft
from engine.lint.invisible import IN_NAMES, JOINERS, NOTHING, any_of, label
from engine.lint.spot import Spot, edits, keywords_with, names, scan, spots
from engine.source import Diagnostic, Place, Rule, Words
from engine.source.lines import FALSE_SPACE, SEPARATORS, SPACES

RULE = Rule(
    code="W803",
    name="invisible-character",
    says=Words(
        "there is an invisible sign here: {sign}",
        "يوجد هنا رمز غير مرئي: {sign}",
    ),
    help=Words(
        "delete it, or type the line again instead of pasting it",
        "احذفه، أو اكتب السطر من جديد بدلاً من لصقه",
    ),
    why=Words(
        "Such signs come in by pasting from other programs. A keyword that holds one is not what callers say, "
        "and a line is cut where nobody sees why.",
        "تدخل هذه الرموز عند اللصق من برامج أخرى. والكلمة المفتاحية التي فيها رمز منها ليست ما يقوله المتصل، "
        "والسطر ينقطع من غير سبب ظاهر.",
    ),
    bad={
        "intents.yaml": """\
intents:
  buy: {transfers_to: sales, keywords: {ar: [شراء], en: [pur\u00adchase]}}
  go_back: {transfers_to: reception, keywords: {ar: [استقبال], en: [reception]}}
"""
    },
    good={
        "intents.yaml": """\
intents:
  buy: {transfers_to: sales, keywords: {ar: [شراء], en: [purchase]}}
  go_back: {transfers_to: reception, keywords: {ar: [استقبال], en: [reception]}}
"""
    },
)
# Joiners belong between letters of Persian, of India and parts of emoji: only among plain Latin ones have they no use.
SIGNS = re.compile(f"[{SEPARATORS}{NOTHING}]+|(?<![^\\x00-\\x7f])[{JOINERS}]+(?![^\\x00-\\x7f])")
ANY_SPACE = re.compile(f"[{SPACES}]+")
Lines = dict[tuple[str, int], dict[Place, str]]


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Yield each line with such signs, with all of them, but for those in names, of which the rule for names tells."""
    if not any_of(draft.characters):
        return
    lines = in_keywords(draft, in_files(draft))
    told = in_names(draft) if lines else set()
    for signs in lines.values():
        kept: list[Spot] = [(p, text) for p, text in sorted(signs.items()) if (p.file, p.line, p.column) not in told]
        if kept:
            place, text = kept[0]
            yield RULE.at(place, edits=edits(kept, instead), unsafe=True, sign=label(text[0]))


def instead(text: str) -> str:
    """Return what should stand where signs do: a space for each space and each end of a line, else nothing."""
    return re.sub(f"[{NOTHING}{JOINERS}]", "", re.sub(f"[{SEPARATORS}{SPACES}]", " ", text))


def in_files(draft: Draft) -> Lines:
    """Return the signs in all files, by line; spaces count only where YAML needs a space."""
    lines: Lines = {}
    yaml = {document.file for document in draft.documents.values()}
    for file, text in draft.texts.items():
        for pattern, what in () if text.isascii() else ((SIGNS, 0), (FALSE_SPACE, "spaces"))[: 1 + (file in yaml)]:
            for place, match in scan(draft, file, pattern):
                at = place._replace(column=match.start(what) + 1)
                lines.setdefault((file, place.line), {})[at] = match[what]
    return lines


def in_keywords(draft: Draft, lines: Lines) -> Lines:
    """Add the spaces in keywords that are none."""
    for _, keyword in keywords_with(draft, ANY_SPACE):
        for place, text in spots(draft, keyword, ANY_SPACE):
            lines.setdefault((place.file, place.line), {})[place] = text
    return lines


def in_names(draft: Draft) -> set[tuple[str, int, int]]:
    """Return where such signs stand in keys and names."""
    return {
        (sign.file, sign.line, sign.column)
        for name, place in names(draft)
        if IN_NAMES.search(name)
        for sign, _ in spots(draft, place, IN_NAMES)
    }
