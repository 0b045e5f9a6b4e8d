"""What one writes by hand from LiveKit's documents: default options, cached greeting, transfers by a model's tool.

Where it is told keywords, it routes by them itself, before the model is asked: the quickest hand-written transfer.

Told by its environment what it needs: see `stage.py`, which starts it.
"""

from __future__ import annotations

import asyncio
import json
import os
import wave
from typing import TYPE_CHECKING, Any

from livekit import rtc
from livekit.agents import (
    Agent,
    AgentServer,
    AgentSession,
    JobContext,
    JobProcess,
    ModelSettings,
    RunContext,
    function_tool,
    llm,
)
from livekit.plugins import openai, silero

from bench import centre

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from livekit.agents import stt


FRAME = 24_000 // 50


def settings() -> Any:  # noqa: ANN401  # JSON, written by stage.py
    """Return what the bench set: agent, port, addresses, hears, language, keywords, instructions, texts, lines."""
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

    async def llm_node(self, chat_ctx: llm.ChatContext, tools: list[llm.Tool], model_settings: ModelSettings) -> Any:  # noqa: ANN401  # as LiveKit's own
        last = chat_ctx.items[-1]
        if last.type == "message" and last.role == "user" and (to := self.wanted(last.text_content or "")):
            self.say("announcement")
            carried = chat_ctx.copy(exclude_instructions=True)
            line = {"sales": "welcome_sales", "reception": "welcome_back"}[to]
            self.session.update_agent({"sales": Sales, "reception": Reception}[to](line, self.lines, carried))
            return
        async for chunk in Agent.default.llm_node(self, chat_ctx, tools, model_settings):
            yield chunk

    def wanted(self, said: str) -> str | None:
        for to, words in settings()["keywords"].items():
            if to != type(self).__name__.lower() and any(word in said.lower() for word in words):
                return str(to)
        return None


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
    session: AgentSession[None] = AgentSession(
        stt=hearing(),
        llm=openai.LLM(model="thinks", base_url=told["base_url"], api_key="none"),
        tts=openai.TTS(
            model="speaks", voice="alloy", response_format="wav", base_url=told["voice_url"], api_key="none"
        ),
        vad=context.proc.userdata["vad"],
        **turn_taking(),
    )
    await session.start(Reception("welcome", context.proc.userdata["lines"]), room=context.room, record=False)


def turn_taking() -> dict[str, Any]:
    """Return LiveKit's own rules of turn taking; a router cannot do with a model that is asked before it decides."""
    return {"turn_handling": {"preemptive_generation": {"enabled": False}}} if settings()["keywords"] else {}


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
