"""A promise that somebody will answer a call: made with a token or a dispatch, kept by the watch."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from api.rooms import Dispatch

# LiveKit lists a job up to 5 s after a worker took it, so only then is an empty dispatch known to be nobody's. Asking
# again earlier, while a busy worker is on its way, would bring a second agent.
PATIENCE = 6.0
JOINING = 15.0  # seconds from a job being listed to its agent in the room; after that the worker is taken for dead


# Not frozen: this is the watch's memory of one call, and forgets nothing it was told.
@dataclass(slots=True, eq=False)
class Promise:
    """One call that somebody must answer; times are seconds of the monotonic clock."""

    room: str
    metadata: str
    """The job's metadata, JSON, the same at every dispatch."""
    language: str
    """The language in which the caller is told to wait."""
    made: float
    expires: float
    """When the token can no longer be used."""
    due: float = 0.0
    """When to look next."""
    waiting_since: float | None = None
    """When a caller was first seen with no agent; None when none waits."""
    told: bool = False
    """Whether the room says that the caller waits."""
    again: bool = False
    """Whether an agent was dispatched more than once, so that two might come."""
    kept: str = ""
    """The id of the room's life in which the call was answered."""
    seen: dict[str, float] = field(default_factory=dict)
    """When each dispatch and job was first seen: the server's clock need not be ours."""
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)

    def note(self, dispatches: tuple[Dispatch, ...], now: float) -> None:
        """Remember when each dispatch and each of its jobs was first seen."""
        for dispatch in dispatches:
            for name in (dispatch.id, *(job.id for job in dispatch.jobs)):
                self.seen.setdefault(name, now)

    def taken(self, dispatch: Dispatch, now: float) -> bool:
        """Whether a worker took this dispatch and may still be on its way."""
        return any(job.live and now - self.seen[job.id] < JOINING for job in dispatch.jobs)

    def dead(self, dispatch: Dispatch, now: float) -> bool:
        """Whether nobody will ever come for this dispatch."""
        return now - self.seen[dispatch.id] >= PATIENCE and not self.taken(dispatch, now)

    def age(self, dispatches: tuple[Dispatch, ...], now: float) -> float:
        """Seconds since the newest dispatch was first seen; infinite when there is none."""
        return now - max((self.seen[dispatch.id] for dispatch in dispatches), default=float("-inf"))

    def waited(self, now: float) -> float:
        """Seconds that a caller has waited; 0 when none does."""
        return 0.0 if self.waiting_since is None else now - self.waiting_since
