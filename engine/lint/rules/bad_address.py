"""The address of a service that is none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from engine.lint.draft import Draft
from engine.lint.provider import providers
from engine.source import Diagnostic, Rule, Words

ADDRESS = re.compile(r"https?://[^\s/:?#]+(:\d{1,5})?([/?#]\S*)?")
SOCKET = re.compile(r"wss?://[^\s/:?#]+(:\d{1,5})?([/?#]\S*)?")
RULE = Rule(
    code="E707",
    name="bad-address",
    says=Words(
        '"{name}" is not the address of a service',
        "«{name}» ليس عنوان خدمة",
    ),
    help=Words(
        "write it in full, such as http://localhost:11434/v1",
        "اكتبه كاملاً، مثل: `http://localhost:11434/v1`",
    ),
    why=Words(
        "A service that cannot be reached neither hears nor answers: each call would end in silence.",
        "الخدمة التي لا يمكن الوصول إليها لا تسمع ولا تجيب، فتنتهي كل مكالمة بالصمت.",
    ),
    bad={"voice.yaml": "language_model: {plugin: openai, model: llama3.2, base_url: localhost:11434/v1}\n"},
    good={"voice.yaml": "language_model: {plugin: openai, model: llama3.2, base_url: http://localhost:11434/v1}\n"},
)


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Yield each base_url that is no address; plugins other than OpenAI's may also be spoken to by web sockets."""
    for provider in providers(draft):
        written = provider.option("base_url")
        if written is None or written.value is None:
            continue
        socket = provider.plugin != "openai" and SOCKET.fullmatch(written.text)
        if not (socket or ADDRESS.fullmatch(written.text)):
            yield RULE.at(written.place, name=written.text)
