"""A keyword without a word in it."""

from __future__ import annotations

from collections.abc import Iterator

from engine.language import tokens
from engine.lint.draft import KEYWORDS, Draft
from engine.source import Diagnostic, Entry, Mapping, Rule, Scalar, Words

RULE = Rule(
    code="E407",
    name="keyword-empty",
    says=Words(
        'there is no word in the keyword "{keyword}"',
        "ليس في الكلمة المفتاحية «{keyword}» أي كلمة",
    ),
    help=Words(
        "write a word that callers say, or remove it",
        "اكتب كلمة يقولها المتصلون، أو احذفها",
    ),
    why=Words(
        "Callers say words: punctuation and symbols are never heard.",
        "المتصلون يقولون كلمات، أما علامات الترقيم والرموز فلا تُسمع أبداً.",
    ),
    bad={
        "intents.yaml": """\
intents:
  buy: {transfers_to: sales, keywords: {ar: [شراء], en: [buy, "..."]}}
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
LISTS = (*KEYWORDS, "unless")
OTHER_WORDS = Words(
    'there is no word in "{keyword}" under unless',
    "ليس في «{keyword}» تحت `unless` أي كلمة",
)


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Yield each keyword that the router could never hear; what is quite empty the schema refuses."""
    for phrase in (*draft.phrases, *draft.exceptions):
        if phrase.keyword.text and not phrase.words and not any(tokens(phrase.keyword.text)):
            says = RULE.says if phrase.keyword.key in KEYWORDS else OTHER_WORDS
            yield RULE.at(phrase.keyword.place, says=says, keyword=phrase.keyword.text)
    for intent in draft.intents.values():
        for entry in intent.value if isinstance(intent.value, Mapping) else ():
            if entry.key in LISTS:
                says = RULE.says if entry.key in KEYWORDS else OTHER_WORDS
                yield from (RULE.at(n.place, says=says, keyword=n.text) for n in texts_of(entry) if only_commas(n.text))


def texts_of(entry: Entry) -> Iterator[Scalar]:
    """Yield the texts that hold keywords divided by commas."""
    below = [each.value for each in entry.value] if isinstance(entry.value, Mapping) else [entry.value]
    yield from (node for node in below if isinstance(node, Scalar))


def only_commas(text: str) -> bool:
    """Tell whether something is written, and nothing but commas."""
    return bool(text) and not text.strip(",، \t\r\n")
