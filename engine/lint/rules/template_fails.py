"""A template that goes wrong when it is filled in."""

from __future__ import annotations

from collections.abc import Iterator

from engine.lint.draft import Draft
from engine.source import Diagnostic, Rule, Words

LONGEST = 60
"""Characters of another program's words that a message shows."""
RULE = Rule(
    code="E608",
    name="template-fails",
    says=Words("this cannot be filled in: {problem}", "تتعذر تعبئة هذا النص: {problem}"),
    help=Words(
        "simplify the line until it works; a word alone, such as {{{{ persona }}}}, always does",
        "بسّط السطر حتى يعمل؛ فالكلمة وحدها مثل {{{{ persona }}}} تعمل دائماً",
    ),
    why=Words(
        "It was filled in here as in a call, and failed; the caller would hear nothing.",
        "جرت تعبئته هنا كما في المكالمة ففشلت؛ ولن يسمع المتصل شيئاً.",
    ),
    bad={"prompts/sales.md.j2": "You are {{ persona }}, at desk {{ persona + 1 }}.\n"},
    good={"prompts/sales.md.j2": "You are {{ persona }}, at desk 1.\n"},
)


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Yield the first failure of each prompt and line that was tried."""
    for place, failure in draft.written.failures():
        if not failure.runs_away:
            problem = " ".join(failure.problem.split())
            shown = problem if len(problem) <= LONGEST else f"{problem[:LONGEST]}…"
            yield RULE.at(place, problem=shown)
