"""English speech to text with no key and no network: Moonshine Tiny as a LiveKit plugin.

The model takes 200 MB, and a worker holds many calls, each in a process of its own. So the worker keeps one model for
all of them, in the inference process that livekit-agents starts when a runner is registered before `AgentServer.run`:
importing this module in the worker's main process registers it. Where there is no worker, the model is loaded here.
"""

from __future__ import annotations

import asyncio
import threading
from typing import Never

import numpy as np
from livekit import rtc
from livekit.agents import (
    APIConnectionError,
    APIConnectOptions,
    APITimeoutError,
    LanguageCode,
    get_job_context,
    stt,
    utils,
)

# Not yet public in 1.8, and the only way to have one model for all the calls of a worker.
from livekit.agents.inference_runner import _InferenceRunner
from livekit.agents.ipc.inference_executor import InferenceExecutor

from engine.voice.offline.recogniser import SAMPLE_RATE, Samples, hear, load, model

LANGUAGE = "en"


class STT(stt.STT[Never]):
    """Hears English, one utterance at a time; the session's voice activity detection says where one ends.

    Speech in another language comes out as English words that were never said: the model knows no other.

    Raises:
        CannotRunError: the model is not installed.
    """

    def __init__(self) -> None:
        super().__init__(capabilities=stt.STTCapabilities(streaming=False, interim_results=False))
        model()  # a machine that cannot hear says so at start, not in the first call

    @property
    def model(self) -> str:
        """The name of the model."""
        return "moonshine-tiny-en"

    @property
    def provider(self) -> str:
        """Where the speech is recognised."""
        return "offline"

    async def _recognize_impl(
        self,
        buffer: utils.AudioBuffer,
        *,
        conn_options: APIConnectOptions,
        **_language: object,  # there is only one
    ) -> stt.SpeechEvent:
        samples = resampled(utils.merge_frames(buffer))
        text = await _heard(samples, conn_options.timeout)
        # No confidence: the model gives none, and 0 is how LiveKit's plugins say so.
        said = stt.SpeechData(language=LanguageCode(LANGUAGE), text=text, end_time=len(samples) / SAMPLE_RATE)
        return stt.SpeechEvent(
            type=stt.SpeechEventType.FINAL_TRANSCRIPT, request_id=utils.shortuuid("moonshine_"), alternatives=[said]
        )


class Runner(_InferenceRunner):
    """The model in the worker's inference process: int16 samples at 16 kHz in, UTF-8 words out."""

    INFERENCE_METHOD = "switchboard_moonshine"

    def initialize(self) -> None:
        """Load the model, before the worker takes its first call."""
        load()

    def run(self, data: bytes) -> bytes:
        """Hear one utterance."""
        return hear(np.frombuffer(data, np.int16)).encode()


async def _heard(samples: Samples, seconds: float) -> str:
    """Ask the worker's model, or our own where there is no worker."""
    job = get_job_context(required=False)
    if job is None:
        return await asyncio.to_thread(hear, samples)
    try:
        async with asyncio.timeout(seconds):
            return await _shared(job.inference_executor, samples)
    except NotImplementedError:  # a job made up for a test has no worker
        return await asyncio.to_thread(hear, samples)
    # Asking again would not help: a dead process is not started again, and a slow one would have twice the work.
    except TimeoutError:
        raise APITimeoutError(f"the worker's recogniser did not answer in {seconds:g} s", retryable=False) from None
    except RuntimeError as error:
        raise APIConnectionError(f"the worker's recogniser failed: {error}", retryable=False) from None


async def _shared(executor: InferenceExecutor, samples: Samples) -> str:
    answer = await executor.do_inference(Runner.INFERENCE_METHOD, samples.tobytes())
    if answer is None:  # what livekit-agents makes of a closed pipe: an error without a message
        raise APIConnectionError("the worker's recogniser is no longer running", retryable=False)
    return answer.decode()


def resampled(frame: rtc.AudioFrame) -> Samples:
    """Return the first channel of a frame at the model's rate."""
    samples = np.frombuffer(frame.data, np.int16)[:: frame.num_channels]
    if frame.sample_rate == SAMPLE_RATE:
        return samples
    resampler = rtc.AudioResampler(frame.sample_rate, SAMPLE_RATE)
    mono = rtc.AudioFrame(samples.tobytes(), frame.sample_rate, 1, len(samples))
    frames = [*resampler.push(mono), *resampler.flush()]
    return np.concatenate([np.frombuffer(each.data, np.int16) for each in frames] or [np.zeros(0, np.int16)])


# livekit-agents accepts runners on the main thread only, and that is where a worker imports its providers.
if threading.current_thread() is threading.main_thread():
    _InferenceRunner.register_runner(Runner)
