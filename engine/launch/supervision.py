"""Several programs as one: all run or none does, and when they stop nothing of them is left."""

from __future__ import annotations

import asyncio
import signal
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NoReturn

from engine.launch import child, probe

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Coroutine, Sequence
    from typing import Any

    from engine.launch.child import Child, Program

PATIENCE = 180.0  # seconds to become ready, on a slow and busy machine with cold disks
NEWS = 10.0  # seconds between two words about the waiting
GRACE = 2.5  # seconds to stop when asked; a call in progress would take longer, and is cut
LAST_GRACE = 0.5  # seconds for what stops last: nothing that it still does is needed
KILLED = 1.0  # seconds for the system to clear away what was killed


@dataclass(frozen=True, slots=True)
class Orders:
    """What the user wants: `stop` after the first Ctrl-C (or SIGTERM, or a closed terminal), `now` after the second."""

    stop: asyncio.Event = field(default_factory=asyncio.Event)
    now: asyncio.Event = field(default_factory=asyncio.Event)

    def take(self) -> None:
        """Take one more signal."""
        (self.now if self.stop.is_set() else self.stop).set()

    def listen(self) -> None:
        """Have the signals of this process come here."""
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            asyncio.get_running_loop().add_signal_handler(number, self.take)


async def supervise(programs: Sequence[Program], ready: Callable[[], None], say: Callable[[str], None]) -> None:
    """Run the programs together until the user stops them; `ready` is called once, when all have said that they are.

    Errors: CannotRunError with the last words of a program that ends before it is asked to, or is never ready; also
    then all have stopped before it is raised.
    """
    orders = Orders()
    orders.listen()
    children: list[Child] = []
    try:
        for program in programs:
            children.append(await child.start(program))  # noqa: PERF401 - what runs must be known when one cannot start
        await attend(children, orders.stop, readiness(children, say))
        if not orders.stop.is_set():
            ready()
            await attend(children, orders.stop, asyncio.Event().wait())
        say("Stopping.")
    finally:
        await stop(children, orders.now)


async def attend(children: Sequence[Child], stop: asyncio.Event, work: Coroutine[Any, Any, object]) -> None:
    """Wait until the work is done or a stop is ordered; a program that ends meanwhile is an error."""
    tasks = [asyncio.create_task(task) for task in (work, stop.wait(), *map(never_ends, children))]
    try:
        done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        if not stop.is_set():
            for task in done:
                task.result()
    finally:
        await drop(tasks)


async def never_ends(child: Child) -> NoReturn:
    """Watch a program that is not supposed to end."""
    code = await child.gone()
    how = f"signal {code - 128}" if code > 128 else f"exit code {code}"
    raise child.failure(f"stopped by itself ({how}), and the rest was stopped with it")


async def readiness(children: Sequence[Child], say: Callable[[str], None]) -> None:
    """Wait until every program says that it is ready, all at the same time; say now and then for whom we wait."""
    tasks = {asyncio.create_task(probe.ready(one.program.ready)): one for one in children}
    late = set(tasks)
    try:
        for _ in range(int(PATIENCE / NEWS)):
            _, late = await asyncio.wait(late, timeout=NEWS)
            if not late:
                return
            say(f"Waiting for {child.names(tasks[task].program for task in tasks if task in late)}.")
        raise tasks[late.pop()].failure(f"is not ready after {PATIENCE:.0f} seconds")
    finally:
        await drop(tasks)


async def stop(children: Sequence[Child], now: asyncio.Event) -> None:
    """Stop all, first those that need another; each is asked, and after its grace, or a second Ctrl-C, killed."""
    for last, grace in ((False, GRACE), (True, LAST_GRACE)):
        some = [child for child in children if child.program.stops_last is last]
        for one in some:
            one.ask()
        await within(grace, some, now.wait())
        for one in some:
            one.kill()
        await within(KILLED, some)


async def within(seconds: float, children: Sequence[Child], *enough: Awaitable[object]) -> None:
    """Wait until all the programs are gone, or the seconds are over, or something else is enough."""
    gone = asyncio.gather(*(child.gone() for child in children))
    tasks = [asyncio.ensure_future(task) for task in (gone, *enough)]
    await asyncio.wait(tasks, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
    await drop(tasks)


async def drop(tasks: Sequence[asyncio.Future[Any]] | dict[asyncio.Task[None], Child]) -> None:
    """Cancel what is still waiting, and wait until it has noticed."""
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
