"""A text or keywords in a language that the centre does not speak."""

from __future__ import annotations

from collections.abc import Iterator

from engine.lint.draft import CALLERS_SAY, Draft
from engine.lint.tongue import TAG, by_language, meant, nearest, sound, uncertain
from engine.source import Diagnostic, Entry, Mapping, Rule, Scalar, Sequence, Words

RULE = Rule(
    code="E502",
    name="unknown-language",
    says=Words(
        '"{name}" is not a language of this centre',
        "«{name}» ليست من لغات هذا المركز",
    ),
    help=Words("languages are: {languages}", "اللغات هي: {languages}"),
    why=Words(
        "What is written for a language that the centre does not speak is never heard by anybody.",
        "ما يُكتب للغة لا يتحدث بها المركز لا يسمعه أحد أبداً.",
    ),
    bad={
        "intents.yaml": """\
intents:
  buy: {transfers_to: sales, keywords: {ar: [شراء], en: [buy], fr: [acheter]}}
  go_back: {transfers_to: reception, keywords: {ar: [استقبال], en: [reception]}}
"""
    },
    good={
        "intents.yaml": """\
intents:
  buy: {transfers_to: sales, keywords: {ar: [شراء], en: [buy]}}
  go_back: {transfers_to: reception, keywords: {ar: [استقبال], en: [reception]}}
"""
    },
)
UNSAID = Words(
    "add a line `languages: [{typed}]` to departments.yaml: without it the centre speaks {languages}",
    "أضف السطر `languages: [{typed}]` إلى departments.yaml: فمن دونه يتحدث المركز باللغة «{languages}»",
)
LACKS = Words(
    "languages are: {languages}. Write a text for {absent} in its place, or add {name} to `languages`",
    "اللغات هي: {languages}. اكتب مكانه نصاً للغة {absent}، أو أضف {name} إلى `languages`",
)


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Yield each language that is written and not spoken; silent where the languages themselves are in doubt."""
    languages = sound(draft)
    if uncertain(draft) or len(languages) < len(draft.languages):
        return
    if draft.root("departments").entry("languages") is None:
        yield from unsaid(draft, languages)
        return
    for _, owner, texts in by_language(draft):
        absent = unwritten(texts, languages)
        for entry in strangers(texts, languages):
            likely = meant(entry.key, absent) or nearest(entry.key, languages)
            lacks = absent and not likely and owner.key not in CALLERS_SAY
            yield RULE.at(
                entry.at,
                help=LACKS if lacks else None,
                meant=likely,
                name=entry.key,
                languages=", ".join(languages),
                absent=", ".join(absent),
            )


def unwritten(texts: Mapping, languages: list[str]) -> list[str]:
    """Return the languages in which nothing is written."""
    return [language for language in languages if texts.entry(language) is None]


def strangers(texts: Mapping, languages: list[str]) -> Iterator[Entry]:
    """Yield what is in no language of the centre, but for what other rules explain: an empty or nested value."""
    for entry in texts:
        filled = isinstance(entry.value, Sequence) or (isinstance(entry.value, Scalar) and bool(entry.value.text))
        if filled and entry.key not in languages and not entry.key.startswith("x-"):
            yield entry


def unsaid(draft: Draft, languages: list[str]) -> Iterator[Diagnostic]:
    """Yield one finding for a centre that nowhere says what it speaks, and is written in more than English."""
    found = [e for _, _, texts in by_language(draft) for e in strangers(texts, languages) if TAG.fullmatch(e.key)]
    if found:
        spoken = ", ".join(dict.fromkeys([*(e.key for e in found), *languages]))
        also = [e.at for e in found[1:4]]
        yield RULE.at(
            found[0].at, help=UNSAID, also=also, name=found[0].key, typed=spoken, languages=", ".join(languages)
        )
