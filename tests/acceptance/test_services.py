"""Real callers of a centre whose services are paid for: a stand-in of them hears, thinks and speaks."""

from __future__ import annotations

import asyncio
import json

import pytest

from engine.caller.line import Line
from engine.model import default
from engine.voice.offline.espeak import speak
from tests.acceptance.centre import BUSY, Centre, said
from tests.openai import OpenAI

pytestmark = [pytest.mark.asyncio(loop_scope="session"), pytest.mark.timeout(180)]


async def test_a_fourth_department_by_yaml_alone(served: Centre) -> None:
    async with served.call(language="en") as line:
        assert await line.answered(BUSY), served.lines()
        await line.type("can you fix my phone")
        heard = await line.answer()
        assert said(heard)[-1] == ("repairs", "Layla of repairs speaking.")
        assert heard[-1].first_audio_at


async def test_an_arabic_call_spoken_through_the_openai_plugin(served: Centre, services: OpenAI) -> None:
    services.answer, asked_before = "بكل سرور.", len(services.asked("chat"))
    async with served.call() as line:
        assert await line.answered(BUSY)
        assert [s for s, _ in said(await line.answer())] == ["reception"]
        services.transcripts.append("أريد أن أسأل عن الأسعار لو سمحت.")
        await line.say(*speak("أريد أن أسأل عن الأسعار لو سمحت", "m3", "ar"))
        assert [s for s, _ in said(await line.answer())] == ["reception", "sales"]
        assert len(services.asked("chat")) == asked_before, "a keyword needs no model"
        services.transcripts.append("هل لديكم حواسيب محمولة؟")
        await line.say(*speak("هل لديكم حواسيب محمولة", "m3", "ar"))
        assert said(await line.answer()) == [("sales", "بكل سرور.")]
        [asked] = services.asked("chat")[asked_before:]
        assert asked.body["messages"][0]["content"].startswith("أنت سارة")
        assert asked.body["max_completion_tokens"] == 150
        await providers_fail_and_come_back(services, line)
        await the_model_transfers(services, line)


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
