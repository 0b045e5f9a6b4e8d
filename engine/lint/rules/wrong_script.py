"""A text in Arabic letters for a language that is not written in them, or the other way round."""

from __future__ import annotations

import re
from collections.abc import Iterator

from engine.language import script_of
from engine.lint.draft import Draft, Keyword, Spoken
from engine.lint.spot import bare, short
from engine.source import Diagnostic, Rule, Words

RULE = Rule(
    code="W504",
    name="wrong-script",
    says=Words(
        '"{what}" for the language "{language}" is not in its letters: "{text}"',
        "نص «{what}» للغة «{language}» غير مكتوب بحروفها: «{text}»",
    ),
    help=Words(
        'write it in the letters of "{language}", or under the language that it is in',
        "اكتبه بحروف اللغة «{language}»، أو ضعه تحت اللغة التي هو بها",
    ),
    why=Words(
        "A voice reads foreign letters one by one or not at all, and a recogniser writes what it hears in the "
        "letters of the language, so that such a keyword is never found.",
        "الصوت الآلي يتهجّى الحروف الغريبة أو يتجاوزها، وبرنامج التعرف على الكلام يكتب ما يسمعه بحروف اللغة، "
        "فلا يُعثر أبداً على كلمة مفتاحية كهذه.",
    ),
    bad={
        "departments.yaml": """\
languages: [ar, en]
first_department: reception
departments:
  reception: {persona: {ar: أحمد, en: Ahmed}, welcome: {ar: Ahlan wa sahlan., en: Welcome.}}
  sales: {persona: {ar: سارة, en: Sarah}, welcome: {ar: معك سارة., en: Sarah speaking.}}
"""
    },
    good={
        "departments.yaml": """\
languages: [ar, en]
first_department: reception
departments:
  reception: {persona: {ar: أحمد, en: Ahmed}, welcome: {ar: أهلاً وسهلاً., en: Welcome.}}
  sales: {persona: {ar: سارة, en: Sarah}, welcome: {ar: معك سارة., en: Sarah speaking.}}
"""
    },
)
ARABIC = re.compile(
    "[\u0620-\u064a\u066e-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc]"
)
LATIN = re.compile("[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")
LOWER = re.compile("[a-z\u00df-\u00ff]")
SMALL = re.compile("[a-z\u00df-\u00f6\u00f8-\u00ff' -]+")
IN_LATIN = frozenset({
    "af", "ca", "cs", "cy", "da", "de", "en", "es", "et", "eu", "fi", "fil", "fr", "ga", "gl", "hr", "hu", "id", "is",
    "it", "lt", "lv", "mt", "nb", "nl", "nn", "no", "pl", "pt", "ro", "sk", "sl", "sq", "sv", "sw", "tl", "tr", "vi",
})  # fmt: skip
"""Languages of which it is certain that Latin letters alone are right; some others are written in both."""
EITHER = frozenset({"company", "persona", "voice"})
"""What may stay in Latin letters in a line of Arabic: names of brands and people."""


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Yield each text and each list of keywords that is wholly in the other letters."""
    for spoken in draft.spoken:
        language = spoken.language or only(draft)
        if language in draft.languages and foreign(spoken, language):
            yield RULE.at(spoken.place, what=spoken.what, language=language, text=short(spoken.text))
    for (intent, key, language), keywords in grouped(draft).items():
        if language in draft.languages and all(foreign_word(k.text, language) for k in keywords):
            first = keywords[0]
            yield RULE.at(first.place, what=f"{intent}.{key}", language=language, text=short(first.text))


def only(draft: Draft) -> str:
    """Return the language of the centre, if there is one and no more: what is written once is written for it."""
    return draft.languages[0] if len(draft.languages) == 1 else ""


def grouped(draft: Draft) -> dict[tuple[str, str, str], list[Keyword]]:
    """Return the keywords, and what takes them back, by intent, key and language; callers write as they like."""
    found: dict[tuple[str, str, str], list[Keyword]] = {}
    for said in draft.said:
        if said.key != "examples":
            found.setdefault((said.intent, said.key, said.language or only(draft)), []).append(said)
    return found


def in_arabic(language: str) -> bool:
    """Tell whether a language is certainly written in Arabic letters."""
    return script_of(language) == "arabic" and "latn" not in language.lower()


def in_latin(language: str) -> bool:
    """Tell whether a language is certainly written in Latin letters."""
    return language.partition("-")[0].lower() in IN_LATIN and "arab" not in language.lower()


def foreign(spoken: Spoken, language: str) -> bool:
    """Tell whether a text is wholly in letters that are not those of its language; `VIP` may stand in any."""
    if spoken.key == "voice":
        return False
    text = bare(spoken.text)
    if in_arabic(language):
        return spoken.key not in EITHER and not ARABIC.search(text) and LOWER.search(text) is not None
    return in_latin(language) and ARABIC.search(text) is not None and not LATIN.search(text)


def foreign_word(word: str, language: str) -> bool:
    """Tell whether a keyword is a word in other letters; a brand such as `iPhone` is said in every language."""
    if in_arabic(language):
        return SMALL.fullmatch(word) is not None
    return in_latin(language) and ARABIC.search(word) is not None and not LATIN.search(word)
