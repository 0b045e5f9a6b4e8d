"""What stands behind | or `is` in a template, and is nothing that can stand there."""

from __future__ import annotations

from collections.abc import Iterator

from engine.lint.draft import Draft
from engine.source import Diagnostic, Rule, Words

RULE = Rule(
    code="E604",
    name="unknown-filter",
    says=Words(
        'there is nothing called "{name}" that can be done with a word',
        "لا توجد عملية باسم «{name}» تُجرى على كلمة",
    ),
    help=Words(
        "often used are upper, lower, title, join and default; the others are listed in Jinja's own pages",
        "الأكثر استعمالاً: upper، lower، title، join، default؛ والبقية مذكورة في صفحات Jinja نفسها",
    ),
    why=Words(
        "A template that asks for something unknown cannot be filled in, and the call breaks off.",
        "القالب الذي يطلب شيئاً غير معروف لا يمكن تعبئته، فتنقطع المكالمة.",
    ),
    bad={"prompts/sales.md.j2": "You are {{ persona | uper }} of {{ department }}.\n"},
    good={"prompts/sales.md.j2": "You are {{ persona | upper }} of {{ department }}.\n"},
)
TEST = Words(
    'there is no question "{name}" to ask with `is`',
    "لا يوجد سؤال باسم «{name}» يُسأل بالكلمة `is`",
)
TESTS = Words(
    "often asked are defined, none and number",
    "الأكثر استعمالاً: defined، none، number",
)


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Yield each filter and test that Jinja does not have, also where it is never reached."""
    for template, finding in draft.written.findings("unknown-filter", "unknown-test"):
        place = template.place(finding.offset, finding.length)
        says, help_ = (TEST, TESTS) if finding.kind == "unknown-test" else (RULE.says, RULE.help)
        yield RULE.at(place, says=says, help=help_, meant=finding.meant, name=finding.name)
