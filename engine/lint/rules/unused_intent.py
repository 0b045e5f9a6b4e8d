"""An intent that leads to a department to which no department may transfer."""

from __future__ import annotations

from collections.abc import Iterator

from engine.lint.draft import Draft
from engine.source import Diagnostic, Rule, Words

INTENTS = """\
intents:
  buy: {transfers_to: sales, keywords: [buy]}
  vip: {transfers_to: lounge, keywords: [lounge]}
  go_back: {transfers_to: reception, keywords: [reception]}
"""
RULE = Rule(
    code="W403",
    name="unused-intent",
    says=Words(
        'the intent "{intent}" leads to "{name}", to which no other department may transfer',
        "المقصد «{intent}» يؤدي إلى «{name}»، ولا يُسمح لأي قسم آخر بالتحويل إليه",
    ),
    help=Words(
        "add `{name}` to transfers_to of a department, or remove the intent",
        "أضف `{name}` إلى transfers_to في أحد الأقسام، أو احذف المقصد",
    ),
    why=Words(
        "Whatever a caller says, this intent transfers nobody.",
        "مهما قال المتصل، فلن يُحوَّل أحد بهذا المقصد.",
    ),
    bad={
        "departments.yaml": """\
languages: [en]
first_department: reception
departments:
  reception: {persona: Ahmed, welcome: Welcome., transfers_to: [sales]}
  sales: {persona: Sarah, welcome: Sarah speaking., transfers_to: [reception]}
  lounge: {persona: Layla, welcome: Layla speaking., entrance: true}
""",
        "intents.yaml": INTENTS,
        "prompts/lounge.md.j2": "You are {{ persona }} of {{ department }}.\n",
    },
    good={
        "departments.yaml": """\
languages: [en]
first_department: reception
departments:
  reception: {persona: Ahmed, welcome: Welcome., transfers_to: [sales, lounge]}
  sales: {persona: Sarah, welcome: Sarah speaking., transfers_to: [reception]}
  lounge: {persona: Layla, welcome: Layla speaking., entrance: true}
""",
        "intents.yaml": INTENTS,
        "prompts/lounge.md.j2": "You are {{ persona }} of {{ department }}.\n",
    },
)
ALONE = Words(
    "remove the intent, or write the department that was meant",
    "احذف المقصد، أو اكتب اسم القسم الذي أردته",
)


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Yield the intents of each department that callers come to, and to which none may transfer, as one finding.

    Where nobody may transfer to the first of several departments, dead ends and traps say so.
    """
    flow = draft.flow
    if flow is None:
        return
    everywhere = [name for name, allowed in flow.allowed.items() if allowed is None][:2]
    named = {name for allowed in flow.allowed.values() for name in allowed or ()}
    for name, (first, *others) in flow.targets.items():
        allowed = name in named or any(owner != name for owner in everywhere)
        trapped = name == flow.first and len(flow.allowed) > 1
        if name in flow.reached and not allowed and not trapped:
            advice = RULE.help if len(flow.allowed) > 1 else ALONE
            yield RULE.at(first.at, help=advice, also=[entry.at for entry in others], intent=first.key, name=name)
