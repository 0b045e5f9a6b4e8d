"""What callers are told when no model thinks for us."""

from __future__ import annotations

import pytest
from livekit.agents import AgentSession, llm
from livekit.agents.voice import Agent
from livekit.agents.voice.run_result import RunResult

from engine.voice.offline.standin import LLM, reply

REPLIES = {"ar": reply("ar", ["المبيعات", "الشكاوى"]), "en": reply("en", ["sales", "complaints"])}


def conversation(*said: tuple[llm.ChatRole, str]) -> llm.ChatContext:
    context = llm.ChatContext.empty()
    for role, text in said:
        context.add_message(role=role, content=text)
    return context


async def answer(*said: tuple[llm.ChatRole, str]) -> str:
    return (await LLM(REPLIES).chat(chat_ctx=conversation(*said)).collect()).text


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", [("user", "What is the weather like?")]),
        ("ar", [("user", "كيف الطقس اليوم؟")]),
        ("en", [("user", "كيف الطقس؟"), ("assistant", "…"), ("user", "In English please")]),
        ("ar", [("user", "كيف الطقس؟"), ("assistant", "…"), ("user", "ok thanks")]),
        ("en", [("user", "Hello there"), ("assistant", "أهلاً بك"), ("user", "123")]),
        ("en", [("system", "أنت أحمد"), ("assistant", "Welcome to Ornina"), ("user", "؟")]),
        ("ar", [("assistant", "أهلاً بك"), ("user", "...")]),
        ("ar", [("system", "You are Ahmed of Ornina")]),
        ("ar", []),
    ],
)
async def test_it_answers_in_the_callers_language(language: str, said: list[tuple[llm.ChatRole, str]]) -> None:
    assert await answer(*said) == REPLIES[language]


async def test_the_words_arrive_one_by_one_and_make_the_whole_text() -> None:
    async with LLM(REPLIES).chat(chat_ctx=conversation(("user", "hello"))) as stream:
        words = [chunk.delta.content or "" async for chunk in stream if chunk.delta]
    assert len(words) == len(REPLIES["en"].split())
    assert "".join(words) == REPLIES["en"]


async def test_a_session_thinks_with_it_like_with_any_model() -> None:
    async with AgentSession(llm=LLM(REPLIES)) as session:
        await session.start(Agent(instructions="You are Ahmed."))
        result: RunResult[None] = await session.run(user_input="ما هي ساعات العمل؟")
        result.expect.next_event().is_message(role="assistant")
        assert session.history.messages()[-1].text_content == REPLIES["ar"]


def test_it_needs_something_to_say() -> None:
    with pytest.raises(ValueError, match="at least one language"):
        LLM({})


@pytest.mark.parametrize(
    ("departments", "ending"),
    [
        ([], "so I cannot answer questions. I am sorry."),
        (["sales"], "I can connect you with sales."),
        (["sales", "complaints"], "I can connect you with sales or complaints."),
        (["sales", "support", "complaints"], "I can connect you with sales, support or complaints."),
    ],
)
def test_english_names_the_departments_as_people_do(departments: list[str], ending: str) -> None:
    said = reply("en-GB", departments)
    assert said.startswith("I am only standing in for the language model")
    assert said.endswith(ending)


@pytest.mark.parametrize(
    ("departments", "ending"),
    [
        ([], "فلا أستطيع الإجابة عن الأسئلة. أعتذر منك."),
        (["المبيعات"], "لكن يمكنني تحويلك إلى المبيعات."),
        (["المبيعات", "الشكاوى"], "لكن يمكنني تحويلك إلى المبيعات أو الشكاوى."),
        (["المبيعات", "الدعم", "الشكاوى"], "لكن يمكنني تحويلك إلى المبيعات، أو الدعم، أو الشكاوى."),
    ],
)
def test_arabic_names_the_departments_as_people_do(departments: list[str], ending: str) -> None:
    said = reply("ar-SY", departments)
    assert said.startswith("أنا بديل مؤقّت عن المساعد الذكي")
    assert said.endswith(ending)


def test_a_language_without_wording_of_its_own_is_answered_in_english() -> None:
    assert reply("fr", ["ventes"]) == reply("en", ["ventes"])
