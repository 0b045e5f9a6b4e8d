"""A keyword that an intent has twice."""

from __future__ import annotations

from collections.abc import Iterator

from engine.lint.draft import KEYWORDS, Draft
from engine.lint.phrase import Phrase
from engine.source import Diagnostic, Rule, Words

RULE = Rule(
    code="W406",
    name="keyword-twice",
    says=Words(
        '"{keyword}" is written twice for the intent "{intent}"',
        "«{keyword}» مكتوبة مرتين في المقصد «{intent}»",
    ),
    help=Words("keep it once", "أبقِها مرة واحدة"),
    why=Words(
        "Case, vowel marks and variants of a letter are not heard, so the second adds nothing; was another word meant?",
        "لا يُسمع فرق بين الحروف الكبيرة والصغيرة، ولا أثر للحركات ولا لأشكال الحرف الواحد، فالثانية لا تضيف "
        "شيئاً؛ فهل كان المقصود كلمة أخرى؟",
    ),
    bad={
        "intents.yaml": """\
intents:
  buy: {transfers_to: sales, keywords: {ar: [شراء, الأسعار, الاسعار], en: [buy]}}
  go_back: {transfers_to: reception, keywords: {ar: [استقبال], en: [reception]}}
"""
    },
    good={
        "intents.yaml": """\
intents:
  buy: {transfers_to: sales, keywords: {ar: [شراء, الأسعار], en: [buy]}}
  go_back: {transfers_to: reception, keywords: {ar: [استقبال], en: [reception]}}
"""
    },
)
HEARD_ALIKE = Words(
    '"{keyword}" is heard as "{first}", which the intent "{intent}" has already',
    "«{keyword}» تُسمع مثل «{first}» المكتوبة من قبل في المقصد «{intent}»",
)


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Yield each keyword, and each exception, that the router hears as one before it of that intent and language."""
    seen: dict[tuple[str, str, bool, tuple[str, ...]], Phrase] = {}
    for phrase in (*draft.phrases, *draft.exceptions):
        keyword = phrase.keyword
        key = (keyword.intent, keyword.language, keyword.key in KEYWORDS, phrase.words)
        first = seen.setdefault(key, phrase).keyword
        if phrase.words and first is not keyword:
            says = RULE.says if first.text == keyword.text else HEARD_ALIKE
            yield RULE.at(
                keyword.place,
                says=says,
                also=[first.place],
                keyword=keyword.text,
                first=first.text,
                intent=keyword.intent,
            )
