"""Row 2: from the caller's words to the new department's welcome, as text in one process, with no server.

Ours, a keyword router written by hand, and a tool that a model with 400 ms to its first token calls: all with the same
plugins, the model being a stand-in for OpenAI that counts what it is asked.
"""

from __future__ import annotations

import asyncio
import contextlib
import tempfile
import time
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from livekit.agents import Agent, AgentSession, FlushSentinel, ModelSettings, RunContext, function_tool, llm
from livekit.agents.utils import http_context
from livekit.agents.voice.io import TextOutput
from livekit.plugins import openai

from bench import centre
from bench.figure import Count, Figure, Measured, Row
from engine.call import Call
from engine.opening import open_centre
from engine.voice.conversation import Conversation
from engine.voice.equipment import Equipment
from tests.openai import OpenAI, openai_standin

if TYPE_CHECKING:
    from collections.abc import AsyncIterable, AsyncIterator

SLOW = 0.4  # seconds to the first token of the model that calls the tool
TIMES, SLOW_TIMES = 200, 10
WELCOMES = {"sales": centre.WELCOME_SALES["en"], "reception": centre.WELCOME_BACK["en"]}
SAID = {"sales": "connect me to sales", "reception": "take me back to reception"}  # by name: else it is a circle


class Screen(TextOutput):
    """What the caller reads."""

    def __init__(self) -> None:
        super().__init__(label="screen", next_in_chain=None)
        self.text = ""
        self.changed = asyncio.Event()

    async def capture_text(self, text: str) -> None:
        self.text += text
        self.changed.set()

    def flush(self) -> None:
        """Nothing is held back."""

    async def shows(self, text: str) -> None:
        while text not in self.text:
            self.changed.clear()
            await self.changed.wait()


class Routed(Agent):
    """What one writes by hand: keywords in the node before the model, an announcement, a switch."""

    def __init__(self, department: str, chat_ctx: llm.ChatContext | None = None) -> None:
        super().__init__(instructions=centre.INSTRUCTIONS, chat_ctx=chat_ctx)
        self.department = department

    async def on_enter(self) -> None:
        self.session.say(WELCOMES[self.department])

    async def llm_node(
        self, chat_ctx: llm.ChatContext, tools: list[llm.Tool], model_settings: ModelSettings
    ) -> AsyncIterable[llm.ChatChunk | str | FlushSentinel]:
        last = chat_ctx.items[-1]
        if last.type == "message" and last.role == "user" and (to := self.route(last.text_content or "")):
            self.session.say(centre.ANNOUNCEMENT["en"], allow_interruptions=False)
            self.session.update_agent(Routed(to, chat_ctx.copy(exclude_instructions=True).truncate(max_items=12)))
            return
        async for chunk in Agent.default.llm_node(self, chat_ctx, tools, model_settings):
            yield chunk

    def route(self, text: str) -> str | None:
        found = (to for to, words in centre.KEYWORDS.items() if any(word in text.lower() for word in words["en"]))
        return next((to for to in found if to != self.department), None)


class Tooled(Agent):
    """A department that the model leaves by calling a tool."""

    def __init__(self, department: str, chat_ctx: llm.ChatContext | None = None) -> None:
        super().__init__(instructions=centre.INSTRUCTIONS, chat_ctx=chat_ctx)
        self.department = department

    async def on_enter(self) -> None:
        self.session.say(WELCOMES[self.department])

    @function_tool
    async def transfer(self, context: RunContext[None]) -> Agent:  # noqa: ARG002  # LiveKit hands it over
        """Called when the caller wants another department."""
        to = "sales" if self.department == "reception" else "reception"
        return Tooled(to, self.chat_ctx.copy(exclude_instructions=True))


async def measure(calls: int | None) -> list[Measured]:
    """Transfer a caller there and back, in turn by ours and by the router, and then by the slow tool."""
    times: dict[str, list[float]] = {"ours": [], "router": [], "tool": []}
    async with contextlib.AsyncExitStack() as stack:
        http = http_context.open()
        await stack.enter_async_context(http)
        models = {name: await stack.enter_async_context(openai_standin()) for name in times}
        models["tool"].delay = SLOW
        models["tool"].tools = {"sales": "transfer", "reception": "transfer"}
        ours = await stack.enter_async_context(our_session(models["ours"]))
        router = await stack.enter_async_context(session_of(models["router"], Routed("reception")))
        tool = await stack.enter_async_context(session_of(models["tool"], Tooled("reception")))
        both = {"ours": ours, "router": router}
        for n in range(calls or TIMES):
            for name, (session, screen) in both.items():
                times[name].append(await moved(session, screen, n))
        for n in range(min(calls or SLOW_TIMES, SLOW_TIMES)):
            times["tool"].append(await moved(*tool, n))
    figures = {name: Figure.of(each) for name, each in times.items()}
    asked = {name: len(model.asked("chat")) for name, model in models.items()}
    what = "caller's words → new department's welcome, as text"
    return [
        Row(what, "ms", figures["ours"], "keyword router written by hand", figures["router"], 1.5),
        Row(what, "ms", figures["ours"], "tool handoff, model of 400 ms", figures["tool"], 1.5),
        Count("questions to a model for transfers by keyword", asked["ours"], "tool handoff",
              asked["tool"], figures["ours"].n, 0, figures["tool"].n),
    ]  # fmt: skip


async def moved(session: AgentSession[None], screen: Screen, n: int) -> float:
    """Ask for the other department, and return after how many ms its welcome is read."""
    to = "reception" if n % 2 else "sales"
    await asyncio.sleep(0.005)  # what the last transfer left to be done is not this one's
    screen.text = ""
    begun = time.perf_counter()
    session.generate_reply(user_input=SAID[to])
    await asyncio.wait_for(screen.shows(WELCOMES[to]), 10)
    return 1000 * (time.perf_counter() - begun)


@contextlib.asynccontextmanager
async def our_session(model: OpenAI, most_transfers: int = 10**6) -> AsyncIterator[tuple[AgentSession[None], Screen]]:
    """Hold a call of ours with no room."""
    setting = centre.Setting("openai", "en", model.base_url, model.base_url)
    with tempfile.TemporaryDirectory() as folder:
        made = open_centre(centre.write(Path(folder) / "config", setting))
        equipment = Equipment(made._replace(most_transfers=most_transfers))
        call = Call.begin(equipment.switchboard, "bench", lambda: datetime.now().astimezone())
        conversation = Conversation(call, equipment, None)
        async with entered(conversation.session, conversation.first_department(), centre.WELCOME["en"]) as both:
            yield both


@contextlib.asynccontextmanager
async def session_of(model: OpenAI, agent: Agent) -> AsyncIterator[tuple[AgentSession[None], Screen]]:
    """Hold a call without any engine."""
    at: dict[str, Any] = {"base_url": model.base_url, "api_key": "none"}
    session: AgentSession[None] = AgentSession(
        llm=openai.LLM(model="thinks", **at),
        tts=openai.TTS(model="speaks", response_format="wav", **at),
        vad=None,
        turn_handling={"turn_detection": None, "preemptive_generation": {"enabled": False}},
    )
    async with entered(session, agent, WELCOMES["reception"]) as both:
        yield both


@contextlib.asynccontextmanager
async def entered(
    session: AgentSession[None], agent: Agent, welcome: str
) -> AsyncIterator[tuple[AgentSession[None], Screen]]:
    screen = Screen()
    session.output.transcription = screen
    await session.start(agent)
    await asyncio.wait_for(screen.shows(welcome), 10)
    try:
        yield session, screen
    finally:
        await session.aclose()
