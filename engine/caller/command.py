"""The command: a call from the first ring to the exit code."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from engine.caller.keyboard import lines
from engine.caller.recording import Recording, read
from engine.errors import CannotRunError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Coroutine, Sequence

    from engine.caller.line import Line
    from engine.caller.options import Options
    from engine.caller.report import Report

RINGING = 10.0  # seconds in which somebody should answer


def run(options: Options) -> int:
    """Place the call and tell it on standard output: 0 when it was answered, 1 when it was not.

    Raises CannotRunError where no call could be placed: a wrong recording, no API, no LiveKit server, or values that
    the API refuses. Ctrl-C hangs up, and so does SIGTERM.
    """
    steps = [read(Path(what)) if how == "say" else what for how, what in options.turns]
    check_record(options.record)
    from engine.caller.report import Machine, Printed

    logging.getLogger("livekit").setLevel(logging.CRITICAL)  # its complaints at hang-up say nothing to a caller
    at_terminal = not steps and options.listen is None and sys.stdin.isatty()
    report = Machine(sys.stdout) if options.json else Printed(sys.stdout, echoed=at_terminal)
    try:
        return asyncio.run(interruptible(place(options, steps, report, polite=not at_terminal)))
    except KeyboardInterrupt:
        return 1  # a second Ctrl-C: not even the hanging up is waited for


async def interruptible(call: Coroutine[None, None, int]) -> int:
    """Let SIGTERM end a call as Ctrl-C does: a caller who is merely killed stays in the room for a while."""
    task = asyncio.ensure_future(call)
    with contextlib.suppress(NotImplementedError):  # Windows has no such signal
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, task.cancel)
    return await task


def check_record(path: Path | None) -> None:
    """Find out before the call whether it can be kept where it shall be; raises CannotRunError."""
    if path and not path.parent.is_dir():
        raise CannotRunError(f"the call cannot be kept in {path}: there is no folder {path.parent}")


async def place(options: Options, steps: Sequence[Recording | str], report: Report, *, polite: bool = True) -> int:
    """Ask for a ticket, hold the call, tell it to `report`; return 0 when it was answered and 1 when it was not."""
    from engine.caller.line import dial
    from engine.caller.ticket import ask

    line: Line | None = None
    # Ctrl-C cancels: the line is hung up on the way out, and then the call is told to its end like any other.
    with contextlib.suppress(asyncio.CancelledError):
        report.calling(options.url)
        name = options.name or "caller"
        ticket = await ask(options.url, name=name, department=options.department, language=options.language)
        keep = options.record is not None
        async with dial(ticket.server_url, ticket.token, listener=report, record=keep) as line:
            await converse(line, options, steps, report, polite=polite)
    if line is None:
        return 1
    if options.record and line.tape:
        line.tape.save(options.record)
    report.close(line)
    return 0 if line.ear.onsets else 1


async def converse(
    line: Line, options: Options, steps: Sequence[Recording | str], report: Report, *, polite: bool
) -> None:
    """Hold the conversation, if anybody answers."""
    from engine.caller.conversation import hold

    answered = await line.answered(RINGING)
    if not answered and line.agent.joined_at:
        answered = await line.answered(RINGING)  # somebody picked up at the last moment: let him speak
    if not answered:
        report.unanswered(await why(line, options.url))
        return
    typing = not steps and options.listen is None
    await hold(line, lines(sys.stdin.fileno()) if typing else given(steps), polite=polite)
    await line.listen(options.listen or 0)


async def why(line: Line, url: str) -> str:
    """Return what is known of why nobody was heard."""
    from engine.caller.ticket import health

    if line.over.is_set():
        return "the call ended before anybody was heard"
    said = f"the API says: {await health(url)}"
    if line.agent.joined_at:
        return f"somebody answered after {line.agent.joined_at - line.called_at:.1f} s, but nothing was heard; {said}"
    return f"nobody answered within {RINGING:g} s; {said}"


async def given(steps: Sequence[Recording | str]) -> AsyncIterator[Recording | str]:
    """Yield the steps that the command line gave."""
    for step in steps:
        yield step
