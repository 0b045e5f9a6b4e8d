"""The call centre as a python-statemachine class, generated from the YAML."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import NamedTuple

from statemachine import StateChart
from statemachine.io import StateDefinition, create_machine_class_from_definition

from engine.model import CallCentre
from engine.model.graph import destinations, reachable, transfers

ENDED = "ended"
HANG_UP = "hang_up"

_bare = create_machine_class_from_definition("Bare", states={"only": {"initial": True, "final": True}})
TAKEN = frozenset({*dir(_bare()), "prepare_event", ENDED, HANG_UP}) - {"only"}
"""Names that a machine uses itself; a department or intent called so stands under its name with a `_`."""


class Names(NamedTuple):
    """What a machine calls the departments and what moves a caller between them; no two names are the same."""

    states: Mapping[str, str]
    """The state of each department."""
    intents: Mapping[str, str]
    """The event of each intent."""
    named: Mapping[str, str]
    """The event of a caller who asks for a department by its name: `go_to_` and that name."""

    def event(self, intent: str, department: str) -> str:
        """Return the event of a transfer to a department, for an intent or, where that is empty, by name."""
        return self.intents[intent] if intent else self.named[department]


def names_of(centre: CallCentre) -> Names:
    """Return the machine's names for a centre, whose departments and intents may be called alike."""
    states = apart({department: department for department in centre.departments}, TAKEN)
    intents = apart({intent: intent for intent in centre.intents}, {*TAKEN, *states.values()})
    named = {department: f"go_to_{department}" for department in centre.departments}
    return Names(states, intents, apart(named, {*TAKEN, *states.values(), *intents.values()}))


def apart(wanted: Mapping[str, str], taken: Collection[str]) -> dict[str, str]:
    """Return the wanted names, those that are taken with as many `_` behind them as make them names of their own."""
    given = {key: name for key, name in wanted.items() if name not in taken}
    used = {*taken, *given.values()}
    for key, name in wanted.items():
        if key not in given:
            while name in used:
                name += "_"  # noqa: PLW2901  # until it is nobody else's
            given[key] = name
            used.add(name)
    return given


def machine_class(centre: CallCentre, *, by_name: bool = True) -> type[StateChart]:  # type: ignore[type-arg]  # we give it no model
    """Return the machine of a centre: departments are states, transfers are transitions, intents and names are events.

    Beside the departments there is one final state, `ended`, to which `hang_up` leads from everywhere.
    python-statemachine's own checks stay on, but for two: that of unconnected states where an entrance makes one
    legitimate, and that of ways to the end, which `hang_up` is, and whose time grows with the cube of the departments.
    Without the transfers that callers ask for `by_name`, those checks find what our rules about ways find, for these
    are about intents.
    """
    names = names_of(centre)
    states = {names.states[department]: state(centre, names, department, by_name) for department in centre.departments}
    states[ENDED] = {"final": True, "value": ENDED}
    by_entrance = reachable(centre) - reachable(centre, entrances=False)
    made: type[StateChart] = create_machine_class_from_definition(  # type: ignore[type-arg]  # as above
        "CallMachine",
        states=states,
        validate_disconnected_states=not by_entrance,
        validate_final_reachability=False,
    )
    return made


def state(centre: CallCentre, names: Names, department: str, by_name: bool) -> StateDefinition:
    """Return one department with the transfers it may make: one transition to each other, for all that leads there."""
    events = {to: [names.named[to]] if by_name else [] for to in destinations(centre, department)}
    for intent, to in transfers(centre, department).items():
        events[to].append(names.intents[intent])
    ways = [*((names.states[to], leading) for to, leading in events.items() if leading), (ENDED, [HANG_UP])]
    return {
        "initial": department == centre.first_department,
        "value": names.states[department],
        "transitions": [{"target": to, "event": " ".join(leading)} for to, leading in ways],
    }
