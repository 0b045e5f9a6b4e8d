"""How the caller is moved from one department to the next."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING

from livekit.agents import llm

from engine.call import Line, Transfer
from engine.voice.history import recent

if TYPE_CHECKING:
    from engine.voice.conversation import Conversation

log = logging.getLogger("switchboard")


class Transfers:
    """The only object that switches departments: announcement in the old voice, switch, welcome in the new."""

    def __init__(self, conversation: Conversation) -> None:
        self._conversation = conversation
        self._under_way: Transfer | None = None
        self.settled = asyncio.Event()
        """Clear from the beginning of a transfer until the new department's welcome has been queued."""

    @property
    def under_way(self) -> bool:
        """Whether the caller is being transferred."""
        return self._under_way is not None

    def start(self, transfer: Transfer, heard: llm.ChatContext, *, announced: bool = False) -> None:
        """Announce a transfer and schedule the switch, which waits until what is being said has been heard.

        Args:
            transfer: what the call decided.
            heard: the conversation so far, from which the next department is given the end.
            announced: whether the caller has just been told, in other words.
        """
        self.settled.clear()
        self._under_way = transfer
        if not announced:
            self._conversation.say(transfer.announcement, interruptible=False)
        carried = recent(heard, calls=False)  # the next department has tools of its own
        self._conversation.switch_to(transfer.to, carried)

    def arrived(self) -> None:
        """Welcome the caller; called when a department begins to speak, the first one of the call included."""
        call = self._conversation.call
        line: Line = call.arrive()
        if transfer := self._under_way:
            old = transfer.announcement.department
            log.info("transferred", extra={"from": old, "to": transfer.to, "because": transfer.because})
            self._under_way = None
        self._conversation.show_department()
        self._conversation.say(line, interruptible=True)
        self.settled.set()
        self._conversation.attend()
