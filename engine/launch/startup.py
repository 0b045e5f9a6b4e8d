"""`engine up`: the LiveKit server, the worker and the API on this machine, started and stopped as one."""

from __future__ import annotations

import asyncio
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from engine.errors import CannotRunError
from engine.launch import livekit, ports, probe, storage
from engine.launch.child import Program, names
from engine.launch.livekit import LiveKit
from engine.launch.ports import HOST, Ports
from engine.launch.supervision import supervise

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

ENGINE = (sys.executable, "-m", "engine")


def up(
    config: Path,
    chosen: Ports,
    providers: str,
    say: Callable[[str], None],
    engine: Sequence[str] = ENGINE,
) -> None:
    """Start everything, say how to call it, and run until Ctrl-C; nothing is left behind, however it ends.

    `providers` is the sentence that says who speaks and listens. `engine` is the command whose `worker` and `serve`
    are run.

    Errors: CannotRunError for a port in use, a server that is missing or does not answer, or a program that ends by
    itself. KeyboardInterrupt when Ctrl-C comes while the server is still being built.
    """
    ports.check(chosen.doors(livekit=not os.environ.get(livekit.URL)))
    server = livekit.choose(chosen, say)
    programs = plan(config, chosen, server, engine)
    say(f"Starting {names(programs)}.")
    asyncio.run(run(server, programs, lambda: say(ready(chosen, providers, programs)), say))
    say("Stopped.")


async def run(
    server: LiveKit, programs: Sequence[Program], ready: Callable[[], None], say: Callable[[str], None]
) -> None:
    """Run the programs, having looked first whether a server that is not ours is there at all."""
    if not server.program and not await probe.status(server.http, patience=5):
        raise CannotRunError(
            f"The LiveKit server that LIVEKIT_URL names does not answer: {server.url}",
            "Put LIVEKIT_URL right, or leave it out and one is started here.",
        )
    await supervise(programs, ready, say)


def plan(config: Path, chosen: Ports, server: LiveKit, engine: Sequence[str]) -> list[Program]:
    """Return the programs to run; the LiveKit server is among them only when it is ours."""
    health = ports.free(ports.HEALTH)
    logs = storage.private(storage.state() / "logs" / str(chosen.api))
    env = {
        **os.environ,
        **server.environment(),
        "WORKER_URL": f"http://{HOST}:{health}",
        "PYTHONUNBUFFERED": "1",  # last words are to reach the log even from a process that is killed
    }
    worker = [*engine, "worker", str(config), "--health-port", str(health)]
    api = [*engine, "serve", str(config), "--host", HOST, "--port", str(chosen.api)]
    own = (
        Program(
            "The LiveKit server",
            [str(server.program)],
            livekit.environment(chosen, server.keys),
            server.http,
            logs / "livekit.log",
            stops_last=True,
        ),
    )
    return [
        *(own if server.program else ()),
        Program("The worker", worker, env, f"http://{HOST}:{health}/", logs / "worker.log"),
        Program("The API", api, env, f"http://{HOST}:{chosen.api}/health/live", logs / "api.log"),
    ]


def ready(chosen: Ports, providers: str, programs: Sequence[Program]) -> str:
    """Return what the user reads when all is up: who speaks and listens, where to open it, how to call and to stop."""
    address = f"http://{HOST}:{chosen.api}"
    dial = f"{typed()} dial" if chosen.api == Ports().api else f"{typed()} dial --url {address}"
    return f"""\
Switchboard is ready.
  {providers}
  Open   {address}
  Call   {dial}   (in another terminal)
  Logs   {programs[-1].log.parent}
  Stop   Ctrl-C"""


def typed() -> str:
    """Return how the user of this terminal types our command: as `make run` does, where it is not on the PATH."""
    called = Path(sys.argv[0])
    return str(called) if called.name == "engine" and not called.is_absolute() else "engine"
