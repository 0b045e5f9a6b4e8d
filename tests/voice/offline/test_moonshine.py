"""What is heard of callers when no service hears for us."""

from __future__ import annotations

import asyncio
import functools
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

import numpy as np
import pytest
from livekit import rtc
from livekit.agents import APIConnectionError, APIConnectOptions, APIError, APITimeoutError
from livekit.agents.inference_runner import _InferenceRunner
from livekit.agents.ipc.inference_executor import InferenceExecutor
from livekit.agents.testing import fake_job_context

from engine.voice.offline import synthesizer
from engine.voice.offline.moonshine import STT, Runner, resampled
from engine.voice.offline.recogniser import SAMPLE_RATE, Samples

NOISE = np.random.default_rng(1)
SECOND = np.arange(SAMPLE_RATE) / SAMPLE_RATE


def frame(samples: Samples, rate: int, channels: int = 1) -> rtc.AudioFrame:
    return rtc.AudioFrame(samples.tobytes(), rate, channels, len(samples) // channels)


SPEAK = "import sys; from engine.voice.offline.espeak import speak; sys.stdout.buffer.write(speak(*sys.argv[1:])[0])"


@functools.cache
def speak(text: str, voice: str = "") -> tuple[Samples, int]:
    """Samples of a text and their rate, always the same ones: espeak speaks each text otherwise than the one before.

    In a process of its own it is the first. Of sounds that differ a little, the recogniser mishears one in fifty.
    """
    done = subprocess.run([sys.executable, "-c", SPEAK, text, voice], capture_output=True, check=True, timeout=60)
    return np.frombuffer(done.stdout, np.int16), synthesizer.SAMPLE_RATE


def said(text: str, voice: str = "") -> rtc.AudioFrame:
    return frame(*speak(text, voice))


async def heard(audio: rtc.AudioFrame | list[rtc.AudioFrame], options: APIConnectOptions | None = None) -> str:
    event = await STT().recognize(audio, conn_options=options or APIConnectOptions())
    return event.alternatives[0].text.lower()


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("I want to buy a laptop.", "buy"),
        ("I have a complaint about my order.", "complaint"),
        ("What is the price on the premium plan?", "price"),
        ("No wait, I want to make a complaint.", "complaint"),
        ("No thank you.", "no"),
    ],
)
async def test_the_words_that_matter_are_heard(sentence: str, word: str) -> None:
    assert word in await heard(said(sentence))


async def test_an_utterance_may_come_in_many_frames() -> None:
    samples, rate = speak("I have a complaint about my order.")
    frames = [frame(part, rate) for part in np.array_split(samples, 40)]
    assert "complaint" in await heard(frames)


@pytest.mark.parametrize("rate", [8_000, 16_000, 24_000, 48_000])
async def test_the_telephone_and_the_browser_are_heard_alike(rate: int) -> None:
    samples, spoken_at = speak("I have a complaint about my order.")
    resampler = rtc.AudioResampler(spoken_at, rate)
    frames = [*resampler.push(frame(samples, spoken_at)), *resampler.flush()]
    assert "complaint" in await heard(frames)


async def test_of_two_channels_one_is_heard() -> None:
    samples, rate = speak("I have a complaint about my order.")
    assert "complaint" in await heard(frame(np.repeat(samples, 2), rate, channels=2))


@pytest.mark.parametrize(
    "sound",
    [
        np.zeros(0),
        np.zeros(100),
        np.zeros(2 * SAMPLE_RATE),
        NOISE.normal(0, 60, SAMPLE_RATE),
        NOISE.normal(0, 5_000, SAMPLE_RATE),
        NOISE.normal(0, 9_000, 4_000) * np.hanning(4_000),
        NOISE.normal(0, 9_000, 800),
        8_000 * np.sin(2 * np.pi * 440 * SECOND),
        8_000 * (np.sin(2 * np.pi * 697 * SECOND) + np.sin(2 * np.pi * 1209 * SECOND)),
        np.where(np.arange(SAMPLE_RATE) % 4_000 < 30, 20_000, 0),
    ],
    ids=["nothing", "an instant", "silence", "hiss", "noise", "a breath", "a knock", "a tone", "a key", "clicks"],
)
async def test_where_nobody_speaks_no_words_are_made_up(sound: np.ndarray[tuple[int], np.dtype[np.float64]]) -> None:
    assert await heard(said("I want to buy a laptop.")), "the model must have something to remember"
    assert await heard(frame(sound.clip(-32_768, 32_767).astype(np.int16), SAMPLE_RATE)) == ""


async def test_it_says_that_it_hears_english_and_claims_no_confidence() -> None:
    event = await STT().recognize(said("Hello."))
    assert (event.alternatives[0].language, event.alternatives[0].confidence) == ("en", 0.0)


def test_callers_who_speak_at_once_are_each_heard() -> None:
    jobs = [
        ("I have a complaint about my order.", "complaint"),
        ("What is the price on the premium plan?", "price"),
    ] * 3
    audio = [said(sentence) for sentence, _ in jobs]
    with ThreadPoolExecutor(len(jobs)) as threads:
        texts = list(threads.map(lambda one: asyncio.run(heard(one)), audio))
    assert [word in text for (_, word), text in zip(jobs, texts, strict=True)] == [True] * len(jobs)


def test_a_program_that_heard_something_ends_cleanly() -> None:
    program = (
        "from engine.voice.offline import recogniser, espeak\n"
        "recogniser.load()\n"
        "recogniser.hear(espeak.speak('Hello')[0])\n"
    )
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=False)
    assert (ended.returncode, ended.stderr) == (0, "")


# In a worker: one model for all calls, in a process of its own, which may fail in three ways.


class Worker(InferenceExecutor):
    """What a call sees of its worker: the runner, or the way in which it fails."""

    def __init__(self, failure: Exception | float | None = None) -> None:
        self.failure = failure
        self.asked: list[tuple[str, int]] = []

    async def do_inference(self, method: str, data: bytes) -> bytes | None:
        self.asked.append((method, len(data)))
        if isinstance(self.failure, Exception):
            raise self.failure
        if self.failure is not None:
            await asyncio.sleep(self.failure)
            return None
        return Runner().run(data)


@contextmanager
def call(worker: InferenceExecutor | None) -> Iterator[None]:
    """Be in a call of a worker, and leave nothing of it behind."""
    with fake_job_context(inference_executor=worker) as job:
        try:
            yield
        finally:
            job._tempdir.cleanup()


def test_importing_it_gives_the_worker_one_model_for_all_calls() -> None:
    assert _InferenceRunner.registered_runners[Runner.INFERENCE_METHOD] is Runner


async def test_a_call_hears_through_its_worker() -> None:
    worker = Worker()
    audio = said("I have a complaint about my order.")
    with call(worker):
        assert "complaint" in await heard(audio)
    assert worker.asked == [(Runner.INFERENCE_METHOD, 2 * len(resampled(audio)))]


@pytest.mark.parametrize(
    ("failure", "error", "words"),
    [
        (0.0, APIConnectionError, "no longer running"),
        (RuntimeError("inference failed"), APIConnectionError, "inference failed"),
        (30.0, APITimeoutError, "did not answer in 0.2 s"),
    ],
    ids=["dead", "failing", "stuck"],
)
async def test_a_worker_that_cannot_hear_is_an_error_that_the_next_provider_can_answer(
    failure: Exception | float, error: type[APIError], words: str
) -> None:
    worker = Worker(failure)
    with call(worker), pytest.raises(error, match=words) as raised:
        await heard(said("Hello."), APIConnectOptions(max_retry=3, timeout=0.2))
    assert not raised.value.retryable
    assert len(worker.asked) == 1


async def test_a_call_made_up_for_a_test_needs_no_worker() -> None:
    with call(None):
        assert "complaint" in await heard(said("I have a complaint about my order."))
