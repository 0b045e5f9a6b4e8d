"""Real callers on a real LiveKit server: what they hear, and what the room saw."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import psutil
import pytest
import pytest_asyncio

from engine.caller.line import Line
from engine.model import default
from engine.voice.offline.espeak import speak
from tests.acceptance.centre import Centre, centre, said, until
from tests.centres import ROOT, copy_of_ornina
from tests.livekit import LiveKit
from tests.openai import OpenAI, openai_standin

pytestmark = [pytest.mark.asyncio(loop_scope="module"), pytest.mark.timeout(180)]

BUSY = 40.0  # seconds; a machine that does much else may take its time to warm a process
WELCOME = "Welcome to Ornina, this is Ahmed. How can I help you?"
TO_SALES = "One moment please, I am transferring you to the sales department."
SALES = "Hello, this is Sarah from sales. What are you looking for today?"
TO_COMPLAINTS = "One moment please, I am transferring you to the complaints department."


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def ornina(livekit: LiveKit) -> AsyncIterator[Centre]:
    """The example centre, offline: no key, no network."""
    async with centre(livekit, ROOT / "config") as made:
        yield made


async def test_an_english_call_by_real_speech_from_reception_to_sales_to_complaints(ornina: Centre) -> None:
    async with ornina.call(language="en") as line:
        assert await line.answered(BUSY)
        assert said(await line.answer()) == [("reception", WELCOME)]
        await line.say(*speak("I want to buy a laptop.", "m3", "en"))
        assert said(await line.answer()) == [("reception", TO_SALES), ("sales", SALES)]
        agents = [a for a in (await ornina.people(line.room)).values() if "switchboard.department" in a]
        assert [a["switchboard.persona"] for a in agents] == ["Sarah"]
        await line.say(*speak("I have a complaint about my order.", "m3", "en"))
        first, second = said(await line.answer())
        assert first == ("sales", TO_COMPLAINTS)
        assert second[0] == "complaints"
        assert second[1].startswith("This is Mohammed from complaints.")
        assert all(h.first_audio_at for h in line.heard), "every line was heard, not only read"


async def test_what_is_said_during_an_announcement_is_answered_after_it(ornina: Centre) -> None:
    async with ornina.call(language="en") as line:
        assert await line.answered(BUSY)
        await line.answer()
        before = len(line.ear.onsets)
        await line.type("I want to buy a laptop")
        assert await until(announced(line, before))
        await asyncio.sleep(1.5)  # it takes three seconds: the caller speaks into its end and into the switch
        await line.say(*speak("I have a complaint about my order.", "m3", "en"))
        assert await until(came_to(line, "complaints")), said(line.heard)
        assert ("reception", TO_SALES) in said(line.heard), "the announcement is not cut off"


def announced(line: Line, before: int) -> Callable[[], Awaitable[bool]]:
    async def seen() -> bool:
        return len(line.ear.onsets) > before

    return seen


def came_to(line: Line, department: str) -> Callable[[], Awaitable[bool]]:
    async def seen() -> bool:
        return department in {h.speaker.department for h in line.heard}

    return seen


async def test_an_arabic_call_typed(ornina: Centre) -> None:
    async with ornina.call() as line:
        assert await line.answered(BUSY)
        assert [s for s, _ in said(await line.answer())] == ["reception"]
        await line.type("أريد شراء جهاز")
        announcement, welcome = said(await line.answer())
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
        await asyncio.gather(one.answer(), other.answer())
        await one.type("sales please")
        await one.answer()
        await other.type("what can you do")
        [(department, _)] = said(await other.answer())
        assert department == "reception"


async def test_a_worker_killed_before_the_call_is_said_and_the_call_answered_when_one_is_back(
    livekit: LiveKit,
) -> None:
    async with centre(livekit, ROOT / "config") as made:
        made.kill_worker()
        async with made.call(language="en") as line:

            async def said_so() -> bool:
                status, health = await made.ask("GET", "/health")
                return status == 503 and not health["checks"]["worker"]["ok"]

            assert await until(said_so, patience=5.0)
            assert not await line.answered(patience=0.1)
            await made.start_worker()
            assert await line.answered(patience=30.0), made.lines()
            assert said(await line.answer()) == [("reception", WELCOME)]


async def test_an_arabic_call_spoken_through_the_openai_plugin(livekit: LiveKit, tmp_path: Path) -> None:
    config = copy_of_ornina(tmp_path)
    async with openai_standin(answer="بكل سرور.") as openai:
        own = f"base_url: {openai.base_url}"
        (config / "voice.yaml").write_text(
            f"speech_to_text: {{plugin: openai, model: whisper, {own}}}\n"
            f"language_model: {{plugin: openai, model: small, {own}}}\n"
            f"text_to_speech: {{plugin: openai, model: voice, {own}}}\n"
        )
        async with centre(livekit, config) as made, made.call() as line:
            assert await line.answered(BUSY), made.lines()
            assert [s for s, _ in said(await line.answer())] == ["reception"]
            openai.transcripts.append("أريد أن أسأل عن الأسعار لو سمحت.")
            await line.say(*speak("أريد أن أسأل عن الأسعار لو سمحت", "m3", "ar"))
            assert [s for s, _ in said(await line.answer())] == ["reception", "sales"]
            assert openai.asked("chat") == [], "a keyword needs no model"
            openai.transcripts.append("هل لديكم حواسيب محمولة؟")
            await line.say(*speak("هل لديكم حواسيب محمولة", "m3", "ar"))
            assert said(await line.answer()) == [("sales", "بكل سرور.")]
            [asked] = openai.asked("chat")
            assert asked.body["messages"][0]["content"].startswith("أنت سارة")
            assert asked.body["max_completion_tokens"] == 150
            await providers_fail_and_come_back(openai, line)
            await the_model_transfers(openai, line)


async def the_model_transfers(openai: OpenAI, line: Line) -> None:
    """What no keyword tells may be a wish of the model's, which says something with it."""
    openai.tools, openai.said = {"مديركم": "transfer_to"}, "بالتأكيد."
    openai.arguments = json.dumps({"department": "reception", "reason": "يريد المدير"})
    await line.type("متى يأتي مديركم؟")
    heard = await line.answer()
    assert said(heard)[:2] == [
        ("sales", openai.said),
        ("sales", "لحظة من فضلك، سأحوّلك الآن إلى الاستقبال."),
    ]
    assert [each.speaker.department for each in heard] == ["sales", "sales", "reception"]
    assert all(each.first_audio_at for each in heard)


async def providers_fail_and_come_back(openai: OpenAI, line: Line) -> None:
    """Whatever is broken, something is heard: an apology for the model, the voice on this machine for the other."""
    for fault in ("500", "cut"):
        openai.faults["chat"] = fault
        await line.type("عندي سؤال آخر")
        heard = (await line.answer())[-1]
        assert heard.text == default.APOLOGY["ar"]
        assert heard.first_audio_at
    openai.faults = {"speech": "500"}
    await line.type("وسؤال آخر")
    [heard] = await line.answer()
    assert heard.text == "بكل سرور."
    assert heard.first_audio_at
    openai.faults.clear()
    spoken = len(openai.asked("speech"))
    await asyncio.sleep(1)  # it is asked whether it is back
    await line.type("وسؤال أخير")
    assert said(await line.answer()) == [("sales", "بكل سرور.")]
    assert len(openai.asked("speech")) > spoken


async def test_a_fourth_department_by_yaml_alone(livekit: LiveKit, tmp_path: Path) -> None:
    config = copy_of_ornina(tmp_path)
    with (config / "departments.yaml").open("a", encoding="utf-8") as departments:
        departments.write(
            "  repairs:\n"
            "    name: {ar: قسم الصيانة, en: repairs}\n"
            "    persona: {ar: ليلى, en: Layla}\n"
            "    prompt: sales.md.j2\n"
            "    welcome: {ar: معك ليلى من الصيانة., en: Layla of repairs speaking.}\n"
        )
    with (config / "intents.yaml").open("a", encoding="utf-8") as intents:
        intents.write("  repair: {transfers_to: repairs, keywords: {ar: [صيانة], en: [repair, fix]}}\n")
    async with centre(livekit, config) as made, made.call(language="en") as line:
        assert await line.answered(BUSY)
        await line.answer()
        await line.type("can you fix my phone")
        heard = await line.answer()
        assert said(heard)[-1] == ("repairs", "Layla of repairs speaking.")
        assert heard[-1].first_audio_at
