"""Recognising while it is still open whether the caller has finished, so that the two waits overlap."""

from __future__ import annotations

import asyncio
import time
from dataclasses import replace

from livekit import rtc
from livekit.agents import APIConnectOptions, stt, utils, vad
from livekit.agents.types import DEFAULT_API_CONNECT_OPTIONS, NOT_GIVEN, NotGivenOr

EARLY = 0.08
"""Seconds of silence after which recognising begins; it is begun again when the caller goes on."""

Recognised = asyncio.Task[stt.SpeechEvent]


class Ahead(stt.StreamAdapter):
    """Lets a recogniser of whole utterances begin at the first sign of silence, not when silence has lasted.

    A caller who pauses and goes on has been recognised in vain. So this is for recognisers on this machine, which
    cost nothing; where each recognition is paid for, LiveKit's own adapter waits.
    """

    def stream(
        self,
        *,
        language: NotGivenOr[str] = NOT_GIVEN,
        conn_options: APIConnectOptions = DEFAULT_API_CONNECT_OPTIONS,
    ) -> stt.RecognizeStream:
        """Listen to one caller."""
        return Listening(self, vad=self._vad, wrapped_stt=self._stt, language=language, conn_options=conn_options)


class Listening(stt.StreamAdapterWrapper):
    """One caller's sound, in; what was said, out."""

    async def _run(self) -> None:
        sound = self._vad.stream()
        self._guesses: set[Recognised] = set()
        tasks = [asyncio.create_task(self._hand_on(sound)), asyncio.create_task(self._listen(sound))]
        try:
            await asyncio.gather(*tasks)
        finally:
            await utils.aio.cancel_and_wait(*tasks, *self._guesses)
            await sound.aclose()

    async def _hand_on(self, sound: vad.VADStream) -> None:
        async for part in self._input_ch:
            if isinstance(part, rtc.AudioFrame):
                sound.push_frame(part)
            else:
                sound.flush()
        sound.end_input()

    async def _listen(self, sound: vad.VADStream) -> None:
        said: list[rtc.AudioFrame] = []
        guess: Recognised | None = None
        async for event in sound:
            if event.type == vad.VADEventType.START_OF_SPEECH:
                said, guess = list(event.frames), None
                self._event_ch.send_nowait(stt.SpeechEvent(stt.SpeechEventType.START_OF_SPEECH))
            elif event.type == vad.VADEventType.END_OF_SPEECH:
                await self._finish(event, guess or self._recognise(event.frames))
            elif event.speaking:
                said += event.frames
                if event.raw_accumulated_silence < EARLY:
                    guess = None
                elif guess is None:
                    guess = self._recognise(said)

    def _recognise(self, frames: list[rtc.AudioFrame]) -> Recognised:
        """Begin to recognise; it is not called off when it turns out vain, for a recogniser at work cannot stop."""
        asked = self._wrapped_stt.recognize(
            utils.merge_frames(frames), language=self._language, conn_options=self._wrapped_stt_conn_options
        )
        guess = asyncio.create_task(asked)
        self._guesses.add(guess)
        guess.add_done_callback(self._forget)
        return guess

    def _forget(self, guess: Recognised) -> None:
        self._guesses.discard(guess)
        if not guess.cancelled():
            guess.exception()  # a guess that failed in vain is nobody's concern

    async def _finish(self, event: vad.VADEvent, guess: Recognised) -> None:
        """Tell that the caller fell silent, and then what was said, if anything was.

        Raises:
            APIError: the recogniser failed.
        """
        fell_silent = time.time() - event.silence_duration - event.inference_duration
        self._event_ch.send_nowait(stt.SpeechEvent(stt.SpeechEventType.END_OF_SPEECH, speech_end_time=fell_silent))
        heard = await guess
        if heard.alternatives and heard.alternatives[0].text:
            self._event_ch.send_nowait(replace(heard, speech_end_time=fell_silent))
