"""What a caller says while they are transferred, which LiveKit hears and forgets."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from livekit.agents import UserStateChangedEvent

from engine.voice.turn import SHORT

if TYPE_CHECKING:
    from engine.voice.conversation import Conversation


class Meanwhile:
    """Keeps the caller's words of a transfer, and has them answered by whoever is there after it."""

    def __init__(self, conversation: Conversation) -> None:
        self._conversation = conversation
        self._said: list[str] = []
        """What nobody has answered."""
        self._pause = asyncio.Event()
        """Set while the caller does not speak."""
        self._pause.set()
        conversation.session.on("user_state_changed", self._changed)

    def keep(self, words: str) -> None:
        """Keep words that nobody will answer before the transfer is over."""
        self._said.append(words)

    def with_them(self, text: str) -> str:
        """Return words together with those before them that nobody has answered, and keep none any more."""
        before = [each for each in self._said if each not in text]
        self._said.clear()
        return " ".join([*before, text]).strip()

    async def answer(self) -> None:
        """Have the words answered once the caller pauses; what they go on to say takes them along (`with_them`)."""
        while self._said:
            await self._pause.wait()
            await asyncio.sleep(SHORT)
            if self._said and self._pause.is_set():
                self._conversation.session.interrupt()
                self._conversation.session.generate_reply(user_input=self.with_them(""))

    def _changed(self, event: UserStateChangedEvent) -> None:
        if event.new_state == "speaking":
            self._pause.clear()
        else:
            self._pause.set()
