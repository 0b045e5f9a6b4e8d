"""Whose turn it is: when an answer has begun, and when it has finished."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from engine.caller.transcript import NAMED

if TYPE_CHECKING:
    from engine.caller.agent import Agent
    from engine.caller.ear import Ear
    from engine.caller.event import Turn
    from engine.caller.transcript import Transcript

PATIENCE = 15.0  # seconds in which an answer should begin
QUIET = 0.7  # seconds without a sound or a word after which an answer has finished
LOOK = 0.02  # seconds until it is worth looking again


@dataclass(frozen=True, slots=True)
class Pause:
    """The wait for the answer to one turn of the caller, which has ended."""

    turn: Turn
    agent: Agent
    ear: Ear
    transcript: Transcript

    @property
    def since(self) -> float:
        """Return when the turn ended."""
        return self.turn.began_at if self.turn.ended_at is None else self.turn.ended_at

    def begun(self) -> bool:
        """Tell whether the answer has begun, in words or in sound; words may begin before the caller has ended."""
        return self.transcript.opened_at >= self.turn.began_at or self.ear.began(self.since) is not None

    def left(self, patience: float, quiet: float) -> float:
        """Return how many seconds it takes at least until the answer has finished; zero or less when it has."""
        now = time.perf_counter()
        sign = max(self.since, self.ear.loud_at or 0.0, self.transcript.sign_at, self.agent.changed_at)
        if self.agent.resting and not self.transcript.pending and not self._welcome_to_come():
            return sign + quiet - now
        return min(LOOK, sign + patience - now)

    def _welcome_to_come(self) -> bool:
        # The department changes between its predecessor's announcement and its own welcome.
        moved_at = self.agent.moved_at
        return moved_at is not None and moved_at > self.turn.began_at and self.transcript.opened_at < moved_at - NAMED
