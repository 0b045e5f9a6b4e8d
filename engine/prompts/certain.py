"""Whether a template that Jinja has read is certain to be filled in, so that it need not be tried.

Trying a template takes several times as long as reading it. A test holds this against what comes of trying.
"""

from __future__ import annotations

from collections.abc import Iterable

from jinja2 import nodes

from engine.prompts.context import Context, Customer
from engine.prompts.plain import LISTS, SAFE_FORMAT

SAID = frozenset(Context._fields) - {"customer", *LISTS}
"""Words that can be said as they are."""
ATTRIBUTES = {
    "customer": frozenset(Customer._fields),
    "loop": frozenset({"index", "index0", "first", "last", "length", "revindex"}),
}
FILTERS = frozenset({"upper", "lower", "title", "capitalize", "trim", "string"})
"""Filters that take any text, and nothing else."""


def certain(body: Iterable[nodes.Node], names: frozenset[str] = frozenset()) -> tuple[bool, bool]:
    """Tell whether all of it is certain to be filled in, and whether it says something to every caller.

    `names` are the words set before it; `loop` among them, within a loop.
    """
    says = False
    for node in body:
        if isinstance(node, nodes.Assign) and isinstance(node.target, nodes.Name) and text(node.node, names):
            names |= {node.target.name}
            continue
        sure, here = statement(node, names)
        if not sure:
            return False, False
        says = says or here
    return True, says


def statement(node: nodes.Node, names: frozenset[str]) -> tuple[bool, bool]:
    """Answer the same of one statement."""
    if isinstance(node, nodes.Output):
        data = [part.data for part in node.nodes if isinstance(part, nodes.TemplateData)]
        rest = [part for part in node.nodes if not isinstance(part, nodes.TemplateData)]
        return all(text(part, names) for part in rest), any(part.strip() for part in data)
    if isinstance(node, nodes.If):
        tests = [node.test, *(each.test for each in node.elif_)]
        parts = [certain(part, names) for part in (node.body, *(each.body for each in node.elif_), node.else_)]
        return all(condition(test, names) for test in tests) and all(sure for sure, _ in parts), all(
            s for _, s in parts
        )
    if isinstance(node, nodes.For):
        whole = a_list(node.iter, names)
        simple = isinstance(node.target, nodes.Name) and not (node.test or node.else_ or node.recursive)
        if not (whole and simple and isinstance(node.target, nodes.Name)):
            return False, False
        return certain(node.body, names | {node.target.name, "loop"})[0], False
    return isinstance(node, nodes.Include) and isinstance(node.template, nodes.Const), False


def text(node: nodes.Node, names: frozenset[str]) -> bool:
    """Tell whether an expression is certain to be something that can be said."""
    if isinstance(node, nodes.Const):
        return isinstance(node.value, str | int) or node.value is None
    if isinstance(node, nodes.Name):
        return node.name in SAID | names
    if isinstance(node, nodes.Getattr):
        return attribute(node, names)
    if isinstance(node, nodes.Filter):
        return filtered(node, names)
    return formatted(node, names) if isinstance(node, nodes.Call) else composed(node, names)


def composed(node: nodes.Node, names: frozenset[str]) -> bool:
    """Answer the same of one that is made of several."""
    if isinstance(node, nodes.Concat):
        return all(text(part, names) for part in node.nodes)
    if isinstance(node, nodes.CondExpr) and node.expr2 is not None:
        return condition(node.test, names) and text(node.expr1, names) and text(node.expr2, names)
    return False


def a_list(node: nodes.Node, names: frozenset[str]) -> bool:
    """Tell whether an expression is one of the words that are several texts, and not set to something else."""
    return isinstance(node, nodes.Name) and node.name in LISTS and node.name not in names


def attribute(node: nodes.Getattr, names: frozenset[str]) -> bool:
    """Tell whether it is a part of the customer or the loop that there is."""
    owner = node.node.name if isinstance(node.node, nodes.Name) else ""
    return (owner == "loop") == (owner in names) and node.attr in ATTRIBUTES.get(owner, ())


def filtered(node: nodes.Filter, names: frozenset[str]) -> bool:
    """Tell whether a filter is certain to work on what it is given."""
    if node.node is None or node.kwargs or node.dyn_args or node.dyn_kwargs:
        return False
    constant = all(isinstance(arg, nodes.Const) and isinstance(arg.value, str) for arg in node.args)
    if node.name == "join":
        return a_list(node.node, names) and constant and len(node.args) <= 1
    if node.name in {"default", "d"}:
        return constant and len(node.args) == 1 and text(node.node, names)
    return node.name in FILTERS and not node.args and text(node.node, names)


def formatted(node: nodes.Call, names: frozenset[str]) -> bool:
    """Tell whether a call is that of the time in a format that every system knows."""
    function, given = node.node, node.args
    if not (
        isinstance(function, nodes.Getattr) and function.attr == "strftime" and len(given) == 1 and not node.kwargs
    ):
        return False
    time = isinstance(function.node, nodes.Name) and function.node.name == "time" and "time" not in names
    written = given[0].value if isinstance(given[0], nodes.Const) else None
    plain = node.dyn_args is None and node.dyn_kwargs is None
    return time and plain and isinstance(written, str) and SAFE_FORMAT.fullmatch(written) is not None


def condition(node: nodes.Node, names: frozenset[str]) -> bool:
    """Tell whether an expression is certain to be true or false."""
    if isinstance(node, nodes.Name) and node.name in {"customer", *LISTS}:
        return True
    if isinstance(node, nodes.Not):
        return condition(node.node, names)
    if isinstance(node, nodes.And | nodes.Or):
        return condition(node.left, names) and condition(node.right, names)
    if isinstance(node, nodes.Compare):
        return text(node.expr, names) and all(op.op in {"eq", "ne"} and text(op.expr, names) for op in node.ops)
    return text(node, names)
