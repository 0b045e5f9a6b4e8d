"""Both sides of a call on one tape."""

from __future__ import annotations

import wave
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

RATE = 24_000
SLACK = 0.1  # seconds by which sound may come late and still be the sound that follows


class Track:
    """One side: sound laid down where it was heard, silence where nothing was.

    Sound arrives in small pieces that come a little early or late; a piece is moved only when it is further off than
    that, so that speech is never torn.
    """

    def __init__(self, began_at: float) -> None:
        self._began_at = began_at
        self._laid = bytearray()

    def put(self, samples: NDArray[np.int16], at: float) -> None:
        """Lay down `samples`, mono at RATE, the first of which sounded at `at` (`time.perf_counter()`)."""
        gap = at - self._began_at - len(self._laid) / 2 / RATE
        if gap > SLACK:
            self._laid += bytes(2 * round(gap * RATE))
        self._laid += samples.astype("<i2").tobytes()

    def samples(self) -> NDArray[np.int16]:
        """Return all that was laid down, from the beginning of the call."""
        return np.frombuffer(bytes(self._laid), "<i2")


class Tape:
    """The call from `began_at`: the caller on the left, the call centre on the right."""

    def __init__(self, began_at: float) -> None:
        self.caller = Track(began_at)
        self.centre = Track(began_at)

    def save(self, path: Path) -> None:
        """Write a stereo WAV file, 16-bit at RATE."""
        sides = [self.caller.samples(), self.centre.samples()]
        both = np.zeros((max(map(len, sides)), 2), "<i2")
        for column, side in enumerate(sides):
            both[: len(side), column] = side
        with wave.open(str(path), "wb") as file:
            file.setnchannels(2)
            file.setsampwidth(2)
            file.setframerate(RATE)
            file.writeframes(both.tobytes())
