"""A worker that joins the call and says nothing: `python worker.py SECONDS_BEFORE_JOINING`."""

from __future__ import annotations

import asyncio
import sys

from livekit import rtc
from livekit.agents import AgentServer, JobContext, JobExecutorType

DELAY = float(sys.argv[1]) if __name__ == "__main__" else 0.0
server = AgentServer(
    job_executor_type=JobExecutorType.THREAD,
    num_idle_processes=1,
    host="127.0.0.1",
    port=0,
    # The usual measure is the machine's load, and LiveKit passes over a worker that says 0.7 or more: a busy machine
    # is no reason to leave a test's call unanswered.
    load_fnc=lambda: 0.0,
)


@server.rtc_session(agent_name="switchboard")
async def answer(call: JobContext) -> None:
    await asyncio.sleep(DELAY)
    await call.connect()
    # LiveKit tells callers of somebody without a track up to three seconds late.
    track = rtc.LocalAudioTrack.create_audio_track("voice", rtc.AudioSource(24_000, 1))
    await call.room.local_participant.publish_track(track)


if __name__ == "__main__":
    server.on("worker_registered", lambda *_: print("registered", flush=True))  # noqa: T201 (the test waits for it)
    asyncio.run(server.run(devmode=False))
