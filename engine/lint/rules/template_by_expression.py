"""A template whose name is only known during the call."""

from __future__ import annotations

from collections.abc import Iterator

from engine.lint.draft import Draft
from engine.source import Diagnostic, Rule, Words

RULE = Rule(
    code="E607",
    name="template-by-expression",
    says=Words(
        'what "{name}" names here is only known during a call, and cannot be checked',
        "الملف الذي يطلبه «{name}» هنا لا يُعرف إلا في أثناء المكالمة، فلا يمكن فحصه",
    ),
    help=Words(
        'write the name of the file in quotes: `{{% {name} "manners.md.j2" %}}`',
        'اكتب اسم الملف بين علامتي تنصيص: `{{% {name} "manners.md.j2" %}}`',
    ),
    why=Words(
        "If the file is not there when the moment comes, a caller is the first to notice.",
        "إذا لم يكن الملف موجوداً عند الحاجة إليه، فأول من يلاحظ ذلك هو المتصل.",
    ),
    bad={"prompts/sales.md.j2": "You are {{ persona }}.\n{% include department %}\n"},
    good={"prompts/sales.md.j2": 'You are {{ persona }}.\n{% include "reception.md.j2" %}\n'},
)


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Yield each include, extends and import that names its template by an expression."""
    for template, finding in draft.written.findings("by-expression"):
        yield RULE.at(template.place(finding.offset, finding.length), name=finding.name)
