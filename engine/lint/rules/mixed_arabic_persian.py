"""Arabic and Persian letters for the same sound, in one word or one line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from engine.lint.draft import Draft
from engine.lint.spot import Spot, bare, edits, first, said_with, short, spoken_with, spots
from engine.source import Diagnostic, Place, Rule, Words

RULE = Rule(
    code="W807",
    name="mixed-arabic-persian",
    says=Words(
        'the letter "{letter}" in "{word}" is from another keyboard than the rest',
        "الحرف «{letter}» في «{word}» من لوحة مفاتيح غير التي كُتب بها الباقي",
    ),
    help=Words(
        "write `{right}`",
        "اكتب `{right}`",
    ),
    why=Words(
        "The Persian letters ک and ی look like the Arabic ك and ي but are not the same: voices read them "
        "badly, and a search for the word does not find it.",
        "الحرفان الفارسيان «ک» و«ی» يشبهان الحرفين العربيين «ك» و«ي» وليسا هما: فالصوت الآلي يسيء قراءتهما، "
        "والبحث لا يعثر على الكلمة.",
    ),
    bad={
        "intents.yaml": """\
intents:
  buy: {transfers_to: sales, keywords: {ar: [شراء, مشتر\u06cc الكتب \u0643لها], en: [buy]}}
  go_back: {transfers_to: reception, keywords: {ar: [استقبال], en: [reception]}}
"""
    },
    good={
        "intents.yaml": """\
intents:
  buy: {transfers_to: sales, keywords: {ar: [شراء, مشتري الكتب كلها], en: [buy]}}
  go_back: {transfers_to: reception, keywords: {ar: [استقبال], en: [reception]}}
"""
    },
)
ARABIC, PERSIAN = re.compile("[\u0643\u064a]"), re.compile("[\u06a9\u06cc]")
TO_ARABIC = str.maketrans("\u06a9\u06cc", "\u0643\u064a")
TO_PERSIAN = str.maketrans("\u0643\u064a", "\u06a9\u06cc")


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Yield each text that mixes the two: a line of Arabic as a whole, any other word by word."""
    found = [(spoken.text, spoken.language, spoken.place) for spoken in spoken_with(draft, PERSIAN)]
    found += [(said.text, said.language, place) for said, place in said_with(draft, PERSIAN)]
    for text, written_for, place in found:
        language = written_for or next((each for each in draft.languages if each.startswith(("ar", "fa"))), "")
        arabic = language.partition("-")[0].lower() == "ar"
        if not arabic and not any(mixed(word) for word in bare(text).split()):
            continue
        if mixed(bare(text)):
            yield finding(text, place, spots(draft, place, PERSIAN if arabic else ARABIC), arabic=arabic)


def mixed(text: str) -> bool:
    """Tell whether a text has both of the letters for one sound."""
    return ARABIC.search(text) is not None and PERSIAN.search(text) is not None


def finding(text: str, place: Place, wrong: list[Spot], *, arabic: bool) -> Diagnostic:
    """Return the finding for a text, and the letters in it that are to be others."""
    pattern, table = (PERSIAN, TO_ARABIC) if arabic else (ARABIC, TO_PERSIAN)
    word = next(word for word in text.split() if pattern.search(word))
    letter = pattern.findall(word)[0]
    taken = edits(wrong, lambda old: old.translate(table))
    # A last ی may have been meant as ى, so that the edit is a guess.
    return RULE.at(
        first(wrong, place),
        edits=taken,
        unsafe=True,
        word=short(word),
        letter=letter,
        right=short(word.translate(table)),
    )
