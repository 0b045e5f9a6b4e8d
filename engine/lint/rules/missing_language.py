"""A text that is written by language and lacks a language of the centre."""

from __future__ import annotations

from collections.abc import Iterator

from engine.lint.draft import CALLERS_SAY, Draft
from engine.lint.tongue import by_language, lacking, sound, uncertain
from engine.source import Diagnostic, Mapping, Rule, Scalar, Words

RULE = Rule(
    code="E501",
    name="missing-language",
    says=Words(
        '"{what}" has no text for the language "{languages}"',
        "لا يوجد في «{what}» نص للغة «{languages}»",
    ),
    help=Words("add `{typed}` to it", "أضف إليه `{typed}`"),
    why=Words(
        "A caller who speaks that language would hear nothing at that moment of the call.",
        "المتصل الذي يتحدث بهذه اللغة لن يسمع شيئاً في تلك اللحظة من المكالمة.",
    ),
    bad={
        "departments.yaml": """\
languages: [ar, en]
first_department: reception
departments:
  reception: {persona: {ar: أحمد, en: Ahmed}, welcome: {en: Welcome.}}
  sales: {persona: {ar: سارة, en: Sarah}, welcome: {ar: معك سارة., en: Sarah speaking.}}
"""
    },
    good={
        "departments.yaml": """\
languages: [ar, en]
first_department: reception
departments:
  reception: {persona: {ar: أحمد, en: Ahmed}, welcome: {ar: أهلاً بك., en: Welcome.}}
  sales: {persona: {ar: سارة, en: Sarah}, welcome: {ar: معك سارة., en: Sarah speaking.}}
"""
    },
)


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Yield each text with the languages that it lacks; keywords may be left out of a language."""
    if uncertain(draft) or draft.holed("departments"):
        return
    languages = sound(draft)
    for what, entry, texts in by_language(draft):
        if entry.key not in CALLERS_SAY and not cut(texts) and (absent := lacking(texts, languages)):
            typed = ", ".join(f"{language}: …" for language in absent)
            yield RULE.at(entry.at, what=what, languages=", ".join(absent), typed=typed)


def cut(texts: Mapping) -> bool:
    """Tell whether a text is empty, or a comma has cut it, so that another rule has something to say."""
    return not texts.entries or any(isinstance(e.value, Scalar) and not e.value.text for e in texts)
