"""The stand-in for OpenAI's service answers as the service does, as far as we use it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import aiohttp
import numpy as np
import pytest

from tests.openai import OpenAI, openai_standin, pitch, read_wav, tone, wav

if TYPE_CHECKING:
    from collections.abc import AsyncIterator


@pytest.fixture
async def openai() -> AsyncIterator[OpenAI]:
    async with openai_standin() as standin:
        yield standin


async def chat(openai: OpenAI, said: str, **more: object) -> list[dict[str, Any]]:
    """Return the choices that a chat streams."""
    body = {"model": "thinks", "stream": True, "messages": [{"role": "user", "content": said}], **more}
    async with (
        aiohttp.ClientSession() as session,
        session.post(f"{openai.base_url}/chat/completions", json=body) as response,
    ):
        assert response.headers["x-request-id"]
        lines = [line.removeprefix("data: ") for line in (await response.text()).split("\n\n") if line]
    assert lines.pop() == "[DONE]"
    return [choice for line in lines for choice in json.loads(line)["choices"]]


async def hear(openai: OpenAI, sound: bytes) -> str:
    form = aiohttp.FormData({"model": "hears", "language": "ar"})
    form.add_field("file", sound, filename="file.wav", content_type="audio/wav")
    async with (
        aiohttp.ClientSession() as session,
        session.post(f"{openai.base_url}/audio/transcriptions", data=form) as response,
    ):
        return str((await response.json())["text"])


async def test_the_model_streams_its_answer_word_by_word(openai: OpenAI) -> None:
    openai.answer = "Nine to five."
    words = [choice["delta"].get("content", "") for choice in await chat(openai, "When are you open?")]
    assert words == ["Nine", " to", " five.", ""]


async def test_the_model_calls_the_tool_that_a_word_of_the_caller_asks_for(openai: OpenAI) -> None:
    openai.tools = {"buy": "transfer_to_sales"}
    tools = [{"type": "function", "function": {"name": "transfer_to_sales"}}]
    first, last = await chat(openai, "I want to buy a laptop", tools=tools)
    assert first["delta"]["tool_calls"][0]["function"]["name"] == "transfer_to_sales"
    assert last["finish_reason"] == "tool_calls"
    assert (await chat(openai, "Hello", tools=tools))[0]["delta"]["content"] == "Certainly."
    assert (await chat(openai, "I want to buy a laptop"))[0]["delta"]["content"] == "Certainly."


async def test_the_model_waits_as_long_as_it_is_told_and_every_request_is_kept(openai: OpenAI) -> None:
    openai.delay = 0.2
    await chat(openai, "Hello")
    (asked,) = openai.asked("chat")
    assert asked.body["messages"][0]["content"] == "Hello"
    assert asked.answered_at is not None
    assert asked.answered_at - asked.at >= 0.2


async def test_recordings_turn_out_to_say_what_the_script_says(openai: OpenAI) -> None:
    openai.transcripts.extend(["أريد الشراء", "شكراً"])
    sound = wav(tone("a second and more of a caller's speech, as far as anybody can tell"), 16_000)
    assert [await hear(openai, sound) for _ in range(3)] == ["أريد الشراء", "شكراً", ""]
    body = openai.asked("transcriptions")[0].body
    assert body["language"] == "ar"
    assert body["seconds"] > 1


async def test_recordings_can_be_heard_by_a_rule(openai: OpenAI) -> None:
    openai.hear = lambda samples, rate: f"{len(samples)} at {rate}"
    assert await hear(openai, wav(np.zeros(80, np.int16), 16_000)) == "80 at 16000"


async def test_each_voice_is_a_tone_of_its_own_pitch(openai: OpenAI) -> None:
    async with aiohttp.ClientSession() as session:
        for voice in ("ash", "nova"):
            body = {"model": "speaks", "input": "Welcome to Ornina.", "voice": voice, "response_format": "wav"}
            async with session.post(f"{openai.base_url}/audio/speech", json=body) as response:
                assert response.content_type == "audio/wav"
                samples, rate = read_wav(await response.read())
            loudest = np.abs(np.fft.rfft(samples)).argmax() * rate / len(samples)
            assert abs(loudest - pitch(voice)) < 5
    assert pitch("ash") != pitch("nova")


async def test_a_service_that_is_shut_refuses_and_takes_calls_again_when_it_is_opened(openai: OpenAI) -> None:
    await chat(openai, "Hello")
    await openai.shut()
    with pytest.raises(aiohttp.ClientConnectorError):
        await chat(openai, "Hello")
    await openai.open()
    assert (await chat(openai, "Hello"))[0]["delta"]["content"] == "Certainly."


async def test_a_voice_can_break_off_in_the_middle(openai: OpenAI) -> None:
    openai.faults["speech"] = "cut"
    async with aiohttp.ClientSession() as session:
        body = {"model": "speaks", "input": "Welcome to Ornina.", "response_format": "wav"}
        async with session.post(f"{openai.base_url}/audio/speech", json=body) as response:
            with pytest.raises(aiohttp.ClientPayloadError):
                await response.read()
