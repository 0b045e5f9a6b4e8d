"""Who hears, thinks and speaks, as written in voice.yaml."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Provider:
    """One LiveKit plugin by name, with that plugin's own options."""

    plugin: str
    options: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Voice:
    """The providers of a centre or of one department; the later ones stand in when the earlier fail.

    An empty tuple means that nothing was written: the department takes the centre's, the centre the default.
    """

    speech_to_text: tuple[Provider, ...] = ()
    language_model: tuple[Provider, ...] = ()
    text_to_speech: tuple[Provider, ...] = ()
