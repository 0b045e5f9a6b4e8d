"""A worker with one call, run as a program: prints what the call heard, and whether it had to load the model."""

from __future__ import annotations

import asyncio
import json
import sys

from livekit import rtc
from livekit.agents import AgentServer, JobContext

from engine.voice.offline.espeak import speak
from engine.voice.offline.moonshine import STT


async def call(job: JobContext) -> None:
    samples, rate = speak("I have a complaint about my order.")
    event = await STT().recognize(rtc.AudioFrame(samples.tobytes(), rate, 1, len(samples)))
    loaded = any(module.startswith("moonshine_voice") for module in sys.modules)
    sys.stdout.write(json.dumps({"heard": event.alternatives[0].text, "loaded": loaded}) + "\n")
    sys.stdout.flush()
    job.shutdown()


async def main() -> None:
    server = AgentServer(
        ws_url="ws://127.0.0.1:1", api_key="nobody", api_secret="x" * 32, host="127.0.0.1", port=0, num_idle_processes=1
    )
    server.rtc_session(call, agent_name="offline")
    started = asyncio.Event()
    server.on("worker_started", started.set)
    running = asyncio.create_task(server.run(unregistered=True))
    await started.wait()
    await server.simulate_job("room", fake_job=True)
    while server.active_jobs:  # noqa: ASYNC110  # the server tells of no end
        await asyncio.sleep(0.05)
    await server.aclose()
    await running


if __name__ == "__main__":
    asyncio.run(main())
