"""A model that is made for something else."""

from __future__ import annotations

from collections.abc import Iterator

from engine.lint.draft import Draft
from engine.lint.openai import MODELS, role_of
from engine.lint.provider import providers
from engine.source import Diagnostic, Rule, Words

RULE = Rule(
    code="W711",
    name="model-in-wrong-role",
    says=Words(
        '"{name}" is made for {other}, not for {role}',
        "النموذج «{name}» مخصص للدور «{other}» لا للدور «{role}»",
    ),
    help=Words(
        "name another here, such as {example}",
        "اذكر هنا نموذجاً آخر، مثل {example}",
    ),
    why=Words(
        "A model that writes down what it hears cannot answer, and one that answers cannot speak: calls would fail.",
        "النموذج الذي يكتب ما يسمعه لا يستطيع الإجابة، والذي يجيب لا يستطيع الكلام: فتفشل المكالمات.",
    ),
    bad={"voice.yaml": "language_model: {plugin: openai, model: gpt-4o-mini-transcribe}\n"},
    good={"voice.yaml": "speech_to_text: {plugin: openai, model: gpt-4o-mini-transcribe}\n"},
)
EXAMPLES = {
    "speech_to_text": "gpt-4o-mini-transcribe",
    "language_model": "gpt-4.1-mini",
    "text_to_speech": MODELS["text_to_speech"][0],
}


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Yield each model of OpenAI that stands where one of another kind belongs."""
    for provider in providers(draft):
        written = provider.option("model")
        other = role_of(written.text) if written and provider.openai else ""
        if written and other and other != provider.role:
            yield RULE.at(
                written.place, name=written.text, other=other, role=provider.role, example=EXAMPLES[provider.role]
            )
