"""The caller's ear: when the call centre is heard, and when it is quiet."""

from __future__ import annotations

import asyncio
import time
from typing import TYPE_CHECKING

import numpy as np
from livekit import rtc

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from engine.caller.tape import Track

RATE = 24_000
LOUD = 64  # peak, of 32,768: above what a silent line carries once decoded, below the softest speech
GAP = 0.06  # seconds of quiet after which sound counts as beginning anew: longer than a stop within a word


class Ear:
    """Listens to tracks frame by frame (10 ms).

    `onsets` are when sound began after a gap, `loud_at` when it was last heard: `time.perf_counter()` seconds at the
    arrival of the frame. `on_first` is called once, with the first of them.
    """

    def __init__(self, on_first: Callable[[float], None], tape: Track | None = None) -> None:
        self.onsets: list[float] = []
        self.loud_at: float | None = None
        self._on_first = on_first
        self._tape = tape
        self._tasks: dict[str, asyncio.Task[None]] = {}

    def listen(self, track: rtc.Track) -> None:
        """Begin to listen to a subscribed audio track."""
        self._tasks[track.sid] = asyncio.create_task(self._follow(track))

    def hear(self, samples: NDArray[np.int16], at: float) -> None:
        """Take one frame that arrived at `at`."""
        if self._tape:
            self._tape.put(samples, at - len(samples) / RATE)
        if not samples.size or max(int(samples.max()), -int(samples.min())) <= LOUD:
            return
        fresh = self.loud_at is None or at - self.loud_at > GAP
        self.loud_at = at
        if fresh:
            self.onsets.append(at)
            if len(self.onsets) == 1:
                self._on_first(at)

    @property
    def listening(self) -> bool:
        """Tell whether there is any track to hear."""
        return bool(self._tasks)

    def began(self, after: float) -> float | None:
        """Return when sound first began at or after `after`; None where it has not."""
        return next((at for at in self.onsets if at >= after), None)

    def sounding(self, at: float) -> bool:
        """Tell whether sound was being heard just before `at`."""
        return self.loud_at is not None and at - self.loud_at <= GAP

    async def close(self) -> None:
        """Stop listening."""
        for task in self._tasks.values():
            task.cancel()
        await asyncio.gather(*self._tasks.values(), return_exceptions=True)

    async def _follow(self, track: rtc.Track) -> None:
        stream = rtc.AudioStream(track, sample_rate=RATE, num_channels=1)
        try:
            async for heard in stream:
                self.hear(np.frombuffer(heard.frame.data, np.int16), time.perf_counter())
        finally:
            await stream.aclose()
