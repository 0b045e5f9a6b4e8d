"""A word that stands for several things, said as if it were one text."""

from __future__ import annotations

from collections.abc import Iterator

from engine.lint.draft import Draft
from engine.source import Diagnostic, Rule, Words

RULE = Rule(
    code="W612",
    name="not-one-text",
    says=Words(
        '"{name}" is not one text, and would be said with brackets',
        "«{name}» ليس نصاً واحداً، وسيقال بأقواسه",
    ),
    help=Words(
        'write `{{{{ departments | join(", ") }}}}`',
        'اكتب `{{{{ departments | join("، ") }}}}`',
    ),
    why=Words(
        "The caller, or the model, would be given what programs write for programs.",
        "سيصل إلى المتصل، أو إلى النموذج، ما تكتبه البرامج للبرامج.",
    ),
    bad={"prompts/sales.md.j2": "You are {{ persona }}. Callers can go to: {{ departments }}.\n"},
    good={"prompts/sales.md.j2": 'You are {{ persona }}. Callers can go to: {{ departments | join(", ") }}.\n'},
)
CUSTOMER = Words(
    "write `{{{{ customer.name }}}}` or `{{{{ customer.number }}}}`",
    "اكتب `{{{{ customer.name }}}}` أو `{{{{ customer.number }}}}`",
)

HELP = {
    "customer": CUSTOMER,
    "told": Words('write `{{{{ told | join(", ") }}}}`', 'اكتب `{{{{ told | join("، ") }}}}`'),
}


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Yield each place where the customer, all departments or all that was told are said as they are."""
    for template, finding in draft.written.findings("not-one-text"):
        help_ = HELP.get(finding.name, RULE.help)
        yield RULE.at(template.place(finding.offset, finding.length), help=help_, name=finding.name)
