"""A keyword that is the name of another department."""

from __future__ import annotations

from collections.abc import Iterator

from engine.lint.draft import Draft
from engine.source import Diagnostic, Rule, Words

RULE = Rule(
    code="W412",
    name="keyword-is-a-name",
    says=Words(
        '"{keyword}" is the name of "{department}", and "{intent}" does not lead there',
        "«{keyword}» اسم القسم «{department}»، والمقصد «{intent}» لا يؤدي إليه",
    ),
    help=Words(
        'a caller who names "{department}" is understood without any keyword: take another word for "{intent}"',
        "من يسمّي القسم «{department}» مفهوم من دون أي كلمة مفتاحية: اختر كلمة أخرى للمقصد «{intent}»",
    ),
    why=Words(
        "Whoever names a department wants to go there. As a keyword of another intent the name leads away from it, or "
        "counts for nothing.",
        "من يسمّي قسماً يريد الوصول إليه. فإن كان اسمه كلمة مفتاحية في مقصد آخر أبعدت المتصل عنه، أو لم تنفع شيئاً.",
    ),
    bad={
        "intents.yaml": """\
intents:
  buy: {transfers_to: sales, keywords: {ar: [شراء], en: [buy, reception]}}
  go_back: {transfers_to: reception, keywords: {ar: [رجوع], en: [go back]}}
"""
    },
    good={
        "intents.yaml": """\
intents:
  buy: {transfers_to: sales, keywords: {ar: [شراء], en: [buy, wedding reception]}}
  go_back: {transfers_to: reception, keywords: {ar: [رجوع], en: [go back]}}
"""
    },
)
HEARD_ALIKE = Words(
    '"{keyword}" is heard as the name "{name}" of "{department}", and "{intent}" does not lead there',
    "«{keyword}» تُسمع مثل «{name}»، وهو اسم القسم «{department}»، والمقصد «{intent}» لا يؤدي إليه",
)


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Yield each keyword that the real router hears as the name of a department to which its intent does not lead."""
    for phrase, _, _, name in draft.hearing.misheard:
        if name:
            keyword = phrase.keyword
            yield RULE.at(
                keyword.place,
                says=RULE.says if keyword.text.casefold() == name.text.casefold() else HEARD_ALIKE,
                also=[name.place],
                keyword=keyword.text,
                name=name.text,
                department=name.department,
                intent=keyword.intent,
            )
