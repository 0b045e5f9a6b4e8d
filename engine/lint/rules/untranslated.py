"""The same line in two languages."""

from __future__ import annotations

import re
from collections.abc import Iterator

from engine.language import script_of
from engine.lint.draft import LINES, Draft, Spoken
from engine.lint.spot import bare
from engine.source import Diagnostic, Rule, Words

RULE = Rule(
    code="W503",
    name="untranslated",
    says=Words(
        '"{what}" says the same in "{first}" and in "{second}"',
        "نص «{what}» هو نفسه في «{first}» وفي «{second}»",
    ),
    help=Words("translate it, or write it once without languages", "ترجمه، أو اكتبه مرة واحدة من دون لغات"),
    why=Words(
        "A line that was copied and never translated is spoken to a caller in a language that is not theirs.",
        "العبارة التي نُسخت ولم تُترجم تقال للمتصل بلغة غير لغته.",
    ),
    bad={
        "departments.yaml": """\
languages: [en, tr]
first_department: reception
departments:
  reception: {persona: Ada, welcome: {en: Welcome to us., tr: Welcome to us.}}
  sales: {persona: Leyla, welcome: {en: This is sales., tr: Satış bölümü.}}
""",
        "intents.yaml": """\
intents:
  buy: {transfers_to: sales, keywords: {en: [buy], tr: [almak]}}
  go_back: {transfers_to: reception, keywords: {en: [reception], tr: [resepsiyon]}}
""",
    },
    good={
        "departments.yaml": """\
languages: [en, tr]
first_department: reception
departments:
  reception: {persona: Ada, welcome: {en: Welcome to us., tr: Hoş geldiniz.}}
  sales: {persona: Leyla, welcome: {en: This is sales., tr: Satış bölümü.}}
""",
        "intents.yaml": """\
intents:
  buy: {transfers_to: sales, keywords: {en: [buy], tr: [almak]}}
  go_back: {transfers_to: reception, keywords: {en: [reception], tr: [resepsiyon]}}
""",
    },
)
WORD = re.compile(r"[^\W\d_]{2,}")
KIN = {"nb": "no", "nn": "no", "hr": "sr", "bs": "sr", "me": "sr", "id": "ms", "prs": "fa"}
"""Languages in which the same line may well be right, by the one that stands for them."""


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Yield each line of several words that stands in a second language as it stands in a first."""
    seen: dict[tuple[str, str], list[Spoken]] = {}
    for spoken in draft.spoken:
        if spoken.key not in LINES or not spoken.language:
            continue
        alike = seen.setdefault((spoken.what, " ".join(spoken.text.split())), [])
        other = next((o for o in alike if family(o.language) != family(spoken.language)), None)
        # Of two languages in different letters, the rule for wrong letters knows which of the two is wrong.
        if other and script_of(other.language) == script_of(spoken.language) and several_words(spoken.text):
            yield RULE.at(
                spoken.place, also=[other.place], what=spoken.what, first=other.language, second=spoken.language
            )
        alike.append(spoken)


def several_words(line: str) -> bool:
    """Tell whether there are several words in a line, apart from its templates."""
    return len(WORD.findall(bare(line))) > 1


def family(language: str) -> str:
    """Return the language without its region, and for those that are nearly one, the one that stands for them."""
    base = language.partition("-")[0].lower()
    return KIN.get(base, base)
