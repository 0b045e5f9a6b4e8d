"""One answer of a model: its words are the caller's, the tools that it calls are ours."""

from __future__ import annotations

import math
import time
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Mapping
from typing import NamedTuple

from livekit.agents import llm
from livekit.agents.llm.utils import parse_function_arguments

from engine.call import tool
from engine.voice.patience import Chunk, has_words, patiently


class Reply:
    """What a model answers, as it comes.

    LiveKit never sees a call of a tool, so it runs none, asks nothing again by itself, and keeps none in the
    conversation, where it would be refused by providers as soon as it stands there without a result.
    """

    def __init__(
        self,
        answer: AsyncGenerator[Chunk, None],
        moment: str,
        answered: Callable[[], None],
        failed: Callable[[str], None],
    ) -> None:
        self._answer, self._moment = answer, moment
        self._tell_words, self._tell_failure = answered, failed
        self.said = ""
        self.calls: list[llm.FunctionToolCall] = []
        """The tools that it calls; LiveKit's plugins hand each over when its arguments are complete."""
        self.failed = False
        self.waited = 0.0
        """Seconds for which the caller has heard nothing: before the model is asked and, at the end, because of it."""

    async def words(self) -> AsyncIterator[Chunk]:
        """Yield what is for the caller, who is never left in silence for it (`patiently`)."""
        silent_since = time.monotonic() - self.waited
        async for chunk in patiently(self._answer, self._moment, self._fail, self.waited):
            words = self._taken(chunk)
            if isinstance(words, str) or has_words(words):
                silent_since = math.inf
            yield words
        self.waited = max(0.0, time.monotonic() - silent_since)

    def _taken(self, chunk: Chunk) -> Chunk:
        """Take a part in, and return what of it is for the caller."""
        if not isinstance(chunk, llm.ChatChunk) or chunk.delta is None:
            return chunk
        self.said += chunk.delta.content or ""
        self.calls += chunk.delta.tool_calls
        words = chunk.model_copy(update={"delta": chunk.delta.model_copy(update={"tool_calls": []})})
        if has_words(words):
            self._tell_words()
        return words

    def _fail(self, why: str) -> None:
        self.failed = True
        self._tell_failure(why)


class Wish(NamedTuple):
    """Where a model wishes to transfer the caller, and why, in its words."""

    department: str
    reason: str


def wish(call: llm.FunctionToolCall) -> Wish:
    """Return what a call of a tool wishes; arguments that cannot be read name no department, nor does another tool."""
    if call.name != tool.NAME:
        return Wish(call.name, "it called a tool that there is not")
    try:
        told = parse_function_arguments(call.arguments or "{}")
    except ValueError:
        return Wish("", "its words could not be read")
    return Wish(str(told.get("department") or ""), str(told.get("reason") or ""))


def wishing(departments: Mapping[str, str]) -> list[llm.Tool]:
    """Return the tool by which a model wishes to transfer the caller to one of the departments; none without any."""

    async def transfer_to(raw_arguments: dict[str, object]) -> None:
        """Is never run: `Reply` keeps the calls of it to itself."""

    return [llm.function_tool(transfer_to, raw_schema=tool.schema(departments))] if departments else []
