"""The transfer contract as real callers hear it, on a real LiveKit server: never silent, never lost, never twice."""

from __future__ import annotations

import asyncio
import sys
import time
from collections.abc import AsyncIterator

import numpy as np
import pytest
import pytest_asyncio

from engine.caller.line import Line, dial
from engine.model import default
from engine.voice.offline.espeak import speak
from tests.acceptance.centre import BUSY, Centre, said, until
from tests.openai import RATE, OpenAI, pitch

pytestmark = [
    pytest.mark.asyncio(loop_scope="session"),
    pytest.mark.timeout(120),
    pytest.mark.usefixtures("silent"),
]

WELCOME = "Welcome to Ornina, this is Ahmed. How can I help you?"
TO_SALES = ("reception", "One moment please, I am transferring you to the sales department.")
GIVES_WAY = 1.5  # seconds of a caller's speech, by the end of which nobody speaks over them any more
LONG = "We have laptops and telephones and screens and lamps and chairs and desks and tables and shelves for everyone."


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def silent(served: Centre) -> AsyncIterator[asyncio.Task[Line]]:
    """A caller who never says a word, while the others do."""
    waiting = asyncio.create_task(until_hung_up_on(served))
    yield waiting
    waiting.cancel()
    await asyncio.wait({waiting})


async def until_hung_up_on(served: Centre) -> Line:
    async with served.call(language="en") as line:
        await line.answered(BUSY)
        await line.listen(90)
        return line


@pytest.fixture(autouse=True)
def _nothing_is_broken(services: OpenAI) -> None:
    services.faults.clear()
    services.transcripts.clear()
    services.answer = "Certainly."


async def speaks_over(line: Line, services: OpenAI, words: str) -> float:
    """Say something, and return after how many seconds of it nobody spoke over it."""
    services.transcripts.append(words)
    began = time.perf_counter()
    turn = await line.say(*speak(words, "m3", "en"))
    over = [at for at in (line.ear.loud_at,) if at and at <= (turn.ended_at or 0)]
    return max(over, default=began) - began


async def hears(line: Line, text: str) -> bool:
    """Whether the caller hears a line to its end."""
    return await until(lambda: text in {heard.text for heard in line.heard if heard.first_audio_at})


async def begins(line: Line) -> bool:
    """Whether what answers the caller's last turn begins."""
    return await until(lambda: line.ear.began(line.turns[-1].began_at) is not None)


async def test_a_caller_who_speaks_over_the_first_welcome_and_over_an_answer_is_given_way_to_and_answered(
    served: Centre, services: OpenAI
) -> None:
    async with served.call(language="en") as line:
        assert await line.answered(BUSY)
        assert await speaks_over(line, services, "Excuse me, what time is it there today") < GIVES_WAY
        assert await hears(line, "Certainly."), said(line.heard)
        services.answer = LONG
        await line.type("what do you have")
        assert await begins(line)
        services.answer = "At nine."
        assert await speaks_over(line, services, "Excuse me, when do you open tomorrow") < GIVES_WAY
        assert await hears(line, "At nine."), said(line.heard)
        told = services.asked("chat")[-1].body["messages"]
        assert LONG not in str(told), "of what was cut off, the model is told as much as was heard"


async def test_a_keyword_said_during_the_switch_is_obeyed_after_it(served: Centre, services: OpenAI) -> None:
    async with served.call(language="en") as line:
        assert await line.answered(BUSY)
        await line.answer()
        await line.type("I want to buy a laptop")
        assert await begins(line)
        words = "No, I have a complaint"
        samples, rate = speak(words, "m3", "en")
        # Their last sound is the announcement's: the turn ends while one department leaves and the next one comes.
        await asyncio.sleep(len(TO_SALES[1]) * services.pace - len(samples) / rate)
        await speaks_over(line, services, words)
        assert await until(lambda: line.agent.speaker.department == "complaints"), said(line.heard)
        assert line.agent.departments == ["reception", "sales", "complaints"]
        await line.answer()
        assert TO_SALES in said(line.heard), "the announcement is not cut off"


async def test_two_keywords_in_one_breath_are_asked_about_and_what_is_typed_during_the_switch_is_obeyed(
    served: Centre, services: OpenAI
) -> None:
    async with served.call(language="en") as line:
        assert await line.answered(BUSY)
        await speaks_over(line, services, "I would like to have sales and complaints")
        assert await hears(line, "Would you like sales or complaints?"), said(line.heard)
        await line.type("the first one please")
        await asyncio.sleep(1)
        await line.type("no, I have a complaint")
        assert await until(lambda: line.agent.speaker.department == "complaints"), said(line.heard)
        assert line.agent.departments == ["reception", "sales", "complaints"]
        assert TO_SALES in said(line.heard), "the announcement is not cut off"


def sounds_like(line: Line, voice: str) -> bool:
    """Whether the voice that was heard last has the pitch of a voice of the services."""
    assert line.tape
    last = line.heard[-1]
    assert last.first_audio_at
    begun, ended = (round((at - line.called_at) * RATE) for at in (last.first_audio_at, last.ended_at))
    sound = np.abs(np.fft.rfft(line.tape.centre.samples()[begun:ended].astype(float)))
    return abs(float(np.argmax(sound)) * RATE / (ended - begun) - pitch(voice)) < 5


async def test_the_answer_to_the_very_turn_in_which_the_language_changes_is_in_the_new_one(
    served: Centre, services: OpenAI
) -> None:
    async with served.call(record=True, language="ar") as line:
        assert await line.answered(BUSY)
        services.answer = "We open at nine."
        await speaks_over(line, services, "Hello, what are your opening hours please")
        assert await hears(line, "We open at nine."), said(line.heard)
        assert services.asked("chat")[-1].body["messages"][0]["content"].startswith("You are Ahmed")
        assert line.agent.speaker.persona == "Ahmed"
        assert sounds_like(line, "echo")
        services.answer = "نفتح في التاسعة."
        await line.type("شكرا، ومتى تفتحون يوم الجمعة؟")
        assert await hears(line, "نفتح في التاسعة."), said(line.heard)
        assert services.asked("chat")[-1].body["messages"][0]["content"].startswith("أنت أحمد")
        assert line.agent.speaker.persona == "أحمد"
        assert sounds_like(line, "ash")


async def test_each_service_killed_in_mid_sentence_is_told_of_and_used_again_when_it_is_back(
    served: Centre, services: OpenAI
) -> None:
    async with served.call(record=True, language="en") as line:
        assert await line.answered(BUSY)
        services.answer, services.faults["chat"] = LONG, "cut"
        await line.type("what do you have")
        assert (await line.answer())[-1].text == default.APOLOGY["en"]
        services.answer, services.faults = "We open at nine.", {"speech": "cut"}
        await line.type("when do you open")
        [heard] = await line.answer()
        assert heard.first_audio_at
        assert heard.text == "We open at nine."
        half = len(heard.text) * services.pace / 2
        assert heard.ended_at - heard.first_audio_at > half + 0.1, "it broke off, and was said again"
        services.faults = {"transcriptions": "cut"}
        await speaks_over(line, services, "And when do you close")
        assert (await line.answer())[-1].text == default.CANNOT_HEAR["en"]
        services.transcripts.clear()
        services.faults, services.answer = {}, "At eight."
        await speaks_over(line, services, "I said when do you close")
        assert said(await line.answer()) == [("reception", "At eight.")]
        assert sounds_like(line, "echo"), "all three are back"


STAY = """
import asyncio, sys
from engine.caller.line import dial
async def stay():
    async with dial(*sys.argv[1:]) as line:
        heard = await line.answered(40)
        await line.answer()
        print("welcomed" if heard else "not welcomed", flush=True)
        await asyncio.sleep(3600)
asyncio.run(stay())
"""


async def test_a_caller_who_drops_out_and_comes_back_is_heard_again_and_not_greeted_again(
    served: Centre, services: OpenAI
) -> None:
    ticket = await served.ticket(language="en")
    way = (ticket["server_url"], ticket["participant_token"])
    pipe = asyncio.subprocess.PIPE
    dropping = await asyncio.create_subprocess_exec(sys.executable, "-c", STAY, *way, stdout=pipe)
    assert dropping.stdout
    assert await dropping.stdout.readline() == b"welcomed\n"
    dropping.kill()  # as a telephone without a battery: nobody says goodbye
    await dropping.communicate()
    await asyncio.sleep(2)  # LiveKit takes them for present for 20: who is back before, takes their own place
    async with dial(*way) as line:
        assert not await line.answered(2.0), said(line.heard)
        services.answer = "Welcome back."
        await speaks_over(line, services, "Excuse me, I was cut off")
        assert said(await line.answer()) == [("reception", "Welcome back.")]
        told = services.asked("chat")[-1].body["messages"]
        assert WELCOME in str(told), "it is the same call"
        await served.remove(line)
    await asyncio.sleep(2)  # this time LiveKit knows, and so does the worker
    async with dial(*way) as line:
        assert not await line.answered(1.5), said(line.heard)
        await speaks_over(line, services, "Excuse me, I was cut off once more")
        assert said(await line.answer()) == [("reception", "Welcome back.")]


async def test_a_caller_who_is_silent_from_the_start_is_asked_twice_and_told_goodbye(
    silent: asyncio.Task[Line],
) -> None:
    line = await silent
    _welcome, *lines = said(line.heard)
    assert [text.split(".")[0] for _, text in lines] == [
        "Are you still there?",
        "I do not hear you",
        "I have not heard anything, so I will end the call here",
    ]
    assert all(heard.first_audio_at for heard in line.heard)
    assert line.over.is_set()
