"""The line: one WebRTC call, seen from the caller's end."""

from __future__ import annotations

import asyncio
import atexit
import contextlib
import dataclasses
import time
from typing import TYPE_CHECKING, Literal, TypeVar

from livekit import rtc

from engine.caller.agent import Agent
from engine.caller.ear import Ear
from engine.caller.event import Answered, Ended, Heard, Silent, Turn
from engine.caller.microphone import Microphone
from engine.caller.pause import PATIENCE, QUIET, Pause
from engine.caller.tape import Tape
from engine.caller.transcript import TOPIC, Transcript
from engine.errors import CannotRunError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable

    import numpy as np
    from numpy.typing import NDArray

    from engine.caller.event import Event

    Listener = Callable[[Event], None]

T = TypeVar("T")
CHAT = "lk.chat"
GONE = 3.0  # seconds without any agent after which the call centre counts as having hung up
HANG_UPS = {"ROOM_DELETED", "PARTICIPANT_REMOVED", "ROOM_CLOSED"}
LEAVING = 0.1  # seconds for LiveKit's own threads to come out of Python before the interpreter goes
BREATH = 0.02  # seconds between two looks at the line


# LiveKit closes its native side at exit, while threads of that side may be waiting for the interpreter to hand over an
# event; an interpreter that goes meanwhile aborts the whole process, after a call that went well. Registered before
# LiveKit's own, and so run after it, this lets them finish.
atexit.register(time.sleep, LEAVING)


@contextlib.asynccontextmanager
async def dial(
    server_url: str, token: str, *, listener: Listener | None = None, record: bool = False
) -> AsyncIterator[Line]:
    """Place a call to a room of a LiveKit server, and hang up at the end.

    `listener` is given every event as it happens; `record` keeps both sides on `line.tape`. Raises CannotRunError where
    the server does not take the call.
    """
    line = Line(listener or (lambda _: None), record=record)
    try:
        await line.connect(server_url, token)
        yield line
    finally:
        await line.hang_up()


class Line:
    """A call; every time is a `time.perf_counter()` reading in seconds.

    `called_at` is when the caller began to connect, `connected_at` when the room let it in, `agent.joined_at` when an
    agent was there, `ear.onsets[0]` when it was first heard. `turns` and `heard` are the two sides of the conversation
    so far; `over` is set when the call has ended.
    """

    def __init__(self, listener: Listener, *, record: bool = False) -> None:
        self.tape = Tape(time.perf_counter()) if record else None
        self.agent = Agent()
        self.ear = Ear(self._answered, self.tape.centre if self.tape else None)
        self.heard: list[Heard] = []
        self.over = asyncio.Event()
        self.connected_at: float | None = None
        self._listener = listener
        self._ended: Ended | None = None
        self._room = rtc.Room()
        self._microphone = Microphone(self.tape.caller if self.tape else None)
        self.called_at = time.perf_counter()
        self.turns = [Turn(0, "called", "", self.called_at, self.called_at)]
        self._transcript = Transcript(self.agent, self.ear, self.turns, self._tell)

    @property
    def room(self) -> str:
        """Return the name of the room."""
        return self._room.name

    @property
    def identity(self) -> str:
        """Return the caller's identity in the room."""
        return self._transcript.caller

    async def connect(self, server_url: str, token: str) -> None:
        """Join the room and open the microphone; raises CannotRunError where the server does not take the call."""
        self._attend()
        try:
            await self._room.connect(server_url, token)
        except rtc.ConnectError as error:
            plain = error.message.rpartition("failure: ")[2].rpartition("IO error: ")[2]  # without its inner layers
            raise CannotRunError(
                f"the LiveKit server at {server_url} does not take the call: {plain}",
                "look whether it runs, and whether the API knows its address and keys",
            ) from error
        self.connected_at = time.perf_counter()
        self._transcript.caller = self._room.local_participant.identity
        for participant in self._room.remote_participants.values():
            self._on_joined(participant)
        await self._microphone.open(self._room.local_participant)

    async def answered(self, patience: float = 10.0) -> bool:
        """Wait until the call centre is heard; False where it is not within `patience` seconds, or the call ended."""
        return await self._until(lambda: bool(self.ear.onsets), patience)

    async def say(self, samples: NDArray[np.int16], rate: int, name: str = "") -> Turn:
        """Speak mono samples, 16-bit at `rate`, and return when the last sound of the speech has left."""
        turn = self._begin("said", name)
        return self._end(turn, await self.unless_over(self._microphone.say(samples, rate)))

    async def type(self, text: str) -> Turn:
        """Send typed text, and return when it has left."""
        turn = self._begin("typed", text)
        await self.unless_over(self._room.local_participant.send_text(text, topic=CHAT))
        return self._end(turn)

    async def answer(self, patience: float = PATIENCE, quiet: float = QUIET) -> list[Heard]:
        """Wait until what follows the last turn has begun and finished, and return it: empty where nothing followed.

        It has finished when the agent says that it listens and nothing was heard for `quiet` seconds; a transfer is
        waited through to the end of the welcome. After `patience` seconds without any sign nothing more is expected.
        """
        pause = Pause(self.turns[-1], self.agent, self.ear, self._transcript)
        if not await self._until(pause.begun, patience) and not self.over.is_set():
            self._tell(Silent(pause.turn.number, patience))
        while not self.over.is_set() and (left := pause.left(patience, quiet)) > 0:
            await self.listen(left)
        await self._transcript.settle()
        self._tell_wordless(pause.turn)
        return [heard for heard in self.heard if heard.turn == pause.turn.number]

    async def listen(self, seconds: float) -> None:
        """Stay on the line for `seconds`, or until the call ends."""
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self.over.wait(), seconds)

    async def unless_over(self, coming: Awaitable[T]) -> T | None:
        """Wait for something; None where the call ends first."""
        task, over = asyncio.ensure_future(coming), asyncio.ensure_future(self.over.wait())
        try:
            await asyncio.wait({task, over}, return_when=asyncio.FIRST_COMPLETED)
            return task.result() if task.done() else None
        finally:
            task.cancel()
            over.cancel()
            await asyncio.gather(task, over, return_exceptions=True)

    async def hang_up(self) -> None:
        """Leave the room; what was begun is told first, then the end."""
        self._end_call("caller", "hung up")
        await self._microphone.close()
        await self._room.disconnect()
        await self.ear.close()
        await self._transcript.close()
        if self._ended:
            self._tell(self._ended)
            self._ended = None

    def _attend(self) -> None:
        self._room.register_text_stream_handler(TOPIC, self._transcript.read)
        self._room.on("participant_connected", self._on_joined)
        self._room.on("participant_disconnected", self._on_left)
        self._room.on("participant_attributes_changed", self._on_attributes)
        self._room.on("track_subscribed", self._on_track)
        self._room.on("disconnected", self._on_disconnected)

    def _on_joined(self, participant: rtc.RemoteParticipant) -> None:
        if participant.kind == rtc.ParticipantKind.PARTICIPANT_KIND_AGENT:
            self.agent.join(participant.identity, time.perf_counter())
            self._on_attributes({}, participant)

    def _on_left(self, participant: rtc.RemoteParticipant) -> None:
        self.agent.leave(participant.identity)
        if self.agent.joined_at and not self.agent.present:
            asyncio.get_running_loop().call_later(GONE, self._give_up)

    def _give_up(self) -> None:
        # Another agent may have taken the place of the one that left.
        if not self.agent.present:
            self._end_call("centre", "the agent left")

    def _on_attributes(self, _: dict[str, str], participant: rtc.Participant) -> None:
        if participant.identity in self.agent.present and self.agent.show(participant.attributes, time.perf_counter()):
            self._transcript.moved(self.agent.speaker)

    def _on_track(self, track: rtc.Track, _: rtc.RemoteTrackPublication, participant: rtc.RemoteParticipant) -> None:
        if track.kind == rtc.TrackKind.KIND_AUDIO and participant.identity in self.agent.present:
            self.ear.listen(track)

    def _on_disconnected(self, reason: rtc.DisconnectReason.ValueType) -> None:
        name = rtc.DisconnectReason.Name(reason)
        self._end_call("centre" if name in HANG_UPS else "line", name.lower().replace("_", " "))

    def _end_call(self, by: Literal["caller", "centre", "line"], reason: str) -> None:
        if not self.over.is_set():
            self._ended = Ended(by, reason, time.perf_counter() - self.called_at)
            self.over.set()

    def _tell(self, event: Event) -> None:
        if isinstance(event, Heard):
            self.heard.append(event)
        self._listener(event)

    def _answered(self, at: float) -> None:
        self._tell(Answered(self.room, at - self.called_at, at))

    def _begin(self, kind: Literal["said", "typed"], text: str) -> Turn:
        turn = Turn(len(self.turns), kind, text, time.perf_counter(), None)
        self.turns.append(turn)
        self._tell(turn)
        return turn

    def _end(self, turn: Turn, at: float | None = None) -> Turn:
        ended = dataclasses.replace(turn, ended_at=time.perf_counter() if at is None else at)
        self.turns[turn.number] = ended
        return ended

    def _tell_wordless(self, turn: Turn) -> None:
        """Tell of sound that came without a transcript, as from a worker that publishes none."""
        at = self.ear.began(turn.began_at if turn.ended_at is None else turn.ended_at)
        if at is not None and not any(heard.turn == turn.number for heard in self.heard):
            ended_at = self.ear.loud_at or at
            self._tell(Heard("", self.agent.speaker, turn.number, at, None, ended_at, at - (turn.ended_at or at)))

    async def _until(self, seen: Callable[[], bool], patience: float) -> bool:
        until = time.perf_counter() + patience
        while not seen() and not self.over.is_set() and time.perf_counter() < until:  # noqa: ASYNC110 - silence is no event
            await asyncio.sleep(BREATH)
        return seen()
