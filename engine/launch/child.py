"""One program of the centre: what it is, and how it is started, asked to stop, and killed."""

from __future__ import annotations

import asyncio
import contextlib
from asyncio.subprocess import PIPE, Process
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from engine.errors import CannotRunError
from engine.launch import leash, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence


@dataclass(frozen=True, slots=True)
class Program:
    """A program to run: its name (as a sentence begins), command and whole environment, and where it says it is ready.

    `log` takes all it writes; that of the run before stays beside it as `.1.log`. `stops_last` is for the one that the
    others still need while they stop.
    """

    name: str
    command: Sequence[str]
    environment: Mapping[str, str]
    ready: str
    log: Path
    stops_last: bool = False


@dataclass(frozen=True, slots=True)
class Child:
    """A program that was started, on its leash."""

    program: Program
    process: Process

    async def gone(self) -> int:
        """Wait until nothing of it is left, and return its exit code (128 + the signal's number, if one ended it)."""
        return await self.process.wait()

    def ask(self) -> None:
        """Ask it to stop."""
        with contextlib.suppress(ProcessLookupError):
            self.process.terminate()

    def kill(self) -> None:
        """Kill it and whatever it started: the leash does so when its pipe closes."""
        if self.process.stdin:
            self.process.stdin.close()

    def failure(self, what: str) -> CannotRunError:
        """Return the error that says what happened to it, shows its last words, and names the file with all of them."""
        last = words.last(self.program.log.read_text("utf-8", errors="replace"))
        return CannotRunError(f"{self.program.name} {what}. Its last words:\n{last}", f"More is in {self.program.log}")


async def start(program: Program) -> Child:
    """Start a program in a session of its own, so that a Ctrl-C at the terminal reaches the launcher alone."""
    with fresh(program.log).open("wb") as log:
        process = await asyncio.create_subprocess_exec(
            *leash.command(program.command),
            env=program.environment,
            stdin=PIPE,
            stdout=log,
            stderr=log,
            start_new_session=True,
        )
    return Child(program, process)


def fresh(log: Path) -> Path:
    """Put the log of the run before aside, and return the file for this one."""
    with contextlib.suppress(FileNotFoundError):
        log.replace(log.with_suffix(".1.log"))
    return log


def names(programs: Iterable[Program]) -> str:
    """Return the names as they stand within a sentence: "the LiveKit server, the worker and the API"."""
    *most, last = [program.name.replace("The", "the", 1) for program in programs]
    return f"{', '.join(most)} and {last}" if most else last
