"""A plugin that exists, and is not on this machine."""

from __future__ import annotations

from collections.abc import Iterator

from engine.lint.draft import Draft
from engine.lint.plugin import KNOWN, installed, package
from engine.lint.provider import providers
from engine.source import Diagnostic, Rule, Words

RULE = Rule(
    code="W702",
    name="plugin-not-installed",
    says=Words(
        'the plugin "{name}" is not installed on this machine',
        "الإضافة «{name}» غير مثبتة على هذا الجهاز",
    ),
    help=Words(
        "install it where calls are answered: `uv pip install {package}`",
        "ثبّتها على الجهاز الذي يردّ على المكالمات: `uv pip install {package}`",
    ),
    why=Words(
        "A worker that does not find its plugin does not start.",
        "برنامج الرد الذي لا يجد إضافته لا يبدأ عمله.",
    ),
    bad={"voice.yaml": "speech_to_text: {plugin: upliftai}\n"},
    good={"voice.yaml": "speech_to_text: {plugin: openai}\n"},
)


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Yield each plugin that LiveKit publishes and that is not installed here."""
    for provider in providers(draft):
        if provider.plugin in KNOWN - installed():
            yield RULE.at(provider.place, name=provider.plugin, package=package(provider.plugin))
