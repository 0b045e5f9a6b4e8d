"""A template that takes more time or memory than there is."""

from __future__ import annotations

from collections.abc import Iterator

from engine.lint.draft import Draft
from engine.source import Diagnostic, Rule, Words

RULE = Rule(
    code="E611",
    name="template-runs-away",
    says=Words(
        "this would go on without end, or fill the memory",
        "تعبئة هذا القالب تستمر بلا نهاية، أو تستهلك الذاكرة كلها",
    ),
    help=Words(
        "repeat less: nothing that is said has more than a few thousand letters",
        "قلّل التكرار: فلا شيء مما يقال يزيد على بضعة آلاف حرف",
    ),
    why=Words(
        "All calls of a machine would stop together while one of them fills such a template in.",
        "ستتوقف كل مكالمات الجهاز معاً في أثناء تعبئة قالب كهذا لإحداها.",
    ),
    bad={"prompts/sales.md.j2": 'You are {{ persona }}. {{ "ha " * 50000000 }}\n'},
    good={"prompts/sales.md.j2": 'You are {{ persona }}. {{ "ha " * 3 }}\n'},
)
CIRCLE = Words(
    '"{name}" is included in itself',
    "الملف «{name}» مُدرج في نفسه",
)
UNCIRCLE = Words(
    "remove one of the includes",
    "احذف أحد أمري الإدراج",
)
LARGE = Words(
    "this is too large to be a template",
    "هذا أكبر من أن يكون قالباً",
)
DEEP = Words("brackets stand within brackets too deep here", "الأقواس متداخلة هنا أكثر مما ينبغي")
LESS = Words("divide it, or take out what does not belong here", "قسّمه، أو احذف منه ما لا ينتمي إليه")


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Yield what includes itself, is too large or too deep to be read, or was stopped when it was tried."""
    written = draft.written
    for template, reference in written.circles:
        name = reference.names[0]
        yield RULE.at(template.place(reference.offset, len(name)), says=CIRCLE, help=UNCIRCLE, name=name)
    for template, finding in written.findings("too-large", "too-deep"):
        yield RULE.at(template.line(1), says=LARGE if finding.kind == "too-large" else DEEP, help=LESS)
    for place, failure in written.failures():
        if failure.runs_away:
            yield RULE.at(place)
