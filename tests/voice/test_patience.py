"""Whatever a model does, the caller hears something."""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import AsyncIterator
from types import SimpleNamespace

import pytest
from livekit.agents import APIConnectionError, stt, tts
from livekit.plugins import openai

from engine.call import MessageTaken
from engine.model import closing, default
from engine.voice import patience
from engine.voice.conversation import MOST_FAILURES, Conversation
from tests.openai import openai_standin
from tests.voice.fakes import CountingModel, Failing
from tests.voice.test_conversation import say, talking

HOW = ("refused", "401", "429", "500", "ours", "wordless", "cut")


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("how", HOW)
async def test_a_model_that_fails_is_apologised_for_in_the_callers_language(how: str, language: str) -> None:
    async with talking(language, model=Failing(how)) as conversation:
        heard = await say(conversation, "ما الوقت الآن" if language == "ar" else "what time is it")
        assert heard[-1] == default.APOLOGY[language]
        assert conversation.call.state.ended is None


async def test_a_model_that_stalls_is_given_up_after_a_word(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patience, "SOON", 0.1)
    monkeypatch.setattr(patience, "LATE", 0.3)
    async with talking(model=Failing("stalled")) as conversation:
        heard = await say(conversation, "what time is it")
        assert [each.strip() for each in heard] == [default.MOMENT["en"], default.APOLOGY["en"]]


async def test_a_model_that_is_slow_is_waited_for_with_a_word(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patience, "SOON", 0.1)
    async with talking(model=CountingModel(delay=0.4)) as conversation:
        assert await say(conversation, "what time is it") == [f"{default.MOMENT['en']} Answer 1."]


@pytest.mark.parametrize("fault", ["refused", "401", "429", "500", "cut"])
async def test_the_openai_plugin_fails_in_no_silence(fault: str) -> None:
    async with openai_standin(answer="It is three o'clock.") as service:
        address = "http://127.0.0.1:9/v1" if fault == "refused" else service.base_url
        service.faults["chat"] = fault
        model = openai.LLM(model="m", base_url=address, api_key="none")
        async with contextlib.aclosing(model), talking(model=model) as conversation:
            begun = time.monotonic()
            heard = await say(conversation, "what time is it")
            assert heard[-1] == default.APOLOGY["en"]
            # It is told as soon as it is known, not when all patience is gone.
            assert time.monotonic() - begun < patience.LATE
            service.faults.clear()
            if fault != "refused":
                assert await say(conversation, "what time is it") == ["It is three o'clock."]


async def test_the_department_is_kept_and_keywords_still_lead_on_when_the_model_is_away() -> None:
    async with talking(model=Failing("refused")) as conversation:
        await say(conversation, "what time is it")
        await say(conversation, "I want to buy a laptop")
        assert conversation.call.department == "sales"


async def test_after_apologies_without_an_answer_between_the_call_ends_with_a_goodbye() -> None:
    async with talking(model=Failing("refused")) as conversation:
        heard = [await say(conversation, "what time is it") for _ in range(MOST_FAILURES - 2)]
        heard += [await say(conversation, words) for words in ("hello?", "call me on 0501234567", "when will you?")]
        offered = [closing.INSTEAD, closing.NOTED, default.GOODBYE]
        assert heard == [[line["en"]] for line in [*[default.APOLOGY] * (MOST_FAILURES - 2), *offered]]
        assert conversation.call.state.ended == "providers failed"
        [message] = [event for event in conversation.call.journal if isinstance(event, MessageTaken)]
        assert message.text == "call me on 0501234567"


async def test_whoever_speaks_over_the_goodbye_is_not_met_with_silence_after_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with talking(model=Failing("refused")) as conversation:
        monkeypatch.setattr(conversation, "_end", lambda _: None)  # as when they have spoken over it
        for _ in range(MOST_FAILURES + 1):
            await say(conversation, "what time is it")
        assert await say(conversation, "what time is it") == [default.GOODBYE["en"]]


async def test_an_answer_between_apologies_begins_the_count_anew() -> None:
    model = Failing("refused")
    async with talking(model=model) as conversation:
        for _ in range(MOST_FAILURES - 2):
            await say(conversation, "what time is it")
        conversation.answered()
        assert await say(conversation, "what time is it") == [default.APOLOGY["en"]]


async def test_a_fault_of_ours_in_a_turn_ends_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    async with talking(model=Failing("wordless")) as conversation:
        monkeypatch.setattr(conversation.call, "hear", lambda _: 1 / 0)
        assert await say(conversation, "sales please") == [default.APOLOGY["en"]]


async def test_a_template_that_fails_in_a_call_ends_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    async with talking(model=Failing("wordless")) as conversation:
        monkeypatch.setattr(conversation.call, "instructions", lambda: 1 / 0)
        assert await say(conversation, "what time is it") == [default.APOLOGY["en"]]


async def spoken_after(conversation: Conversation, *errors: object) -> list[str]:
    """What is said when providers report errors."""
    said: list[str] = []
    conversation.say = lambda line, **_: said.append(line.text)  # type: ignore[assignment, method-assign]  # heard here
    for error in errors:
        conversation._complain(SimpleNamespace(error=error, source=None))  # type: ignore[arg-type]  # all that is read
    return said


async def test_a_voice_that_fails_is_apologised_for_from_the_recording() -> None:
    async with talking(model=Failing("wordless")) as conversation:
        error = tts.TTSError(timestamp=time.time(), label="x", error=APIConnectionError(), recoverable=False)
        assert await spoken_after(conversation, error) == [default.APOLOGY["en"]]


async def test_a_caller_who_cannot_be_heard_is_told_once_and_not_while_it_is_tried_again() -> None:
    async with talking(model=Failing("wordless")) as conversation:
        tried = stt.STTError(timestamp=time.time(), label="x", error=APIConnectionError(), recoverable=True)
        lost = stt.STTError(timestamp=time.time(), label="x", error=APIConnectionError(), recoverable=False)
        assert await spoken_after(conversation, tried, lost, lost) == [default.CANNOT_HEAR["en"]]


async def test_an_answer_that_is_interrupted_leaves_nothing_running() -> None:
    before = len(asyncio.all_tasks())

    async def never() -> AsyncIterator[str]:
        await asyncio.sleep(3600)
        yield ""

    told: list[str] = []
    words = patience.patiently(never(), "moment", told.append)  # type: ignore[arg-type]  # as good as a model's
    waiting = asyncio.ensure_future(anext(words))
    await asyncio.sleep(0.05)
    waiting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiting
    assert told == []
    assert len(asyncio.all_tasks()) == before
