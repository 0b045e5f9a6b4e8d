"""Lines that are spoken often, rendered once per voice and kept on disk, so that they start at once."""

from __future__ import annotations

import asyncio
import hashlib
import json
import os
import time
import wave
from collections.abc import AsyncIterator
from pathlib import Path

import numpy as np
from livekit import rtc
from platformdirs import user_cache_dir

from engine.model import Provider

RATE = 24_000  # what the session plays, so that nothing is converted in a call
FRAME = RATE // 20  # what the session hands on at a time
LEAD = 1.0  # seconds of a line that are handed over before they are heard
FORMAT = 1  # raise it when the same text would be rendered differently


def folder() -> Path:
    """Return where this user's rendered lines are."""
    return Path(user_cache_dir("switchboard")) / "lines"


def file_for(providers: tuple[Provider, ...], voice: str, text: str) -> Path:
    """Return the file of a line: another provider, option, voice or word makes it another file."""
    spoken_by = [[p.plugin, dict(p.options)] for p in providers]
    said = json.dumps([FORMAT, spoken_by, voice, text], sort_keys=True, default=str)
    return folder() / f"{hashlib.sha256(said.encode()).hexdigest()[:32]}.wav"


def keep(file: Path, frames: list[rtc.AudioFrame]) -> None:
    """Write a rendered line, whole or not at all, as 16-bit mono WAV."""
    samples = np.concatenate([samples_of(frame) for frame in frames])
    file.parent.mkdir(parents=True, exist_ok=True)
    draft = file.with_suffix(f".{os.getpid()}")
    with wave.open(str(draft), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(RATE)
        out.writeframes(trim(samples).tobytes())
    draft.replace(file)


def samples_of(frame: rtc.AudioFrame) -> np.ndarray[tuple[int], np.dtype[np.int16]]:
    """Return the samples of a mono frame."""
    return np.frombuffer(frame.data, np.int16)


def trim(samples: np.ndarray[tuple[int], np.dtype[np.int16]]) -> np.ndarray[tuple[int], np.dtype[np.int16]]:
    """Return the samples without the silence before the first sound: the caller need not wait for it."""
    loud = np.flatnonzero(np.abs(samples.astype(np.int32)) > 100)
    return samples[max(0, int(loud[0]) - RATE // 100) :] if loud.size else samples


def kept(file: Path) -> AsyncIterator[rtc.AudioFrame] | None:
    """Return the frames of a kept line, 50 ms each, or None when it was never rendered or cannot be read."""
    try:
        with wave.open(str(file), "rb") as recording:
            data = recording.readframes(recording.getnframes())
    except (OSError, EOFError, wave.Error):
        return None
    return frames(data) if data else None


async def frames(data: bytes) -> AsyncIterator[rtc.AudioFrame]:
    """Yield 16-bit mono samples as frames of 50 ms, a little ahead of the time at which they are heard.

    All at once, they would keep the loop busy with the end of a welcome when its beginning should be on the way.
    """
    begun = time.monotonic()
    for start in range(0, len(data), FRAME * 2):
        ahead = start / (RATE * 2) - (time.monotonic() - begun)
        if ahead > LEAD:
            await asyncio.sleep(ahead - LEAD / 2)
        part = data[start : start + FRAME * 2]
        yield rtc.AudioFrame(part, RATE, 1, len(part) // 2)
