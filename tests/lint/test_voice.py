"""What is said of voice.yaml: without importing a plugin, and as the worker would find it."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.lint import examine, plugin
from engine.lint.example import BASE, folder
from engine.source import Diagnostic
from tests.centres import ROOT

LINES = BASE["departments.yaml"]


def found(voice: str | None, departments: str = LINES) -> list[Diagnostic]:
    """What is said of the small centre with a voice.yaml."""
    files = {"departments.yaml": departments} | ({} if voice is None else {"voice.yaml": voice})
    return [*examine(folder(files)).diagnostics]


def said(voice: str | None, departments: str = LINES) -> list[tuple[str, int, int, str]]:
    """The same, as code, line, column and what was most likely meant."""
    return [(d.code, d.place.line, d.place.column, "".join(d.meant[:1])) for d in found(voice, departments)]


@pytest.mark.parametrize(
    ("voice", "expected"),
    [
        ("speech_to_text: {plugin: opnai}", ("E701", 1, 26, "openai")),
        ("speech_to_text: {plugin: OpenAI, modle: x}", ("E701", 1, 26, "openai")),
        ("speech_to_text: {plugin: turn-detector}", ("E701", 1, 26, "turn_detector")),
        ('speech_to_text: {plugin: "../../engine"}', ("E701", 1, 26, "")),
        ('speech_to_text: {plugin: "."}', ("E701", 1, 26, "")),
        ("speech_to_text: {plugin: openai.realtime}", ("E701", 1, 26, "")),
        ("speech_to_text: {plugin: upliftai, anything: 1}", ("W702", 1, 26, "")),
        ("text_to_speech: {plugin: openai, voise: nova}", ("E703", 1, 34, "voice")),
        ("language_model: {plugin: openai, temprature: 1}", ("E703", 1, 34, "temperature")),
        ("speech_to_text: {plugin: openai, with_azure: 1}", ("E703", 1, 34, "")),
        ("speech_to_text: {plugin: offline, model: tiny}", ("E703", 1, 35, "")),
        ("text_to_speech: {plugin: offline, voise: nova}", ("E703", 1, 35, "voice")),
        ("departments: {sales: {text_to_speech: {plugin: openai, voise: nova}}}", ("E703", 1, 56, "voice")),
        ("text_to_speech: {plugin: silero, model: x}", ("E704", 1, 26, "")),
        ("text_to_speech: {plugin: openai, voice: Nova}", ("W705", 1, 41, "nova")),
        ("language_model: {plugin: openai, base_url: localhost/v1}", ("E707", 1, 44, "")),
        ("language_model: {plugin: openai, base_url: 8080}", ("E707", 1, 44, "")),
        ("language_model: {plugin: openai, base_url: 'ws://localhost'}", ("E707", 1, 44, "")),
        ("language_model: {plugin: openai, temperature: 3}", ("E708", 1, 47, "")),
        ("language_model: {plugin: openai, temperature: warm}", ("E708", 1, 47, "")),
        ("language_model: {plugin: openai, temperature: true}", ("E708", 1, 47, "")),
        ("language_model: {plugin: openai, max_completion_tokens: 0}", ("E708", 1, 57, "")),
        ("language_model: {plugin: openai, max_completion_tokens: 1.5}", ("E708", 1, 57, "")),
        ("language_model: {plugin: openai, timeout: 0}", ("E708", 1, 43, "")),
        ("text_to_speech: {plugin: openai, speed: 5}", ("E708", 1, 41, "")),
        ("language_model: [{plugin: offline}, {plugin: offline}]", ("W709", 1, 46, "")),
        ("text_to_speech: {plugin: openai, model: gpt-4o-mini-tt}", ("W710", 1, 41, "gpt-4o-mini-tts")),
        ("language_model: {plugin: openai, model: gpt4.1-mini}", ("W710", 1, 41, "gpt-4.1-mini")),
        ("language_model: {plugin: openai, model: whisper-1}", ("W711", 1, 41, "")),
        ("speech_to_text: {plugin: openai, model: gpt-4.1-mini}", ("W711", 1, 41, "")),
        ("text_to_speech: {plugin: openai, model: gpt-4o-transcribe}", ("W711", 1, 41, "")),
    ],
)
def test_a_fault_of_a_provider_is_said_once_at_its_place(voice: str, expected: tuple[str, int, int, str]) -> None:
    hit = said(voice)
    assert len(hit) == 1, [str(d) for d in found(voice)]
    assert hit[0][:3] == expected[:3]
    assert not expected[3] or hit[0][3] == expected[3]


@pytest.mark.parametrize(
    "voice",
    [
        "speech_to_text: {plugin: openai, model: gpt-4o-mini-transcribe, language: ar, prompt: x, x-note: y}",
        "language_model: {plugin: openai, model: llama3.2, base_url: 'http://localhost:11434/v1', temperature: 0}",
        "language_model: {plugin: openai, model: gpt-9-mini, max_completion_tokens: 150, timeout: 2.5, max_retries: 0}",
        "language_model: {plugin: openai, model: gpt-4o-mini-2024-07-18, extra_headers: {a: b}}",
        "text_to_speech: {plugin: openai, voice: Layla, model: kokoro, base_url: 'https://tts.example.com'}",
        "text_to_speech: {plugin: openai, voice: voice_123, speed: 0.25}",
        "text_to_speech: {plugin: offline, voice: en-gb+m3, language: ar}",
        "language_model: [{plugin: openai}, {plugin: openai, model: gpt-4.1}, {plugin: offline}]",
        "x-note: [1]\ndepartments: {sales: {text_to_speech: [{plugin: offline}]}, x-old: 7}",
    ],
)
def test_what_a_provider_can_be_is_no_fault(voice: str) -> None:
    assert [str(d) for d in found(voice)] == []


def with_voice(name: str) -> str:
    """departments.yaml in which sales has a voice."""
    return LINES.replace("  sales:\n", f"  sales:\n    voice: {name}\n")


@pytest.mark.parametrize(
    ("voice", "name", "codes"),
    [
        (None, "nova", []),
        (None, "{ar: nova, en: novva}", ["W705"]),
        (None, "Layla", ["W705"]),
        ("text_to_speech: {plugin: offline}", "Layla", []),
        ("text_to_speech: [{plugin: openai}, {plugin: offline}]", "Layla", ["W705"]),
        ("text_to_speech: {plugin: openai, base_url: 'http://localhost/v1'}", "Layla", []),
        ("text_to_speech: {plugin: openai, voice: nova}", "Layla", []),
        ("departments: {sales: {text_to_speech: {plugin: offline}}}", "Layla", []),
        ("departments: {reception: {text_to_speech: {plugin: offline}}}", "Layla", ["W705"]),
        ("text_to_speach: {plugin: offline}", "Layla", ["E201"]),
        ("text_to_speech: {plugin: ofline}", "Layla", ["E701"]),
        ("text_to_speech: [offline]", "Layla", ["E208"]),
    ],
)
def test_a_voice_is_held_against_who_speaks_for_the_department(voice: str | None, name: str, codes: list[str]) -> None:
    assert [code for code, *_ in said(voice, with_voice(name))][: len(codes) or 1] == codes
    assert ("W705" in [code for code, *_ in said(voice, with_voice(name))]) is ("W705" in codes)


def test_few_options_are_listed_and_many_are_not() -> None:
    assert found("text_to_speech: {plugin: offline, volume: 1}")[0].advice() == "its options are: voice, language"
    assert found("speech_to_text: {plugin: offline, volume: 1}")[0].advice() == "it has no options: delete the line"
    assert "docs.livekit.io" in found("language_model: {plugin: openai, volume: 1}")[0].advice()


def test_options_are_those_that_the_worker_takes() -> None:
    code = (
        "import inspect; from livekit.plugins import openai;"
        "print({role: [*inspect.signature(getattr(openai, role)).parameters] for role in ('STT', 'LLM', 'TTS')})"
    )
    told = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout
    taken = ast.literal_eval(told.strip().splitlines()[-1])
    for role, kind in plugin.CLASSES.items():
        able = plugin.ability("openai", role)
        assert able is not None
        assert sorted(able.options or ()) == sorted(taken[kind])


def test_the_offline_plugin_is_looked_for_where_the_worker_finds_it() -> None:
    tree = ast.parse((ROOT / "engine" / "voice" / "provider.py").read_text("utf-8"))
    (value,) = [
        n.value for n in tree.body if isinstance(n, ast.AnnAssign) and ast.unparse(n.target) == "OFFLINE_MODULES"
    ]
    assert value is not None
    modules = ast.literal_eval(value)
    assert modules == {role: f"engine.voice.offline.{name}" for role, name in plugin.OFFLINE.items()}
    assert all((ability := plugin.ability("offline", role)) and ability.able for role in plugin.CLASSES)


def test_a_plugin_is_read_and_never_imported() -> None:
    voice = "speech_to_text: {plugin: openai}\nlanguage_model: {plugin: openai}\ntext_to_speech: {plugin: silero}\n"
    code = (
        "import sys; from engine.lint import examine; from engine.lint.example import folder;"
        f"assert [d.code for d in examine(folder({{'voice.yaml': {voice!r}}})).diagnostics] == ['E704'];"
        "print([m for m in sys.modules if m.split('.')[0] in {'livekit', 'openai', 'numpy', 'httpx', 'aiohttp'}])"
    )
    assert subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout == "[]\n"


@pytest.mark.parametrize(
    ("source", "able", "options"),
    [
        ("class STT:\n    def __init__(self, a, *, b=1, **rest): ...", True, ("a", "b")),
        ("class STT(Base):\n    pass", True, None),
        ("from .stt import Hearer as STT", True, ("c",)),
        ("from .other import *", True, None),
        ("from livekit.x import STT", True, None),
        ("try:\n    from .stt import STT\nexcept ImportError:\n    STT = None", True, None),
        ("STT = make()", True, None),
        ("class TTS: ...", False, None),
        ("", False, None),
    ],
)
def test_a_class_is_found_wherever_a_plugin_keeps_it(
    source: str, able: bool, options: tuple[str, ...] | None, tmp_path: Path
) -> None:
    (tmp_path / "__init__.py").write_text(source, "utf-8")
    (tmp_path / "stt.py").write_text("class Hearer:\n    def __init__(self, c): ...", "utf-8")
    told = plugin.found(tmp_path / "__init__.py", "STT", 4)
    assert told == plugin.Ability(able, options)


ANY = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.sampled_from(["openai", "offline", "x", "", "model"]),
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(st.sampled_from(["plugin", "model", "voice", "timeout", "base_url", "x-a"]), inner, max_size=3),
    max_leaves=6,
)  # fmt: skip


@given(st.dictionaries(st.sampled_from([*plugin.CLASSES, "departments", "x-a"]), ANY, max_size=4))
def test_anything_at_all_in_voice_yaml_is_examined(tree: dict[str, object]) -> None:
    import json

    examine(folder({"voice.yaml": json.dumps(tree)}))
