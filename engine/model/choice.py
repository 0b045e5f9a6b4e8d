"""Which providers a call centre uses here: what was written, and what this machine has a key for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from engine.model.centre import CallCentre
from engine.model.provider import Provider

Role = Literal["speech_to_text", "language_model", "text_to_speech"]
Environment = Mapping[str, str]

KEY = "OPENAI_API_KEY"
OFFLINE = Provider("offline")
USUAL: dict[Role, Provider] = {
    "speech_to_text": Provider("openai", {"model": "gpt-4o-mini-transcribe"}),
    "language_model": Provider("openai", {"model": "gpt-4.1-mini"}),
    "text_to_speech": Provider("openai", {"model": "gpt-4o-mini-tts"}),
}
DOES: dict[Role, str] = {"text_to_speech": "speaks", "speech_to_text": "listens", "language_model": "answers"}
DOES_OFFLINE: dict[Role, str] = {
    "text_to_speech": "espeak-ng speaks",
    "speech_to_text": "Moonshine hears English, other languages are typed",
    "language_model": "a stand-in for the language model connects callers and answers nothing else",
}


def chosen(centre: CallCentre, department: str, role: Role) -> tuple[Provider, ...]:
    """Return the providers written for a department, else for the centre, else OpenAI's."""
    own: tuple[Provider, ...] = getattr(centre.departments[department].providers, role)
    written: tuple[Provider, ...] = own or getattr(centre.providers, role)
    return written or (USUAL[role],)


def usable(providers: tuple[Provider, ...], environment: Environment) -> tuple[Provider, ...]:
    """Return the providers that can work here: without a key, OpenAI's own service cannot.

    When none can, the offline provider takes its place.
    """
    return tuple(p for p in providers if not keyless(p, environment)) or (OFFLINE,)


def keyless(provider: Provider, environment: Environment) -> bool:
    """Tell whether a provider needs a key that is not there; one with its own server needs none."""
    own_server = "base_url" in provider.options or environment.get("OPENAI_BASE_URL")
    return provider.plugin == "openai" and not own_server and not environment.get(KEY)


def summary(centre: CallCentre, environment: Environment) -> str:
    """Say in a sentence or two who speaks, listens and answers in the first department."""
    parts, without_key = [], False
    for role, does in DOES.items():
        wanted = chosen(centre, centre.first_department, role)
        first = usable(wanted, environment)[0]
        parts.append(DOES_OFFLINE[role] if first.plugin == "offline" else f"{named(first)} {does}")
        without_key = without_key or keyless(wanted[0], environment)
    said = f"{parts[0]}; {parts[1]}; {parts[2]}."
    return f"{said} No {KEY} is set: put one in .env for natural voices." if without_key else said


def named(provider: Provider) -> str:
    """Return a provider as people call it: its plugin, model, and server when it is one's own."""
    model, server = provider.options.get("model"), provider.options.get("base_url")
    return " ".join(filter(None, [provider.plugin, f"({model})" if model else "", f"at {server}" if server else ""]))
