"""The call centre as a python-statemachine class, generated from the YAML."""

from __future__ import annotations

from statemachine import StateChart
from statemachine.io import StateDefinition, create_machine_class_from_definition
from statemachine.io.class_factory import TransitionsDict

from engine.model import CallCentre
from engine.model.graph import reachable, transfers

ENDED = "ended"
HANG_UP = "hang_up"

_bare = create_machine_class_from_definition("Bare", states={"only": {"initial": True, "final": True}})
TAKEN = frozenset({*dir(_bare()), ENDED, HANG_UP}) - {"only"}
"""Names that a machine uses itself; a department or intent called so stands under its name with a `_`."""


def machine_class(centre: CallCentre) -> type[StateChart]:  # type: ignore[type-arg]  # we give it no model
    """Return the machine of a centre: departments are states, intents are events, transfers are transitions.

    Beside the departments there is one final state, `ended`, to which `hang_up` leads from everywhere.
    python-statemachine's own checks stay on, except that of unconnected states where an entrance makes one legitimate.
    """
    states = {state_name(department): state(centre, department) for department in centre.departments}
    states[ENDED] = {"final": True, "value": ENDED}
    by_entrance = reachable(centre) - reachable(centre, entrances=False)
    made: type[StateChart] = create_machine_class_from_definition(  # type: ignore[type-arg]  # as above
        "CallMachine", states=states, validate_disconnected_states=not by_entrance
    )
    return made


def state(centre: CallCentre, department: str) -> StateDefinition:
    """Return one department with the transfers it may make."""
    on: TransitionsDict = {
        event_name(centre, intent): [{"target": state_name(to)}] for intent, to in transfers(centre, department).items()
    }
    on[HANG_UP] = [{"target": ENDED}]
    return {"initial": department == centre.first_department, "value": state_name(department), "on": on}


def state_name(department: str) -> str:
    """Return the machine's name for a department."""
    return f"{department}_" if department in TAKEN else department


def event_name(centre: CallCentre, intent: str) -> str:
    """Return the machine's name for an intent, which may be called as a department is."""
    name = intent
    while name in TAKEN or name in map(state_name, centre.departments):
        name += "_"
    return name
