"""What a process needs for its calls, made once before the first: providers, voice activity, the switchboard."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator
from pathlib import Path

from livekit import rtc
from livekit.agents import vad
from livekit.plugins import silero

from engine.call import Line, Switchboard
from engine.model import CallCentre, choice
from engine.voice import cache, provider
from engine.voice.provider import LLM, STT, TTS

SILENCE = 0.25
"""Seconds without speech after which the words so far are recognised; a turn ends later, see `turn.py`."""
PADDING = 0.3
"""Seconds before the first sound that are recognised with it: enough for a soft consonant, and little to recognise."""


class Equipment:
    """The providers of every department and the switchboard, shared by the calls of one process."""

    def __init__(self, centre: CallCentre) -> None:
        self.centre = centre
        self.switchboard = Switchboard(centre)
        self.vad: vad.VAD = silero.VAD.load(min_silence_duration=SILENCE, prefix_padding_duration=PADDING)
        self._hears: dict[object, STT] = {}
        self._thinks = {id_: provider.thinks(centre, id_, os.environ) for id_ in centre.departments}
        self._speaks = speakers(centre, stand_in=True)
        for id_ in centre.departments:
            self.hears(id_)

    def hears(self, department: str) -> STT:
        """Return who hears; departments with the same provider share one, so that its stream outlives a transfer."""
        chosen = repr(choice.chosen(self.centre, department, "speech_to_text"))
        if chosen not in self._hears:
            self._hears[chosen] = provider.hears(self.centre, department, os.environ, self.vad)
        return self._hears[chosen]

    def thinks(self, department: str) -> LLM:
        """Return who thinks for a department."""
        return self._thinks[department]

    def speaks(self, department: str, language: str) -> TTS:
        """Return who speaks for a department in a language."""
        return self._speaks[department, language]

    def recording(self, line: Line) -> AsyncIterator[rtc.AudioFrame] | None:
        """Return the kept recording of a line, or None when it has to be spoken live."""
        return cache.kept(recording_file(self.centre, line))


def speakers(centre: CallCentre, *, stand_in: bool) -> dict[tuple[str, str], TTS]:
    """Return who speaks, by department and language; `stand_in` as for `provider.speaks`."""
    return {
        (id_, language): provider.speaks(centre, id_, language, os.environ, stand_in=stand_in)
        for id_ in centre.departments
        for language in centre.languages
    }


def recording_file(centre: CallCentre, line: Line) -> Path:
    """Return where the recording of a line is kept."""
    department = centre.departments[line.department]
    voice = department.voice[line.language] if department.voice else department.id
    providers = choice.usable(choice.chosen(centre, department.id, "text_to_speech"), os.environ)
    return cache.file_for(providers, voice, line.text)
