"""A plugin that is to do what it cannot."""

from __future__ import annotations

from collections.abc import Iterator

from engine.lint.draft import Draft
from engine.lint.plugin import CLASSES, ability
from engine.lint.provider import providers
from engine.source import Diagnostic, Rule, Words

RULE = Rule(
    code="E704",
    name="plugin-cannot",
    says=Words(
        '"{name}" cannot do {role}',
        "الإضافة «{name}» لا تصلح للدور «{role}»",
    ),
    help=Words(
        "it can do: {others}",
        "تصلح لما يأتي: {others}",
    ),
    why=Words(
        "A plugin that only listens cannot speak: the worker does not start.",
        "الإضافة التي تسمع فقط لا تستطيع الكلام: فلا يبدأ برنامج الرد عمله.",
    ),
    bad={"voice.yaml": "text_to_speech: {plugin: silero}\n"},
    good={"voice.yaml": "text_to_speech: {plugin: openai}\n"},
)
NONE = Words(
    "write openai, offline, or another plugin of LiveKit",
    "اكتب openai أو offline أو إضافة أخرى من LiveKit",
)


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Yield each plugin that has no class for its role."""
    for provider in providers(draft):
        able = ability(provider.plugin, provider.role)
        if able and not able.able:
            roles = [role for role in CLASSES if (other := ability(provider.plugin, role)) and other.able]
            help_ = RULE.help if roles else NONE
            yield RULE.at(provider.place, help=help_, name=provider.plugin, role=provider.role, others=", ".join(roles))
