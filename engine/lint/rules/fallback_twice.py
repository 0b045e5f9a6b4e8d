"""A provider that is to stand in for itself."""

from __future__ import annotations

from collections.abc import Iterator

from engine.lint.draft import Draft
from engine.lint.provider import Written, lists
from engine.source import Diagnostic, Rule, Words, plain

ONE = "  - {plugin: openai, model: gpt-4.1-mini}\n"
RULE = Rule(
    code="W709",
    name="fallback-twice",
    says=Words(
        '"{name}" is in this list twice, with the same options',
        "الإضافة «{name}» مذكورة مرتين في هذه القائمة بالخيارات نفسها",
    ),
    help=Words(
        "name another provider there, such as `{{plugin: offline}}`, or remove it",
        "اكتب مكانها مزوّداً آخر، مثل `{{plugin: offline}}`، أو احذفها",
    ),
    why=Words(
        "The later ones stand in when the earlier fail: what has just failed fails again, and the caller waits twice.",
        "يحل المزوّد اللاحق محل السابق حين يتعطل السابق: فما تعطل للتو سيتعطل ثانية، وينتظر المتصل مرتين.",
    ),
    bad={"voice.yaml": f"language_model:\n{ONE}{ONE}"},
    good={"voice.yaml": f"language_model:\n{ONE}  - {{plugin: offline}}\n"},
)


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Yield each provider that stands before in the same list."""
    for each in lists(draft):
        seen: dict[str, Written] = {}
        for provider in each.providers:
            options = sorted((option.key, repr(plain(option.value))) for option in provider.options)
            first = seen.setdefault(repr((provider.plugin, options)), provider)
            if first is not provider:
                yield RULE.at(provider.place, also=[first.place], name=provider.plugin)
