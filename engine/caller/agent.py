"""Who answers: what the room shows of the call centre's side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.caller.event import Speaker

if TYPE_CHECKING:
    from collections.abc import Mapping

STATE = "lk.agent.state"
RESTING = {"", "listening", "idle"}
ATTRIBUTES = {
    "persona": "switchboard.persona",
    "department": "switchboard.department",
    "department_name": "switchboard.department_name",
    "language": "switchboard.language",
}


class Agent:
    """The agents of a room as one voice, since one may stand in for another; times are `time.perf_counter()` seconds.

    `joined_at` is when the first came, `changed_at` when anything about them last changed, `moved_at` when the
    department last changed.
    """

    def __init__(self) -> None:
        self.present: set[str] = set()
        self.joined_at: float | None = None
        self.changed_at = 0.0
        self.moved_at: float | None = None
        self.state = ""
        self._speakers: list[tuple[float, Speaker]] = []

    def join(self, identity: str, at: float) -> None:
        """Take note of an agent in the room."""
        self.present.add(identity)
        self.joined_at = self.joined_at or at
        self.changed_at = at

    def leave(self, identity: str) -> None:
        """Take note of an agent that left."""
        self.present.discard(identity)
        self.state = "" if not self.present else self.state

    def show(self, attributes: Mapping[str, str], at: float) -> bool:
        """Take note of an agent's attributes; True where another person speaks from now on."""
        self.changed_at = at
        self.state = attributes.get(STATE, "")
        speaker = Speaker(**{field: attributes.get(key, "") for field, key in ATTRIBUTES.items()})
        before = self.speaker
        if speaker == before:
            return False
        if before.department and speaker.department != before.department:
            self.moved_at = at
        self._speakers.append((at, speaker))
        return True

    @property
    def speaker(self) -> Speaker:
        """Return who speaks now."""
        return self._speakers[-1][1] if self._speakers else Speaker()

    @property
    def departments(self) -> list[str]:
        """Return the departments that had the call, by id, in order."""
        ids = [speaker.department for _, speaker in self._speakers if speaker.department]
        return [each for n, each in enumerate(ids) if n == 0 or each != ids[n - 1]]

    @property
    def resting(self) -> bool:
        """Tell whether the agent says that it neither speaks nor thinks; one that says nothing counts as resting."""
        return self.state in RESTING

    def speaker_at(self, at: float) -> Speaker:
        """Return who spoke at `at`; before the first was known, the first."""
        known = [speaker for since, speaker in self._speakers if since <= at]
        return known[-1] if known else self._speakers[0][1] if self._speakers else Speaker()
