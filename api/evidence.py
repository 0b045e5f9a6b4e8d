"""What the calls so far say about the worker: nobody can ask LiveKit whether one is there."""

from __future__ import annotations

from dataclasses import dataclass
from time import monotonic


# Not frozen: it is what was last seen, and changes with every call.
@dataclass(slots=True)
class Evidence:
    """When a call was last answered and when one was not; times are seconds of the monotonic clock."""

    answered: float | None = None
    missed: float | None = None
    room: str = ""
    """The room of the call that was not answered."""
    absent: bool = False
    """Whether a dispatch is known to have found no worker, and no call was answered since."""

    def answer(self) -> None:
        """Note that an agent is in a caller's room."""
        self.answered, self.absent = monotonic(), False

    def miss(self, room: str) -> None:
        """Note that a caller waits and nobody answers."""
        self.missed, self.room = monotonic(), room

    @property
    def ok(self) -> bool:
        """Whether the last call that wanted an answer got one; true before the first call."""
        return self.missed is None or (self.answered is not None and self.answered > self.missed)

    def __str__(self) -> str:
        """Return what was seen, in a sentence; a room by its first letters, since its name opens it."""
        if not self.ok:
            return f"no worker has answered the call in room {self.room[:9]}…; is `engine worker` running?"
        if self.answered is None:
            return "no call yet, so nothing is known of the worker"
        return f"answered a call {monotonic() - self.answered:.0f} s ago"
