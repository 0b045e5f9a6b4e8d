"""A stand-in for the call centre's agent: a script with a voice (a tone), on a real LiveKit server."""

from __future__ import annotations

import asyncio
import contextlib
import secrets
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
from livekit import api, rtc

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable

    from tests.livekit import LiveKit

RATE = 24_000
RECEPTION = {
    "switchboard.department": "reception",
    "switchboard.department_name": "reception",
    "switchboard.persona": "Ahmed",
    "switchboard.language": "en",
}
SALES = {
    "switchboard.department": "sales",
    "switchboard.department_name": "المبيعات",
    "switchboard.persona": "سارة",
    "switchboard.language": "ar",
}


def token(server: LiveKit, room: str, identity: str, *, agent: bool = False) -> str:
    made = api.AccessToken(server.key, server.secret).with_identity(identity)
    made = made.with_grants(api.VideoGrants(room_join=True, room=room, can_update_own_metadata=True, agent=agent))
    return (made.with_kind("agent") if agent else made).to_jwt()


def tone(seconds: float, rate: int = RATE, level: int = 8000) -> np.ndarray[tuple[int], np.dtype[np.int16]]:
    return (level * np.sin(2 * np.pi * 300 * np.arange(int(seconds * rate)) / rate)).astype(np.int16)


@dataclass(eq=False)
class Standin:
    """Joins `room`, and does as its script says: `on_caller` when a caller is there, `on_text` for typed words,
    `on_speech` when the caller has spoken and then been silent for 0.2 s."""

    server: LiveKit
    room: str
    on_caller: Callable[[Standin], Awaitable[None]]
    on_text: Callable[[Standin, str], Awaitable[None]] | None = None
    on_speech: Callable[[Standin], Awaitable[None]] | None = None
    attributes: dict[str, str] = field(default_factory=lambda: dict(RECEPTION))
    identity: str = "agent-1"
    spoke_at: list[float] = field(default_factory=list)  # when each tone was handed to the source
    heard_until: float = 0.0  # when the caller's last loud frame came
    heard_frames: int = 0

    async def join(self) -> None:
        self.line = rtc.Room()
        self._tasks: set[asyncio.Task[None]] = set()
        self._source = rtc.AudioSource(RATE, 1, queue_size_ms=200)
        self.line.register_text_stream_handler("lk.chat", self._read)
        self.line.on("track_subscribed", self._listen)
        self.line.on("participant_connected", lambda caller: self._greet(caller.identity))
        await self.line.connect(self.server.url, token(self.server, self.room, self.identity, agent=True))
        track = rtc.LocalAudioTrack.create_audio_track("roomio_audio", self._source)
        options = rtc.TrackPublishOptions(source=rtc.TrackSource.SOURCE_MICROPHONE)
        self._publication = await self.line.local_participant.publish_track(track, options)
        await self.line.local_participant.set_attributes({**self.attributes, "lk.agent.state": "listening"})
        for caller in self.line.remote_participants:
            self._greet(caller)

    async def leave(self) -> None:
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self.line.disconnect()
        await self._source.aclose()

    async def state(self, state: str) -> None:
        await self.line.local_participant.set_attributes({"lk.agent.state": state})

    async def become(self, attributes: dict[str, str]) -> None:
        await self.line.local_participant.set_attributes(attributes)

    async def speak(self, text: str, seconds: float = 0.4, *, rest: bool = True) -> None:
        """A tone, and beside it the words one by one, as the framework sends them; then it listens again."""
        await self.state("speaking")
        await asyncio.gather(self.sound(seconds), self.words(text, seconds))
        if rest:
            await self.state("listening")

    async def transcribe(self, text: str, *, final: bool) -> None:
        """What it understood of the caller, as the framework sends it: a stream for each version, in his name."""
        await self._stream([text], {"lk.transcription_final": str(final).lower()}, {}, sender=self.caller)

    async def sound(self, seconds: float) -> None:
        samples = tone(seconds)
        self.spoke_at.append(time.perf_counter())
        for at in range(0, len(samples), RATE // 20):
            piece = samples[at : at + RATE // 20]
            await self._source.capture_frame(rtc.AudioFrame(piece.tobytes(), RATE, 1, len(piece)))
        await self._source.wait_for_playout()

    async def words(self, text: str, seconds: float) -> None:
        words = [f"{word} " for word in text.split(" ")]
        header = {"lk.transcription_final": "false", "lk.transcribed_track_id": self._publication.sid}
        await self._stream(words, header, {"lk.transcription_final": "true"}, pause=seconds / len(words))

    async def _stream(
        self, pieces: list[str], header: dict[str, str], trailer: dict[str, str], *, sender: str = "", pause: float = 0
    ) -> None:
        writer = await self.line.local_participant.stream_text(
            topic="lk.transcription",
            sender_identity=sender or self.identity,
            attributes={**header, "lk.segment_id": f"SG_{secrets.token_hex(4)}"},
        )
        for piece in pieces:
            await writer.write(piece)
            await asyncio.sleep(pause)
        await writer.aclose(attributes=trailer or None)

    def _greet(self, caller: str) -> None:
        self.caller = caller
        self._do(self._greet_once_heard())

    async def _greet_once_heard(self) -> None:
        await self._publication.wait_for_subscription()
        await self.on_caller(self)

    def _read(self, reader: rtc.TextStreamReader, _: str) -> None:
        async def read() -> None:
            text = await reader.read_all()
            if self.on_text:
                await self.on_text(self, text)

        self._do(read())

    def _listen(self, track: rtc.Track, *_: object) -> None:
        self._do(self._follow(track))

    async def _follow(self, track: rtc.Track) -> None:
        stream, speaking = rtc.AudioStream(track, sample_rate=RATE, num_channels=1), False
        try:
            async for heard in stream:
                self.heard_frames += 1
                now, loud = time.perf_counter(), np.abs(np.frombuffer(heard.frame.data, np.int16)).max() > 500
                if loud:
                    self.heard_until, speaking = now, True
                elif speaking and now - self.heard_until > 0.2:
                    speaking = False
                    if self.on_speech:
                        self._do(self.on_speech(self))
        finally:
            await stream.aclose()

    def _do(self, doing: Awaitable[None]) -> None:
        async def do() -> None:
            await doing

        task = asyncio.create_task(do())
        self._tasks.add(task)


@contextlib.asynccontextmanager
async def standin(agent: Standin) -> AsyncIterator[Standin]:
    await agent.join()
    try:
        yield agent
    finally:
        await agent.leave()
