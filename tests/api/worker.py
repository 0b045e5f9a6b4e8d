"""A worker that joins the call and does nothing: `python worker.py SECONDS_BEFORE_JOINING`."""

from __future__ import annotations

import asyncio
import sys

from livekit.agents import AgentServer, JobContext, JobExecutorType

DELAY = float(sys.argv[1]) if __name__ == "__main__" else 0.0
server = AgentServer(
    job_executor_type=JobExecutorType.THREAD,
    num_idle_processes=1,
    host="127.0.0.1",
    port=0,
    load_threshold=1000.0,  # a busy machine is no reason to refuse a test's call
)


@server.rtc_session(agent_name="switchboard")
async def answer(call: JobContext) -> None:
    await asyncio.sleep(DELAY)
    await call.connect()


if __name__ == "__main__":
    server.on("worker_registered", lambda *_: print("registered", flush=True))  # noqa: T201 (the test waits for it)
    asyncio.run(server.run(devmode=False))
