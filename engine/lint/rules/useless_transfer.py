"""A department named in transfers_to to which no intent leads."""

from __future__ import annotations

from collections.abc import Iterator

from engine.lint.draft import Draft
from engine.lint.example import INTENTS
from engine.lint.flow import below
from engine.source import Diagnostic, Place, Rule, Scalar, Sequence, Words

DEPARTMENTS = """\
languages: [en]
first_department: reception
departments:
  reception: {persona: Ahmed, welcome: Welcome.}
  sales: {persona: Sarah, welcome: Sarah speaking., transfers_to: [reception]}
"""
RULE = Rule(
    code="W307",
    name="useless-transfer",
    says=Words(
        'only callers who say its name are transferred to "{name}": no intent leads there',
        "لن يُحوَّل إلى «{name}» إلا من يذكر اسمه: لا يوجد مقصد يؤدي إليه",
    ),
    help=Words(
        'add an intent with `transfers_to: {name}` to intents.yaml, or remove "{name}" here',
        "أضف إلى intents.yaml مقصداً فيه `transfers_to: {name}`، أو احذف «{name}» من هنا",
    ),
    why=Words(
        "Callers say what they want, seldom what a department is called: without an intent, few would ever come.",
        "يقول المتصل ما يريد، ونادراً ما يذكر اسم القسم، فمن دون مقصد لن يصل إليه إلا قليلون.",
    ),
    bad={
        "departments.yaml": DEPARTMENTS,
        "intents.yaml": "intents:\n  buy: {transfers_to: sales, keywords: [buy]}\n",
    },
    good={
        "departments.yaml": DEPARTMENTS,
        "intents.yaml": INTENTS,
    },
)


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Yield each department that others name in vain; one that nobody can come to has a finding of its own."""
    flow = draft.flow
    if flow is None or (flow.lost and not flow.targets):
        return
    named: dict[str, list[Place]] = {}
    for owner, entry in draft.departments.items():
        node = below(entry, "transfers_to")
        for item in node.items if isinstance(node, Sequence) else ():
            name = item.text if isinstance(item, Scalar) else owner
            if name != owner and name in flow.reached and name not in flow.targets:
                named.setdefault(name, []).append(item.place)
    for name, places in named.items():
        yield RULE.at(places[0], also=places[1:], name=name)
