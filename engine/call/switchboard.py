"""A call centre made ready for calls: what every call of it shares, built once."""

from __future__ import annotations

from functools import cached_property

from engine.call.machine import Names, machine_class, names_of
from engine.call.position import Moves, Position, moves
from engine.model import CallCentre
from engine.prompts import Prompts
from engine.routing import Router


class Switchboard:
    """The router, the prompts and the machine of one call centre."""

    def __init__(self, centre: CallCentre) -> None:
        self.centre = centre
        self.router = Router(centre)
        self.prompts = Prompts(centre)

    @cached_property
    def _moves(self) -> Moves:
        return moves(machine_class(self.centre))

    @cached_property
    def names(self) -> Names:
        """What the machine calls the departments and the intents."""
        return names_of(self.centre)

    def machine(self, department: str) -> Position:
        """Return the machine as of a call that stands in a department."""
        return Position(self._moves, self.names.states[department])

    @cached_property
    def department_at(self) -> dict[str, str]:
        """The departments by the value of their state."""
        return {state: department for department, state in self.names.states.items()}
