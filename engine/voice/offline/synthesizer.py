"""espeak-ng, as the espeakng_loader package carries it: text in, samples out as they come."""

from __future__ import annotations

import ctypes
import functools
import os
import threading
from collections.abc import Callable

import espeakng_loader
import numpy as np
from numpy.typing import NDArray

from engine.errors import CannotRunError
from engine.voice.offline.timbre import Timbre

SAMPLE_RATE = 22050
"""Samples a second of everything espeak-ng speaks; one channel, 16 bits."""

# From espeak-ng's speak_lib.h.
SYNCHRONOUS = 2
DO_NOT_EXIT = 0x8000
UTF_8 = 1
CHARACTERS = 1
RATE, VOLUME, PITCH, RANGE, WORD_GAP = 1, 2, 3, 4, 7

CHUNK_MS = 40  # small, so that the first sound leaves at once
LOUDNESS = 80  # of 200; at 100, espeak's own, the loudest syllables touch full scale

# Clear diction: livelier than espeak's own 50, and 60 ms between words instead of none. With it the offline recogniser
# heard "buy", "price" and "complaint" in every sentence of a set, and without it in two of three.
LIVELINESS = 70  # of 100
PAUSE = 6  # hundredths of a second between words
ENGLISH = "en-us"  # of espeak's Englishes, the one that the offline recogniser understands best

Samples = NDArray[np.int16]
Listener = Callable[[Samples], bool]
_Callback = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.c_void_p)

# The library keeps one voice and one callback for the whole process, so one sentence is spoken at a time.
_one_at_a_time = threading.Lock()


def synthesize(text: str, language: str, timbre: Timbre, listener: Listener) -> None:
    """Speak `text`, handing samples (int16, `SAMPLE_RATE`) to `listener` until it returns False.

    Blocks for a few milliseconds a sentence, and while another thread is speaking. An unknown language is spoken as
    English. The listener is called from this thread and must not raise.

    Raises:
        CannotRunError: espeak-ng cannot be loaded on this machine.
    """
    spoken = text.replace("\0", " ").encode("utf-8", "ignore")
    with _one_at_a_time:
        espeak = library()
        _choose(espeak, language, timbre)
        callback = _Callback(functools.partial(_hand_over, listener))
        espeak.espeak_SetSynthCallback(callback)
        espeak.espeak_Synth(spoken, len(spoken) + 1, 0, CHARACTERS, 0, UTF_8, None, None)


def _hand_over(listener: Listener, samples: ctypes._Pointer[ctypes.c_short], count: int, _events: object) -> int:
    """Give the listener a copy of espeak's buffer; 1 tells espeak to stop."""
    if not samples or count <= 0:
        return 0
    return 0 if listener(np.ctypeslib.as_array(samples, (count,)).copy()) else 1


def _choose(espeak: ctypes.CDLL, language: str, timbre: Timbre) -> None:
    """Set the voice, trying the exact language tag, then its first part, then English."""
    suffix = f"+{timbre.variant}" if timbre.variant else ""
    tag = language.lower()
    for tried in (tag, tag.partition("-")[0], ENGLISH):
        name = ENGLISH if tried == "en" else tried
        if espeak.espeak_SetVoiceByName(f"{name}{suffix}".encode("ascii", "ignore")) == 0:
            break
    espeak.espeak_SetParameter(RATE, timbre.rate, 0)
    espeak.espeak_SetParameter(VOLUME, LOUDNESS, 0)
    espeak.espeak_SetParameter(PITCH, timbre.pitch, 0)
    espeak.espeak_SetParameter(RANGE, LIVELINESS, 0)
    espeak.espeak_SetParameter(WORD_GAP, PAUSE, 0)


@functools.cache
def library() -> ctypes.CDLL:
    """Return espeak-ng, loaded and started once a process with the data that its package carries.

    Raises:
        CannotRunError: the library or its data is missing or does not fit this machine.
    """
    try:
        data = espeakng_loader.get_data_path()
        espeak = ctypes.CDLL(espeakng_loader.get_library_path())
    except (OSError, RuntimeError) as error:
        raise CannotRunError(f"The offline voice (espeak-ng) cannot be loaded: {error}", _FIX) from error
    if espeak.espeak_Initialize(SYNCHRONOUS, CHUNK_MS, os.fsencode(data), DO_NOT_EXIT) != SAMPLE_RATE:
        raise CannotRunError(f"The offline voice (espeak-ng) does not accept its data in {data}.", _FIX)
    return espeak


_FIX = (
    "Install it again: pip install --force-reinstall espeakng-loader. Its folder's path must be under 150 characters."
)
