"""An option that a plugin does not take."""

from __future__ import annotations

from collections.abc import Iterator

from engine.lint.draft import Draft
from engine.lint.near import likely
from engine.lint.plugin import ability
from engine.lint.provider import Written, providers
from engine.source import Diagnostic, Entry, Rule, Words

MOST = 8
"""Options that are listed; more of them would help nobody."""
NOT_WRITTEN = ("api_key", "client", "http_session")
"""Options that have no place in a file: secrets, and what only a program can hand over."""
RULE = Rule(
    code="E703",
    name="unknown-option",
    says=Words(
        '"{plugin}" has no option "{name}" for {role}',
        "ليس للإضافة «{plugin}» خيار باسم «{name}» في الدور «{role}»",
    ),
    help=Words("its options are: {known}", "خياراتها: {known}"),
    why=Words(
        "A worker whose plugin does not know an option does not start, and no call is answered.",
        "برنامج الرد الذي لا تعرف إضافته أحد الخيارات لا يبدأ عمله، ولا يُردّ على أي مكالمة.",
    ),
    bad={"voice.yaml": "text_to_speech: {plugin: openai, modle: gpt-4o-mini-tts}\n"},
    good={"voice.yaml": "text_to_speech: {plugin: openai, model: gpt-4o-mini-tts}\n"},
)
NONE = Words(
    "it has no options: delete the line",
    "ليست لها خيارات: احذف السطر",
)
MANY = Words(
    "its options are described at docs.livekit.io/agents/integrations",
    "خياراتها مشروحة في docs.livekit.io/agents/integrations",
)


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Yield each option that the plugin's class for that role does not take."""
    for provider in providers(draft):
        able = ability(provider.plugin, provider.role)
        if able and able.options is not None:
            for option in provider.options:
                if option.key not in able.options:
                    yield finding(
                        provider, option, [o for o in able.options if not o.startswith("_") and o not in NOT_WRITTEN]
                    )


def finding(provider: Written, option: Entry, known: list[str]) -> Diagnostic:
    """Return the finding of one unknown option."""
    help_ = NONE if not known else RULE.help if len(known) <= MOST else MANY
    return RULE.at(
        option.at,
        help=help_,
        meant=likely(option.key, known),
        name=option.key,
        plugin=provider.plugin,
        role=provider.role,
        known=", ".join(known),
    )
