from __future__ import annotations

import pytest

from engine.errors import CannotRunError
from engine.model import Provider, Voice, choice
from engine.opening import open_centre
from engine.voice import provider
from tests.centres import folder, ornina


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
