"""The process that answers calls on a LiveKit server."""

from __future__ import annotations

import asyncio
import logging
import os
import signal
import sys
import time
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from livekit.agents import AgentServer

from engine.errors import CannotRunError
from engine.model import CallCentre
from engine.voice import provider, rendering
from engine.voice.job import PRELOADED, accept, answer, prewarm
from engine.voice.log import configure

log = logging.getLogger("switchboard")

SECRETS = ("LIVEKIT_URL", "LIVEKIT_API_KEY", "LIVEKIT_API_SECRET")
AGENT = "SWITCHBOARD_AGENT"
WARM = 2
"""Processes that stand ready for the next calls."""


FULL = 0.69
"""The load of a worker that can take no more: LiveKit passes over whoever reports 0.70, whatever its threshold."""


@dataclass(frozen=True, slots=True)
class Options:
    """How a worker runs."""

    log: str = "colored"
    verbose: bool = False
    health_host: str = "127.0.0.1"
    health_port: int = 8081
    most_calls: int = 0
    """Calls at once; 0 for ten for each processor."""


def work(centre: CallCentre, options: Options) -> int:
    """Answer calls until told to stop; return the exit code.

    Raises:
        CannotRunError: the server's address or keys are not set, a provider cannot be made, or LiveKit stays away.
    """
    if missing := [name for name in SECRETS if not os.environ.get(name)]:
        raise CannotRunError(f"{', '.join(missing)} must be set: where the LiveKit server is, and its key and secret",
                             "put them in .env, or run `engine up`, which brings its own server")  # fmt: skip
    configure(options.log, verbose=options.verbose)
    provider.check(centre, os.environ)
    return asyncio.run(serve(centre, options))


def server(centre: CallCentre, options: Options) -> AgentServer:
    """Return LiveKit's worker, set up for a call centre."""
    most = options.most_calls or 10 * (os.cpu_count() or 1)
    made = AgentServer(
        setup_fnc=partial(prewarm, centre, time.time()),
        num_idle_processes=WARM,
        load_fnc=lambda s: FULL * len(s.active_jobs) / most,
        load_threshold=FULL,
        initialize_process_timeout=60.0,  # a laptop that is busy still gets its calls answered
        host=options.health_host,
        port=options.health_port,
        max_retry=10**6,  # the server may come later than the worker
        preload_modules=PRELOADED,
    )
    made.rtc_session(
        partial(answer, centre),
        agent_name=os.environ.get(AGENT, "switchboard"),
        on_request=partial(accept, centre),
    )
    return made


async def serve(centre: CallCentre, options: Options) -> int:
    """Run the worker; on SIGTERM take no new call and leave when the present ones are over, on a second one at once."""
    rendered = await rendering.render(centre, datetime.now().astimezone())
    if rendered:
        log.info("lines rendered", extra={"lines": rendered})
    worker = server(centre, options)
    worker.on("worker_registered", lambda *_: log.info("ready for calls", extra={"departments": [*centre.departments]}))
    loop, told = asyncio.get_running_loop(), asyncio.Queue[int]()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, told.put_nowait, number)
    running = asyncio.create_task(worker.run(devmode=False))
    first = asyncio.create_task(told.get())
    await asyncio.wait({running, first}, return_when=asyncio.FIRST_COMPLETED)
    if running.done():
        first.cancel()
        running.result()
        return 0
    await leave(worker, told)
    await running
    return 0


async def leave(worker: AgentServer, told: asyncio.Queue[int]) -> None:
    """Wait for the calls that are under way, then close; a second signal ends the waiting."""
    if calls := len(worker.active_jobs):
        log.info("waiting for calls to end", extra={"calls": calls, "hurry": "a second Ctrl-C ends them"})
    draining, second = asyncio.create_task(worker.drain()), asyncio.create_task(told.get())
    await asyncio.wait({draining, second}, return_when=asyncio.FIRST_COMPLETED)
    for task in (draining, second):
        task.cancel()
    await worker.aclose()
    sys.stderr.flush()
