"""A keyword without a word in it."""

from __future__ import annotations

from collections.abc import Iterator

from engine.lint.draft import Draft
from engine.lint.flow import below
from engine.source import Diagnostic, Mapping, Rule, Scalar, Words

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


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Yield each keyword that the router could never hear; what is quite empty the schema refuses."""
    for phrase in draft.phrases:
        if phrase.keyword.text and not phrase.words:
            yield RULE.at(phrase.keyword.place, keyword=phrase.keyword.text)
    for entry in draft.intents.values():
        written = below(entry, "keywords")
        for node in [each.value for each in written] if isinstance(written, Mapping) else [written]:
            if isinstance(node, Scalar) and node.text and not node.text.strip(",، \t\r\n"):
                yield RULE.at(node.place, keyword=node.text)
