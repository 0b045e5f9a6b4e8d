"""Callers on a real LiveKit server, and the worker that may or may not answer them."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from livekit import rtc

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Iterator

    from tests.livekit import LiveKit

PATIENCE = 45.0  # seconds; only a hang takes as long


@asynccontextmanager
async def calling(ticket: dict[str, str]) -> AsyncIterator[rtc.Room]:
    """A caller who has connected with a ticket, until he hangs up."""
    room = rtc.Room()
    await room.connect(ticket["server_url"], ticket["participant_token"])
    try:
        yield room
    finally:
        await room.disconnect()


@contextmanager
def working(livekit: LiveKit, delay: float = 0.0) -> Iterator[None]:
    """A worker that joins a call `delay` seconds after it was given one, and does nothing else."""
    program = [sys.executable, str(Path(__file__).with_name("worker.py")), str(delay)]
    with subprocess.Popen(program, env=livekit.environment(), stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            assert process.stdout.readline() == "registered\n"
            yield
        finally:
            process.kill()


def agents(room: rtc.Room) -> list[str]:
    kind = rtc.ParticipantKind.PARTICIPANT_KIND_AGENT
    return [p.identity for p in room.remote_participants.values() if p.kind == kind]


async def until(true: Callable[[], bool]) -> None:
    """Wait until something is true."""
    async with asyncio.timeout(PATIENCE):
        while not true():  # noqa: ASYNC110 (what is waited for is another process's doing: no event tells of it)
            await asyncio.sleep(0.05)
