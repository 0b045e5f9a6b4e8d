from __future__ import annotations

from dataclasses import replace

import pytest
from livekit.agents import APIError, utils

from engine.errors import CannotRunError
from engine.model import Provider, Voice, choice
from engine.opening import open_centre
from engine.voice import provider, rendering
from engine.voice.patience import CONNECTING
from engine.voice.provider import TTS
from tests.centres import folder, ornina
from tests.openai import openai_standin


def test_without_a_key_the_offline_providers_stand_in() -> None:
    chosen = choice.chosen(ornina(), "sales", "language_model")
    assert [p.plugin for p in chosen] == ["openai"]
    assert [p.plugin for p in choice.usable(chosen, {})] == ["offline"]
    assert [p.plugin for p in choice.usable(chosen, {"OPENAI_API_KEY": "k"})] == ["openai"]


def test_a_server_of_ones_own_needs_no_key() -> None:
    local = Provider("openai", {"model": "llama3.2", "base_url": "http://localhost:11434/v1"})
    assert choice.usable((local,), {}) == (local,)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (Voice(language_model=(Provider("nonesuch"),)), "not installed"),
        (Voice(language_model=(Provider("openai", {"base_url": "http://x", "modle": "a"}),)), 'no option "modle"'),
        (Voice(text_to_speech=(Provider("silero"),)), "cannot do text_to_speech"),
    ],
)
def test_a_provider_that_cannot_be_made_is_said_before_any_call(written: Voice, said: str) -> None:
    centre = ornina()._replace(providers=written)  # the linter would not have let it through
    with pytest.raises(CannotRunError, match=said):
        provider.check(centre, {})


def test_a_department_may_have_a_provider_of_its_own(tmp_path_factory: pytest.TempPathFactory) -> None:
    written = """\
language_model: {plugin: openai, model: a, base_url: http://x}
departments:
  bills:
    language_model:
      - {plugin: openai, model: b, base_url: http://x}
      - {plugin: offline}
"""
    centre = open_centre(folder(tmp_path_factory.mktemp("c"), voice=written))
    assert [p.options["model"] for p in choice.chosen(centre, "desk", "language_model")] == ["a"]
    assert [p.plugin for p in choice.chosen(centre, "bills", "language_model")] == ["openai", "offline"]
    assert provider.thinks(centre, "desk", {}).model == "a"
    assert "Fallback" in type(provider.thinks(centre, "bills", {})).__name__


def test_who_speaks_is_said_plainly() -> None:
    assert "espeak-ng speaks" in choice.summary(ornina(), {})
    assert "No OPENAI_API_KEY is set" in choice.summary(ornina(), {})
    assert choice.summary(ornina(), {"OPENAI_API_KEY": "k"}).startswith("openai (gpt-4o-mini-tts) speaks;")


@pytest.mark.parametrize("fault", ["401", "500", "stall", ""])
async def test_when_the_voice_fails_the_one_on_this_machine_speaks(fault: str) -> None:
    soon = replace(CONNECTING.tts_conn_options, timeout=0.5)
    async with openai_standin(faults={"speech": fault} if fault else {}) as service, utils.http_context.open():
        written = Voice(text_to_speech=(Provider("openai", {"base_url": service.base_url, "model": "m"}),))
        centre = ornina()._replace(providers=written)
        voice = provider.speaks(centre, "sales", "en", {})
        async with voice.synthesize("good morning", conn_options=soon) as stream:
            sound = [chunk.frame async for chunk in stream]
        assert sum(frame.duration for frame in sound) > 0.2
        assert service.asked("speech")
        await closed(voice)


async def test_a_sentence_in_which_the_voice_broke_off_is_said_again_by_the_one_on_this_machine() -> None:
    async with openai_standin(faults={"speech": "cut"}, pace=0.1) as service, utils.http_context.open():
        written = Voice(text_to_speech=(Provider("openai", {"base_url": service.base_url, "model": "m"}),))
        voice = provider.speaks(ornina()._replace(providers=written), "sales", "en", {})
        text = "good morning, we open at nine"
        async with voice.synthesize(text, conn_options=CONNECTING.tts_conn_options) as stream:
            sound = [chunk.frame async for chunk in stream]
        broken_off = len(text) * service.pace / 2
        assert sum(frame.duration for frame in sound) > broken_off + 1
        assert [each.body["input"] for each in service.asked("speech")] == [text]
        await closed(voice)


async def test_what_stands_in_is_not_kept_for_the_next_calls() -> None:
    async with openai_standin(faults={"speech": "500"}) as service, utils.http_context.open():
        written = Voice(text_to_speech=(Provider("openai", {"base_url": service.base_url, "model": "m"}),))
        voice = provider.speaks(ornina()._replace(providers=written), "sales", "en", {}, stand_in=False)
        with pytest.raises(APIError):
            await rendering.spoken(voice, "good morning")
        await closed(voice)


async def closed(voice: TTS) -> None:
    """Close who speaks, and whoever it speaks through."""
    for each in (*getattr(voice, "_tts_instances", ()), voice):
        await each.aclose()
