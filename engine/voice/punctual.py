"""A voice that is given up when it does not begin in time or stops within a sentence, so that another can speak."""

from __future__ import annotations

import asyncio
import logging
from typing import Any, Never

from livekit import rtc
from livekit.agents import APIConnectOptions, APIError, APITimeoutError, tts, utils
from livekit.agents.types import DEFAULT_API_CONNECT_OPTIONS

log = logging.getLogger("switchboard")


class Punctual(tts.TTS[Never]):
    """Speaks through another text-to-speech, which is to send something every `timeout` seconds of the options.

    Plugins wait for far longer, some of them for half a minute, and a caller does not. Of one that never began,
    LiveKit's fallback takes care. It leaves a sentence that broke off as it is, so `stand_in` says that one again.
    """

    def __init__(self, voice: tts.TTS[Any], stand_in: tts.TTS[Any] | None = None) -> None:
        super().__init__(
            capabilities=tts.TTSCapabilities(streaming=False),
            sample_rate=voice.sample_rate,
            num_channels=voice.num_channels,
        )
        self.voice = voice
        self.stand_in = stand_in

    @property
    def model(self) -> str:
        """The other's model."""
        return self.voice.model

    @property
    def provider(self) -> str:
        """The other's provider."""
        return self.voice.provider

    def prewarm(self) -> None:
        """Let the other connect."""
        self.voice.prewarm()

    async def aclose(self) -> None:
        """Close the other."""
        await self.voice.aclose()

    def synthesize(
        self, text: str, *, conn_options: APIConnectOptions = DEFAULT_API_CONNECT_OPTIONS
    ) -> tts.ChunkedStream:
        """Speak one text."""
        return Speech(self, text, conn_options)


class Speech(tts.ChunkedStream):
    """One text being spoken by the other."""

    def __init__(self, punctual: Punctual, text: str, conn_options: APIConnectOptions) -> None:
        super().__init__(tts=punctual, input_text=text, conn_options=conn_options)
        self._voice, self._stand_in, self._options = punctual.voice, punctual.stand_in, conn_options

    async def _run(self, output_emitter: tts.AudioEmitter) -> None:
        output_emitter.initialize(
            request_id=utils.shortuuid("punctual_"),
            sample_rate=self._voice.sample_rate,
            num_channels=self._voice.num_channels,
            mime_type="audio/pcm",
        )
        try:
            async with self._voice.synthesize(self._input_text, conn_options=self._options) as stream:
                while (chunk := await self._next(stream)) is not None:
                    output_emitter.push(bytes(chunk.frame.data))
        except APIError as error:
            if self._stand_in is None or not output_emitter.pushed_duration():
                raise
            log.warning("a voice broke off", extra={"provider": self._voice.provider, "why": str(error)})
            await self._say_again(self._stand_in, output_emitter)
        output_emitter.flush()

    async def _say_again(self, voice: tts.TTS[Any], output_emitter: tts.AudioEmitter) -> None:
        resampler = rtc.AudioResampler(voice.sample_rate, self._voice.sample_rate)
        async with voice.synthesize(self._input_text, conn_options=self._options) as stream:
            async for chunk in stream:
                for frame in resampler.push(chunk.frame):
                    output_emitter.push(bytes(frame.data))
        for frame in resampler.flush():
            output_emitter.push(bytes(frame.data))

    async def _next(self, stream: tts.ChunkedStream) -> tts.SynthesizedAudio | None:
        try:
            return await asyncio.wait_for(anext(stream), self._options.timeout)
        except StopAsyncIteration:
            return None
        except TimeoutError as error:
            raise APITimeoutError from error
