"""A model whose name is nearly that of one that OpenAI has."""

from __future__ import annotations

from collections.abc import Iterator

from engine.lint.draft import Draft
from engine.lint.openai import nearly, role_of
from engine.lint.provider import providers
from engine.source import Diagnostic, Rule, Words

RULE = Rule(
    code="W710",
    name="unknown-model",
    says=Words(
        'OpenAI has no model called "{name}" that we know of',
        "لا نعرف لدى OpenAI نموذجاً باسم «{name}»",
    ),
    help=Words("write the name as OpenAI writes it", "اكتب الاسم كما تكتبه OpenAI"),
    why=Words(
        "OpenAI refuses a model that it does not have, and the caller hears nothing.",
        "ترفض OpenAI أي نموذج ليس لديها، فلا يسمع المتصل شيئاً.",
    ),
    bad={"voice.yaml": "text_to_speech: {plugin: openai, model: gpt-4o-mini-tt}\n"},
    good={"voice.yaml": "text_to_speech: {plugin: openai, model: gpt-4o-mini-tts}\n"},
)


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Yield each model of OpenAI that is nearly called like one it has; a name quite unlike them may be a new one."""
    for provider in providers(draft):
        written = provider.option("model")
        if not provider.openai or written is None or role_of(written.text) not in {"", provider.role}:
            continue
        if meant := nearly(written.text, provider.role):
            yield RULE.at(written.place, meant=meant, name=written.text)
