"""A plugin that nobody has heard of."""

from __future__ import annotations

from collections.abc import Iterator

from engine.lint.draft import Draft
from engine.lint.near import likely
from engine.lint.plugin import KNOWN, installed
from engine.lint.provider import providers
from engine.source import Diagnostic, Rule, Words

RULE = Rule(
    code="E701",
    name="unknown-plugin",
    says=Words(
        'there is no plugin called "{name}"',
        "لا توجد إضافة باسم «{name}»",
    ),
    help=Words(
        "write openai, offline, or another plugin of LiveKit such as deepgram",
        "اكتب openai أو offline أو إضافة أخرى من LiveKit مثل deepgram",
    ),
    why=Words(
        "Without its plugin a department can neither hear nor speak, and no call is answered.",
        "من دون إضافته لا يستطيع القسم أن يسمع ولا أن يتكلم، ولا يُردّ على أي مكالمة.",
    ),
    bad={"voice.yaml": "speech_to_text: {plugin: opnai}\n"},
    good={"voice.yaml": "speech_to_text: {plugin: openai}\n"},
)


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Yield each plugin that is neither installed nor one that LiveKit publishes."""
    known = {"offline", *KNOWN, *installed()}
    for provider in providers(draft):
        if provider.plugin not in known:
            yield RULE.at(provider.place, meant=likely(provider.plugin.lower(), known), name=provider.plugin)
