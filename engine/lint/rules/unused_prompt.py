"""A template that nobody uses."""

from __future__ import annotations

from collections.abc import Iterator

from engine.lint.draft import Draft
from engine.lint.example import BASE
from engine.lint.usage import MOST_LIKE, like, usage_of
from engine.source import Diagnostic, Rule, Words

RULE = Rule(
    code="W602",
    name="unused-prompt",
    says=Words(
        'no department uses the prompt "{name}"',
        "لا يستعمل أي قسم ملف التعليمات «{name}»",
    ),
    help=Words(
        "name it in a department (`prompt: {name}`), include it in another prompt, or delete it",
        "اذكره في أحد الأقسام (`prompt: {name}`)، أو أدرجه في ملف تعليمات آخر، أو احذفه",
    ),
    why=Words(
        "Whoever edits a prompt that is not used believes that callers hear the change, and they do not.",
        "من يحرّر ملف تعليمات غير مستعمل يظن أن المتصلين سيسمعون التغيير، ولن يسمعوه.",
    ),
    bad={"prompts/manners.md.j2": "Be brief.\n"},
    good={
        "prompts/manners.md.j2": "Be brief.\n",
        "prompts/sales.md.j2": BASE["prompts/sales.md.j2"] + '{% include "manners.md.j2" %}\n',
    },
)


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Yield each template that no department uses and no other includes; silent where that cannot be told."""
    usage, written = usage_of(draft), draft.written
    if usage.doubtful or any(written.findings("by-expression")) or len(written.prompts) < len(draft.templates):
        return
    spoken = [name for line in written.lines for r in line.analysis.references for name in r.names]
    used = written.reach(*(use.prompt for use in usage.uses), *spoken)
    missing = {use.prompt for use in usage.uses} | {name for _, r in written.missing() for name in r.names}
    wanted = [name for name in sorted(missing) if name not in draft.templates][:MOST_LIKE]
    # What a template includes that cannot be read is not known, but its name stands in it.
    unread = [t.text for t in written.all if t.analysis.findings and not t.analysis.references]
    unused = {name for name in written.prompts if name not in used}
    included = {other for name in unused for other in written.reach(name) if other != name}
    for name in written.prompts:
        if name in unused - included and not like(name, wanted) and not any(name in text for text in unread):
            yield RULE.at(written.prompts[name].line(1), name=name)
