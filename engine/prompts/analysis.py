"""A template's text to what it holds and what is wrong in it, without filling it in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from difflib import get_close_matches

from jinja2 import TemplateSyntaxError, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

from engine.prompts.certain import certain
from engine.prompts.context import Context, Customer
from engine.prompts.finding import MOST_CHARACTERS, MOST_TAGS, Analysis, Finding, Reference
from engine.prompts.plain import LISTS
from engine.prompts.spot import Spots
from engine.prompts.syntax import explained

OTHERS: dict[str, type] = {**dict.fromkeys(LISTS, tuple), "customer": Customer, "time": datetime}
WORDS: dict[str, type] = {name: OTHERS.get(name, str) for name in Context._fields}
"""The words of a template, and what each of them is."""
KNOWN = (*(w for w in WORDS if w != "customer"), *(f"customer.{name}" for name in Customer._fields))
"""The words as staff write them."""
JINJA = ImmutableSandboxedEnvironment(autoescape=False)
OWN = frozenset(JINJA.globals)
"""Names that Jinja gives to every template."""
WITHIN: dict[type, frozenset[str]] = {
    nodes.For: frozenset({"loop"}),
    nodes.Block: frozenset({"self", "super"}),
    nodes.Macro: frozenset({"caller", "varargs", "kwargs"}),
}
"""Names that Jinja gives within a loop, block or macro; whether they are used there is found by trying the template."""
BY_NAME: dict[str, tuple[int, str]] = {
    "map": (0, "filter"),
    "select": (0, "test"),
    "reject": (0, "test"),
    "selectattr": (1, "test"),
    "rejectattr": (1, "test"),
}
"""Filters that are told another filter or test by its name, and as which argument."""
MOST_NEAR = 50
"""Findings of one template for which a likely other name is looked for."""
NAMES = {"filter": tuple(JINJA.filters), "test": tuple(JINJA.tests)}


def analyse(source: str) -> Analysis:
    """Return what a template holds; every fault is a finding, nothing is raised."""
    if len(source) > MOST_CHARACTERS or source.count("{{") + source.count("{%") > MOST_TAGS:
        return Analysis((Finding("too-large", 0),))
    try:
        read = JINJA.parse(source)
        tree = flat(read)
        plain, says = certain(read.body)
        return Walk(Spots(source), sets_of(tree)).analysis(tree)._replace(plain=plain, says=plain and says)
    except TemplateSyntaxError as error:
        return Analysis((explained(error, source),))
    except RecursionError:
        return Analysis((Finding("too-deep", 0),))
    except Exception:  # noqa: BLE001  # whatever else Jinja stumbles over, the template cannot be read
        return Analysis((Finding("unreadable", 0, source.strip().partition("\n")[0]),))


def flat(node: nodes.Node) -> list[nodes.Node]:
    """Return a tree's nodes, each before those below it; Jinja's own walk takes several times as long."""
    found = [node]
    for name in node.fields:
        value = getattr(node, name, None)
        for child in value if isinstance(value, list | tuple) else (value,):
            if isinstance(child, nodes.Node):
                found += flat(child)
    return found


def sets_of(tree: list[nodes.Node]) -> frozenset[str]:
    """Return the words that a template sets anywhere: by `set`, `for`, `macro`, `import` and `with`."""
    found: set[str] = set()
    for node in tree:
        found |= WITHIN.get(type(node), frozenset())
        if isinstance(node, nodes.Macro) or (isinstance(node, nodes.Name) and node.ctx in {"store", "param"}):
            found.add(node.name)
        elif isinstance(node, nodes.Import):
            found.add(node.target)
        elif isinstance(node, nodes.FromImport):
            found |= {name if isinstance(name, str) else name[1] for name in node.names}
    return frozenset(found)


class Walk:
    """One walk through a template's tree."""

    def __init__(self, spots: Spots, sets: frozenset[str]) -> None:
        self.spots = spots
        self.sets = sets
        self.findings: list[Finding] = []
        self.references: list[Reference] = []
        self.done: set[int] = set()
        """Parts of a chain (`customer.nmae.x`) of which another part was reported."""

    def analysis(self, tree: list[nodes.Node]) -> Analysis:
        """Return what the tree holds."""
        for node in tree:
            if isinstance(node, nodes.Getattr | nodes.Getitem):
                self.attribute(node)
            elif isinstance(node, nodes.Name):
                self.name(node, node.name)
            elif isinstance(node, nodes.Filter):
                self.filter(node)
            elif isinstance(node, nodes.Test):
                self.called("test", node.name, node)
            elif isinstance(node, nodes.Output):
                self.printed(node)
            elif isinstance(node, nodes.Include | nodes.Extends | nodes.Import | nodes.FromImport):
                self.reference(node)
        order = sorted(self.findings, key=lambda finding: finding.offset)
        return Analysis(tuple(order), tuple(self.references), self.sets)

    def attribute(self, node: nodes.Getattr | nodes.Getitem) -> None:
        """Find what is asked of a word that has no such thing: `customer.nmae`."""
        chain = chain_of(node)
        root = root_of(node)
        if id(node) in self.done or chain is None or root is None or root.ctx != "load":
            return
        self.done.update(map(id, links(node)))
        if root.name in self.sets or root.name in OWN:
            return
        if root.name not in WORDS:
            self.unknown(chain, node.lineno)
            return
        kind: type | None = WORDS[root.name]
        for position, step in enumerate(chain.split(".")[1:], 2):
            if kind is None:
                return
            if step.startswith("_") or not (step in KNOWN_OF_CUSTOMER if kind is Customer else hasattr(kind, step)):
                self.unknown(".".join(chain.split(".")[:position]), node.lineno)
                return
            kind = str if kind is Customer else None

    def name(self, node: nodes.Name, name: str) -> None:
        """Find a word that there is not."""
        if id(node) not in self.done and node.ctx == "load" and not (name in WORDS or name in self.sets or name in OWN):
            self.unknown(name, node.lineno)

    def unknown(self, name: str, line: int) -> None:
        """Report a word that there is not."""
        owner = name.rpartition(".")[0]
        known = [f"{owner}.{word}" for word in dir(WORDS[owner]) if word[0] != "_"] if owner == "time" else []
        self.report("unknown-word", name, line, self.near(name, [*KNOWN, *sorted(self.sets)[:MOST_NEAR], *known]))

    def filter(self, node: nodes.Filter) -> None:
        """Find a filter that there is not, also one that is named to another."""
        self.called("filter", node.name, node)
        position, kind = BY_NAME.get(node.name, (0, ""))
        if kind and len(node.args) > position and isinstance(named := node.args[position], nodes.Const):
            self.called(kind, named.value, node)

    def called(self, kind: str, name: object, node: nodes.Node) -> None:
        """Find a filter or test that Jinja does not have."""
        if isinstance(name, str) and name not in NAMES[kind]:
            self.report(f"unknown-{kind}", name, node.lineno, self.near(name, NAMES[kind]))

    def printed(self, node: nodes.Output) -> None:
        """Find what is said as it is, and is not one text: the customer, all departments, all that was told."""
        for each in node.nodes:
            if isinstance(each, nodes.Name) and each.name in {"customer", *LISTS} and each.name not in self.sets:
                self.report("not-one-text", each.name, each.lineno)

    def reference(self, node: nodes.Include | nodes.Extends | nodes.Import | nodes.FromImport) -> None:
        """Note another template, or that it is named by something that is not a name."""
        wanted = constants(node.template)
        if wanted is None:
            self.done.update(map(id, flat(node.template)))
            self.report("by-expression", COMMANDS[type(node)], node.lineno)
        elif not getattr(node, "ignore_missing", False):
            for names in wanted:
                self.references.append(Reference(names, self.spots.word(names[0], node.lineno)[0]))

    def near(self, name: str, known: Iterable[str]) -> tuple[str, ...]:
        """Return the known names that were probably meant; not for ever, where everything is wrong."""
        return tuple(get_close_matches(name, dict.fromkeys(known))) if len(self.findings) < MOST_NEAR else ()

    def report(self, kind: str, name: str, line: int, meant: tuple[str, ...] = ()) -> None:
        """Record a finding at the place where the word stands."""
        offset, length = self.spots.word(name, line)
        self.findings.append(Finding(kind, offset, name, meant, length))


KNOWN_OF_CUSTOMER = frozenset(Customer._fields)
COMMANDS: dict[type, str] = {
    nodes.Include: "include", nodes.Extends: "extends", nodes.Import: "import", nodes.FromImport: "from",
}  # fmt: skip


def links(node: nodes.Node) -> Iterator[nodes.Node]:
    """Yield the parts of a chain from its end to its beginning."""
    while isinstance(node, nodes.Getattr | nodes.Getitem):
        yield node
        node = node.node
    yield node


def root_of(node: nodes.Node) -> nodes.Name | None:
    """Return the word a chain begins with, if it begins with one."""
    *_, last = links(node)
    return last if isinstance(last, nodes.Name) else None


def chain_of(node: nodes.Node) -> str | None:
    """Return a chain as one would write it, such as `customer.name`, as far as it is made of plain names."""
    parts: list[str] = []
    for link in reversed([*links(node)]):
        if isinstance(link, nodes.Name):
            parts.append(link.name)
        elif isinstance(link, nodes.Getattr):
            parts.append(link.attr)
        elif isinstance(link, nodes.Getitem) and isinstance(link.arg, nodes.Const) and isinstance(link.arg.value, str):
            parts.append(link.arg.value)
        else:
            break
    return ".".join(parts) if len(parts) > 1 else None


def constants(node: nodes.Node) -> list[tuple[str, ...]] | None:
    """Return the templates that may be named here, each as the names of which the first that exists is taken."""
    if isinstance(node, nodes.Const) and isinstance(node.value, str):
        return [(node.value,)]
    if isinstance(node, nodes.CondExpr) and node.expr2 is not None:
        one, other = constants(node.expr1), constants(node.expr2)
        return one + other if one and other else None
    if isinstance(node, nodes.List | nodes.Tuple) and node.items:
        names = [item.value for item in node.items if isinstance(item, nodes.Const) and isinstance(item.value, str)]
        return [tuple(names)] if len(names) == len(node.items) else None
    return None
