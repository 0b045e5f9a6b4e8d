"""A voice that OpenAI does not have."""

from __future__ import annotations

from collections.abc import Iterator

from engine.lint.draft import Draft
from engine.lint.example import BASE
from engine.lint.near import likely
from engine.lint.openai import VOICES
from engine.lint.provider import List, lists, providers
from engine.source import Diagnostic, Place, Rule, Words

PERSONA = "    persona: {ar: سارة, en: Sarah}\n"
RULE = Rule(
    code="W705",
    name="unknown-voice",
    says=Words(
        'OpenAI has no voice called "{name}"',
        "ليس لدى OpenAI صوت باسم «{name}»",
    ),
    help=Words("its voices are: {known}", "أصواتها: {known}"),
    why=Words(
        "OpenAI refuses to speak in a voice that it does not have, and the department stays silent.",
        "ترفض OpenAI التحدث بصوت ليس لديها، فيبقى القسم صامتاً.",
    ),
    bad={"departments.yaml": BASE["departments.yaml"].replace(PERSONA, f"    voice: nvoa\n{PERSONA}")},
    good={"departments.yaml": BASE["departments.yaml"].replace(PERSONA, f"    voice: nova\n{PERSONA}")},
)


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Yield each voice of a department or provider that OpenAI is to speak in and does not have."""
    for name, place in dict.fromkeys((*of_providers(draft), *of_departments(draft))):
        # Voices of one's own, made at OpenAI, are called voice_….
        if name not in VOICES and not name.startswith("voice_"):
            yield RULE.at(place, meant=likely(name.lower(), VOICES), name=name, known=", ".join(VOICES))


def of_providers(draft: Draft) -> Iterator[tuple[str, Place]]:
    """Yield the voices that are written as an option of OpenAI."""
    for provider in providers(draft):
        voice = provider.option("voice")
        if provider.openai and provider.role == "text_to_speech" and voice and isinstance(voice.value, str):
            yield voice.text, voice.place


def of_departments(draft: Draft) -> Iterator[tuple[str, Place]]:
    """Yield the voices of departments for which OpenAI speaks; none where voice.yaml leaves that in doubt."""
    file = draft.file("voice.yaml")
    if draft.holed("voice") or any(fault.place.file == file for fault in (*draft.misfits, *draft.faults)):
        return
    speaks = {each.department: each for each in lists(draft) if each.role == "text_to_speech"}
    for spoken in draft.spoken:
        chosen = speaks.get(spoken.department) or speaks.get("")
        if spoken.key == "voice" and spoken.text and (chosen is None or takes(chosen)):
            yield spoken.text, spoken.place


def takes(chosen: List) -> bool:
    """Tell whether OpenAI is among those who speak, and is given the department's voice and not one of its own."""
    return any(provider.openai and not provider.option("voice") for provider in chosen.providers)
