"""What the model is shown of a conversation: the last of it, and never more, however long the call."""

from __future__ import annotations

import pytest
from livekit.agents import llm

from engine.voice.history import MOST, MOST_CHARACTERS, recent, size


def turns(number: int, words: str = "a few words of the caller") -> llm.ChatContext:
    """A conversation of so many turns, the caller's present words last."""
    talk = llm.ChatContext()
    for n in range(number):
        talk.add_message(role="user", content=f"{words} {n}")
        talk.add_message(role="assistant", content=f"an answer {n}")
    talk.add_message(role="user", content="and now?")
    return talk


def called(talk: llm.ChatContext, number: int) -> None:
    talk.items.append(llm.FunctionCall(call_id=str(number), name="transfer_to", arguments="{}"))
    talk.items.append(llm.FunctionCallOutput(call_id=str(number), output="no", is_error=False))


def shown(talk: llm.ChatContext) -> list[str]:
    return [item.text_content or "" if isinstance(item, llm.ChatMessage) else item.type for item in recent(talk).items]


def sent(talk: llm.ChatContext) -> int:
    return sum(map(size, recent(talk).items))


def test_a_short_conversation_is_shown_whole() -> None:
    assert shown(turns(3)) == [item.text_content for item in turns(3).items if isinstance(item, llm.ChatMessage)]


def test_the_two_hundredth_turn_costs_what_the_twentieth_did() -> None:
    assert sent(turns(200)) == pytest.approx(sent(turns(20)), rel=0.1)  # some numbers have a digit more
    assert len(recent(turns(20)).items) == len(recent(turns(200)).items) == MOST


def test_long_answers_are_bounded_by_their_length() -> None:
    talk = turns(30, "word " * 200)
    assert sent(talk) <= MOST_CHARACTERS
    assert shown(talk)[-1] == "and now?"


@pytest.mark.parametrize("length", [1, MOST_CHARACTERS, 5 * MOST_CHARACTERS])
def test_the_callers_present_words_are_shown_whole(length: int) -> None:
    talk = turns(50)
    talk.add_message(role="user", content="x" * length)
    assert shown(talk)[-1] == "x" * length


def test_what_the_model_did_about_the_present_words_is_shown_with_them() -> None:
    talk = turns(50)
    called(talk, 1)
    assert shown(talk)[-3:] == ["and now?", "function_call", "function_call_output"]
    talk.items.append(llm.FunctionCallOutput(call_id="2", output="x" * 2 * MOST_CHARACTERS, is_error=False))
    assert shown(talk) == ["and now?", "function_call", "function_call_output"], "of what is unknown, nothing is shown"


@pytest.mark.parametrize("earlier", range(MOST + 3))
def test_it_never_begins_with_a_call_or_with_what_came_of_one(earlier: int) -> None:
    talk = turns(20)
    called(talk, 1)
    called(talk, 2)
    for n in range(earlier):
        talk.add_message(role="assistant" if n % 2 else "user", content=f"later {n}")
    items = recent(talk).items
    made = {item.call_id for item in items if item.type == "function_call"}
    assert items[0].type == "message"
    assert made == {item.call_id for item in items if item.type == "function_call_output"}


def test_instructions_and_what_nobody_said_are_left_out() -> None:
    talk = turns(1)
    talk.add_message(role="system", content="You are Dana.")
    talk.items.append(llm.AgentHandoff(new_agent_id="sales"))
    called(talk, 1)
    kept = [item.type for item in recent(talk, calls=False).items]
    assert kept == ["message", "message", "message"]
    assert recent(llm.ChatContext()).items == []
