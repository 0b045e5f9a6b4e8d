"""How long a call may last."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from engine.voice.conversation import Conversation

SOON = 5.0
"""Seconds after which the call is asked again, where nothing could be said just then."""


class Limit:
    """Tells the call when its time has come: once before the end, and at it."""

    def __init__(self, conversation: Conversation) -> None:
        self._conversation = conversation
        self._coming: asyncio.TimerHandle | None = None
        conversation.session.on("close", self._stop)
        self._wait()

    def _wait(self, at_least: float = 0.0) -> None:
        seconds = max(self._conversation.call.passes(), at_least)
        self._coming = asyncio.get_running_loop().call_later(seconds, self._passed)

    def _stop(self, _: object) -> None:
        if self._coming:
            self._coming.cancel()

    def _passed(self) -> None:
        self._conversation.perform(self._conversation.call.time())
        if self._conversation.call.state.ended is None:
            self._wait(SOON)
