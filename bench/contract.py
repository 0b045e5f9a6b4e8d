"""The transfer contract as text, ours and stock LiveKit in the same situations: `python -m bench.contract`.

The same situations as in `flows.py`, which has Pipecat Flows in them: two departments, a model that asks for a transfer
when it reads a keyword, and that fails. Sessions without a room: what is said to whom counts, and nothing about audio.
"""

from __future__ import annotations

import asyncio
import json
import logging
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

from livekit.agents.utils import http_context

from bench import centre
from bench.routing import Tooled, our_session, session_of
from engine.model.default import APOLOGY, KEPT, MOMENT
from tests.openai import OpenAI, openai_standin

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from livekit.agents import AgentSession

    from bench.routing import Screen

MOST = 6  # transfers in a call, as where staff write nothing
SETTLED, PATIENCE = 0.5, 12.0  # seconds
WORDS = ("I want to buy a laptop", "back to the reception")
TOOLS = dict.fromkeys(("buy", "sales", "reception"), "transfer")
FAULTS = ("401", "429", "500", "stall", "cut")
LINES = {
    "welcome": centre.WELCOME["en"],
    "welcome of sales": centre.WELCOME_SALES["en"],
    "welcome back": centre.WELCOME_BACK["en"],
    "takes care of it itself": KEPT["en"],
}


class Talk:
    """One conversation under way."""

    def __init__(self, session: AgentSession[None], screen: Screen, model: OpenAI) -> None:
        self.session, self.screen, self.model = session, screen, model

    async def say(self, words: str, wait: float = SETTLED) -> str:
        """Type something, and return what is written by the time that all is quiet."""
        self.screen.text = ""
        self.session.generate_reply(user_input=words)
        await asyncio.sleep(wait)
        return self.screen.text


@asynccontextmanager
async def talking(side: str) -> AsyncIterator[Talk]:
    async with http_context.open(), openai_standin(tools={} if side == "ours" else TOOLS) as model:
        session = our_session(model, MOST) if side == "ours" else session_of(model, Tooled("reception"))
        async with session as (made, screen):
            yield Talk(made, screen, model)


async def transfers(side: str) -> dict[str, Any]:
    """Go to and fro twenty times by keywords alone."""
    async with talking(side) as talk:
        said, moves = "", 0
        for turn in range(20):
            before = talk.session.current_agent
            said += await talk.say(WORDS[turn % 2])
            moves += talk.session.current_agent is not before
        asked = len(talk.model.asked("chat"))
        lines = {name: said.count(line) for name, line in LINES.items()}
        return {"moved, of 20 wishes": moves, "questions to the model": asked, "said": lines}


async def failures(side: str) -> dict[str, Any]:
    """Ask something that the model fails to answer: what is said within 12 seconds?"""
    said: dict[str, str] = {}
    for fault in FAULTS:
        async with talking(side) as talk:
            talk.model.faults["chat"] = fault
            talk.model.answer = "We are open from nine to five."
            words = await talk.say("what are your hours", PATIENCE)
            said[fault] = words.replace(APOLOGY["en"], "(apology)").replace(MOMENT["en"], "(one moment)")
    return said


async def main() -> None:
    logging.disable(logging.CRITICAL)
    for situation in (transfers, failures):
        for side in ("ours", "stock"):
            print(situation.__name__, side, json.dumps(await situation(side), ensure_ascii=False), flush=True)


if __name__ == "__main__":
    asyncio.run(main())
