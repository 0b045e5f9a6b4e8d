"""Two workers on one real LiveKit server, ours and the stock one, each with its own stand-in for OpenAI."""

from __future__ import annotations

import asyncio
import contextlib
import secrets
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import psutil
from livekit import api

from bench.centre import KEYWORDS, Setting
from bench.worker import desk, free_port, ours, ready, running, stock
from engine.caller.line import dial
from engine.caller.ticket import ask
from tests.openai import OpenAI, openai_standin

if TYPE_CHECKING:
    import subprocess
    from collections.abc import AsyncIterator

    from engine.caller.event import Event
    from engine.caller.line import Line
    from tests.livekit import LiveKit

THINKING = 0.2  # seconds to the model's first token, in every row with a model


@dataclass(frozen=True, slots=True)
class Side:
    """One worker, its stand-in and the way to it."""

    name: str  # "ours" or "stock"
    server: LiveKit
    openai: OpenAI  # who thinks, and hears
    voice: OpenAI  # who speaks
    leash: subprocess.Popen[bytes]
    log: Path
    desk: str = ""  # the address of our API; a stock worker has none, and its caller a token that was made by hand

    @contextlib.asynccontextmanager
    async def call(self) -> AsyncIterator[Call]:
        """Place a call; it is not answered yet when the block begins."""
        events: list[Event] = []
        asked_at = time.perf_counter()
        made = (await ask(self.desk, name="caller")).token if self.desk else token(self.server, self.name)
        async with dial(self.server.url, made, listener=events.append) as line:
            yield Call(self, line, events, asked_at)

    async def answered(self, line: Line) -> None:
        """Wait until a call is answered."""
        if not await line.answered(30):
            last_words = self.log.read_text("utf-8", "replace")[-4000:]
            raise AssertionError(f"the {self.name} worker did not answer:\n{last_words}")

    def processes(self) -> list[psutil.Process]:
        with contextlib.suppress(psutil.NoSuchProcess):
            return psutil.Process(self.leash.pid).children(recursive=True)
        return []

    def holder(self) -> psutil.Process:
        """Return the process that holds the one call there is: of the worker's children, the one on LiveKit's port."""
        port = int(self.server.url.rpartition(":")[2])
        _worker, *children = self.processes()
        holders = [each for each in children if on_port(each, port)]
        assert len(holders) == 1, f"{len(holders)} processes of the {self.name} worker hold a call, not one"
        return holders[0]


@dataclass(frozen=True, slots=True)
class Call:
    """One call that is under way, and what was seen of it."""

    side: Side
    line: Line
    events: list[Event]
    asked_at: float  # when the token was asked for: our API sends the agent ahead, so that wait belongs to the story

    async def welcomed(self) -> None:
        """Wait for the welcome, and to its end."""
        await self.side.answered(self.line)
        await self.line.answer()


@dataclass(frozen=True, slots=True)
class Stage:
    """Both sides; `hears` and `language` are what they were set up for."""

    ours: Side
    stock: Side
    language: str

    @property
    def sides(self) -> tuple[Side, Side]:
        return self.ours, self.stock

    async def quiet(self) -> None:
        """Wait until both workers rest: after a call each makes a new process ready, which would slow the next call."""
        end = time.monotonic() + 15
        while time.monotonic() < end:
            before = self._work()
            await asyncio.sleep(0.4)
            if self._work() - before < 0.06:
                return

    def _work(self) -> float:
        """Return the seconds of processor that both have had so far."""
        total = 0.0
        for process in (process for side in self.sides for process in side.processes()):
            with contextlib.suppress(psutil.NoSuchProcess):
                times = process.cpu_times()
                total += times.user + times.system
        return total


@contextlib.asynccontextmanager
async def stage(
    server: LiveKit, hears: str, language: str, *, welcome: str = "", router: bool = False
) -> AsyncIterator[Stage]:
    """Start both workers; `hears` is who recognises speech for both, `offline` or `openai`; the rest as in Setting."""
    with tempfile.TemporaryDirectory() as temporary:
        folders = Path(temporary) / "ours", Path(temporary) / "stock"
        async with (
            openai_standin(delay=THINKING) as one,
            openai_standin(delay=THINKING) as other,
            openai_standin() as voice,
            openai_standin() as other_voice,
        ):
            first_setting, second_setting = (
                Setting(hears, language, thinks.base_url, speaks.base_url, welcome, router)
                for thinks, speaks in ((one, voice), (other, other_voice))
            )
            plans = ours(folders[0], first_setting), stock(folders[1], second_setting)
            other.tools = {word: f"transfer_to_{to}" for to, words in KEYWORDS.items() for word in words[language]}
            port = free_port()
            with (
                running(plans[0], server) as first,
                running(plans[1], server) as second,
                running(desk(folders[0], port), server),
            ):
                await asyncio.gather(ready(plans[0], first), ready(plans[1], second))
                sides = (
                    Side("ours", server, one, voice, first, plans[0].log, f"http://127.0.0.1:{port}"),
                    Side("stock", server, other, other_voice, second, plans[1].log),
                )
                made = Stage(*sides, language)
                await made.quiet()
                yield made


def token(server: LiveKit, agent: str) -> str:
    """Return a token that makes a room and calls an agent into it."""
    room = f"bench-{secrets.token_hex(4)}"
    dispatch = api.RoomConfiguration(agents=[api.RoomAgentDispatch(agent_name=agent, metadata="{}")])
    made = api.AccessToken(server.key, server.secret).with_identity("caller")
    return made.with_grants(api.VideoGrants(room_join=True, room=room)).with_room_config(dispatch).to_jwt()


def on_port(process: psutil.Process, port: int) -> bool:
    """Tell whether a process has a connection to a port of this machine."""
    with contextlib.suppress(psutil.Error):
        return any(c.raddr and c.raddr.port == port for c in process.net_connections("tcp"))
    return False
