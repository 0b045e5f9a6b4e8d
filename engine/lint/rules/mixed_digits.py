"""Digits of two kinds in one text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from engine.lint.draft import Draft
from engine.lint.spot import bare, keywords_with, short, spoken_with, spot
from engine.source import Diagnostic, Place, Rule, Words

RULE = Rule(
    code="W814",
    name="mixed-digits",
    says=Words(
        'there are two kinds of digits in one text: "{first}" and "{second}"',
        "في نص واحد نوعان من الأرقام: «{first}» و«{second}»",
    ),
    help=Words("write all of them in one kind", "اكتبها كلها بنوع واحد"),
    why=Words(
        "A voice may read the two kinds in two languages, and of a telephone number only half is understood.",
        "قد يقرأ الصوت الآلي النوعين بلغتين، فلا يُفهم من رقم الهاتف إلا نصفه.",
    ),
    bad={
        "intents.yaml": """\
intents:
  buy: {transfers_to: sales, keywords: {ar: [شراء, طراز ٢٠٢ 6], en: [buy]}}
  go_back: {transfers_to: reception, keywords: {ar: [استقبال], en: [reception]}}
"""
    },
    good={
        "intents.yaml": """\
intents:
  buy: {transfers_to: sales, keywords: {ar: [شراء, طراز ٢٠٢٦], en: [buy]}}
  go_back: {transfers_to: reception, keywords: {ar: [استقبال], en: [reception]}}
"""
    },
)
EASTERN = re.compile("[\u0660-\u0669\u06f0-\u06f9]")
# In MP3, 4G or iPhone 15 the digits belong to the name, and are the same everywhere.
GROUPS = re.compile("[\u0660-\u0669]+|[\u06f0-\u06f9]+|(?<![A-Za-z0-9])(?<![A-Za-z][ -])[0-9]+(?![A-Za-z0-9])")


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Yield each text and keyword with digits of two kinds, at the first of the second kind."""
    found = [(spoken.text, spoken.place) for spoken in spoken_with(draft, EASTERN)]
    found += [(keyword.text, place) for keyword, place in keywords_with(draft, EASTERN)]
    for text, place in found:
        yield from mixed(draft, text, place)


def mixed(draft: Draft, text: str, place: Place) -> Iterator[Diagnostic]:
    """Yield a finding for a text with digits of two kinds."""
    groups = GROUPS.findall(bare(text))
    second = next((group for group in groups if kind(group) != kind(groups[0])), None)
    if second:
        yield RULE.at(spot(draft, place, second), first=short(groups[0]), second=short(second))


def kind(group: str) -> int:
    """Return which set of digits a number is written in, by the code of its zero."""
    return ord(group[0]) - int(group[0])
