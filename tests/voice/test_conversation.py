"""The real session, without a room: what is said to whom, and how often the model is asked."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from livekit.agents import llm
from livekit.agents.voice.run_result import RunResult

from engine.model import CallCentre
from engine.voice.conversation import Conversation
from engine.voice.department import Department
from tests.centres import call, ornina
from tests.voice.fakes import CountingModel, Silent

CENTRE = ornina()


@asynccontextmanager
async def talking(
    language: str | None = "en",
    department: str | None = None,
    model: llm.LLM[Any] | None = None,
    centre: CallCentre = CENTRE,
) -> AsyncIterator[Conversation]:
    """A conversation that has begun: the first welcome has been said."""
    conversation = Conversation(call(centre, department, language), Silent(centre, model), None)
    await conversation.session.start(conversation.first_department(), capture_run=True)
    try:
        yield conversation
    finally:
        await conversation.session.aclose()


async def say(conversation: Conversation, text: str) -> list[str]:
    """What is said in answer to the caller's words, in order."""
    result: RunResult[None] = await conversation.session.run(user_input=text)
    items = [event.item for event in result.events]
    return [i.text_content or "" for i in items if isinstance(i, llm.ChatMessage) and i.role == "assistant"]


def asked(conversation: Conversation) -> int:
    model = conversation.session.current_agent.llm
    assert isinstance(conversation.equipment, Silent)
    assert isinstance(model, CountingModel)
    assert model is conversation.equipment.model
    return len(model.asked)


async def test_a_keyword_is_announced_and_welcomed_without_asking_the_model() -> None:
    async with talking() as conversation:
        heard = await say(conversation, "I want to buy a laptop")
        assert [line.split(",")[0] for line in heard] == ["One moment please", "Hello"]
        assert asked(conversation) == 0
        assert isinstance(conversation.session.current_agent, Department)
        assert conversation.session.current_agent.id == conversation.call.department == "sales"


async def test_other_words_are_answered_by_the_model_once() -> None:
    async with talking() as conversation:
        assert await say(conversation, "what time is it") == ["Answer 1."]
        assert asked(conversation) == 1


async def test_the_model_is_told_who_it_speaks_for_and_what_was_said_before_the_transfer() -> None:
    async with talking() as conversation:
        await say(conversation, "I want to buy a laptop")
        await say(conversation, "a big one")
        assert isinstance(conversation.equipment, Silent)
        told = conversation.equipment.model.asked[-1].items
        texts = [item.text_content or "" for item in told if isinstance(item, llm.ChatMessage)]
        assert texts[0].startswith("You are Sarah of sales at Ornina.")
        assert "I want to buy a laptop" in texts
        assert texts[-1] == "a big one"
        assert [item.role for item in told if isinstance(item, llm.ChatMessage)].count("system") == 1


async def test_a_question_which_department_is_meant_is_asked_without_the_model_which_knows_of_it_later() -> None:
    async with talking() as conversation:
        asked_back = "Would you like sales or complaints?"
        assert await say(conversation, "I want to buy a laptop and I have a complaint") == [asked_back]
        assert asked(conversation) == 0
        assert getattr(conversation.call.journal[-1], "text", "") == asked_back
        assert await say(conversation, "what do they do") == ["Answer 1."]
        assert isinstance(conversation.equipment, Silent)
        told = conversation.equipment.model.asked[-1].items
        texts = [(item.role, item.text_content) for item in told if isinstance(item, llm.ChatMessage)]
        assert ("assistant", asked_back) in texts


async def test_the_answer_by_order_moves_the_caller() -> None:
    async with talking() as conversation:
        await say(conversation, "I want to buy a laptop and I have a complaint")
        heard = await say(conversation, "the second one please")
        assert [line.split(",")[0] for line in heard] == [
            "One moment please",
            "This is Mohammed from complaints. I am sorry something went wrong. Please tell me what happened.",
        ]
        assert conversation.call.department == "complaints"


async def test_the_answer_to_a_change_of_language_is_in_the_new_one() -> None:
    async with talking() as conversation:
        await say(conversation, "عندي سؤال آخر")
        assert isinstance(conversation.equipment, Silent)
        system = conversation.equipment.model.asked[-1].items[0]
        assert isinstance(system, llm.ChatMessage)
        assert (system.text_content or "").startswith("أنت أحمد")


async def test_a_caller_is_moved_three_times_and_the_journal_has_it_all() -> None:
    async with talking() as conversation:
        for words in ("sales please", "أريد تقديم شكوى", "أعدني إلى الاستقبال"):
            await say(conversation, words)
        assert conversation.call.state.visited == ("reception", "sales", "complaints", "reception")
        spoken = [event for event in conversation.call.journal if type(event).__name__ == "DepartmentSpoke"]
        assert [getattr(event, "department", "") for event in spoken] == [
            *("reception", "reception", "sales", "sales", "complaints", "complaints", "reception")
        ]


async def test_asking_for_the_department_one_is_in_greets_nobody_twice() -> None:
    async with talking(department="sales") as conversation:
        assert await say(conversation, "what is the price") == ["Answer 1."]


@pytest.mark.parametrize("words", ["", "   ", "🙂", "؟؟؟", "x" * 5000])
async def test_odd_words_are_answered_like_any_other(words: str) -> None:
    async with talking() as conversation:
        assert len(await say(conversation, words)) <= 1
