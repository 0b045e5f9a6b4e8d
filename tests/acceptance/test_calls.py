"""Real callers on a real LiveKit server: what they hear, and what the room saw."""

from __future__ import annotations

import asyncio
import json

import psutil
import pytest

from engine.voice.offline.espeak import speak
from tests.acceptance.centre import BUSY, Centre, said, until

pytestmark = [pytest.mark.asyncio(loop_scope="session"), pytest.mark.timeout(180)]

WELCOME = "Welcome to Ornina, this is Ahmed. How can I help you?"
TO_SALES = "One moment please, I am transferring you to the sales department."
SALES = "Hello, this is Sarah from sales. What are you looking for today?"
TO_COMPLAINTS = "One moment please, I am transferring you to the complaints department."
COMPLAINTS = "This is Mohammed from complaints. I am sorry something went wrong. Please tell me what happened."
BACK = "Hello again, this is Mohammed. How can I help?"


async def test_an_english_call_by_real_speech_from_reception_to_complaints_to_sales_and_back(ornina: Centre) -> None:
    async with ornina.call(language="en") as line:
        assert await line.answered(BUSY)
        assert said(await line.answer()) == [("reception", WELCOME)]
        await line.say(*speak("I have a complaint about my order.", "m3", "en"))
        assert said(await line.answer()) == [("reception", TO_COMPLAINTS), ("complaints", COMPLAINTS)]
        agents = [a for a in (await ornina.people(line.room)).values() if "switchboard.department" in a]
        assert [a["switchboard.persona"] for a in agents] == ["Mohammed"]
        assert all(h.first_audio_at for h in line.heard), "every line was heard, not only read"
        before = len(line.ear.onsets)
        await line.say(*speak("I want to buy a laptop.", "m3", "en"))
        assert await until(lambda: len(line.ear.onsets) > before)
        await asyncio.sleep(1.5)  # it takes three seconds: the caller speaks into its end and into the switch
        await line.say(*speak("I have a complaint about my order.", "m3", "en"))
        assert await until(lambda: said(line.heard)[-1] == ("complaints", BACK)), said(line.heard)
        assert ("complaints", TO_SALES) in said(line.heard), "the announcement is not cut off"


async def test_an_arabic_call_typed(ornina: Centre) -> None:
    async with ornina.call() as line:
        assert await line.answered(BUSY)
        await line.type("أريد شراء جهاز")
        *_, announcement, welcome = said(await line.answer())  # the caller cut into the first welcome
        assert announcement == ("reception", "لحظة من فضلك، سأحوّلك الآن إلى قسم المبيعات.")
        assert welcome == ("sales", "مرحباً، أنا سارة من قسم المبيعات. عمّ تبحث اليوم؟")
        await line.type("عندي سؤال")
        [(department, answer)] = said(await line.answer())
        assert department == "sales"
        assert "الاستقبال" in answer
        assert "الشكاوى" in answer


async def test_the_department_the_language_and_the_customer_come_from_the_token(ornina: Centre) -> None:
    async with ornina.call(department="sales", language="ar") as line:
        assert await line.answered(BUSY)
        assert said(await line.answer()) == [("sales", "مرحباً، أنا سارة من قسم المبيعات. عمّ تبحث اليوم؟")]


async def test_a_department_that_is_not_there_is_refused_with_those_that_are(ornina: Centre) -> None:
    status, answer = await ornina.ask("POST", "/api/token", {"customer_name": "L", "department": "billing"})
    assert status == 422
    assert "reception" in json.dumps(answer)
    assert "complaints" in json.dumps(answer)


async def test_a_caller_who_hangs_up_leaves_no_room_no_job_and_no_child(ornina: Centre) -> None:
    async with ornina.call(language="en") as line:
        assert await line.answered(BUSY)
        room = line.room
        assert room in await ornina.rooms()

    async def gone() -> bool:
        return room not in await ornina.rooms()

    assert await until(gone)
    _, worker = await Centre.ask(ornina, "GET", "/health")
    assert worker["status"] == "ok"

    async def idle() -> bool:
        children = psutil.Process(ornina.worker_pid).children(recursive=True)
        busy = [c for c in children if c.is_running() and c.status() == psutil.STATUS_ZOMBIE]
        return not busy and f'"room": "{room}"' in ornina.lines() and "call ended" in ornina.lines()

    assert await until(idle)


async def test_a_second_call_is_told_nothing_of_the_first(ornina: Centre) -> None:
    async with ornina.call(language="en") as one, ornina.call(language="en") as other:
        assert await one.answered(BUSY)
        assert await other.answered(BUSY)
        await one.type("sales please")
        assert await until(lambda: one.agent.speaker.department == "sales")
        await other.type("what can you do")
        [(department, _)] = said(await other.answer())
        assert department == "reception"


async def test_a_worker_killed_before_the_call_is_said_and_the_call_answered_when_one_is_back(ornina: Centre) -> None:
    ornina.kill_worker()
    async with ornina.call(language="en") as line:

        async def said_so() -> bool:
            status, health = await ornina.ask("GET", "/health")
            return status == 503 and not health["checks"]["worker"]["ok"]

        assert await until(said_so, patience=5.0)
        assert not await line.answered(patience=0.1)
        await ornina.start_worker()
        assert await line.answered(patience=30.0), ornina.lines()
        assert said(await line.answer()) == [("reception", WELCOME)]
