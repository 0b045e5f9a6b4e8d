"""Recognising before the silence is over: sooner, and nothing else is different."""

from __future__ import annotations

import asyncio
from typing import Never

import numpy as np
import pytest
from livekit import rtc
from livekit.agents import APIConnectionError, APIError, LanguageCode, stt, utils, vad
from livekit.plugins import silero

from engine.voice.ahead import Ahead
from engine.voice.offline.espeak import speak

SILENCE = 0.5  # seconds that end a speech here
SLOW = 0.2  # seconds that recognising takes: less than the silence, more than is left of it once it has ended
SENTENCE = "I want to buy a laptop."


class Recogniser(stt.STT[Never]):
    """Hears how long a recording is, in tenths of a second; fails as often as it is told."""

    def __init__(self, failures: int = 0, words: str = "") -> None:
        super().__init__(capabilities=stt.STTCapabilities(streaming=False, interim_results=False))
        self.failures = failures
        self.words = words
        self.heard: list[float] = []

    async def _recognize_impl(self, buffer: utils.AudioBuffer, **_options: object) -> stt.SpeechEvent:
        seconds = utils.merge_frames(buffer).duration
        self.heard.append(seconds)
        await asyncio.sleep(SLOW)
        if self.failures:
            self.failures -= 1
            raise APIConnectionError("out of order", retryable=False)
        said = stt.SpeechData(language=LanguageCode("en"), text=self.words)
        return stt.SpeechEvent(stt.SpeechEventType.FINAL_TRANSCRIPT, alternatives=[said])


class Ear:
    """What a stream told, and when (seconds of the loop)."""

    def __init__(self, stream: stt.RecognizeStream) -> None:
        self.stream = stream
        self.told: list[tuple[stt.SpeechEventType, float]] = []
        self.words: list[str] = []

    async def listen(self) -> None:
        async for event in self.stream:
            self.told.append((event.type, asyncio.get_running_loop().time()))
            self.words += [each.text for each in event.alternatives]

    def wait(self) -> float:
        """Return the seconds from the end of a speech to its words."""
        times = dict(self.told)
        return times[stt.SpeechEventType.FINAL_TRANSCRIPT] - times[stt.SpeechEventType.END_OF_SPEECH]


@pytest.fixture(scope="module")
def ears() -> vad.VAD:
    return silero.VAD.load(min_silence_duration=SILENCE)


async def told(stream: stt.RecognizeStream, *pauses: float) -> Ear:
    """Say a sentence with a pause after each time, in the time that it takes, and return what was told of it."""
    ear = Ear(stream)
    listening = asyncio.create_task(ear.listen())
    samples, rate = speak(SENTENCE)
    line = np.concatenate([part for pause in pauses for part in (samples, np.zeros(round(rate * pause), np.int16))])
    frame = rate // 50
    for start in range(0, len(line) - frame, frame):
        if listening.done():  # it failed, and takes no more
            break
        stream.push_frame(rtc.AudioFrame(line[start : start + frame].tobytes(), rate, 1, frame))
        await asyncio.sleep(0.02)
    else:
        stream.end_input()
    await listening
    await stream.aclose()
    return ear


async def test_the_words_are_there_when_the_silence_has_lasted(ears: vad.VAD) -> None:
    ahead = await told(Ahead(stt=Recogniser(words="buy"), vad=ears).stream(), 1.0)
    waiting = await told(stt.StreamAdapter(stt=Recogniser(words="buy"), vad=ears).stream(), 1.0)
    assert ahead.words == waiting.words == ["buy"]
    assert [kind for kind, _ in ahead.told] == [kind for kind, _ in waiting.told]
    assert ahead.wait() < SLOW / 2 < SLOW <= waiting.wait()


async def test_a_caller_who_pauses_and_goes_on_is_heard_whole(ears: vad.VAD) -> None:
    recogniser = Recogniser(words="all of it")
    ear = await told(Ahead(stt=recogniser, vad=ears).stream(), SILENCE * 0.6, 1.0)
    assert ear.words == ["all of it"]
    assert len(recogniser.heard) >= 2, "the pause was not used"
    assert recogniser.heard[-1] > 1.5 * recogniser.heard[0]


async def test_what_nobody_says_is_not_told(ears: vad.VAD) -> None:
    ear = await told(Ahead(stt=Recogniser(words=""), vad=ears).stream(), 1.0)
    assert [kind for kind, _ in ear.told] == [stt.SpeechEventType.START_OF_SPEECH, stt.SpeechEventType.END_OF_SPEECH]


async def test_a_guess_that_fails_in_vain_is_nobodys_concern(ears: vad.VAD) -> None:
    ear = await told(Ahead(stt=Recogniser(failures=1, words="all of it"), vad=ears).stream(), SILENCE * 0.6, 1.0)
    assert ear.words == ["all of it"]


async def test_a_recogniser_that_fails_is_told_of(ears: vad.VAD) -> None:
    with pytest.raises(APIError):
        await told(Ahead(stt=Recogniser(failures=9), vad=ears).stream(), 1.0)
