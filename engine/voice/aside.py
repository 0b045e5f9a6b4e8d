"""What a caller says only to show that they listen: it is no turn of theirs, and stops nobody for good."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from livekit.agents import UserInputTranscribedEvent, UserStateChangedEvent
from livekit.agents.voice import SpeechHandle

from engine.language.clause import heard
from engine.voice.turn import LONG

if TYPE_CHECKING:
    from engine.voice.conversation import Conversation

HUMS = frozenset({"huh", "aha", "ahh", "mhmm", "hmmm", "mmm", "mmhmm", "همم", "امممم", "اها", "ممم"})
"""Beside the fillers that the router leaves out, how recognisers write what is hummed."""
DECIDED = LONG + 1.0
"""Seconds after which LiveKit has decided about a turn, however long it waited for more."""


def aside(text: str) -> bool:
    """Tell whether there is nothing in a text but "mhm" and the like."""
    return all(word in HUMS for word in heard(text))


class Asides:
    """Lets what is being said go on past a "mhm", for which LiveKit has paused it and would answer instead.

    LiveKit passes over a turn while what is being said may not be interrupted; so it may not, until that turn is over
    or the caller says more.
    """

    def __init__(self, conversation: Conversation) -> None:
        self._session = conversation.session
        self._held: SpeechHandle | None = None
        self._session.on("user_input_transcribed", self._heard)
        self._session.on("user_state_changed", self._changed)

    def release(self) -> None:
        """Let what is being said be interrupted again."""
        if self._held and not self._held.done():
            self._held.allow_interruptions = True
        self._held = None

    def _heard(self, event: UserInputTranscribedEvent) -> None:
        speech = self._session.current_speech
        if not event.is_final or speech is None or speech.done() or speech.interrupted:
            return
        if aside(event.transcript) and speech.allow_interruptions:
            speech.allow_interruptions = False
            self._held = speech
            asyncio.get_running_loop().call_later(DECIDED, self.release)

    def _changed(self, event: UserStateChangedEvent) -> None:
        if event.new_state == "speaking":
            self.release()
