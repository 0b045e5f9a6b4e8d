"""Arabic letters as they are printed, instead of as they are written."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from engine.lint.draft import Draft
from engine.lint.spot import edits, first, said_with, spoken_with, spots
from engine.source import Diagnostic, Rule, Words

RULE = Rule(
    code="W805",
    name="presentation-forms",
    says=Words(
        'Arabic letters are written as printed forms here: "{text}"',
        "الحروف العربية مكتوبة هنا بأشكالها المطبعية: «{text}»",
    ),
    help=Words(
        "write `{right}`",
        "اكتب `{right}`",
    ),
    why=Words(
        "Text copied from a PDF holds the shapes of letters and not the letters; a voice stumbles over them "
        "or leaves them out.",
        "النص المنسوخ من ملف PDF يحوي أشكال الحروف لا الحروف نفسها، فيتعثر بها الصوت الآلي أو يتجاوزها.",
    ),
    bad={
        "intents.yaml": """\
intents:
  buy: {transfers_to: sales, keywords: {ar: [\ufeb7\ufead\ufe8d\ufe80], en: [buy]}}
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
)
# Phrases that are one sign on purpose (FDFA and on) are left out, and so are the ornate parentheses.
FORMS = re.compile("[\ufb50-\ufbb1\ufbd3-\ufd3d\ufd50-\ufdf9\ufe70-\ufefc]+")
LONGEST = 30


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Yield each text, and all words of callers, with printed forms, with all of them."""
    found = [(spoken.text, spoken.place) for spoken in spoken_with(draft, FORMS)]
    found += [(said.text, place) for said, place in said_with(draft, FORMS)]
    for text, place in found:
        forms = spots(draft, place, FORMS)
        match = FORMS.search(text)
        shown = match[0][:LONGEST] if match else ""
        yield RULE.at(first(forms, place), edits=edits(forms, letters), text=shown, right=letters(shown))


def letters(forms: str) -> str:
    """Return the letters of printed forms."""
    return unicodedata.normalize("NFKC", forms).replace(" ", "")
