"""What a user waits for at the terminal: `engine chat`, a second `make run`, and Ctrl-C."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import psutil

from bench.figure import promise
from tests.livekit import free_ports

if TYPE_CHECKING:
    from bench.figure import Measured

ROOT = Path(__file__).parents[1]
CHATS, RUNS = 10, 3


async def measure(calls: int | None) -> list[Measured]:
    """Measure each several times, one after another."""
    return await asyncio.to_thread(measured, calls)


def measured(calls: int | None) -> list[Measured]:
    chats = [chat() for _ in range(calls or CHATS)]
    runs = [make_run() for _ in range(min(calls or RUNS, RUNS))]
    return [
        promise("engine chat → its welcome", chats, 0.5),
        promise("make run, not the first → ready", [ready for ready, _ in runs], 10),
        promise("Ctrl-C → nothing is left", [gone for _, gone in runs], 5),
    ]


def chat() -> float:
    """Return after how many seconds `engine chat` shows its welcome."""
    begun = time.perf_counter()
    command = [str(Path(sys.executable).with_name("engine")), "chat"]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stdin
        welcome = process.stdout.readline()
        seconds = time.perf_counter() - begun
        process.stdin.close()
    assert welcome, "engine chat said nothing"
    return seconds


def make_run() -> tuple[float, float]:
    """Return the seconds from `make run` to its last line, and from Ctrl-C until nothing of it is left."""
    ports = free_ports()
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("LIVEKIT", "OPENAI"))}
    command = ["make", "run", f"ARGS=--port {ports.api} --livekit-port {ports.livekit}"]
    begun = time.perf_counter()
    with subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, start_new_session=True) as run:
        assert run.stdout
        assert any(b"Ctrl-C" in line for line in run.stdout), "make run was never ready"
        ready = time.perf_counter() - begun
        time.sleep(1)
        started = psutil.Process(run.pid).children(recursive=True)
        pressed = time.perf_counter()
        os.killpg(run.pid, signal.SIGINT)
        _, left = psutil.wait_procs(started, timeout=30)
        gone = time.perf_counter() - pressed
    assert not left, f"left behind: {left}"
    return ready, gone
