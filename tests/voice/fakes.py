"""Equipment for tests without a room: a model that counts its answers, and no ears or voice."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Any, Never

from livekit import rtc
from livekit.agents import APIConnectionError, APIConnectOptions, APIStatusError, llm
from livekit.agents.types import DEFAULT_API_CONNECT_OPTIONS

from engine.call import Line, Switchboard
from engine.model import CallCentre
from engine.voice.equipment import Equipment
from engine.voice.offline.standin import words


class _Answer(llm.LLMStream):
    async def _run(self) -> None:
        model = self._llm
        assert isinstance(model, CountingModel)
        await asyncio.sleep(model.delay)
        text = f"Answer {len(model.asked)}."
        self._event_ch.send_nowait(llm.ChatChunk(id="1", delta=llm.ChoiceDelta(role="assistant", content=text)))


class CountingModel(llm.LLM[Never]):
    """Answers "Answer N." after a delay, and keeps what it was asked."""

    answers: type[llm.LLMStream] = _Answer

    def __init__(self, delay: float = 0.0) -> None:
        super().__init__()
        self.delay = delay
        self.asked: list[llm.ChatContext] = []
        self.offered: list[list[llm.Tool]] = []
        """The tools it was given, each time."""

    def chat(
        self,
        *,
        chat_ctx: llm.ChatContext,
        tools: list[llm.Tool] | None = None,
        conn_options: APIConnectOptions = DEFAULT_API_CONNECT_OPTIONS,
        **_options: object,
    ) -> llm.LLMStream:
        self.asked.append(chat_ctx)
        self.offered.append(tools or [])
        return self.answers(self, chat_ctx=chat_ctx, tools=tools or [], conn_options=conn_options)


class Silent(Equipment):
    """Equipment that hears and speaks nothing, and thinks with one counting model."""

    def __init__(
        self, centre: CallCentre, model: llm.LLM[Any] | None = None
    ) -> None:  # the real one's work is not done
        self.centre = centre
        self.switchboard = Switchboard(centre)
        self.vad = None  # type: ignore[assignment]  # a session without a room needs none
        self.model: Any = model or CountingModel()  # tests look at what the counting one was asked

    def hears(self, department: str) -> Any:  # noqa: ANN401, ARG002  # None stands for "no ears" in LiveKit
        return None

    def thinks(self, department: str) -> Any:  # noqa: ANN401, ARG002  # one for all, of any kind
        return self.model

    def speaks(self, department: str, language: str) -> Any:  # noqa: ANN401, ARG002  # None stands for "no voice"
        return None

    def recording(self, line: Line) -> AsyncIterator[rtc.AudioFrame] | None:  # noqa: ARG002  # there are none
        return None


class _Failure(llm.LLMStream):
    async def _run(self) -> None:
        model = self._llm
        assert isinstance(model, Failing)
        if model.how == "refused":
            raise APIConnectionError
        if model.how in {"401", "429", "500"}:
            raise APIStatusError("no", status_code=int(model.how))
        if model.how == "ours":
            raise ZeroDivisionError
        if model.how == "wordless":
            return
        if model.how == "cut":
            self._event_ch.send_nowait(llm.ChatChunk(id="1", delta=llm.ChoiceDelta(role="assistant", content="It is ")))
            raise APIConnectionError
        await asyncio.sleep(3600)


class Failing(CountingModel):
    """Fails as it is told to: `refused` at once, `cut` in the middle of its words, `stalled` for ever, `wordless`."""

    answers = _Failure

    def __init__(self, how: str) -> None:
        super().__init__()
        self.how = how


class _Wish(llm.LLMStream):
    async def _run(self) -> None:
        model = self._llm
        assert isinstance(model, Wishing)
        await asyncio.sleep(model.delay)
        if self._tools or model.stubborn:
            for word in words(model.said):
                self._send(content=word)
            for number, (tool, arguments) in enumerate(model.calls):
                self._send(tool_calls=[llm.FunctionToolCall(name=tool, arguments=arguments, call_id=f"call_{number}")])
        else:
            self._send(content=f"Answer {len(model.asked)}.")
        if model.breaks:
            raise APIConnectionError

    def _send(self, **delta: Any) -> None:  # noqa: ANN401  # the fields of a delta
        self._event_ch.send_nowait(llm.ChatChunk(id="1", delta=llm.ChoiceDelta(role="assistant", **delta)))


class Wishing(CountingModel):
    """Says something and calls tools, (name, arguments) each, where it is given any; else it answers "Answer N."."""

    answers = _Wish

    def __init__(
        self,
        *calls: tuple[str, str],
        said: str = "",
        delay: float = 0.0,
        stubborn: bool = False,
        breaks: bool = False,
    ) -> None:
        super().__init__(delay)
        self.calls = calls
        self.said = said
        self.stubborn = stubborn
        """Whether it calls them even where it is given none."""
        self.breaks = breaks
        """Whether its stream breaks off at the end."""
