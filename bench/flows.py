"""What Pipecat Flows does where our contract has a rule: `python -m bench.flows`, in an environment of its own.

    uv venv /tmp/flows && uv pip install --python /tmp/flows/bin/python pipecat-ai==1.14.0 openai aiohttp numpy
    /tmp/flows/bin/python -m bench.flows

Two departments as nodes, each with one function that leads to the other and the lines of a transfer as `tts_say`
actions, as its documents have it; OpenAI's service of Pipecat against our stand-in. Nothing is heard or spoken: the
caller's words are appended to the conversation, and a line is "spoken" for half a second by whoever stands where the
voice would. So this tells what is said to whom, and nothing about audio.
"""

from __future__ import annotations

import asyncio
import json
import sys
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

from loguru import logger  # type: ignore[import-not-found]  # it comes with Pipecat, which is not in our environment
from pipecat.flows import FlowManager, FlowsFunctionSchema  # type: ignore[import-not-found]  # as above
from pipecat.frames.frames import (  # type: ignore[import-not-found]  # as above
    EndFrame,
    Frame,
    LLMMessagesAppendFrame,
    LLMTextFrame,
    TTSSpeakFrame,
)
from pipecat.pipeline.pipeline import Pipeline  # type: ignore[import-not-found]  # as above
from pipecat.pipeline.worker import PipelineWorker  # type: ignore[import-not-found]  # as above
from pipecat.processors.aggregators.llm_context import LLMContext  # type: ignore[import-not-found]  # as above
from pipecat.processors.aggregators.llm_response_universal import (  # type: ignore[import-not-found]  # as above
    LLMContextAggregatorPair,
)
from pipecat.processors.frame_processor import (  # type: ignore[import-not-found]  # as above
    FrameDirection,
    FrameProcessor,
)
from pipecat.services.openai.llm import OpenAILLMService  # type: ignore[import-not-found]  # as above
from pipecat.workers.runner import WorkerRunner  # type: ignore[import-not-found]  # as above

from tests.openai import OpenAI, openai_standin

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

SPEAKS, SETTLED = 0.5, 2.0  # seconds
WELCOMES = {"reception": "Welcome to Ornina.", "sales": "Hello, this is Sarah."}
WORDS = {"sales": "I want to buy a laptop", "reception": "back to the reception"}


class Voice(FrameProcessor):  # type: ignore[misc]  # it has no types here
    """Takes half a second for each fixed line, and keeps what is said."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []

    async def process_frame(self, frame: Frame, direction: FrameDirection) -> None:
        await super().process_frame(frame, direction)
        if isinstance(frame, TTSSpeakFrame):
            self.said.append(frame.text)
            await asyncio.sleep(SPEAKS)
        elif isinstance(frame, LLMTextFrame):
            self.said.append(frame.text)
        await self.push_frame(frame, direction)


class Talk:
    """One conversation under way."""

    def __init__(self, flow: FlowManager, worker: PipelineWorker, voice: Voice, model: OpenAI) -> None:
        self.flow, self.worker, self.voice, self.model = flow, worker, voice, model

    async def say(self, words: str, wait: float = SETTLED) -> list[str]:
        """Say something, and return what is said by the time that all is quiet."""
        self.voice.said.clear()
        message = {"role": "user", "content": words}
        await self.worker.queue_frame(LLMMessagesAppendFrame(messages=[message], run_llm=True))
        await asyncio.sleep(wait)
        return list(self.voice.said)


def node(department: str) -> dict[str, Any]:
    other = "sales" if department == "reception" else "reception"

    async def go(_arguments: dict[str, Any], _flow: FlowManager) -> tuple[None, dict[str, Any]]:
        return None, node(other)

    function = FlowsFunctionSchema(f"transfer_to_{other}", f"To {other}", {}, [], go)
    return {
        "name": department,
        "role_message": "You answer the telephone of Ornina.",
        "task_messages": [{"role": "developer", "content": f"You speak for {department}."}],
        "functions": [function],
        "pre_actions": [{"type": "tts_say", "text": WELCOMES[department]}],
        "respond_immediately": False,
    }


@asynccontextmanager
async def talking() -> AsyncIterator[Talk]:
    async with openai_standin(tools={"buy": "transfer_to_sales", "reception": "transfer_to_reception"}) as model:
        thinks = OpenAILLMService(
            api_key="none", base_url=model.base_url, settings=OpenAILLMService.Settings(model="thinks")
        )
        pair, voice = LLMContextAggregatorPair(LLMContext()), Voice()
        worker = PipelineWorker(
            Pipeline([pair.user(), thinks, voice, pair.assistant()]), cancel_on_idle_timeout=False, enable_rtvi=False
        )
        flow = FlowManager(worker=worker, llm=thinks, context_aggregator=pair)
        runner = WorkerRunner(handle_sigint=False)
        await runner.add_workers(worker)
        running = asyncio.create_task(runner.run())
        await asyncio.sleep(0.5)
        await flow.initialize(node("reception"))
        await asyncio.sleep(SETTLED)
        yield Talk(flow, worker, voice, model)
        await worker.queue_frame(EndFrame())
        await asyncio.wait({running}, timeout=5)


async def transfers() -> dict[str, Any]:
    """Go to and fro twenty times by keywords alone."""
    async with talking() as talk:
        welcomes, moves = [], 0
        for turn in range(20):
            before = talk.flow.current_node
            welcomes += await talk.say(WORDS["reception" if turn % 2 else "sales"])
            moves += talk.flow.current_node != before
        asked = len(talk.model.asked("chat"))
        return {
            "moved, of 20 wishes": moves,
            "questions to the model": asked,
            "the same full welcome": {text: welcomes.count(text) for text in WELCOMES.values()},
        }


async def meanwhile() -> dict[str, Any]:
    """Say something while the next department's first line is being spoken: is it answered, and by which department?

    The functions that the model was offered for the answer tell the department.
    """
    answered, by, said_then = 0, [], []
    for _ in range(5):
        async with talking() as talk:
            await talk.say(WORDS["sales"], wait=0.3)  # the line takes half a second
            said = await talk.say("what are your hours")
            words = "".join(said).replace(WELCOMES["sales"], "")
            answered += "Certainly." in words
            said_then.append(words)
            by.append([tool["function"]["name"] for tool in talk.model.asked("chat")[-1].body.get("tools", [])])
    return {"answered, of 5": answered, "said": said_then, "functions offered": by}


async def failures() -> dict[str, Any]:
    """Ask something that the model fails to answer: what is said within 12 seconds?"""
    said: dict[str, list[str]] = {}
    for fault in ("401", "429", "500", "stall", "cut"):
        async with talking() as talk:
            talk.model.faults["chat"] = fault
            talk.model.answer = "We are open from nine to five."
            said[fault] = await talk.say("what are your hours", wait=12)
    return {"said": said}


async def main() -> None:
    logger.remove()
    logger.add(sys.stderr, level="ERROR")
    for situation in (transfers, meanwhile, failures):
        print(situation.__name__, json.dumps(await situation(), ensure_ascii=False), flush=True)


if __name__ == "__main__":
    asyncio.run(main())
