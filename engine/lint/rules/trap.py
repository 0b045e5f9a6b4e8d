"""Departments that callers come to and from which no way leads back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from engine.lint.draft import Draft
from engine.lint.flow import ANYWHERE, Flow, backwards, reached
from engine.source import Diagnostic, Rule, Words

INTENTS = """\
intents:
  buy: {transfers_to: sales, keywords: [buy]}
  complain: {transfers_to: complaints, keywords: [complaint]}
  go_back: {transfers_to: reception, keywords: [reception]}
"""
RULE = Rule(
    code="W305",
    name="trap",
    says=Words(
        'from "{name}" no way leads back to the first department, "{first}"',
        "لا طريق يعود من القسم «{name}» إلى القسم الأول «{first}»",
    ),
    help=Words(
        'add `{first}` to transfers_to of "{name}"',
        "أضف `{first}` إلى transfers_to في القسم «{name}»",
    ),
    why=Words(
        "Callers would be handed around among a few departments and never come back to where all the others are.",
        "سيتنقل المتصل بين بضعة أقسام، ولا يعود أبداً إلى القسم الذي يوصله إلى بقية الأقسام.",
    ),
    bad={
        "departments.yaml": """\
languages: [en]
first_department: reception
departments:
  reception: {persona: Ahmed, welcome: Welcome.}
  sales: {persona: Sarah, welcome: Sarah speaking., transfers_to: [complaints]}
  complaints: {persona: Mohammed, welcome: Mohammed speaking., transfers_to: [sales]}
""",
        "intents.yaml": INTENTS,
        "prompts/complaints.md.j2": "You are {{ persona }} of {{ department }}.\n",
    },
    good={
        "departments.yaml": """\
languages: [en]
first_department: reception
departments:
  reception: {persona: Ahmed, welcome: Welcome.}
  sales: {persona: Sarah, welcome: Sarah speaking., transfers_to: [complaints, reception]}
  complaints: {persona: Mohammed, welcome: Mohammed speaking., transfers_to: [sales]}
""",
        "intents.yaml": INTENTS,
        "prompts/complaints.md.j2": "You are {{ persona }} of {{ department }}.\n",
    },
)
ADD = Words(
    "add an intent with `transfers_to: {first}` to intents.yaml",
    "أضف إلى intents.yaml مقصداً فيه `transfers_to: {first}`",
)


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Yield each group of departments in which callers are caught."""
    flow = draft.flow
    if flow is None or not flow.targets:
        return
    back = flow.first in flow.targets
    if not back and any(flow.first in allowed for allowed in flow.allowed.values() if allowed):
        return  # no intent leads there: useless-transfer says so where its name is written
    for head, *others in groups(flow, caught(flow)):
        also = [draft.departments[name].at for name in others]
        advice = RULE.help if back else ADD
        yield RULE.at(draft.departments[head].at, help=advice, also=also, name=head, first=flow.first)


def caught(flow: Flow) -> list[str]:
    """Return the departments that lead neither back to the first nor to a dead end, which has a finding of its own."""
    before = backwards(flow)
    ends = [flow.first, *(name for name in flow.allowed if not flow.leads_on(name))]
    free = reached(ends, lambda stop: before.get(stop, ()))
    return [name for name in flow.allowed if name in flow.reached and name not in free]


def groups(flow: Flow, names: list[str]) -> Iterator[list[str]]:
    """Yield the departments that lead to each other, in whatever direction, together and in the order given."""
    near: dict[str, set[str]] = defaultdict(set)
    among = {*names, ANYWHERE}
    for stop in [*names, *([ANYWHERE] if any(flow.allowed.get(name) is None for name in names) else [])]:
        for step in flow.steps(stop):
            if step in among:
                near[stop].add(step)
                near[step].add(stop)
    left = dict.fromkeys(names)
    while left:
        group = reached([next(iter(left))], lambda stop: near[stop])
        yield [name for name in left if name in group]
        left = dict.fromkeys(name for name in left if name not in group)
