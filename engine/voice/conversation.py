"""One call carried by one LiveKit session: it performs what the call decides."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Coroutine
from typing import Any

from livekit import rtc
from livekit.agents import (
    AgentSession,
    ConversationItemAddedEvent,
    ErrorEvent,
    UserInputTranscribedEvent,
    llm,
    stt,
    tts,
)
from livekit.agents.voice import SpeechHandle
from livekit.agents.voice.room_io import TextInputEvent

from engine.call import Call, Decision, Line
from engine.language import unfinished
from engine.model import default
from engine.voice.department import Department
from engine.voice.equipment import Equipment
from engine.voice.meanwhile import Meanwhile
from engine.voice.patience import CONNECTING
from engine.voice.presence import presence, somebody_calls
from engine.voice.silence import Silence
from engine.voice.transfers import Transfers
from engine.voice.turn import turn_handling

log = logging.getLogger("switchboard")

MOST_FAILURES = 4
"""Apologies without an answer between them, after which the call is ended."""


class Conversation:
    """The session, the call and what joins them."""

    def __init__(self, call: Call, equipment: Equipment, room: rtc.Room | None) -> None:
        self.call = call
        self.equipment = equipment
        self.transfers = Transfers(self)
        self.session: AgentSession[None] = AgentSession(
            vad=equipment.vad,
            turn_handling=turn_handling(self._unfinished),
            user_away_timeout=None,
            session_close_transcript_timeout=0.2,  # whoever hung up says nothing more
            aec_warmup_duration=None,  # else a caller who speaks in the first three seconds is neither let nor heard
            conn_options=CONNECTING,
        )
        self._room = room
        self._said_so_far = ""
        self._failures = 0
        self._deaf = False
        self._errands: set[asyncio.Task[None]] = set()
        self._meanwhile = Meanwhile(self)
        self._silence = Silence(self)
        self.session.on("conversation_item_added", self._note)
        self.session.on("user_input_transcribed", self._listen)
        self.session.on("error", self._complain)

    def first_department(self) -> Department:
        """Return the department that answers the call."""
        return Department(self, self.call.department)

    def hear(self, text: str) -> Decision:
        """Ask the call what to do about the caller's words."""
        self._said_so_far = ""
        decision = self.call.hear(self._meanwhile.with_them(text))
        self.show_department()  # its name and persona are in the caller's language, which may have changed
        return decision

    def say(self, line: Line, *, interruptible: bool) -> SpeechHandle:
        """Say a fixed line, from its recording where there is one."""
        recording = self.equipment.recording(line)
        if recording is None:
            return self.session.say(line.text, allow_interruptions=interruptible)
        return self.session.say(line.text, audio=recording, allow_interruptions=interruptible)

    def apologise(self) -> None:
        """Tell the caller that something went wrong; when it does so again and again, say goodbye."""
        self._failures += 1
        if self._failures < MOST_FAILURES:
            self.say(self.call.ours(default.APOLOGY), interruptible=True)
        else:  # again, if the caller spoke over the goodbye and goes on
            self.hang_up(self.call.ours(default.GOODBYE), "providers failed")

    def answered(self) -> None:
        """Note that the model has words for the caller."""
        self._failures = 0

    def alone(self) -> bool:
        """Tell whether no caller is in the room: not yet, or not any more."""
        return self._room is not None and not somebody_calls(self._room)

    def hang_up(self, goodbye: Line, because: str) -> None:
        """Say goodbye and end the call, unless the caller says something meanwhile."""
        said = self.say(goodbye, interruptible=True)
        said.add_done_callback(lambda handle: None if handle.interrupted else self._end(because))

    def _end(self, because: str) -> None:
        self.call.end(because)
        self.session.shutdown(drain=False)

    def switch_to(self, department: str, chat_ctx: llm.ChatContext) -> None:
        """Let another department speak once what is being said has been said."""
        self.session.update_agent(Department(self, department, chat_ctx))

    async def typed(self, session: AgentSession[None], event: TextInputEvent) -> None:
        """Take in what the caller typed, as if it had been said; during a transfer it waits for the new department."""
        await self.transfers.settled.wait()
        session.interrupt()
        session.generate_reply(user_input=event.text)

    def attend(self) -> None:
        """See to it that what the caller said while they were transferred is answered."""
        self._run(self._meanwhile.answer())

    def _run(self, errand: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(errand)
        self._errands.add(task)
        task.add_done_callback(self._errands.discard)

    def show_department(self) -> None:
        """Tell the room who speaks now, in attributes that pages and callers read."""
        if self._room is None or not self._room.isconnected():
            return  # the attributes came with the worker's acceptance of the call
        shown = presence(self.equipment.centre.departments[self.call.department], self.call.language)
        if any(self._room.local_participant.attributes.get(key) != value for key, value in shown.items()):
            self._run(self._room.local_participant.set_attributes(shown))

    def _unfinished(self) -> bool:
        return unfinished(self._said_so_far)

    def _listen(self, event: UserInputTranscribedEvent) -> None:
        if event.is_final:
            self._said_so_far = event.transcript
            self._deaf = False
            if self.transfers.under_way:
                self._meanwhile.keep(event.transcript)

    def _note(self, event: ConversationItemAddedEvent) -> None:
        item = event.item
        if isinstance(item, llm.ChatMessage) and item.role == "assistant" and item.text_content:
            self.call.spoke(item.text_content)

    def _complain(self, event: ErrorEvent) -> None:
        log.warning("a provider failed", extra={"provider": type(event.source).__name__, "why": str(event.error)})
        if getattr(event.error, "recoverable", False):
            return
        if isinstance(event.error, tts.TTSError):
            self.apologise()
        elif isinstance(event.error, stt.STTError) and not self._deaf:
            self._deaf = True
            self.say(self.call.ours(default.CANNOT_HEAR), interruptible=True)
