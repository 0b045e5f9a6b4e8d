"""The three offline providers together, in a real session: a question is spoken, an answer is heard."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import numpy as np
from livekit import rtc
from livekit.agents import AgentSession
from livekit.agents.voice import Agent, io
from livekit.plugins import silero

from engine.voice.offline.espeak import TTS, speak
from engine.voice.offline.moonshine import STT, resampled
from engine.voice.offline.recogniser import SAMPLE_RATE, hear
from engine.voice.offline.standin import LLM, reply

FRAME = SAMPLE_RATE // 50


class Microphone(io.AudioInput):
    """A caller who says one sentence and then listens."""

    def __init__(self, sentence: str) -> None:
        super().__init__(label="microphone")
        self._frames = self._play(sentence)

    async def __anext__(self) -> rtc.AudioFrame:
        return await anext(self._frames)

    async def _play(self, sentence: str) -> AsyncIterator[rtc.AudioFrame]:
        samples, rate = speak(sentence)
        speech = resampled(rtc.AudioFrame(samples.tobytes(), rate, 1, len(samples)))
        for start in range(0, len(speech) - FRAME, FRAME):
            yield rtc.AudioFrame(speech[start : start + FRAME].tobytes(), SAMPLE_RATE, 1, FRAME)
            await asyncio.sleep(0.02)
        while True:
            yield rtc.AudioFrame(bytes(2 * FRAME), SAMPLE_RATE, 1, FRAME)
            await asyncio.sleep(0.02)


class Loudspeaker(io.AudioOutput):
    """Keeps what was played; everything is played at once."""

    def __init__(self) -> None:
        super().__init__(label="loudspeaker", capabilities=io.AudioOutputCapabilities(pause=False))
        self.frames: list[rtc.AudioFrame] = []
        self.finished = asyncio.Event()

    async def capture_frame(self, frame: rtc.AudioFrame) -> None:
        await super().capture_frame(frame)
        self.frames.append(frame)

    def flush(self) -> None:
        super().flush()
        played = sum(frame.duration for frame in self.frames)
        self.on_playback_finished(playback_position=played, interrupted=False)
        self.finished.set()

    def clear_buffer(self) -> None:
        """Forget nothing: it was all played."""


async def test_a_caller_asks_aloud_and_is_answered_aloud() -> None:
    replies = {"ar": reply("ar", ["المبيعات"]), "en": reply("en", ["sales", "complaints"])}
    loudspeaker = Loudspeaker()
    async with AgentSession(
        stt=STT(), llm=LLM(replies), tts=TTS(voice="alloy"), vad=silero.VAD.load(), turn_detection="vad"
    ) as session:
        session.input.audio = Microphone("What is the price on the premium plan?")
        session.output.audio = loudspeaker
        await session.start(Agent(instructions="You are Ahmed."))
        async with asyncio.timeout(60):
            await loudspeaker.finished.wait()
        question = next(message for message in session.history.messages() if message.role == "user")
    assert "price" in (question.text_content or "")
    answer = np.concatenate([resampled(frame) for frame in loudspeaker.frames])
    assert "connect you" in hear(answer).lower()
