"""The caller's microphone: always open, silent where the caller is."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from livekit import rtc

from engine.caller.recording import end_of_speech

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from engine.caller.tape import Track

RATE = 24_000
FRAME = RATE // 50  # 20 ms, as a telephone packs it
QUEUE = 100  # milliseconds of sound ahead of real time, so that a busy machine does not tear the speech


@dataclass(slots=True)
class Utterance:
    """Samples on their way out, the end of the speech among them, and the future of when that end was heard."""

    samples: NDArray[np.int16]
    end: int
    spoken: asyncio.Future[float]
    position: int = 0


class Microphone:
    """A published track fed in real time; needs a running loop."""

    def __init__(self, track: Track | None = None) -> None:
        self._source = rtc.AudioSource(RATE, 1, queue_size_ms=QUEUE)
        self._waiting: list[Utterance] = []
        self._tape = track
        self._open = True
        self._pump: asyncio.Task[None] | None = None

    async def open(self, participant: rtc.LocalParticipant) -> None:
        """Publish the microphone and begin with silence: a call centre that listens expects frames."""
        self._pump = asyncio.create_task(self._feed())
        track = rtc.LocalAudioTrack.create_audio_track("microphone", self._source)
        await participant.publish_track(track, rtc.TrackPublishOptions(source=rtc.TrackSource.SOURCE_MICROPHONE))

    async def say(self, samples: NDArray[np.int16], rate: int) -> float:
        """Speak mono `samples` and return when the last sound of the speech left, in `time.perf_counter()` seconds.

        What follows it in the recording is played behind it, while the caller already listens.
        """
        speech = at_rate(samples, rate)
        utterance = Utterance(speech, end_of_speech(speech, RATE), asyncio.get_running_loop().create_future())
        self._waiting.append(utterance)
        return await utterance.spoken

    async def close(self) -> None:
        """Stop the feed and give the source back."""
        # The frame on its way is waited for: the native side complains of one whose asker has gone.
        self._open = False
        if self._pump:
            await asyncio.wait({self._pump}, timeout=1)
            self._pump.cancel()
            await asyncio.gather(self._pump, return_exceptions=True)
        for utterance in self._waiting:
            utterance.spoken.cancel()
        await self._source.aclose()

    async def _feed(self) -> None:
        # `capture_frame` waits for room in the queue: the queue itself keeps real time.
        while self._open:
            piece = self._next()
            before = time.perf_counter() + self._source.queued_duration
            if self._tape:
                self._tape.put(piece, before)
            await self._source.capture_frame(rtc.AudioFrame(piece.tobytes(), RATE, 1, FRAME))
            self._mark_spoken()

    def _next(self) -> NDArray[np.int16]:
        piece = np.zeros(FRAME, np.int16)
        if self._waiting:
            now = self._waiting[0]
            part = now.samples[now.position : now.position + FRAME]
            piece[: len(part)] = part
            now.position += FRAME
        return piece

    def _mark_spoken(self) -> None:
        """Settle the utterance whose last sound has just entered the queue, at the time when it will leave it."""
        if not self._waiting:
            return
        now = self._waiting[0]
        if now.position >= now.end and not now.spoken.done():
            left_at = time.perf_counter() + self._source.queued_duration - (now.position - now.end) / RATE
            asyncio.get_running_loop().call_later(left_at - time.perf_counter(), _settle, now.spoken, left_at)
            now.end = len(now.samples) + 2 * FRAME  # settled once
        if now.position >= len(now.samples):
            self._waiting.pop(0)


def _settle(spoken: asyncio.Future[float], left_at: float) -> None:
    if not spoken.done():
        spoken.set_result(left_at)


def at_rate(samples: NDArray[np.int16], rate: int) -> NDArray[np.int16]:
    """Return mono `samples` of `rate` at the microphone's rate."""
    if rate == RATE:
        return samples
    resampler = rtc.AudioResampler(rate, RATE, quality=rtc.AudioResamplerQuality.HIGH)
    frames = [*resampler.push(bytearray(samples.astype("<i2").tobytes())), *resampler.flush()]
    return np.concatenate([np.frombuffer(bytes(frame.data), np.int16) for frame in frames])
