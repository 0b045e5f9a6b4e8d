"""When a caller has finished speaking: how long to wait, and for what."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from livekit.agents import APIConnectOptions, LanguageCode, TurnHandlingOptions, inference
from livekit.agents.types import DEFAULT_API_CONNECT_OPTIONS

SHORT = 0.45
"""Seconds of silence that end a turn when the caller sounds finished."""
LONG = 1.5
"""Seconds of silence that end a turn when the caller sounds as if there was more to come."""

OVER = 0.25
"""Seconds that a caller speaks over us before we pause. A cough may take as long, but then we go on by ourselves."""
AGAIN = 1.0
"""Seconds after which we do, where no word came of it."""
ECHO = 1.0
"""Seconds of a call's first words in which nobody is listened to: a browser learns meanwhile what of its sound is ours.
LiveKit takes three, in which a caller who interrupts the welcome speaks to nobody."""


class EndOfTurn(inference.TurnDetector):
    """The bundled multilingual detector, which listens, together with what was said so far, which it cannot read.

    A sentence that stops at "and", "my" or «من» is not finished, however final it sounds.
    """

    def __init__(self, unfinished: Callable[[], bool]) -> None:
        super().__init__(version="v1-mini")  # the one on this machine; the default may be a service
        self._unfinished = unfinished

    def stream(self, *, conn_options: APIConnectOptions = DEFAULT_API_CONNECT_OPTIONS) -> Any:  # noqa: ANN401  # LiveKit's type for it is private
        """Return the detector's stream, whose verdict "finished" does not stand against an unfinished sentence."""
        stream = super().stream(conn_options=conn_options)
        threshold = stream.unlikely_threshold

        async def unlikely_threshold(language: LanguageCode | None) -> float | None:
            return 1.0 if self._unfinished() else await threshold(language)

        stream.unlikely_threshold = unlikely_threshold  # type: ignore[method-assign]  # the one place that asks
        return stream


def turn_handling(unfinished: Callable[[], bool]) -> TurnHandlingOptions:
    """Return the rules of turn taking; what is named here would otherwise wait longer or leave the machine."""
    return {
        "turn_detection": EndOfTurn(unfinished),
        "endpointing": {"mode": "fixed", "min_delay": SHORT, "max_delay": LONG},
        # The default mode may be a service; and what is said during an announcement is to be heard.
        "interruption": {
            "mode": "vad",
            "discard_audio_if_uninterruptible": False,
            "min_duration": OVER,
            "false_interruption_timeout": AGAIN,
        },
        "preemptive_generation": {"enabled": False},  # it would ask the model before a keyword could decide
    }
