"""A text without quotes that other programs that read YAML take for a number, a time or a yes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from engine.lint.draft import CALLERS_SAY, SPOKEN, Draft
from engine.lint.spot import REFERENCES, exact
from engine.source import Diagnostic, Edit, Mapping, Node, Rule, Scalar, Sequence, Words
from engine.source.lines import quoted

RULE = Rule(
    code="W801",
    name="yaml-spelling",
    says=Words(
        'other programs do not read "{text}" as a text',
        "البرامج الأخرى لا تقرأ «{text}» على أنه نص",
    ),
    help=Words("put it in quotes: {typed}", "ضعه بين علامتي تنصيص: {typed}"),
    why=Words(
        "YAML has old habits: many programs read no as false and 17:30 as 1050, and drop the + or the zeros "
        "of a telephone number. We read what you wrote; quotes make every program read it.",
        "لصيغة YAML عادات قديمة: فبرامج كثيرة تقرأ no على أنها false، و17:30 على أنها 1050، وتُسقط من رقم "
        "الهاتف علامة `+` أو أصفاره. نحن نقرأ ما كتبته كما هو، وعلامتا التنصيص تجعلان كل البرامج تقرؤه كذلك.",
    ),
    bad={
        "intents.yaml": """\
intents:
  buy: {transfers_to: sales, keywords: {ar: [شراء, +971501234567], en: [buy]}}
  go_back: {transfers_to: reception, keywords: {ar: [استقبال], en: [reception]}}
"""
    },
    good={
        "intents.yaml": """\
intents:
  buy: {transfers_to: sales, keywords: {ar: [شراء, "+971501234567"], en: [buy]}}
  go_back: {transfers_to: reception, keywords: {ar: [استقبال], en: [reception]}}
"""
    },
)
OTHERWISE = r"""
    [-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?      # 17:30 is 1050
    | \+[0-9][0-9_.]*                                       # +971… loses its sign
    | -?0[0-9_]+ | [-+]?0[xob][0-9a-f_]+                    # 0701 is 449
    | [-+]?[0-9][0-9_]*_[0-9_]*                             # 1_000
    | [-+]?[0-9]+\.[0-9_]*0 | [-+]?[0-9]+\. | [-+]?\.[0-9]+ # 1.10 is 1.1
    | [-+]?(?:[0-9][0-9_]*)?\.?[0-9]+e[-+]?[0-9]+           # 1e3
    | [-+]?\.inf | \.nan
    | [0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:(?:t|[ ]+)[0-9:.]+(?:[ ]*(?:z|[-+][0-9:]+))?)?  # a date
    """
MEANT = frozenset({*SPOKEN, *REFERENCES, *CALLERS_SAY} - {"languages"})
"""Keys whose values are texts. The languages are not among them: everybody writes `no` there, and we read Norwegian."""
BEGINNINGS = frozenset("0123456789+-.")
LONGEST = 40
"""No such spelling is longer, so a longer text needs no look."""


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Yield each text that stands in no quotes and would need them; options of providers are typed, and stay."""
    for node in texts(draft):
        # `true`, `null` and the like are no text here either: the schemas tell of them.
        if node.quoted or len(node.text) > LONGEST or node.value is None or isinstance(node.value, bool):
            continue
        if read_otherwise(node.text):
            typed = quoted(node.text)
            yield RULE.at(
                node.place,
                edits=[Edit(node.place, typed)] if exact(draft, node.place, node.text) else [],
                text=node.text,
                typed=typed,
            )


def read_otherwise(text: str) -> bool:
    """Tell whether other programs take a text without quotes for something else."""
    if text[:1] in BEGINNINGS:
        return re.compile(OTHERWISE, re.VERBOSE | re.IGNORECASE).fullmatch(text) is not None
    return text.lower() in {"y", "yes", "n", "no", "on", "off"}


def texts(draft: Draft) -> Iterator[Scalar]:
    """Yield every single value that is meant as a text."""
    owners = [draft.root("departments"), *(e.value for e in draft.departments.values())]
    owners += [e.value for e in draft.intents.values()]
    for owner in owners:
        for entry in owner if isinstance(owner, Mapping) else ():
            if entry.key in MEANT:
                yield from single(entry.value)


def single(node: Node) -> Iterator[Scalar]:
    """Yield the single values at a node and below it, but for the staff's own."""
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from single(item)
    else:
        for entry in node:
            if not entry.key.startswith("x-"):
                yield from single(entry.value)
