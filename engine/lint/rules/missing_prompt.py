"""A department's prompt that is not there."""

from __future__ import annotations

from collections.abc import Iterator

from engine.lint.draft import Draft
from engine.lint.example import BASE
from engine.lint.rules.unknown_department import unknown
from engine.lint.usage import MOST_LIKE, like, usage_of
from engine.source import Diagnostic, Rule, Words

PERSONA = "    persona: {ar: سارة, en: Sarah}\n"
RULE = Rule(
    code="E601",
    name="missing-prompt",
    says=Words(
        'there is no prompt "{name}" in the folder prompts/',
        "لا يوجد ملف تعليمات باسم «{name}» في المجلد `prompts/`",
    ),
    help=Words(
        "write the file prompts/{name}",
        "أنشئ الملف `prompts/{name}`",
    ),
    why=Words(
        "A department without its instructions would not know how to speak, and calls to it could not be answered.",
        "القسم الذي لا تعليمات له لا يعرف كيف يتحدث، ولا يمكن الرد على المكالمات التي تصل إليه.",
    ),
    bad={"departments.yaml": BASE["departments.yaml"].replace(PERSONA, f"    prompt: slaes.md.j2\n{PERSONA}")},
    good={"departments.yaml": BASE["departments.yaml"].replace(PERSONA, f"    prompt: sales.md.j2\n{PERSONA}")},
)


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Yield each department whose prompt is not there; one called like it is suggested, if nobody else uses that."""
    there = {*draft.templates, *(name.removeprefix("prompts/") for name in draft.folder.unreadable)}
    uses = usage_of(draft).uses
    taken = {use.prompt for use in uses}
    free = [name for name in draft.templates if name not in taken]
    # A department that others call otherwise has most likely lost its own name, and will find its prompt with it.
    lost = {meant[0] for name, _, meant in unknown(draft) if meant and f"{name}.md.j2" in there}
    missing = [use for use in uses if use.prompt not in there and (use.named or use.department not in lost)]
    for position, use in enumerate(missing):
        others = [*draft.templates] if use.named else free
        meant = like(use.prompt, others) if position < MOST_LIKE else ()
        yield RULE.at(use.place, meant=meant, name=use.prompt)
