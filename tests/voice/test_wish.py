"""A model that wishes to transfer the caller, in the real session without a room."""

from __future__ import annotations

import asyncio
import contextlib
import json
from typing import Any

import pytest
from livekit.agents import llm
from livekit.plugins import openai

from engine.call import TransferRefused, TransferStarted
from engine.model import CallCentre, closing, default
from engine.voice import patience
from engine.voice.conversation import MOST_FAILURES, Conversation
from engine.voice.reply import Wish, wish
from tests.centres import ornina
from tests.openai import openai_standin
from tests.voice.fakes import CountingModel, Wishing
from tests.voice.test_conversation import say, talking

CENTRE = ornina()
HELLO = "I am looking for a present for my mother"
ANNOUNCED = "One moment please, I am transferring you to the sales department."
WELCOME = "Hello, this is Sarah from sales. What are you looking for today?"


def to(department: object, reason: object = "looks for a present") -> tuple[str, str]:
    """A call of the tool."""
    return "transfer_to", json.dumps({"department": department, "reason": reason})


SALES, COMPLAINTS, BILLING = to("sales"), to("complaints"), to("billing")


def refused(conversation: Conversation) -> list[str]:
    return [event.to for event in conversation.call.journal if isinstance(event, TransferRefused)]


def of_tools(conversation: Conversation) -> list[object]:
    """What stands in the conversation about tools, anywhere."""
    agent = conversation.session.current_agent
    items = [*conversation.session.history.items, *agent.chat_ctx.items]
    return [item for item in items if item.type in {"function_call", "function_call_output"}]


def told(model: CountingModel) -> str:
    """The instructions that the model was given last."""
    first, *others = model.asked[-1].items
    assert isinstance(first, llm.ChatMessage)
    assert not any(isinstance(other, llm.ChatMessage) and other.role == "system" for other in others)
    return first.text_content or ""


@pytest.mark.parametrize("delay", [0.0, 0.2])
async def test_a_wish_is_announced_and_welcomed_and_the_call_goes_on(delay: float) -> None:
    model = Wishing(SALES, delay=delay)
    async with talking(model=model) as conversation:
        assert await say(conversation, HELLO) == [ANNOUNCED, WELCOME]
        assert conversation.call.department == conversation.session.current_agent.id == "sales"
        assert len(model.asked) == 1
        started = [event for event in conversation.call.journal if isinstance(event, TransferStarted)]
        assert [event.because for event in started] == ["the model wished it: looks for a present"]
        assert of_tools(conversation) == []
        model.calls = ()
        model.said = "Gladly."
        assert await say(conversation, "something blue") == ["Gladly."]
        asked = [item.text_content for item in model.asked[-1].items if isinstance(item, llm.ChatMessage)]
        assert HELLO in asked


@pytest.mark.parametrize(
    ("said", "heard"),
    [
        ("Of course.", ["Of course.", ANNOUNCED, WELCOME]),
        ("I will take you to Sales.", ["I will take you to Sales.", WELCOME]),
        ("Would you like to talk to sales?", ["Would you like to talk to sales?", ANNOUNCED, WELCOME]),
    ],
)
async def test_what_a_model_says_with_its_wish_is_heard_and_no_announcement_twice(said: str, heard: list[str]) -> None:
    async with talking(model=Wishing(SALES, said=said)) as conversation:
        assert await say(conversation, HELLO) == heard
        carried = [
            item.text_content for item in conversation.session.current_agent.chat_ctx.items if item.type == "message"
        ]
        assert carried[-3:] == [HELLO, said, WELCOME]


@pytest.mark.parametrize(
    ("calls", "department", "none"),
    [
        ((SALES, COMPLAINTS), "sales", []),
        ((COMPLAINTS, SALES), "complaints", []),
        ((SALES, SALES), "sales", []),
        ((BILLING, SALES), "sales", ["billing"]),
        ((to("reception"), COMPLAINTS), "complaints", ["reception"]),
        ((("end_call", "{}"), SALES), "sales", ["end_call"]),
    ],
)
async def test_of_several_wishes_at_once_the_first_that_may_be_counts(
    calls: tuple[tuple[str, str], ...], department: str, none: list[str]
) -> None:
    async with talking(model=Wishing(*calls)) as conversation:
        assert len(await say(conversation, HELLO)) == 2
        assert conversation.call.state.visited == ("reception", department)
        assert refused(conversation) == none
        await asyncio.sleep(0.05)
        assert conversation.call.state.visited == ("reception", department)


ODD = {
    "unknown": (BILLING, "billing"),
    "where the caller is": (to("reception"), "reception"),
    "not JSON": (("transfer_to", "sales, I think"), ""),
    "cut off": (("transfer_to", '{"department": "sa'), "sa"),
    "empty": (("transfer_to", ""), ""),
    "null": (("transfer_to", "null"), ""),
    "a list": (("transfer_to", '["sales"]'), ""),
    "a list within": (to(["sales", "complaints"]), "['sales', 'complaints']"),
    "a number": (to(5, 5), "5"),
    "nothing in it": (to(None, None), ""),
    "another tool": (("end_call", "{}"), "end_call"),
}


@pytest.mark.parametrize(("call", "wanted"), ODD.values(), ids=ODD)
async def test_a_wish_that_cannot_be_granted_is_answered_in_words(call: tuple[str, str], wanted: str) -> None:
    model = Wishing(call)
    async with talking(model=model) as conversation:
        assert await say(conversation, HELLO) == ["Answer 2."]
        assert conversation.call.department == "reception"
        assert refused(conversation) == [wanted]
        assert [len(tools) for tools in model.offered] == [1, 0]
        assert "The caller can be transferred to: sales, complaints." in told(model)
        assert of_tools(conversation) == []
        assert not any(item.type == "function_call" for item in model.asked[-1].items)


async def test_a_model_is_told_in_the_callers_language_what_it_said_and_that_it_may_not() -> None:
    model = Wishing(BILLING, said="سأحوّلك إلى المحاسبة.")
    async with talking("ar", model=model) as conversation:
        assert await say(conversation, "أبحث عن هدية لأمي") == ["سأحوّلك إلى المحاسبة. Answer 2."]
        assert "أردت تحويل المتصل إلى «billing»" in told(model)
        assert "وقد قلت له قبل قليل: «سأحوّلك إلى المحاسبة.»" in told(model)
        assert "إلى: قسم المبيعات، قسم الشكاوى." in told(model)


async def test_a_model_that_only_wishes_even_without_a_tool_is_apologised_for_and_at_last_given_up() -> None:
    async with talking(model=Wishing(BILLING, stubborn=True)) as conversation:
        heard = [await say(conversation, HELLO) for _ in range(MOST_FAILURES)]
        assert heard[:2] == [[default.APOLOGY["en"]]] * 2
        assert heard[2] == [closing.INSTEAD["en"]]


async def test_a_wish_before_a_stream_breaks_off_moves_nobody() -> None:
    async with talking(model=Wishing(SALES, breaks=True)) as conversation:
        assert await say(conversation, HELLO) == [default.APOLOGY["en"]]
        assert conversation.call.department == "reception"


async def test_a_fault_of_ours_in_a_wish_ends_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    async with talking(model=Wishing(SALES)) as conversation:
        monkeypatch.setattr(conversation.call, "wish", lambda *_: 1 / 0)
        assert await say(conversation, HELLO) == [default.APOLOGY["en"]]


async def test_a_model_that_is_slow_to_wish_is_waited_for_with_a_word(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patience, "SOON", 0.05)
    async with talking(model=Wishing(SALES, delay=0.2)) as conversation:
        assert await say(conversation, HELLO) == [f"{default.MOMENT['en']} ", ANNOUNCED, WELCOME]


async def test_a_caller_waits_no_longer_for_a_word_because_the_model_is_asked_twice(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(patience, "SOON", 0.3)
    async with talking(model=Wishing(BILLING, delay=0.2)) as conversation:
        assert await say(conversation, HELLO) == [f"{default.MOMENT['en']} Answer 2."]


async def test_a_caller_who_goes_on_before_a_slow_model_wishes_is_not_moved_by_it() -> None:
    model = Wishing(SALES, delay=0.2)
    async with talking(model=model) as conversation:
        first = conversation.session.generate_reply(user_input=HELLO)
        await asyncio.sleep(0.05)
        first.interrupt()
        heard = await say(conversation, "I have a complaint")
        await asyncio.sleep(0.3)
        assert heard[0].endswith("complaints department.")
        assert conversation.call.state.visited == ("reception", "complaints")
        assert refused(conversation) == []


async def test_at_the_limit_the_department_says_that_it_takes_care_and_then_the_model_has_no_tool() -> None:
    model = Wishing(SALES)
    centre = CENTRE._replace(most_transfers=1)
    async with talking(model=model, centre=centre) as conversation:
        await say(conversation, "I have a complaint")
        assert await say(conversation, HELLO) == [default.KEPT["en"]]
        assert await say(conversation, HELLO) == ["Answer 2."]
        assert [len(tools) for tools in model.offered] == [1, 0]


def with_sales(**more: object) -> CallCentre:
    """The example, whose sales are otherwise."""
    sales = CENTRE.departments["sales"]._replace(**more)  # type: ignore[arg-type]  # its own fields
    return CENTRE._replace(departments={**CENTRE.departments, "sales": sales})


@pytest.mark.parametrize(
    "centre",
    [with_sales(model_may_transfer=False), with_sales(transfers_to=("sales",))],
    ids=["forbidden", "nowhere to go"],
)
async def test_a_model_that_may_not_transfer_is_given_no_tool_and_obeyed_in_none(centre: CallCentre) -> None:
    model = Wishing(COMPLAINTS, stubborn=True)
    async with talking(department="sales", model=model, centre=centre) as conversation:
        assert await say(conversation, HELLO) == [default.APOLOGY["en"]]
        assert conversation.call.department == "sales"
        assert model.offered == [[], []]
        assert "can be transferred to" not in told(model).partition("You wished")[2]


async def test_a_keyword_and_a_question_ask_no_model_and_offer_nothing() -> None:
    model = Wishing(SALES)
    async with talking(model=model) as conversation:
        await say(conversation, "I want to buy a laptop and I have a complaint")
        await say(conversation, "the second one please")
        assert conversation.call.department == "complaints"
        assert model.offered == []


@pytest.mark.parametrize("language", ["en", "ar"])
async def test_openai_is_told_of_the_departments_and_its_call_is_understood_in_pieces(language: str) -> None:
    words = "أبحث عن هدية لأمي" if language == "ar" else HELLO
    async with openai_standin(tools={words.split(" ")[-1]: "transfer_to"}, arguments=to("sales")[1]) as service:
        model = openai.LLM(model="m", base_url=service.base_url, api_key="none")
        async with contextlib.aclosing(model), talking(language, model=model) as conversation:
            assert len(await say(conversation, words)) == 2
            assert conversation.call.department == "sales"
            (asked,) = service.asked("chat")
            (tool,) = asked.body["tools"]
            assert tool["type"] == "function"
            assert tool["function"]["name"] == "transfer_to"
            where = tool["function"]["parameters"]["properties"]["department"]
            assert where["enum"] == ["sales", "complaints"]
            assert ("complaints is قسم الشكاوى" if language == "ar" else "complaints is complaints") in where[
                "description"
            ]


async def test_openai_is_asked_again_with_nothing_that_it_would_refuse() -> None:
    async with openai_standin(tools={"mother": "transfer_to"}, arguments=BILLING[1], answer="I am sorry.") as service:
        model = openai.LLM(model="m", base_url=service.base_url, api_key="none")
        async with contextlib.aclosing(model), talking(model=model) as conversation:
            assert await say(conversation, HELLO) == ["I am sorry."]
            again = service.asked("chat")[1].body
            assert "tools" not in again
            assert [message["role"] for message in again["messages"]] == ["system", "assistant", "user"]


def test_arguments_that_a_model_wrote_nearly_right_are_understood() -> None:
    def asked(arguments: str) -> Any:  # noqa: ANN401  # a wish
        return wish(llm.FunctionToolCall(name="transfer_to", arguments=arguments, call_id="1"))

    assert asked("{'department': 'sales', 'reason': 'a present'}") == Wish("sales", "a present")
    assert asked('{"department": "sales", "reason": "a pres') == Wish("sales", "a pres")
    assert asked('"{\\"department\\": \\"sales\\"}"') == Wish("sales", "")
