"""A department that names itself among those it transfers to."""

from __future__ import annotations

from collections.abc import Iterator

from engine.lint.draft import Draft
from engine.lint.example import INTENTS
from engine.lint.flow import below
from engine.source import Diagnostic, Rule, Scalar, Sequence, Words

RULE = Rule(
    code="W304",
    name="transfer-to-itself",
    says=Words(
        '"{name}" names itself among the departments it transfers to',
        "القسم «{name}» يذكر نفسه بين الأقسام التي يحوّل إليها",
    ),
    help=Words("remove it, or name the department that was meant", "احذفه، أو اكتب اسم القسم المقصود"),
    why=Words(
        "A transfer to where the caller is already does nothing; most likely another department was meant.",
        "تحويل المتصل إلى القسم الذي هو فيه لا يغيّر شيئاً، والأرجح أن المقصود قسم آخر.",
    ),
    bad={
        "departments.yaml": """\
languages: [en]
first_department: reception
departments:
  reception: {persona: Ahmed, welcome: Welcome.}
  sales: {persona: Sarah, welcome: Sarah speaking., transfers_to: [reception, sales]}
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


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Yield each department that lists itself."""
    for name, entry in draft.departments.items():
        node = below(entry, "transfers_to")
        items = node.items if isinstance(node, Sequence) else ()
        own = [item.place for item in items if isinstance(item, Scalar) and item.text == name]
        if own:
            yield RULE.at(own[0], also=own[1:], name=name)
