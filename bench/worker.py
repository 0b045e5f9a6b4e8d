"""The two workers as processes: how each is started, and when it is ready."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import socket
import sys
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bench import centre
from engine.launch.leash import leashed
from tests.openai import tone, wav

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Iterator
    from pathlib import Path

    from bench.centre import Setting
    from tests.livekit import LiveKit

PATIENCE = 90.0  # seconds for a worker to be ready
READY = b"ready for calls"  # what both write then


@dataclass(frozen=True, slots=True)
class Plan:
    """How a worker is started: its command, what it is told by its environment, and where its log is."""

    command: list[str]
    environment: dict[str, str]
    log: Path


def ours(folder: Path, setting: Setting) -> Plan:
    """Plan `engine worker` on a folder written for it."""
    config = centre.write(folder / "config", setting)
    command = [
        sys.executable,
        "-m",
        "engine",
        "worker",
        str(config),
        "--health-port",
        str(free_port()),
        "--log",
        "json",
    ]
    # Lines rendered for a stand-in's address are of no use to anyone later: keep them out of the user's cache.
    environment = {"SWITCHBOARD_AGENT": "ours", "XDG_CACHE_HOME": str(folder / "cache")}
    return Plan(command, environment, folder / "log")


def desk(folder: Path, port: int) -> Plan:
    """Plan `engine serve` on the folder that `ours` wrote: where a caller of ours gets a token."""
    command = [sys.executable, "-m", "engine", "serve", str(folder / "config"), "--port", str(port), "--log", "json"]
    return Plan(command, {"SWITCHBOARD_AGENT": "ours"}, folder / "api.log")


def stock(folder: Path, setting: Setting) -> Plan:
    """Plan the stock worker, which is given the same words and the same sound for them."""
    folder.mkdir()
    texts = setting.lines()
    for name, text in texts.items():
        (folder / f"{name}.wav").write_bytes(wav(tone(text, "alloy")))
    told = {
        "agent": "stock",
        "port": free_port(),
        "base_url": setting.model_url,
        "voice_url": setting.voice_url,
        "hears": setting.hears,
        "language": setting.language,
        "keywords": {to: words[setting.language] for to, words in centre.KEYWORDS.items()} if setting.router else {},
        "instructions": centre.INSTRUCTIONS,
        "texts": texts,
        "lines": str(folder),
    }
    # Not as __main__: its job processes look for the entrypoint under the module's own name.
    command = [sys.executable, "-c", "from bench import stock; stock.main()"]
    return Plan(command, {centre.SETTINGS: json.dumps(told)}, folder / "log")


@contextlib.contextmanager
def running(plan: Plan, server: LiveKit) -> Iterator[subprocess.Popen[bytes]]:
    """Run a worker while the block lasts; nothing of it is left after."""
    # Neither side is told anything by the environment of whoever runs the bench.
    mine = {k: v for k, v in os.environ.items() if not k.startswith(("LIVEKIT", "OPENAI", "SWITCHBOARD"))}
    environment = {**mine, **server.environment(), **plan.environment}
    with plan.log.open("wb") as file, leashed(plan.command, environment, file) as process:
        yield process


async def ready(plan: Plan, process: subprocess.Popen[bytes]) -> None:
    """Wait until a worker has written that the server knows it; its health page is green before that."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and process.poll() is None:
        if READY in plan.log.read_bytes():
            return
        await asyncio.sleep(0.1)
    raise AssertionError(f"a worker did not come up:\n{plan.log.read_text('utf-8', 'replace')}")


def free_port() -> int:
    """Return a port that is free at this moment."""
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        port: int = door.getsockname()[1]
        return port
