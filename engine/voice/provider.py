"""From a provider's name in voice.yaml to the LiveKit plugin that does the work."""

from __future__ import annotations

import contextlib
import importlib
import inspect
import logging
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from livekit.agents import llm, stt, tts, vad

from engine.errors import CannotRunError
from engine.model import CallCentre, Provider
from engine.model.choice import Role, chosen, usable
from engine.model.graph import destinations
from engine.voice.ahead import Ahead
from engine.voice.offline import espeak
from engine.voice.offline.standin import reply
from engine.voice.punctual import Punctual

STT = stt.STT[Any]
LLM = llm.LLM[Any]
TTS = tts.TTS[Any]

log = logging.getLogger("switchboard")

CLASSES: dict[Role, str] = {"speech_to_text": "STT", "language_model": "LLM", "text_to_speech": "TTS"}
OFFLINE_MODULES: dict[Role, str] = {
    "speech_to_text": "engine.voice.offline.moonshine",
    "language_model": "engine.voice.offline.standin",
    "text_to_speech": "engine.voice.offline.espeak",
}
LONGEST_ANSWER = 150  # tokens: a reply on the telephone is a sentence or two


def make(provider: Provider, role: Role, extra: Mapping[str, object]) -> Any:  # noqa: ANN401  # the role says which of three it is
    """Make one provider.

    Args:
        provider: its plugin and the options that were written.
        role: what it is to do.
        extra: what we know and the plugin may like to know: voice, languages, length; written options win.

    Raises:
        CannotRunError: there is no such plugin, it does not do this, or it does not take these options.
    """
    kind = plugin_class(provider, role)
    taken = inspect.signature(kind).parameters
    options = dict(provider.options)
    if provider.plugin == "openai" and "base_url" in options:
        options.setdefault("api_key", "none")  # a local server asks for none, but the client insists on one
    options = {**{k: v for k, v in extra.items() if k in taken and v is not None}, **options}
    if unknown := [option for option in options if option not in taken]:
        known = ", ".join(name for name in taken if not name.startswith("_") and name not in {"api_key", "client"})
        fault = f'voice.yaml: the plugin "{provider.plugin}" has no option "{unknown[0]}" for {role}'
        raise CannotRunError(fault, f"it has: {known}")
    try:
        return kind(**options)
    except Exception as error:
        fault = f'voice.yaml: the plugin "{provider.plugin}" cannot be used for {role}: {error}'
        raise CannotRunError(fault) from error


def plugin_class(provider: Provider, role: Role) -> Callable[..., object]:
    """Return the plugin's class for a role, or say what to install."""
    name = OFFLINE_MODULES[role] if provider.plugin == "offline" else f"livekit.plugins.{provider.plugin}"
    try:
        module = importlib.import_module(name)
    except ImportError as error:
        fault = f'voice.yaml: the plugin "{provider.plugin}" is not installed'
        fix = f"install it: uv pip install livekit-plugins-{provider.plugin.replace('_', '-')}"
        raise CannotRunError(fault, fix) from error
    if not hasattr(module, CLASSES[role]):
        raise CannotRunError(f'voice.yaml: the plugin "{provider.plugin}" cannot do {role}', "name another there")
    kind: Callable[..., object] = getattr(module, CLASSES[role])
    return kind


def hears(centre: CallCentre, department: str, environment: Mapping[str, str], ears: vad.VAD) -> STT:
    """Make who hears for a department: told the language when the centre has one, to find it out when several."""
    one = centre.languages[0] if len(centre.languages) == 1 else None
    extra = {"language": one, "detect_language": None if one else True}
    made: list[STT] = []
    for provider in usable(chosen(centre, department, "speech_to_text"), environment):
        recogniser: STT = make(provider, "speech_to_text", extra)
        made.append(Ahead(stt=recogniser, vad=ears) if provider.plugin == "offline" else recogniser)
    return made[0] if len(made) == 1 else stt.FallbackAdapter(made, vad=ears)


def thinks(centre: CallCentre, department: str, environment: Mapping[str, str]) -> LLM:
    """Make who thinks for a department."""
    others = destinations(centre, department)
    replies = {
        language: reply(language, [centre.departments[other].name[language] for other in others])
        for language in centre.languages
    }
    extra = {"max_completion_tokens": LONGEST_ANSWER, "replies": replies}
    made: list[LLM] = list(all_of(centre, department, "language_model", environment, extra))
    return made[0] if len(made) == 1 else llm.FallbackAdapter(made)


def speaks(
    centre: CallCentre, department: str, language: str, environment: Mapping[str, str], *, stand_in: bool = True
) -> TTS:
    """Make who speaks for a department in a language, in the department's voice.

    When all who were written down fail, the voice on this machine stands in: it needs nobody. Not where `stand_in` says
    otherwise, since what it says for others is not to be kept.
    """
    here = centre.departments[department]
    voice = here.voice[language] if here.voice else None
    made: list[TTS] = []
    for provider in usable(chosen(centre, department, "text_to_speech"), environment):
        offline = provider.plugin == "offline"
        extra: dict[str, object] = {"voice": voice or (here.id if offline else None)}
        if provider.plugin == "openai":  # what an OpenAI-like server on this machine is sure to know, else the fastest
            extra["response_format"] = "wav" if "base_url" in provider.options else "pcm"
        made.append(make(provider, "text_to_speech", extra))
    if stand_in and not any(isinstance(each, espeak.TTS) for each in made):
        with contextlib.suppress(CannotRunError):  # this machine cannot speak, and need not
            last = espeak.TTS(voice=voice or here.id)
            made = [each if each.capabilities.streaming else Punctual(each, last) for each in made]
            made.append(last)
    return made[0] if len(made) == 1 else tts.FallbackAdapter(made, max_retry_per_tts=0)


def check(centre: CallCentre, environment: Mapping[str, str]) -> None:
    """Make every provider once, so that a wrong one is said before the first call.

    Raises:
        CannotRunError: one cannot be made; says which and why.
    """
    for department in centre.departments:
        thinks(centre, department, environment)
        speaks(centre, department, centre.language, environment)
        list(all_of(centre, department, "speech_to_text", environment, {}))


def all_of(
    centre: CallCentre, department: str, role: Role, environment: Mapping[str, str], extra: Mapping[str, object]
) -> Iterator[Any]:
    """Make every usable provider of a role, in the order written."""
    for provider in usable(chosen(centre, department, role), environment):
        yield make(provider, role, extra)
