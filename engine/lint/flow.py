"""How callers can move between the departments of a draft, by what they say they want.

Only intents make a way here. A caller who knows a department's name may ask for it wherever the transfer is allowed,
but what only they can come to is as good as lost to all others, and the staff should hear of it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from collections.abc import Mapping as Map
from typing import TYPE_CHECKING, NamedTuple

from engine.model.graph import HANGS_UP
from engine.source import Entry, Fault, Mapping, Node, Scalar, Sequence, plain, text

if TYPE_CHECKING:
    from engine.lint.draft import Draft

ANYWHERE = "*"
"""A stop on the way from a department that may transfer to all, so that a thousand of those are not a million ways."""
WAYS = frozenset({"departments", "first_department", "transfers_to", "entrance", "intents"})
"""The keys that say where callers can go."""


class Flow(NamedTuple):
    """Where callers begin, and which departments they can come to."""

    first: str
    allowed: Map[str, frozenset[str] | None]
    """The other departments that each may transfer to; None for all of them."""
    targets: Map[str, list[Entry]]
    """The departments that intents lead to, with those intents."""
    reached: frozenset[str]
    """The departments that callers can come to, from the first or by an entrance."""

    @property
    def lost(self) -> tuple[str, ...]:
        """The departments that nobody can come to, in the order of the file."""
        return tuple(name for name in self.allowed if name not in self.reached)

    def steps(self, name: str) -> Iterable[str]:
        """Return the stops that follow a department, or `ANYWHERE`."""
        if name == ANYWHERE:
            return self.targets
        allowed = self.allowed.get(name)
        return (ANYWHERE,) if allowed is None else tuple(to for to in allowed if to in self.targets)

    def leads_on(self, name: str) -> bool:
        """Tell whether a caller can be transferred from a department to another."""
        anywhere = self.allowed.get(name) is None
        return len(self.targets) > (name in self.targets) if anywhere else bool(self.steps(name))


def flow_of(draft: Draft) -> Flow | None:
    """Return how callers can move, or None where faults of another kind leave that in doubt."""
    if doubtful(draft) or not draft.departments:
        return None
    targets: dict[str, list[Entry]] = defaultdict(list)
    for entry in (each for each in draft.intents.values() if not ends_call(each)):
        targets[text_at(entry, "transfers_to")].append(entry)
    allowed = {name: allowed_by(entry) for name, entry in draft.departments.items()}
    first = first_of(draft)
    named = {first, *targets, *(to for each in allowed.values() for to in each or ())}
    if not named <= set(allowed):
        return None
    starts = [first, *(name for name, entry in draft.departments.items() if is_entrance(entry))]
    flow = Flow(first, allowed, targets, frozenset())
    return Flow(first, allowed, targets, frozenset(reached(starts, flow.steps)) - {ANYWHERE})


def reached(starts: Iterable[str], steps: Callable[[str], Iterable[str]]) -> set[str]:
    """Return everything that can be come to from some stops, themselves included."""
    seen: set[str] = set()
    waiting = [*starts]
    while waiting:
        if (stop := waiting.pop()) not in seen:
            seen.add(stop)
            waiting.extend(step for step in steps(stop) if step not in seen)
    return seen


def backwards(flow: Flow) -> Map[str, list[str]]:
    """Return the stops before each stop."""
    before: dict[str, list[str]] = defaultdict(list)
    for stop in (*flow.allowed, ANYWHERE):
        for step in flow.steps(stop):
            before[step].append(stop)
    return before


def allowed_by(department: Entry) -> frozenset[str] | None:
    """Return the other departments that a department names as those it transfers to, or None where it names none."""
    node = below(department, "transfers_to")
    if not isinstance(node, Sequence):
        return None
    return frozenset(item.text for item in node.items if isinstance(item, Scalar)) - {department.key}


def first_of(draft: Draft) -> str:
    """Return the department that answers a call: the one that is written, or the only one."""
    node = draft.root("departments").get("first_department")
    if isinstance(node, Scalar):
        return node.text
    return next(iter(draft.departments)) if len(draft.departments) == 1 else ""


def is_entrance(department: Entry) -> bool:
    """Tell whether callers may start in a department."""
    node = below(department, "entrance")
    return isinstance(node, Scalar) and node.value is True


def target(node: Node) -> str:
    """Return the department an intent transfers to, or `HANGS_UP`."""
    if not isinstance(node, Mapping):
        return ""
    return HANGS_UP if plain(node.get("end_call")) is True else text(node.get("transfers_to"))


def ends_call(intent: Entry) -> bool:
    """Tell whether an intent ends the call, and leads nowhere."""
    return isinstance(below(intent, "end_call"), Scalar) and below(intent, "transfers_to") is None


def below(entry: Entry, key: str) -> Node | None:
    """Return what a department or an intent has under a key."""
    found = key_in(entry, key)
    return found.value if found else None


def key_in(entry: Entry, key: str) -> Entry | None:
    """Return a key of a department or an intent, with what is under it."""
    return entry.value.entry(key) if isinstance(entry.value, Mapping) else None


def text_at(entry: Entry, key: str) -> str:
    """Return the text that a department or an intent has under a key, or nothing."""
    node = below(entry, key)
    return node.text if isinstance(node, Scalar) else ""


def doubtful(draft: Draft) -> bool:
    """Tell whether the ways between departments could not be read as their writer meant them."""
    if draft.holed("departments") or draft.holed("intents") or draft.misplaced or misindented(draft):
        return True
    files = {draft.file("departments.yaml"), draft.file("intents.yaml")}
    names = WAYS | {*draft.departments, *draft.intents}
    twice = (f.values.get("name") for f in draft.faults if f.kind == "duplicate-key" and f.place.file in files)
    return any(name in names for name in twice) or any(
        concerns_ways(fault) for fault in draft.misfits if fault.place.file in files
    )


def misindented(draft: Draft) -> bool:
    """Tell whether a department or an intent stands beside those it belongs to, or a text among departments."""
    tops, intents = draft.root("departments"), draft.root("intents")
    parts = [inner for e in draft.intents.values() if isinstance(e.value, Mapping) for inner in e.value]
    return (
        any(below(entry, "persona") for entry in tops)
        or any(below(entry, "keywords") or below(entry, "transfers_to") for entry in intents if entry.key != "intents")
        or any(below(inner, "transfers_to") for inner in parts)
        or any(not (below(entry, "persona") or below(entry, "welcome")) for entry in draft.departments.values())
    )


def concerns_ways(fault: Fault) -> bool:
    """Tell whether something that does not fit says, or was to say, where callers can go."""
    if fault.kind == "unknown-key":
        return bool(WAYS & {*fault.meant[:1], fault.values.get("name")})
    if fault.kind == "missing-key":
        return fault.values.get("key") in WAYS
    if fault.kind == "bad-name" and len(fault.path) == 2:
        return False  # a department or an intent whose name is badly written is there all the same
    top, within = fault.path[:1], fault.path[2:3]
    return bool(WAYS.intersection(map(str, within or top)))
