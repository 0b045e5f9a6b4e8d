"""A keyword that does not lead to its department, since another is heard in it."""

from __future__ import annotations

from collections.abc import Iterator

from engine.lint.draft import Draft
from engine.lint.hearing import Misheard
from engine.lint.rules.keyword_conflict import claimed
from engine.source import Diagnostic, Rule, Words

RULE = Rule(
    code="W402",
    name="keyword-shadowed",
    says=Words(
        'a caller who says "{utterance}" comes to "{department}", not to "{wanted}"',
        "من يقول «{utterance}» يصل إلى القسم «{department}» لا إلى «{wanted}»",
    ),
    help=Words(
        '"{heard}" of "{intent}" counts for more there: choose other words for one of the two',
        "«{heard}» في المقصد «{intent}» لها الغلبة هنا: اختر كلمة أخرى لأحد المقصدين",
    ),
    why=Words(
        "Of two keywords that are forms of one word the intent with the greater weight or priority has the caller, so "
        "that the other keyword never leads where it should.",
        "إذا كانت كلمتان مفتاحيتان صيغتين لكلمة واحدة وصل المتصل إلى صاحبة الوزن الأكبر أو الأولوية الأعلى، فلا تؤدي "
        "الأخرى أبداً إلى حيث ينبغي.",
    ),
    bad={
        "intents.yaml": """\
intents:
  buy: {transfers_to: sales, keywords: {ar: [شراء], en: [buy, order]}}
  go_back: {transfers_to: reception, keywords: {ar: [استقبال], en: [reception, orders]}, weight: 2}
"""
    },
    good={
        "intents.yaml": """\
intents:
  buy: {transfers_to: sales, keywords: {ar: [شراء], en: [buy, new order]}}
  go_back: {transfers_to: reception, keywords: {ar: [استقبال], en: [reception, orders]}, weight: 2}
"""
    },
)
ASKED = Words(
    'a caller who says "{utterance}" is asked: "{department}" or "{wanted}"?',
    "من يقول «{utterance}» يُسأل: أهو القسم «{department}» أم «{wanted}»؟",
)
DECIDE = Words(
    '"{heard}" of "{intent}" is as strong there: choose other words, or give one intent a higher priority',
    "«{heard}» في المقصد «{intent}» لها القوة نفسها هنا: اختر كلمة أخرى، أو ارفع الأولوية `priority` في أحد المقصدين",
)


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Yield each keyword that the real router does not send to its department when it is said alone."""
    asked = {}
    for each in draft.hearing.misheard:
        if each.name:
            continue  # which has a rule of its own
        if each.routing.department:
            yield finding(each, each.routing.department)
        elif each.routing.between and not claimed(each):
            asked[frozenset({each.phrase.words, each.others[0].words})] = each
    for each in asked.values():  # of two that are heard in each other, the later in the file
        yield finding(
            each, next(d for d in each.routing.between if d != each.phrase.department), says=ASKED, help_=DECIDE
        )


def finding(found: Misheard, department: str, says: Words | None = None, help_: Words | None = None) -> Diagnostic:
    """Return the finding of a keyword that leads to another department, or might."""
    phrase, others, *_ = found
    there = next((p for p in others if p.department == department), others[0])
    return RULE.at(
        phrase.keyword.place,
        says=says,
        help=help_,
        also=[there.keyword.place],
        utterance=phrase.keyword.text,
        department=department,
        wanted=phrase.department,
        heard=there.keyword.text,
        intent=there.keyword.intent,
    )
