"""From the name of a voice to the sound of it."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass

VARIANT = re.compile(r"[mf]\d")
LANGUAGE_AND_VARIANT = re.compile(r"([A-Za-z-]*)\+(\w+)")


@dataclass(frozen=True, slots=True)
class Timbre:
    """How a voice sounds: espeak's variant ("" for none), pitch from 0 to 99, rate in words a minute."""

    variant: str = ""
    pitch: int = 50
    rate: int = 150  # where both people and the offline recogniser understand it best
    language: str = ""  # the language tag written before the "+", if one was


# OpenAI's names, so that a centre keeps its cast when it loses its key: men and women as those voices sound, and
# pairwise far apart in timbre and pitch, because one caller hears several of them in one call.
KNOWN = {
    "alloy": Timbre("", 50, 150),
    "ash": Timbre("m4", 65, 150),
    "ballad": Timbre("m5", 70, 150),
    "cedar": Timbre("m7", 5, 155),
    "echo": Timbre("m5", 35, 160),
    "fable": Timbre("m7", 80, 160),
    "onyx": Timbre("m1", 5, 150),
    "verse": Timbre("m3", 80, 165),
    "coral": Timbre("f5", 70, 160),
    "marin": Timbre("f1", 40, 150),
    "nova": Timbre("f2", 55, 155),
    "sage": Timbre("f3", 30, 150),
    "shimmer": Timbre("f1", 85, 160),
}

# m8 and f4 are left to those who ask for them: one whispers, the other is hard to understand.
CAST = ("", "m1", "m2", "m3", "m4", "m5", "m6", "m7", "f1", "f2", "f3", "f5")


def timbre(voice: str) -> Timbre:
    """Return how the voice of this name sounds; the same name sounds the same on every machine.

    A name is one of OpenAI's voices, an espeak variant (`f2`), a language and variant (`en-gb+m3`), or anything else.
    """
    name = voice.strip()
    if not name:
        return Timbre()
    if known := KNOWN.get(name.lower()):
        return known
    if VARIANT.fullmatch(name):
        return Timbre(name)
    if parts := LANGUAGE_AND_VARIANT.fullmatch(name):
        return Timbre(parts[2], language=parts[1])
    return _drawn(name)


def _drawn(name: str) -> Timbre:
    """Draw a timbre by the digest of a name."""
    digest = hashlib.sha256(name.encode("utf-8", "ignore")).digest()
    return Timbre(CAST[digest[0] % len(CAST)], 15 + digest[1] % 71, 145 + digest[2] % 26)
