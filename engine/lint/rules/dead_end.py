"""A department that callers come to and cannot leave."""

from __future__ import annotations

from collections.abc import Iterator

from engine.lint.draft import Draft
from engine.lint.example import INTENTS
from engine.lint.flow import Flow, below, key_in
from engine.source import Diagnostic, Rule, Sequence, Words

RULE = Rule(
    code="W303",
    name="dead-end",
    says=Words(
        'callers cannot leave "{name}": it transfers to no other department',
        "لا يستطيع المتصل مغادرة القسم «{name}»، لأنه لا يحوّله إلى أي قسم آخر",
    ),
    help=Words(
        "write `transfers_to: [{other}]`, or leave transfers_to out to allow all departments",
        "اكتب `transfers_to: [{other}]`، أو احذف transfers_to ليُسمح بكل الأقسام",
    ),
    why=Words(
        "A caller who was sent to the wrong department would have to hang up and call again.",
        "المتصل الذي حُوِّل إلى القسم الخطأ سيضطر إلى إنهاء المكالمة والاتصال من جديد.",
    ),
    bad={
        "departments.yaml": """\
languages: [en]
first_department: reception
departments:
  reception: {persona: Ahmed, welcome: Welcome.}
  sales: {persona: Sarah, welcome: Sarah speaking., transfers_to: []}
""",
        "intents.yaml": INTENTS,
    },
    good={
        "departments.yaml": """\
languages: [en]
first_department: reception
departments:
  reception: {persona: Ahmed, welcome: Welcome.}
  sales: {persona: Sarah, welcome: Sarah speaking., transfers_to: [reception]}
""",
        "intents.yaml": INTENTS,
    },
)
ADD = Words(
    "add an intent with `transfers_to: {other}` to intents.yaml",
    "أضف إلى intents.yaml مقصداً فيه `transfers_to: {other}`",
)


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Yield each department without a way out.

    Where the first has none, the departments that nobody can come to say so; where all that a department names is
    itself, or departments without an intent, the rules about those do.
    """
    flow = draft.flow
    if flow is None or not flow.targets or len(flow.allowed) < 2:
        return
    for name, entry in draft.departments.items():
        if name not in flow.reached or flow.leads_on(name) or (name == flow.first and flow.lost):
            continue
        node = below(entry, "transfers_to")
        other = goal(flow, name)
        if node is None:
            yield RULE.at(entry.at, help=ADD, name=name, other=other)
        elif isinstance(node, Sequence) and not node.items:
            key = key_in(entry, "transfers_to")
            yield RULE.at(key.at if key else entry.at, name=name, other=other)


def goal(flow: Flow, name: str) -> str:
    """Return where callers of a department would most likely want to go on to."""
    return next(each for each in (flow.first, *flow.allowed) if each != name)
