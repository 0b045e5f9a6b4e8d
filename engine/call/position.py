"""Where a call stands in the machine of its centre."""

from __future__ import annotations

from collections.abc import Mapping

from statemachine import StateChart

Moves = Mapping[tuple[str, str], str]
"""The state to which an event leads from a state; an event that is not here changes nothing."""


def moves(machine: type[StateChart]) -> Moves:  # type: ignore[type-arg]  # we give it no model
    """Return the transitions of a machine as a table."""
    return {
        (str(state.value), event): str(transition.target.value)
        for state in machine.states
        for transition in state.transitions
        if transition.target
        for event in transition.events
    }


class Position:
    """A machine that is looked up in its table instead of run: the same moves in a microsecond instead of 200.

    Our machines have neither guards nor actions, so nothing else of a run is left out; a test runs both side by side.
    """

    __slots__ = ("_moves", "current_state_value")

    def __init__(self, moves: Moves, state: str) -> None:
        self._moves = moves
        self.current_state_value = state

    def send(self, event: str) -> None:
        """Follow an event; where it leads nowhere from here, stay."""
        here = self.current_state_value
        self.current_state_value = self._moves.get((here, event), here)
