from __future__ import annotations

import asyncio
import secrets
from typing import TYPE_CHECKING

import numpy as np
import pytest
from livekit import api

from engine.caller.event import Answered, Ended, Heard, Silent, Speaker, Transferred, Turn, Understood
from engine.caller.line import dial
from engine.errors import CannotRunError
from tests.caller.standin import RATE, RECEPTION, SALES, Standin, standin, token, tone

if TYPE_CHECKING:
    from engine.caller.event import Event
    from tests.livekit import LiveKit

AHMED = Speaker("Ahmed", "reception", "reception", "en")
SARAH = Speaker("سارة", "sales", "المبيعات", "ar")


async def welcome(agent: Standin) -> None:
    await agent.speak("Welcome to Ornina.")


async def transfer(agent: Standin, _: str) -> None:
    await agent.state("thinking")
    await agent.speak("I am transferring you.")
    await agent.become(SALES)
    await asyncio.sleep(1.2)  # a voice that is slow to start: longer than the quiet that ends an answer
    await agent.speak("أهلاً بك في المبيعات")


async def nothing(agent: Standin, *_: str) -> None:
    """Say nothing."""


@pytest.fixture
def room() -> str:
    return f"call-{secrets.token_hex(4)}"


async def test_a_caller_hears_the_welcome_and_knows_who_speaks(livekit: LiveKit, room: str) -> None:
    events: list[Event] = []
    async with (
        standin(Standin(livekit, room, welcome)) as agent,
        dial(livekit.url, token(livekit, room, "caller"), listener=events.append) as line,
    ):
        assert await line.answered()
        (heard,) = await line.answer()
        assert line.room == room
        assert line.agent.joined_at is not None
    assert (heard.text, heard.speaker, heard.turn) == ("Welcome to Ornina.", AHMED, 0)
    assert heard.first_audio_at is not None
    assert heard.first_audio_at == line.ear.onsets[0] > agent.spoke_at[0]
    assert heard.first_audio_at - line.called_at == heard.seconds
    assert [type(event) for event in events] == [Answered, Heard, Ended]


async def test_a_transfer_is_waited_through_as_one_answer(livekit: LiveKit, room: str) -> None:
    events: list[Event] = []
    async with (
        standin(Standin(livekit, room, welcome, transfer)) as agent,
        dial(livekit.url, token(livekit, room, "caller"), listener=events.append) as line,
    ):
        await line.answer()
        turn = await line.type("I want to buy a laptop")
        announcement, welcomed = await line.answer()
        assert line.agent.departments == ["reception", "sales"]
    assert (announcement.text, announcement.speaker) == ("I am transferring you.", AHMED)
    assert (welcomed.text, welcomed.speaker) == ("أهلاً بك في المبيعات", SARAH)
    assert turn.ended_at is not None
    for heard, spoken in ((announcement, 1), (welcomed, 2)):
        assert heard.first_audio_at is not None
        assert heard.first_audio_at > agent.spoke_at[spoken]
        assert heard.seconds == heard.first_audio_at - turn.ended_at
    assert [type(event) for event in events] == [Answered, Heard, Turn, Heard, Transferred, Heard, Ended]


async def test_a_turn_ends_with_the_speech_and_not_with_the_silence_behind_it(livekit: LiveKit, room: str) -> None:
    answered: list[Standin] = []

    async def answer(agent: Standin) -> None:
        if answered:  # a busy machine may play the sound with a gap in it, and that is no second turn
            return
        answered.append(agent)
        await agent.transcribe("hel", final=False)
        await agent.transcribe("hello", final=True)
        await agent.speak("I hear you.")

    events: list[Event] = []
    async with (
        standin(Standin(livekit, room, welcome, on_speech=answer)) as agent,
        dial(livekit.url, token(livekit, room, "caller"), listener=events.append) as line,
    ):
        await line.answer()
        speech = np.concatenate([np.zeros(4_000, np.int16), tone(0.5, 16_000), np.zeros(32_000, np.int16)])
        turn = await line.say(speech, 16_000, "hello.wav")
        (heard,) = await line.answer()
        assert turn.ended_at is not None
        assert turn.ended_at - turn.began_at >= 0.7
        assert turn.ended_at < agent.heard_until < turn.ended_at + 0.5
    assert heard.text == "I hear you."
    assert heard.seconds is not None
    assert heard.seconds > 0.2  # the stand-in's own wait for silence
    assert [event.text for event in events if isinstance(event, Understood)] == ["hello"]


async def test_a_silent_caller_still_sends_frames(livekit: LiveKit, room: str) -> None:
    async with (
        standin(Standin(livekit, room, welcome)) as agent,
        dial(livekit.url, token(livekit, room, "caller")) as line,
    ):
        await line.answer()
        before = agent.heard_frames
        await line.listen(0.5)
        assert agent.heard_frames > before + 20


async def test_a_call_centre_that_cuts_in_is_heard_before_the_turn_has_ended(livekit: LiveKit, room: str) -> None:
    async with (
        standin(Standin(livekit, room, welcome)) as agent,
        dial(livekit.url, token(livekit, room, "caller")) as line,
    ):
        await line.answer()
        speaking = asyncio.create_task(line.say(tone(1.5), RATE))
        await asyncio.sleep(0.2)
        await agent.speak("Sorry?", 0.3)
        turn = await speaking
        (heard,) = await line.answer()
        assert heard.first_audio_at is not None
        assert turn.ended_at is not None
        assert heard.first_audio_at < turn.ended_at


async def test_an_agent_that_says_nothing_is_reported_and_the_caller_goes_on(livekit: LiveKit, room: str) -> None:
    events: list[Event] = []
    async with (
        standin(Standin(livekit, room, welcome, nothing)),
        dial(livekit.url, token(livekit, room, "caller"), listener=events.append) as line,
    ):
        await line.answer()
        await line.type("hello?")
        assert await line.answer(patience=0.5) == []
    assert Silent(1, 0.5) in events


async def test_a_worker_that_does_not_say_who_speaks_is_heard_all_the_same(livekit: LiveKit, room: str) -> None:
    async with (
        standin(Standin(livekit, room, welcome, attributes={})),
        dial(livekit.url, token(livekit, room, "caller")) as line,
    ):
        (heard,) = await line.answer()
        assert (heard.text, heard.speaker) == ("Welcome to Ornina.", Speaker())
        assert line.agent.departments == []


async def test_sound_without_a_transcript_is_an_answer_too(livekit: LiveKit, room: str) -> None:
    async def hum(agent: Standin) -> None:
        await agent.sound(0.5)

    async with (
        standin(Standin(livekit, room, hum)),
        dial(livekit.url, token(livekit, room, "caller")) as line,
    ):
        (heard,) = await line.answer()
        assert (heard.text, heard.text_at, heard.first_audio_at) == ("", None, line.ear.onsets[0])


async def test_a_transcript_without_sound_is_read_but_does_not_count_as_answered(livekit: LiveKit, room: str) -> None:
    async def write(agent: Standin) -> None:
        await agent.words("Welcome.", 0)

    async with (
        standin(Standin(livekit, room, write)),
        dial(livekit.url, token(livekit, room, "caller")) as line,
    ):
        (heard,) = await line.answer()
        assert (heard.text, heard.first_audio_at) == ("Welcome.", None)
        assert heard.text_at is not None
        assert heard.seconds == heard.text_at - line.called_at
        assert not await line.answered(0.1)


async def test_words_that_come_long_after_their_sound_still_belong_to_it(livekit: LiveKit, room: str) -> None:
    async def late(agent: Standin) -> None:
        await agent.state("speaking")
        sounding = asyncio.create_task(agent.sound(1.2))
        await asyncio.sleep(0.8)
        await agent.words("Welcome to Ornina.", 0.3)
        await sounding
        await agent.state("listening")

    async with (
        standin(Standin(livekit, room, late)),
        dial(livekit.url, token(livekit, room, "caller")) as line,
    ):
        (heard,) = await line.answer()
        assert heard.text_at is not None
        assert heard.first_audio_at == line.ear.onsets[0] < heard.text_at - 0.3


async def test_a_room_that_nobody_answers_is_told_within_the_patience(livekit: LiveKit, room: str) -> None:
    async with dial(livekit.url, token(livekit, room, "caller")) as line:
        assert not await line.answered(0.3)
        assert line.agent.joined_at is None


async def test_a_call_ends_when_the_call_centre_deletes_the_room(livekit: LiveKit, room: str) -> None:
    async def goodbye(agent: Standin, _: str) -> None:
        await agent.speak("Goodbye.", 0.3)
        async with api.LiveKitAPI(livekit.http, livekit.key, livekit.secret) as server:
            await server.room.delete_room(api.DeleteRoomRequest(room=room))

    events: list[Event] = []
    async with (
        standin(Standin(livekit, room, welcome, goodbye)),
        dial(livekit.url, token(livekit, room, "caller"), listener=events.append) as line,
    ):
        await line.answer()
        await line.type("bye")
        assert [heard.text for heard in await line.answer()] == ["Goodbye."]
        await line.listen(10)
        assert line.over.is_set()
        assert await line.unless_over(asyncio.sleep(60, "slept")) is None
        assert (await line.say(tone(60), RATE)).ended_at is not None
    assert isinstance(events[-1], Ended)
    assert (events[-1].by, events[-1].reason) == ("centre", "room deleted")


async def test_a_call_ends_in_mid_sentence_with_what_was_heard_of_it(livekit: LiveKit, room: str) -> None:
    events: list[Event] = []

    async def cut(agent: Standin, _: str) -> None:
        speaking = asyncio.create_task(agent.speak("One moment please, I am looking for it.", 30))
        await asyncio.sleep(1)
        async with api.LiveKitAPI(livekit.http, livekit.key, livekit.secret) as server:
            await server.room.delete_room(api.DeleteRoomRequest(room=room))
        speaking.cancel()

    async with (
        standin(Standin(livekit, room, welcome, cut)),
        dial(livekit.url, token(livekit, room, "caller"), listener=events.append) as line,
    ):
        await line.answer()
        await line.type("buy")
        (heard,) = await line.answer()
    assert heard.text == "One"
    assert isinstance(events[-1], Ended)


async def test_a_call_ends_when_the_agent_leaves_and_nobody_takes_its_place(livekit: LiveKit, room: str) -> None:
    agent = Standin(livekit, room, welcome)
    await agent.join()
    async with dial(livekit.url, token(livekit, room, "caller")) as line:
        await line.answer()
        await agent.leave()
        await line.listen(10)
        assert line.over.is_set()


async def test_an_agent_that_takes_the_place_of_another_is_heard(livekit: LiveKit, room: str) -> None:
    first = Standin(livekit, room, welcome)
    await first.join()
    async with dial(livekit.url, token(livekit, room, "caller")) as line:
        await line.answer()
        await first.leave()
        turn = await line.type("hello?")
        async with standin(Standin(livekit, room, welcome, identity="agent-2", attributes=dict(SALES))):
            (heard,) = await line.answer()
        assert (heard.turn, heard.speaker, heard.text) == (turn.number, SARAH, "Welcome to Ornina.")
        assert heard.first_audio_at is not None


async def test_both_sides_are_on_the_tape_where_they_sounded(livekit: LiveKit, room: str) -> None:
    async with (
        standin(Standin(livekit, room, welcome, attributes=RECEPTION)),
        dial(livekit.url, token(livekit, room, "caller"), record=True) as line,
    ):
        await line.answer()
        turn = await line.say(tone(0.5), RATE)
        await line.listen(0.5)
    assert line.tape is not None
    assert turn.ended_at is not None
    caller, agent = (
        np.flatnonzero(np.abs(side.samples()) > 1000) / RATE for side in (line.tape.caller, line.tape.centre)
    )
    assert caller[-1] == pytest.approx(turn.ended_at - line.called_at, abs=0.2)
    assert agent[0] == pytest.approx(line.ear.onsets[0] - line.called_at, abs=0.2)


async def test_a_server_that_does_not_take_the_call_is_named(livekit: LiveKit) -> None:
    with pytest.raises(CannotRunError, match=livekit.url):
        async with dial(livekit.url, "no token"):
            pass
