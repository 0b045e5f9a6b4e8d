"""A keyword that is a whole sentence."""

from __future__ import annotations

from collections.abc import Iterator

from engine.lint.draft import Draft
from engine.source import Diagnostic, Rule, Words

MOST_WORDS = 6
RULE = Rule(
    code="W411",
    name="keyword-too-long",
    says=Words(
        "this keyword has {count} words: nobody will say exactly this sentence",
        "عدد الكلمات في هذه الكلمة المفتاحية {count}، ولن يقول أحد هذه الجملة بنصها",
    ),
    help=Words(
        "write the words that matter, one or two at a time",
        "اكتب الكلمات المهمة، كلمة أو كلمتين في كل مرة",
    ),
    why=Words(
        "A keyword counts only when all its words are said in this order, with none between them.",
        "لا تُحتسب الكلمة المفتاحية إلا إذا قيلت كلماتها كلها بهذا الترتيب، من غير كلمة أخرى بينها.",
    ),
    bad={
        "intents.yaml": """\
intents:
  buy: {transfers_to: sales, keywords: {ar: [شراء], en: [I would like to buy something from you]}}
  go_back: {transfers_to: reception, keywords: {ar: [استقبال], en: [reception]}}
"""
    },
    good={
        "intents.yaml": """\
intents:
  buy: {transfers_to: sales, keywords: {ar: [شراء], en: [buy, buy something]}}
  go_back: {transfers_to: reception, keywords: {ar: [استقبال], en: [reception]}}
"""
    },
    instead_of=("keyword-shadowed",),
)


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Yield each keyword of more words than anybody says twice in the same order."""
    for phrase in draft.phrases:
        if len(phrase.words) > MOST_WORDS:
            yield RULE.at(phrase.keyword.place, count=len(phrase.words))
