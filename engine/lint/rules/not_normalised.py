"""A letter that is written as two signs where there is one."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from itertools import islice

from engine.lint.draft import Draft
from engine.lint.spot import MOST, pieces, short, spot
from engine.source import Diagnostic, Edit, Place, Rule, Words

RULE = Rule(
    code="W808",
    name="not-normalised",
    says=Words(
        '"{text}" has a letter that is written in two parts',
        "في «{text}» حرف مكتوب من جزأين",
    ),
    help=Words(
        "type the word again: `{right}`",
        "اكتب الكلمة من جديد: `{right}`",
    ),
    why=Words(
        "A letter and its mark, as two signs, look like one and are not: a search for the word does not find "
        "it, and some voices read the mark by itself.",
        "الحرف وعلامته إذا كُتبا رمزين بدوا رمزاً واحداً وليسا كذلك: فالبحث لا يعثر على الكلمة، وبعض الأصوات "
        "الآلية تقرأ العلامة وحدها.",
    ),
    bad={
        "intents.yaml": """\
intents:
  buy: {transfers_to: sales, keywords: {ar: [شراء], en: [cafe\u0301]}}
  go_back: {transfers_to: reception, keywords: {ar: [استقبال], en: [reception]}}
"""
    },
    good={
        "intents.yaml": """\
intents:
  buy: {transfers_to: sales, keywords: {ar: [شراء], en: [caf\u00e9]}}
  go_back: {transfers_to: reception, keywords: {ar: [استقبال], en: [reception]}}
"""
    },
)


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Yield each text, and all words of callers, with letters in parts; the order of harakat is nobody's fault."""
    normal = {name: composed(document.text) for name, document in draft.documents.items()}
    found: list[tuple[str, Place]] = []
    if not normal.get("departments.yaml", True):
        found += [(spoken.text, spoken.place) for spoken in draft.spoken if not composed(spoken.text)]
    if not normal.get("intents.yaml", True):
        found += [(k.text, spot(draft, k.place, k.text)) for k in draft.said if not composed(k.text)]
    for text, place in found:
        parts = [*islice(apart(draft, place), MOST)]
        word = next((word for word in text.split() if not composed(word)), text)
        right = unicodedata.normalize("NFC", word)
        yield RULE.at(parts[0].place if parts else place, edits=parts, text=short(word), right=short(right))


def composed(text: str) -> bool:
    """Tell whether no two signs of a text make one letter.

    Normalising also sorts marks, shadda behind fatha; every keyboard writes them the other way, which is fine.
    """
    return unicodedata.is_normalized("NFC", text) or len(unicodedata.normalize("NFC", text)) >= len(text)


def apart(draft: Draft, place: Place) -> Iterator[Edit]:
    """Yield an edit for each letter that is written in parts."""
    for number, column, piece in pieces(draft, place):
        start = 0
        for end in range(1, len(piece) + 1):
            if end < len(piece) and unicodedata.combining(piece[end]):
                continue
            letter = piece[start:end]
            if not composed(letter):
                at = Place(place.file, number, column + start + 1, number, column + end + 1)
                yield Edit(at, unicodedata.normalize("NFC", letter))
            start = end
