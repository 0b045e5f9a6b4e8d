"""A number that an option cannot have."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from engine.lint.draft import Draft
from engine.lint.provider import providers
from engine.source import Diagnostic, Rule, Scalar, Words


class Range(NamedTuple):
    """The numbers an option can have."""

    least: float
    most: float = 1_000_000
    whole: bool = False
    openai: bool = False
    """Whether that is so for OpenAI only: others take other numbers, or words."""

    def holds(self, value: object) -> bool:
        """Tell whether a value is one of them."""
        number = isinstance(value, int if self.whole else int | float) and not isinstance(value, bool)
        return number and self.least <= value <= self.most  # type: ignore[operator]  # a number, by the line above


RANGES = {
    "temperature": Range(0, 2),
    "top_p": Range(0, 1),
    "speed": Range(0.25, 4, openai=True),
    "max_completion_tokens": Range(1, whole=True),
    "max_tokens": Range(1, whole=True),
    "max_retries": Range(0, 100, whole=True),
    "timeout": Range(0.001, 3600),
}
RULE = Rule(
    code="E708",
    name="wrong-number",
    says=Words(
        '"{name}" cannot be "{value}"',
        "لا يمكن أن تكون قيمة «{name}» هي «{value}»",
    ),
    help=Words(
        "write a number from {least} to {most}, without quotes",
        "اكتب عدداً من {least} إلى {most}، من دون علامتي تنصيص",
    ),
    why=Words(
        "The service refuses a number outside its limits, and the caller hears nothing.",
        "ترفض الخدمة أي عدد خارج حدودها، فلا يسمع المتصل شيئاً.",
    ),
    bad={"voice.yaml": "language_model: {plugin: openai, temperature: 7}\n"},
    good={"voice.yaml": "language_model: {plugin: openai, temperature: 0.7}\n"},
)
AT_LEAST = Words(
    "write a number of {least} or more, without quotes",
    "اكتب عدداً لا يقل عن {least}، من دون علامتي تنصيص",
)


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Yield each option whose value is no number, or one that it cannot have."""
    for provider in providers(draft):
        for option in provider.options:
            allowed = RANGES.get(option.key)
            if allowed is None or not isinstance(option.value, Scalar) or option.value.value is None:
                continue
            if not (allowed.openai and provider.plugin != "openai") and not allowed.holds(option.value.value):
                help_ = RULE.help if allowed.most < 1000 else AT_LEAST
                least, most = f"{allowed.least:g}", f"{allowed.most:g}"
                value = option.value.text
                yield RULE.at(option.value.place, help=help_, name=option.key, value=value, least=least, most=most)
