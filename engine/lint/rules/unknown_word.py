"""A word between {{ and }} that there is not."""

from __future__ import annotations

from collections.abc import Iterator

from engine.lint.draft import Draft
from engine.source import Diagnostic, Rule, Words

RULE = Rule(
    code="E603",
    name="unknown-word",
    says=Words(
        'there is no word "{name}" that could be filled in',
        "لا توجد كلمة باسم «{name}» يمكن تعبئتها",
    ),
    help=Words("words are: {known}", "الكلمات هي: {known}"),
    why=Words(
        "A misspelt word has no value: the call would break off where it should be said.",
        "الكلمة المكتوبة خطأً لا قيمة لها: ستنقطع المكالمة حيث ينبغي أن تقال.",
    ),
    bad={"prompts/sales.md.j2": "You are {{ presona }} of {{ department }}.\n"},
    good={"prompts/sales.md.j2": "You are {{ persona }} of {{ department }}.\n"},
)


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Yield each word of a prompt or spoken line that it cannot use."""
    for template, finding in draft.written.findings("unknown-word"):
        from engine.prompts.analysis import KNOWN  # loaded by now: it found this

        place = template.place(finding.offset, finding.length)
        yield RULE.at(place, meant=finding.meant, name=finding.name, known=", ".join(KNOWN))
