"""Moonshine Tiny, as its wheel carries it: English speech in, words out."""

from __future__ import annotations

import ctypes
import functools
import importlib.util
import sys
import threading
import wave
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from engine.errors import CannotRunError

SAMPLE_RATE = 16_000
"""Samples a second that the model was trained on; one channel, 16 bits."""

SHORTEST = SAMPLE_RATE // 10  # no word is shorter than a tenth of a second
FAINTEST = 160  # of 32,767 at the loudest sample; below it is the hiss of a line
# Moonshine looks for speech itself and carries what it last heard into the next recording. Silence around each
# recording closes the one before, and lets a lone "no" be found: without it, silence was heard as "You".
BEFORE, AFTER = 3 * SAMPLE_RATE // 10, SAMPLE_RATE // 2

Samples = NDArray[np.int16]

# One recording at a time: the state above belongs to the whole model. It also keeps two threads from loading it twice.
_one_at_a_time = threading.Lock()


class Transcript(Protocol):
    """What the model answers: the lines it heard, in order."""

    lines: list[Line]


class Line(Protocol):
    """One stretch of speech between pauses."""

    text: str


class Transcriber(Protocol):
    """The part of moonshine_voice's transcriber that is used here."""

    def transcribe_without_streaming(self, audio_data: list[float], sample_rate: int) -> Transcript:
        """Return what was said in a whole recording, samples from -1 to 1."""


def hear(samples: Samples) -> str:
    """Return the English words in a recording (int16, mono, `SAMPLE_RATE`), "" where nobody speaks.

    Blocks for about 0.1 s for a sentence; the first time the model is loaded, which takes under a second.

    Raises:
        CannotRunError: the model cannot be loaded on this machine.
    """
    if len(samples) < SHORTEST or int(np.abs(samples.astype(np.int32)).max()) < FAINTEST:
        return ""
    padded = np.pad(samples, (BEFORE, AFTER)).astype(np.float32) / 32768
    with _one_at_a_time:
        transcript = transcriber().transcribe_without_streaming(padded.tolist(), SAMPLE_RATE)
        give_back()
    return " ".join(text for line in transcript.lines if (text := line.text.strip()))


def give_back() -> None:
    """Return freed memory to the system, where the C library can.

    The model frees most of what a sentence took in pieces that the C library would keep: 0.8 MB a sentence, for ever.
    What is left, 0.14 MB a sentence, the model itself does not free.
    """
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None) if sys.platform == "linux" else None
    if trim:
        trim(0)


def load() -> None:
    """Load the model and hear the recording that its wheel carries: a model's first sentence takes twice as long.

    Raises:
        CannotRunError: the model cannot be loaded on this machine.
    """
    with wave.open(str(model().with_name("beckett.wav")), "rb") as recording:
        hear(np.frombuffer(recording.readframes(3 * SAMPLE_RATE), np.int16))


@functools.cache
def transcriber() -> Transcriber:
    """Return the model, loaded once a process and kept until its end.

    Raises:
        CannotRunError: the model cannot be loaded on this machine.
    """
    folder = str(model())
    try:
        # Not from the package's front: that also offers its microphone, which needs PortAudio.
        from moonshine_voice import transcriber as moonshine
    except (ImportError, OSError) as error:
        raise CannotRunError(f"The offline recogniser (Moonshine) cannot be loaded: {error}", FIX) from error
    try:
        # Telling speakers apart costs half as long again, and who calls is known.
        loaded = moonshine.Transcriber(folder, moonshine.ModelArch.TINY, options={"identify_speakers": "false"})
    except moonshine.MoonshineError as error:
        raise CannotRunError(f"The offline recogniser (Moonshine) cannot be loaded: {error}", FIX) from error
    # Freeing a model that does not tell speakers apart crashes the process: leave it to the end of the process.
    loaded.close = _keep
    heard: Transcriber = loaded
    return heard


def _keep() -> None:
    """Close nothing."""


def model() -> Path:
    """Return the folder of the model, without importing the package.

    Raises:
        CannotRunError: the package is missing, or is a later one that carries no model.
    """
    package = importlib.util.find_spec("moonshine_voice")
    folder = Path(package.origin).parent / "assets" / "tiny-en" if package and package.origin else Path()
    if not (folder / "tokenizer.bin").is_file():
        raise CannotRunError("The offline recogniser (Moonshine) is not installed with its English model.", FIX)
    return folder


FIX = "Install the wheel that carries it: pip install moonshine-voice==0.0.48"
