"""The caller's silence: when it is their turn and they say nothing."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from engine.voice.conversation import Conversation

ON_HOLD = 5
"""How much longer a caller may say nothing who asked us to wait."""


class Silence:
    """Watches whose turn it is, and tells the call when the caller lets theirs pass."""

    def __init__(self, conversation: Conversation) -> None:
        self._conversation = conversation
        self._ending: asyncio.TimerHandle | None = None
        conversation.session.on("agent_state_changed", self._changed)
        conversation.session.on("user_state_changed", self._changed)
        conversation.session.on("close", self._stop)

    def _changed(self, _: object) -> None:
        self._stop()
        session = self._conversation.session
        if session.agent_state == "listening" and session.user_state != "speaking":
            patience = self._conversation.equipment.centre.silence_after
            patience *= ON_HOLD if self._conversation.call.state.on_hold else 1
            self._ending = asyncio.get_running_loop().call_later(patience, self._passed)

    def _stop(self, _: object = None) -> None:
        if self._ending:
            self._ending.cancel()
            self._ending = None

    def _passed(self) -> None:
        if self._conversation.alone():  # they have not come yet, or have dropped out and may come back
            self._changed(None)
            return
        self._conversation.perform(self._conversation.call.silence())
