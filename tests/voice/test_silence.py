"""A caller who lets their turn pass, in the real session."""

from __future__ import annotations

import asyncio

import pytest

from engine.call import CallEnded
from engine.model import CallCentre
from engine.model.default import SILENCE_FIRST, SILENCE_GOODBYE, SILENCE_SECOND
from engine.voice.conversation import Conversation
from tests.voice.test_conversation import CENTRE, say, talking


def hasty(seconds: float) -> CallCentre:
    """The centre, with hardly any patience."""
    return CENTRE._replace(silence_after=seconds)  # type: ignore[arg-type]  # less than staff can write


def spoken(conversation: Conversation) -> list[str]:
    return [str(getattr(event, "text", "")) for event in conversation.call.journal if hasattr(event, "department")]


async def test_a_silent_caller_is_asked_twice_and_the_call_ends_with_a_goodbye() -> None:
    async with talking(centre=hasty(0.2)) as conversation:
        closed = asyncio.Event()
        conversation.session.on("close", lambda _: closed.set())
        await asyncio.wait_for(closed.wait(), 10)
        assert spoken(conversation)[-3:] == [line["en"] for line in (SILENCE_FIRST, SILENCE_SECOND, SILENCE_GOODBYE)]
        last = conversation.call.journal[-1]
        assert isinstance(last, CallEnded)
        assert last.because.startswith("the caller was silent")


async def test_a_caller_who_answers_is_not_hung_up_on() -> None:
    async with talking(centre=hasty(0.2)) as conversation:
        await asyncio.sleep(0.3)
        await say(conversation, "what time is it")
        assert conversation.call.state.ended is None
        assert conversation.call.state.silent == 0


async def test_a_caller_who_asked_for_a_moment_has_it() -> None:
    async with talking(centre=hasty(0.15)) as conversation:
        await say(conversation, "hold on, let me find it")
        asked = conversation.call.state.silent
        await asyncio.sleep(0.5)
        assert conversation.call.state.silent == asked
        assert conversation.call.state.on_hold


async def test_nobody_is_asked_while_nobody_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    async with talking(centre=hasty(0.1)) as conversation:
        monkeypatch.setattr(conversation, "alone", lambda: True)
        asked = conversation.call.state.silent
        await asyncio.sleep(0.5)
        assert conversation.call.state.silent == asked
        monkeypatch.setattr(conversation, "alone", lambda: False)
        await asyncio.sleep(0.5)
        assert conversation.call.state.silent > asked
