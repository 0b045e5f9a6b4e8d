"""What OpenAI calls its voices and models; a hint for names that nearly are one, never a limit for newer ones."""

from __future__ import annotations

import re

from engine.lint.near import likely

VOICES = (
    "alloy", "ash", "ballad", "cedar", "coral", "echo", "fable", "marin", "nova", "onyx", "sage", "shimmer", "verse",
)  # fmt: skip
MODELS: dict[str, tuple[str, ...]] = {
    "speech_to_text": (
        "whisper-1", "gpt-4o-transcribe", "gpt-4o-mini-transcribe", "gpt-4o-transcribe-diarize", "gpt-transcribe",
        "gpt-live-transcribe", "gpt-realtime-whisper",
    ),
    "language_model": (
        "gpt-5.6-luna", "gpt-5.6-sol", "gpt-5.6-terra", "gpt-5.5", "gpt-5.4", "gpt-5.4-mini", "gpt-5.2", "gpt-5.1",
        "gpt-5", "gpt-5-mini", "gpt-5-nano", "gpt-4.1", "gpt-4.1-mini", "gpt-4.1-nano", "gpt-4o", "gpt-4o-mini",
        "gpt-4-turbo", "gpt-4", "gpt-3.5-turbo",
    ),
    "text_to_speech": ("gpt-4o-mini-tts", "tts-1", "tts-1-hd"),
}  # fmt: skip
"""The models of each role."""
MARKS = {"speech_to_text": re.compile("transcribe|whisper"), "text_to_speech": re.compile("tts")}
"""What names of models of a role have in them, and those of other roles have not."""
LIKE = 0.85
"""From which likeness on a name was probably meant to be another."""


def role_of(model: str) -> str:
    """Return what a model is for, by its name; nothing where that does not tell."""
    for role, mark in MARKS.items():
        if mark.search(model):
            return role
    return "language_model" if model in MODELS["language_model"] else ""


def nearly(model: str, role: str) -> tuple[str, ...]:
    """Return the models of a role that a name nearly is; one with other numbers is a newer or older one, and right."""
    if any(
        model == known or re.fullmatch(re.escape(known) + r"-\d{4}(-\d\d){0,2}(-preview)?", model)
        for known in MODELS[role]
    ):
        return ()
    numbers = re.findall(r"\d+", model)
    alike = [known for known in MODELS[role] if re.findall(r"\d+", known) == numbers]
    return likely(model.lower(), alike, LIKE)
