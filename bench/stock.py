"""What one writes by hand from LiveKit's documents: default options, cached greeting, transfers by a model's tool.

Told by its environment what it needs: see `stage.py`, which starts it.
"""

from __future__ import annotations

import asyncio
import json
import os
import wave
from typing import TYPE_CHECKING, Any

from livekit import rtc
from livekit.agents import Agent, AgentServer, AgentSession, JobContext, JobProcess, RunContext, function_tool, llm
from livekit.plugins import openai, silero

from bench import centre

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from livekit.agents import stt


FRAME = 24_000 // 50


def settings() -> Any:  # noqa: ANN401  # JSON, written by stage.py
    """Return what the bench set: agent, port, base_url, hears, language, instructions, texts and the lines' folder."""
    return json.loads(os.environ[centre.SETTINGS])


def hearing() -> stt.STT[Any]:
    """Return who hears: the same recogniser as on our side.

    The offline one registers its runner when it is imported, and the worker then keeps a process for it. So it is
    imported only where it hears, and by `main` in the worker's own process first.
    """
    told = settings()
    if told["hears"] == "offline":
        from engine.voice.offline import moonshine

        return moonshine.STT()
    return openai.STT(language=told["language"], base_url=told["base_url"], api_key="none")


async def frames(data: bytes) -> AsyncIterator[rtc.AudioFrame]:
    for start in range(0, len(data), FRAME * 2):
        part = data[start : start + FRAME * 2]
        yield rtc.AudioFrame(part, 24_000, 1, len(part) // 2)


class Department(Agent):
    def __init__(self, welcome: str, lines: dict[str, bytes], chat_ctx: llm.ChatContext | None = None) -> None:
        super().__init__(instructions=settings()["instructions"], chat_ctx=chat_ctx)
        self.welcome = welcome
        self.lines = lines

    async def on_enter(self) -> None:
        self.say(self.welcome)

    def say(self, line: str) -> None:
        self.session.say(settings()["texts"][line], audio=frames(self.lines[line]))


class Reception(Department):
    @function_tool
    async def transfer_to_sales(self, context: RunContext[None]) -> Agent:  # noqa: ARG002  # LiveKit hands it over
        """Called when the caller wants to buy something."""
        self.say("announcement")
        return Sales("welcome_sales", self.lines, self.chat_ctx.copy(exclude_instructions=True))


class Sales(Department):
    @function_tool
    async def transfer_to_reception(self, context: RunContext[None]) -> Agent:  # noqa: ARG002  # as above
        """Called when the caller wants to speak to the reception."""
        self.say("announcement")
        return Reception("welcome_back", self.lines, self.chat_ctx.copy(exclude_instructions=True))


def read_line(path: str) -> bytes:
    with wave.open(path, "rb") as recording:
        return recording.readframes(recording.getnframes())


def prewarm(process: JobProcess) -> None:
    process.userdata["vad"] = silero.VAD.load()
    lines = {line: read_line(f"{settings()['lines']}/{line}.wav") for line in settings()["texts"]}
    process.userdata["lines"] = lines


async def entrypoint(context: JobContext) -> None:
    told = settings()
    at = {"base_url": told["base_url"], "api_key": "none"}
    session: AgentSession[None] = AgentSession(
        stt=hearing(),
        llm=openai.LLM(model="thinks", **at),
        tts=openai.TTS(model="speaks", voice="alloy", response_format="wav", **at),
        vad=context.proc.userdata["vad"],
    )
    await session.start(Reception("welcome", context.proc.userdata["lines"]), room=context.room, record=False)


def no_load() -> float:
    return 0.0


def main() -> None:
    told = settings()
    hearing()
    server = AgentServer(
        setup_fnc=prewarm,
        num_idle_processes=2,
        load_fnc=no_load,  # the default, the processor's load, has calls go unanswered on a machine that is busy
        host="127.0.0.1",
        port=told["port"],
    )
    server.rtc_session(entrypoint, agent_name=told["agent"])
    server.on("worker_registered", lambda *_: print("ready for calls", flush=True))
    asyncio.run(server.run(devmode=False))
