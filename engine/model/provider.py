"""Who hears, thinks and speaks, as written in voice.yaml."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Provider(NamedTuple):
    """One LiveKit plugin by name, with that plugin's own options."""

    plugin: str
    options: Mapping[str, object] = {}


class Voice(NamedTuple):
    """The providers of a centre or of one department; the later ones stand in when the earlier fail.

    An empty tuple means that nothing was written: the department takes the centre's, the centre the default.
    """

    speech_to_text: tuple[Provider, ...] = ()
    language_model: tuple[Provider, ...] = ()
    text_to_speech: tuple[Provider, ...] = ()
