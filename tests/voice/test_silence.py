"""A caller who lets their turn pass, in the real session."""

from __future__ import annotations

import asyncio

import pytest

from engine.call import CallEnded
from engine.model.default import GOODBYE_TO_SILENCE, SILENCE
from engine.voice import silence
from engine.voice.conversation import Conversation
from tests.voice.test_conversation import say, talking


def spoken(conversation: Conversation) -> list[str]:
    return [str(getattr(event, "text", "")) for event in conversation.call.journal if hasattr(event, "department")]


async def test_a_silent_caller_is_asked_twice_and_the_call_ends_with_a_goodbye(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(silence, "PATIENCE", 0.2)
    async with talking() as conversation:
        closed = asyncio.Event()
        conversation.session.on("close", lambda _: closed.set())
        await asyncio.wait_for(closed.wait(), 10)
        assert spoken(conversation)[-3:] == [*(line["en"] for line in SILENCE), GOODBYE_TO_SILENCE["en"]]
        last = conversation.call.journal[-1]
        assert isinstance(last, CallEnded)
        assert last.because.startswith("the caller was silent")


async def test_a_caller_who_answers_is_not_hung_up_on(monkeypatch: pytest.MonkeyPatch) -> None:
    async with talking() as conversation:
        monkeypatch.setattr(silence, "PATIENCE", 0.2)
        await asyncio.sleep(0.3)
        await say(conversation, "what time is it")
        assert conversation.call.state.ended is None
        assert conversation.call.state.silent == 0


async def test_a_caller_who_asked_for_a_moment_has_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(silence, "PATIENCE", 0.1)
    async with talking() as conversation:
        await say(conversation, "hold on, let me find it")
        asked = conversation.call.state.silent
        await asyncio.sleep(0.5)
        assert conversation.call.state.silent == asked
        assert conversation.call.state.on_hold


async def test_nobody_is_asked_while_nobody_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(silence, "PATIENCE", 0.1)
    async with talking() as conversation:
        monkeypatch.setattr(conversation, "alone", lambda: True)
        asked = conversation.call.state.silent
        await asyncio.sleep(0.5)
        assert conversation.call.state.silent == asked
        monkeypatch.setattr(conversation, "alone", lambda: False)
        await asyncio.sleep(0.5)
        assert conversation.call.state.silent > asked
