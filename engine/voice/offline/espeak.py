"""Text to speech with no key and no network: espeak-ng as a LiveKit plugin."""

from __future__ import annotations

import asyncio
import contextlib
import functools
import threading
from typing import Never

import numpy as np
from livekit.agents import APIConnectOptions, tts, utils
from livekit.agents.types import DEFAULT_API_CONNECT_OPTIONS

from engine.language.script import script, script_of
from engine.voice.offline.synthesizer import SAMPLE_RATE, Samples, library, synthesize
from engine.voice.offline.timbre import timbre

ARABIC_DIGITS = frozenset("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹")
SILENCE = np.zeros(SAMPLE_RATE // 10, np.int16)


class TTS(tts.TTS[Never]):
    """Speaks Arabic and English on this machine, under any voice name.

    `voice` is one of OpenAI's names, an espeak variant (`f2`), a language and variant (`en-gb+m3`), or any other name:
    each name has a sound of its own. `language` is a tag; when it is empty each text speaks the language of its script.

    Raises:
        CannotRunError: espeak-ng cannot be loaded on this machine.
    """

    def __init__(self, *, voice: str = "", language: str = "") -> None:
        super().__init__(capabilities=tts.TTSCapabilities(streaming=False), sample_rate=SAMPLE_RATE, num_channels=1)
        self.voice = voice
        self.language = language
        library()  # a machine that cannot speak says so at start, not in the first call

    @property
    def model(self) -> str:
        """The name of the synthesizer."""
        return "espeak-ng"

    @property
    def provider(self) -> str:
        """Where the speech is made."""
        return "offline"

    def synthesize(
        self, text: str, *, conn_options: APIConnectOptions = DEFAULT_API_CONNECT_OPTIONS
    ) -> tts.ChunkedStream:
        """Speak one text; a text with nothing to say is a tenth of a second of silence."""
        return Speech(self, text, conn_options)


class Speech(tts.ChunkedStream):
    """One text being spoken, in a thread of its own, its frames leaving as espeak makes them."""

    def __init__(self, voice: TTS, text: str, conn_options: APIConnectOptions) -> None:
        super().__init__(tts=voice, input_text=text, conn_options=conn_options)
        self._sound = timbre(voice.voice)
        self._language = language_for(text, voice.language or self._sound.language)

    async def _run(self, output_emitter: tts.AudioEmitter) -> None:
        output_emitter.initialize(
            request_id=utils.shortuuid("espeak_"),
            sample_rate=SAMPLE_RATE,
            num_channels=1,
            mime_type="audio/pcm",
        )
        loop = asyncio.get_running_loop()
        interrupted = threading.Event()
        heard = False

        def listener(samples: Samples) -> bool:
            nonlocal heard
            heard = heard or bool(samples.any())
            with contextlib.suppress(RuntimeError):  # the loop was closed under the thread: nobody listens any more
                loop.call_soon_threadsafe(output_emitter.push, samples.tobytes())
                return not interrupted.is_set()
            return False

        try:
            await asyncio.to_thread(synthesize, self._input_text, self._language, self._sound, listener)
        finally:
            interrupted.set()
        if not heard:
            output_emitter.push(SILENCE.tobytes())


def speak(text: str, voice: str = "", language: str = "") -> tuple[Samples, int]:
    """Speak `text` at once: its samples (int16, mono) and their rate; no samples when there is nothing to say.

    Raises:
        CannotRunError: espeak-ng cannot be loaded on this machine.
    """
    chunks: list[Samples] = []
    sound = timbre(voice)
    synthesize(text, language_for(text, language or sound.language), sound, functools.partial(_keep, chunks))
    return np.concatenate(chunks) if chunks else np.zeros(0, np.int16), SAMPLE_RATE


def _keep(chunks: list[Samples], samples: Samples) -> bool:
    chunks.append(samples)
    return True


def language_for(text: str, language: str) -> str:
    """Return the language to speak `text` in, its script deciding before the wish where the two disagree.

    An English voice can only spell Arabic letters, while an Arabic voice pronounces English words within its sentence.
    """
    arabic = any(character in ARABIC_DIGITS or script(character) == "arabic" for character in text)
    if not arabic:
        return language or "en"
    return language if script_of(language) == "arabic" else "ar"
