"""A template that is included and is not there."""

from __future__ import annotations

from collections.abc import Iterator

from engine.lint.draft import Draft
from engine.lint.usage import MOST_LIKE, like
from engine.source import Diagnostic, Rule, Words

RULE = Rule(
    code="E606",
    name="missing-template",
    says=Words(
        'there is no "{name}" in the folder prompts/ to include',
        "لا يوجد في المجلد `prompts/` ملف باسم «{name}» لإدراجه",
    ),
    help=Words(
        "write the file prompts/{name}, or delete the line",
        "أنشئ الملف `prompts/{name}`، أو احذف السطر",
    ),
    why=Words(
        "A prompt that includes what is not there cannot be filled in, and the call breaks off.",
        "ملف التعليمات الذي يُدرج ملفاً غير موجود لا يمكن تعبئته، فتنقطع المكالمة.",
    ),
    bad={"prompts/sales.md.j2": 'You are {{ persona }}.\n{% include "receptoin.md.j2" %}\n'},
    good={"prompts/sales.md.j2": 'You are {{ persona }}.\n{% include "reception.md.j2" %}\n'},
)


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Yield each template that is included, extended or imported and is not there."""
    for position, (template, reference) in enumerate(draft.written.missing()):
        name = reference.names[0]
        others = [other for other in draft.templates if other != template.name] if position < MOST_LIKE else []
        place = template.place(reference.offset, len(name))
        yield RULE.at(place, meant=like(name, others), name=name)
