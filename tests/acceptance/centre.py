"""A whole call centre for a test: the real worker and the real API, on a real LiveKit server."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import socket
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any

import aiohttp
import psutil
from livekit import api

from engine.caller.event import Heard
from engine.caller.line import Line, dial
from engine.launch.leash import leashed
from tests.livekit import LiveKit

PATIENCE = 60.0
BUSY = 40.0  # seconds to an answer; a machine that does much else may take its time to warm a process


@dataclass
class Centre:
    """The address of its API, and the worker that a test may stop and start."""

    livekit: LiveKit
    config: Path
    environment: dict[str, str]
    log: IO[bytes]
    url: str = ""
    worker_port: int = 0
    worker: contextlib.ExitStack = field(default_factory=contextlib.ExitStack)
    worker_pid: int = 0

    def lines(self) -> str:
        """What the worker and the API have written."""
        self.log.seek(0)
        return self.log.read().decode(errors="replace")

    async def start_worker(self) -> None:
        command = [sys.executable, "-m", "engine", "worker", str(self.config)]
        options = ["--health-port", str(self.worker_port), "--log", "json"]
        process = self.worker.enter_context(leashed([*command, *options], self.environment, self.log))
        self.worker_pid = process.pid
        await self.answers(f"http://127.0.0.1:{self.worker_port}/")

    def kill_worker(self) -> None:
        """End the worker and all its processes at once, as a machine that fails would."""
        for process in psutil.Process(self.worker_pid).children(recursive=True):
            with contextlib.suppress(psutil.NoSuchProcess):
                process.send_signal(signal.SIGKILL)
        self.worker.close()

    async def answers(self, address: str) -> None:
        """Wait until a process of the centre says that it is well."""
        end = time.monotonic() + PATIENCE
        async with aiohttp.ClientSession() as session:
            while time.monotonic() < end:
                with contextlib.suppress(aiohttp.ClientError, TimeoutError):
                    async with session.get(address, timeout=aiohttp.ClientTimeout(total=2)) as response:
                        if response.status == 200:
                            return
                await asyncio.sleep(0.1)
        raise AssertionError(f"{address} did not come up:\n{self.lines()}")

    async def ask(self, method: str, path: str, body: dict[str, str] | None = None) -> tuple[int, Any]:
        """Ask the API, and return the status and the JSON of its answer."""
        timeout = aiohttp.ClientTimeout(total=20)
        async with (
            aiohttp.ClientSession(timeout=timeout) as session,
            session.request(method, self.url + path, json=body) as response,
        ):
            return response.status, await response.json()

    async def ticket(self, **asked: str) -> dict[str, str]:
        status, answer = await self.ask("POST", "/api/token", {"customer_name": "Layla", **asked})
        assert status == 201, answer
        ticket: dict[str, str] = answer
        return ticket

    @contextlib.asynccontextmanager
    async def call(self, *, record: bool = False, **asked: str) -> AsyncIterator[Line]:
        """A caller on the line, the token asked for as a page would; `record` keeps what they hear."""
        ticket = await self.ticket(**asked)
        async with dial(ticket["server_url"], ticket["participant_token"], record=record) as line:
            yield line

    async def people(self, room: str) -> dict[str, dict[str, str]]:
        """Who the server says is in a room, with their attributes; empty where there is no room."""
        keys = (self.livekit.http, self.livekit.key, self.livekit.secret)
        async with api.LiveKitAPI(*keys) as server:
            answer = await server.room.list_participants(api.ListParticipantsRequest(room=room))
            return {p.identity: dict(p.attributes) for p in answer.participants}

    async def remove(self, line: Line) -> None:
        """Have the server drop a caller out of the room."""
        keys = (self.livekit.http, self.livekit.key, self.livekit.secret)
        async with api.LiveKitAPI(*keys) as server:
            await server.room.remove_participant(api.RoomParticipantIdentity(room=line.room, identity=line.identity))

    async def rooms(self) -> set[str]:
        keys = (self.livekit.http, self.livekit.key, self.livekit.secret)
        async with api.LiveKitAPI(*keys) as server:
            return {room.name for room in (await server.room.list_rooms(api.ListRoomsRequest())).rooms}


@contextlib.asynccontextmanager
async def centre(livekit: LiveKit, config: Path, **environment: str) -> AsyncIterator[Centre]:
    """A centre that is ready for calls, and gone without a trace after the block."""
    offline = {"OPENAI_API_KEY": "", "OPENAI_BASE_URL": ""}
    surroundings = {**os.environ, **offline, **livekit.environment(), **environment}
    with tempfile.TemporaryFile() as log:
        async with running(Centre(livekit, config, surroundings, log)) as made:
            yield made


@contextlib.asynccontextmanager
async def running(made: Centre) -> AsyncIterator[Centre]:
    """Start a centre's API and worker on free ports."""
    made.worker_port, port = free_port(), free_port()
    made.environment |= {"WORKER_URL": f"http://127.0.0.1:{made.worker_port}", "SWITCHBOARD_AGENT": f"agent-{port}"}
    made.url = f"http://127.0.0.1:{port}"
    serve = [sys.executable, "-m", "engine", "serve", str(made.config), "--port", str(port), "--log", "json"]
    with leashed(serve, made.environment, made.log):
        try:
            await made.start_worker()
            await made.answers(made.url + "/health/live")
            yield made
        finally:
            made.worker.close()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def said(heard: list[Heard]) -> list[tuple[str, str]]:
    """Who said what: the department's id and the words."""
    return [(h.speaker.department, h.text) for h in heard]


async def until(seen: Callable[[], bool | Awaitable[bool]], patience: float = 15.0) -> bool:
    """Whether a question is answered with yes before our patience ends."""
    end = time.monotonic() + patience
    while time.monotonic() < end:
        answer = seen()
        if answer if isinstance(answer, bool) else await answer:
            return True
        await asyncio.sleep(0.05)
    return False
