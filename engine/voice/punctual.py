"""A voice that is given up when it does not begin in time, so that another can speak instead."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any, Never

from livekit.agents import APIConnectOptions, APITimeoutError, tts, utils
from livekit.agents.types import DEFAULT_API_CONNECT_OPTIONS


class Punctual(tts.TTS[Never]):
    """Speaks through another text-to-speech, which is to send something every `timeout` seconds of the options.

    Plugins wait for far longer, some of them for half a minute, and a caller does not. Where it stops in the middle of
    a text nobody stands in for the rest of it, and LiveKit tells nobody: then it is `broken_off` that is told.
    """

    def __init__(self, voice: tts.TTS[Any]) -> None:
        super().__init__(
            capabilities=tts.TTSCapabilities(streaming=False),
            sample_rate=voice.sample_rate,
            num_channels=voice.num_channels,
        )
        self.voice = voice
        self.broken_off: Callable[[Exception], None] = lambda _: None

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
        self._voice, self._options, self._punctual = punctual.voice, conn_options, punctual
        self._begun = False

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
                    self._begun = True
        except Exception as error:
            if self._begun:
                self._punctual.broken_off(error)
            raise
        output_emitter.flush()

    async def _next(self, stream: tts.ChunkedStream) -> tts.SynthesizedAudio | None:
        try:
            return await asyncio.wait_for(anext(stream), self._options.timeout)
        except StopAsyncIteration:
            return None
        except TimeoutError as error:
            raise APITimeoutError from error
