"""Words under `unless` that take a keyword back wherever it is said."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterator

from engine.lint.draft import Draft
from engine.lint.hearing import LONGEST, beginnings, heard_in, ways
from engine.lint.phrase import Phrase
from engine.source import Diagnostic, Rule, Words

RULE = Rule(
    code="E413",
    name="unless-undoes-keyword",
    says=Words(
        '"{unless}" takes the keyword "{keyword}" back wherever it is said',
        "«{unless}» تُبطل الكلمة المفتاحية «{keyword}» كلما قيلت",
    ),
    help=Words(
        'write more of the sentence in which "{keyword}" is not meant, or remove "{unless}"',
        "اكتب جزءاً أطول من الجملة التي لا يُقصد فيها «{keyword}»، أو احذف «{unless}»",
    ),
    why=Words(
        "What stands under unless should hold more words than the keyword, such as phone bill for the keyword bill. "
        "If it is said whenever the keyword is, the keyword never counts.",
        "ينبغي أن تكون العبارة تحت `unless` أطول من الكلمة المفتاحية، مثل «فاتورة الهاتف» للكلمة المفتاحية «فاتورة». "
        "فإن كانت تُقال كلما قيلت الكلمة المفتاحية، فلن تُحتسب هذه أبداً.",
    ),
    bad={
        "intents.yaml": """\
intents:
  buy: {transfers_to: sales, keywords: {ar: [شراء], en: [buy, order]}, unless: {en: [order]}}
  go_back: {transfers_to: reception, keywords: {ar: [استقبال], en: [reception]}}
"""
    },
    good={
        "intents.yaml": """\
intents:
  buy: {transfers_to: sales, keywords: {ar: [شراء], en: [buy, order]}, unless: {en: [out of order]}}
  go_back: {transfers_to: reception, keywords: {ar: [استقبال], en: [reception]}}
"""
    },
)


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Yield what is said with a keyword each time, and for which the real router then lets that count for nothing."""
    written: dict[str, dict[tuple[str, ...], Phrase]] = defaultdict(dict)
    for phrase in draft.exceptions:
        if phrase.department and 0 < len(phrase.words) <= LONGEST:
            written[phrase.keyword.intent].setdefault(phrase.words, phrase)
    begun = {intent: beginnings(phrases) for intent, phrases in written.items()}
    undone: dict[Phrase, list[Phrase]] = defaultdict(list)
    for keyword in draft.phrases:
        intent = keyword.keyword.intent
        if intent in written and len(keyword.words) <= LONGEST:
            heard = [written[intent][words] for words in within(keyword, begun[intent]) if words in written[intent]]
            if heard and taken_back(draft, keyword):
                undone[max(heard, key=lambda phrase: len(phrase.words))].append(keyword)
    for unless, keywords in undone.items():
        yield RULE.at(
            unless.keyword.place,
            also=[keyword.keyword.place for keyword in keywords],
            unless=unless.keyword.text,
            keyword=keywords[0].keyword.text,
        )


def within(keyword: Phrase, begun: Container[tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    """Yield what is said whenever a keyword is, as far as it is in `begun`."""
    said = [heard_in(word) for word in keyword.written]
    for start in range(len(said)):
        yield from ways(said[start:], begun)


def taken_back(draft: Draft, phrase: Phrase) -> bool:
    """Tell whether the real router, given a keyword, finds that it does not count."""
    keyword, router = phrase.keyword, draft.hearing.router
    matches = router.route(keyword.text).matches if router else ()
    return any(
        m.ignored == "unless" and (m.intent, m.keyword) == (keyword.intent, keyword.text.strip()) for m in matches
    )
