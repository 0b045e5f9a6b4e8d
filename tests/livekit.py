"""A real LiveKit server for tests and benches: `with running_server() as server: ...`."""

from __future__ import annotations

import contextlib
import http.client
import secrets
import subprocess
import tempfile
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from engine.launch import keys, livekit
from engine.launch.leash import leashed
from engine.launch.ports import HOST, Ports, trouble

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PATIENCE = 20.0  # seconds; it takes a quarter of one


@dataclass(frozen=True, slots=True)
class LiveKit:
    """A server that runs: where it is, and what signs its tokens."""

    url: str  # ws://127.0.0.1:PORT
    key: str
    secret: str = field(repr=False)

    @property
    def http(self) -> str:
        """The same address for its HTTP API."""
        return self.url.replace("ws", "http", 1)

    def environment(self) -> dict[str, str]:
        """What a worker, the API or a caller reads from its environment."""
        return {"LIVEKIT_URL": self.url, "LIVEKIT_API_KEY": self.key, "LIVEKIT_API_SECRET": self.secret}


def program() -> Path:
    """The server's program; also when LIVEKIT_URL is set: a test never uses somebody's own server."""
    return livekit.program(print)


def free_ports() -> Ports:
    """Ports of which all are free at this moment."""
    while True:
        # Below what the system hands out by itself: none is taken between this look and the server's start.
        ports = Ports(api=secrets.choice(range(10_000, 32_000)), livekit=secrets.choice(range(10_000, 32_000)))
        if not any(trouble(door.port, door.kind) for door in ports.doors(livekit=True)):
            return ports


@contextlib.contextmanager
def running_server() -> Iterator[LiveKit]:
    """A server on free ports of this machine, up when the block begins and gone, killed if need be, when it ends."""
    path = program()
    ports, made = free_ports(), keys.new()
    url = f"ws://{HOST}:{ports.livekit}"
    with (
        tempfile.TemporaryFile() as log,
        leashed([str(path)], livekit.environment(ports, made), log) as process,
    ):
        server = LiveKit(url, made.key, made.secret)
        if not answers(ports.livekit, process):
            log.seek(0)
            raise AssertionError(f"The LiveKit server did not start:\n{log.read().decode(errors='replace')}")
        yield server


def answers(port: int, process: subprocess.Popen[bytes]) -> bool:
    """Whether the server came up before it ended and before our patience did."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and process.poll() is None:
        with (
            contextlib.suppress(OSError),
            contextlib.closing(http.client.HTTPConnection(HOST, port, timeout=1)) as line,
        ):
            line.request("GET", "/")
            return line.getresponse().status == http.HTTPStatus.OK
        time.sleep(0.02)
    return False
