"""A department to which no intent leads a caller, however it may be called by its name, and that is no entrance."""

from __future__ import annotations

from collections.abc import Iterator

from engine.lint.draft import Draft
from engine.lint.example import INTENTS
from engine.lint.flow import ANYWHERE, Flow, reached
from engine.source import Diagnostic, Rule, Words

GOOD = """\
languages: [en]
first_department: reception
departments:
  reception: {persona: Ahmed, welcome: Welcome.}
  sales: {persona: Sarah, welcome: Sarah speaking.}
"""
RULE = Rule(
    code="E302",
    name="unreachable-department",
    says=Words(
        'no caller can come to "{name}": no intent leads there',
        "لا يستطيع أي متصل الوصول إلى «{name}»: لا يوجد مقصد يؤدي إليه",
    ),
    help=Words(
        'add an intent with `transfers_to: {name}` to intents.yaml, or write `entrance: true` in "{name}"',
        "أضف إلى intents.yaml مقصداً فيه `transfers_to: {name}`، أو اكتب `entrance: true` في القسم «{name}»",
    ),
    why=Words(
        "Nobody would ever speak with this department, whatever they ask for.",
        "لن يتحدث أحد مع هذا القسم أبداً، أياً كان طلبه.",
    ),
    bad={
        "departments.yaml": GOOD,
        "intents.yaml": "intents:\n  go_back: {transfers_to: reception, keywords: [reception]}\n",
    },
    good={
        "departments.yaml": GOOD,
        "intents.yaml": INTENTS,
    },
)
NOT_ALLOWED = Words(
    'no caller can come to "{name}": no department that they reach may transfer there',
    "لا يستطيع أي متصل الوصول إلى «{name}»: لا يُسمح بالتحويل إليه لأي قسم يصل إليه المتصلون",
)
ALLOW = Words(
    'add `{name}` to transfers_to of "{first}", or write `entrance: true` in "{name}"',
    "أضف `{name}` إلى transfers_to في القسم «{first}»، أو اكتب `entrance: true` في القسم «{name}»",
)


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Yield each department that callers cannot come to, but those that the others found would lead to."""
    flow = draft.flow
    if flow is None or not flow.targets:
        return
    misnamed = {fault.path for fault in draft.misfits if fault.kind == "bad-name"}
    for name in heads(flow):
        if ("departments", name) in misnamed:
            continue  # what leads to it may already use the name that it is to have
        at = draft.departments[name].at
        if name in flow.targets:
            yield RULE.at(at, says=NOT_ALLOWED, help=ALLOW, name=name, first=flow.first)
        else:
            yield RULE.at(at, name=name)


def heads(flow: Flow) -> list[str]:
    """Return the fewest lost departments from which all the lost could be come to."""
    chosen: list[str] = []
    covered: set[str] = set()

    def fresh(stop: str) -> list[str]:
        return [step for step in onwards(flow, stop) if step not in covered]

    for stop in reversed(finished(flow)):
        if stop not in covered:
            chosen.append(stop)
            covered.update(reached([stop], fresh))
    return chosen


def finished(flow: Flow) -> list[str]:
    """Return the lost departments in the order in which a walk, deep before wide, is done with them.

    Whoever leads to others and is not led back to is done after them.
    """
    done, seen = list[str](), set[str]()
    waiting = [(name, False) for name in reversed(flow.lost)]
    while waiting:
        stop, left = waiting.pop()
        if left:
            done.append(stop)
        elif stop not in seen:
            seen.add(stop)
            waiting.append((stop, True))
            waiting.extend((step, False) for step in onwards(flow, stop))
    return done


def onwards(flow: Flow, stop: str) -> list[str]:
    """Return the lost departments to which a lost one leads."""
    return [step for step in flow.steps(stop) if step == ANYWHERE or step not in flow.reached]
