"""Instructions so long that they slow every answer."""

from __future__ import annotations

from collections.abc import Iterator

from engine.lint.draft import Draft
from engine.lint.written import LONG
from engine.source import Diagnostic, Rule, Words

RULE = Rule(
    code="W610",
    name="prompt-too-long",
    says=Words(
        "these instructions are {length} characters long: every answer waits for them",
        "عدد حروف هذه التعليمات {length}: كل جواب يتأخر بسببها",
    ),
    help=Words(
        "keep them under {most} characters",
        "اجعلها أقل من {most} حرف",
    ),
    why=Words(
        "The model reads them again before each sentence: the caller waits, and the bill grows.",
        "يقرؤها النموذج من جديد قبل كل جملة: فينتظر المتصل وتزداد التكلفة.",
    ),
    bad={"prompts/sales.md.j2": "You are {{ persona }}.\n" + "Be kind to the caller, and brief.\n" * 300},
    good={"prompts/sales.md.j2": "You are {{ persona }}.\nBe kind to the caller, and brief.\n"},
)


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Yield each prompt that is too long in some language."""
    for tried in draft.written.tried:
        longest = max((outcome.length for outcome in tried.outcomes), default=0)
        if tried.template.name and longest > LONG:
            yield RULE.at(tried.template.line(1), length=f"{longest:,}", most=f"{LONG:,}")
