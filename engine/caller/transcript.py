"""The words of the call as the call centre publishes them, put in order and given to whom they belong."""

from __future__ import annotations

import asyncio
import contextlib
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from livekit import rtc

from engine.caller.event import Heard, Speaker, Transferred, Turn, Understood

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine

    from engine.caller.agent import Agent
    from engine.caller.ear import Ear

TOPIC = "lk.transcription"
FINAL = "lk.transcription_final"
NAMED = 0.3  # seconds by which attributes (signalling) may come after the words (data) that they belong to
AHEAD = 0.3  # seconds by which sound may come before its words, where other words came before them
BEHIND = 1.0  # seconds by which sound may come after its words
RUNNING_ON = 0.25  # seconds in which the sound of a new passage sets itself off from the one before, if it does


@dataclass(slots=True)
class Passage:
    """One text stream: the words of one speech; `after` is when its sound can have begun at the earliest."""

    identity: str
    turn: int
    after: float
    opened_at: float
    running_on: bool
    text: str = ""
    text_at: float | None = None
    closed_at: float = 0.0
    final: bool = True


class Transcript:
    """Reads every passage at once and tells of them one after another, in the order in which they began.

    `turns` is the caller's side, kept by its owner; `tell` takes the events. `pending` counts what is still being read,
    `opened_at` is when the last passage of the agent began, `sign_at` when its last word came.
    """

    def __init__(
        self, agent: Agent, ear: Ear, turns: list[Turn], tell: Callable[[Heard | Understood | Transferred], None]
    ) -> None:
        self.caller = ""
        self.pending = 0
        self.opened_at = 0.0
        self.sign_at = 0.0
        self._agent, self._ear, self._turns, self._tell = agent, ear, turns, tell
        self._closed_at = 0.0
        self._closing = False
        self._speaker = Speaker()
        self._order: asyncio.Queue[asyncio.Task[Passage | Speaker]] = asyncio.Queue()
        self._readers: set[asyncio.Task[Passage | Speaker]] = set()
        self._teller = asyncio.create_task(self._follow())

    def read(self, reader: rtc.TextStreamReader, identity: str) -> None:
        """Take a text stream that has just been opened on TOPIC, by `identity` or on its behalf."""
        now = time.perf_counter()
        after = self._turns[-1].began_at
        if self._closed_at > after:  # within one answer the sound before it must not be taken for its own
            after = max(self._closed_at, now - AHEAD)
        if identity != self.caller:
            self.opened_at = self.sign_at = now
        passage = Passage(identity, self._turns[-1].number, after, now, self._ear.sounding(now))
        self._queue(self._read(reader, passage))

    def moved(self, speaker: Speaker) -> None:
        """Take note that another speaker has taken over: told after the passages that began before."""
        self._queue(_same(speaker))

    async def settle(self) -> None:
        """Wait until all that has begun is told; not for a stream that never ends."""
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._order.join(), 2 * BEHIND)

    async def close(self) -> None:
        """Tell what was begun, once the room is closed and its streams with it, and stop."""
        self._closing = True
        await self.settle()
        for reader in self._readers:
            reader.cancel()
        self._teller.cancel()
        await asyncio.gather(self._teller, *self._readers, return_exceptions=True)

    def _queue(self, coming: Coroutine[None, None, Passage | Speaker]) -> None:
        reader = asyncio.create_task(coming)
        self._readers.add(reader)
        reader.add_done_callback(self._readers.discard)
        self._order.put_nowait(reader)
        self.pending += 1

    async def _follow(self) -> None:
        while True:
            come = await (await self._order.get())
            if isinstance(come, Speaker):
                self._introduce(come)
            elif come.identity != self.caller:
                self._tell_heard(come)
            elif come.final and come.text:
                self._tell(Understood(come.text, come.closed_at))
            self.pending -= 1
            self._order.task_done()

    async def _read(self, reader: rtc.TextStreamReader, passage: Passage) -> Passage:
        # A room that closes breaks its streams: what was read until then was said.
        with contextlib.suppress(rtc.StreamError):
            async for piece in reader:
                now = time.perf_counter()
                passage.text += piece
                passage.text_at = passage.text_at or now
                self.sign_at = now if passage.identity != self.caller else self.sign_at
        passage.text = passage.text.strip()
        passage.closed_at = time.perf_counter()
        passage.final = (reader.info.attributes or {}).get(FINAL) != "false"
        if passage.identity != self.caller:
            self._closed_at = passage.closed_at
            await self._until_sounding(passage)
        return passage

    async def _until_sounding(self, passage: Passage) -> None:
        """Wait for the sound of a passage whose words were all sent ahead of it."""
        until = passage.opened_at + BEHIND
        while self._ear.listening and not self._closing and self._first_audio(passage) is None:
            await asyncio.sleep(0.02)
            if time.perf_counter() > until:
                return

    def _first_audio(self, passage: Passage) -> float | None:
        onset = self._ear.began(passage.after)
        if passage.running_on and (onset is None or onset > passage.opened_at + RUNNING_ON):
            return passage.opened_at
        return onset

    def _tell_heard(self, passage: Passage) -> None:
        first_audio_at = self._first_audio(passage)
        first = passage.text_at if first_audio_at is None else first_audio_at
        if first is None:
            return  # neither a word nor a sound
        speaker = self._agent.speaker_at(min(passage.opened_at + NAMED, passage.closed_at))
        self._introduce(speaker)
        ended_at = self._turns[passage.turn].ended_at
        seconds = None if ended_at is None else first - ended_at
        self._tell(
            Heard(passage.text, speaker, passage.turn, first_audio_at, passage.text_at, passage.closed_at, seconds)
        )

    def _introduce(self, speaker: Speaker) -> None:
        before, self._speaker = self._speaker, speaker
        if before.department and speaker.department != before.department:
            self._tell(Transferred(before, speaker, time.perf_counter()))


async def _same(speaker: Speaker) -> Speaker:
    return speaker
