"""A caller's voice from a WAV file."""

from __future__ import annotations

import wave
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from engine.errors import CannotRunError

if TYPE_CHECKING:
    from numpy.typing import NDArray

WINDOW = 0.010
FLOOR = 32  # below this root mean square (of 32,768) nothing is speech, however quiet the recording
BELOW_LOUDEST = 10 ** (-30 / 20)  # 30 dB under the loudest window is the room, not the voice


@dataclass(frozen=True, slots=True)
class Recording:
    """Mono samples, 16-bit, at `rate` a second, and the name to show."""

    name: str
    samples: NDArray[np.int16]
    rate: int


def read(path: Path) -> Recording:
    """Read a 16-bit WAV file of any sample rate; of several channels their mean is taken.

    Raises CannotRunError, naming the file and what is wrong with it.
    """
    try:
        with wave.open(str(path), "rb") as file:
            width, channels, rate = file.getsampwidth(), file.getnchannels(), file.getframerate()
            data = file.readframes(file.getnframes())
    except OSError as error:
        raise CannotRunError(f"{path} cannot be read: {(error.strerror or str(error)).lower()}") from error
    except (wave.Error, EOFError) as error:
        raise CannotRunError(f"{path} is not a WAV file of plain samples: {str(error) or 'it ends early'}") from error
    if width != 2:
        raise CannotRunError(f"{path} has {8 * width}-bit samples; save it with 16-bit samples")
    samples = np.frombuffer(data[: len(data) // (2 * channels) * 2 * channels], "<i2").reshape(-1, channels)
    if not samples.size:
        raise CannotRunError(f"{path} holds no sound")
    return Recording(path.name, mixed(samples), rate)


def mixed(samples: NDArray[np.int16]) -> NDArray[np.int16]:
    """Return the mean of the channels of `samples`, shape (time, channels)."""
    return samples[:, 0] if samples.shape[1] == 1 else samples.mean(axis=1).astype(np.int16)


def end_of_speech(samples: NDArray[np.int16], rate: int) -> int:
    """Return how many samples there are up to the end of the last speech; 0 where there is none.

    Speech is every 10 ms whose level is within 30 dB of the loudest: what follows is the room's own sound.
    """
    step = max(1, round(rate * WINDOW))
    whole = samples[: len(samples) // step * step].astype(np.float64).reshape(-1, step)
    levels = np.sqrt((whole**2).mean(axis=1))
    loud = np.flatnonzero(levels > max(FLOOR, BELOW_LOUDEST * levels.max(initial=0.0)))
    return int(loud[-1] + 1) * step if loud.size else 0
