"""A prompt or a line of which nothing is left when it is filled in."""

from __future__ import annotations

from collections.abc import Iterator

from engine.lint.draft import Draft
from engine.lint.written import Tried
from engine.source import Diagnostic, Rule, Words

RULE = Rule(
    code="E609",
    name="says-nothing",
    says=Words("nothing would be said: this is empty", "لن يقال شيء: هذا النص فارغ"),
    help=Words("write what should be said", "اكتب ما ينبغي أن يقال"),
    why=Words(
        "Silence is the one thing a caller does not understand, and a model without instructions may say anything.",
        "الصمت هو الشيء الوحيد الذي لا يفهمه المتصل، والنموذج الذي لا تعليمات له قد يقول أي شيء.",
    ),
    bad={"prompts/sales.md.j2": "{# to be written #}\n"},
    good={"prompts/sales.md.j2": "You are {{ persona }} of {{ department }}.\n"},
)
IN_LANGUAGE = Words(
    'nothing would be said in "{language}"',
    "لن يقال شيء باللغة «{language}»",
)
UNKNOWN_CALLER = Words(
    "nothing would be said to a caller of whom nothing is known",
    "لن يقال شيء لمتصل لا يُعرف عنه شيء",
)


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Yield each prompt and line that says nothing to some caller."""
    for tried in draft.written.tried:
        silent = [outcome for outcome in tried.outcomes if not (outcome.failure or outcome.length)]
        if silent:
            yield RULE.at(tried.template.line(1), says=words(tried), language=silent[0].language)


def words(tried: Tried) -> Words:
    """Return who it is that would hear nothing: everyone, those of one language, or those who are not known."""
    outcomes = [outcome for outcome in tried.outcomes if not outcome.failure]
    silent = [outcome for outcome in outcomes if not outcome.length]
    if len(silent) == len(outcomes):
        return RULE.says
    return UNKNOWN_CALLER if not any(outcome.known for outcome in silent) else IN_LANGUAGE
