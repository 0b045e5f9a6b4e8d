"""An intent that callers of one language cannot tell."""

from __future__ import annotations

from collections.abc import Iterator

from engine.lint.draft import KEYWORDS, Draft
from engine.lint.flow import below, key_in
from engine.lint.tongue import sound
from engine.source import Diagnostic, Mapping, Rule, Words

RULE = Rule(
    code="W408",
    name="intent-without-language",
    says=Words(
        'the intent "{intent}" has no keywords in the language "{language}"',
        "المقصد «{intent}» ليست له كلمات مفتاحية باللغة «{language}»",
    ),
    help=Words(
        "add `{language}: [word, word]` to its keywords",
        "أضف `{language}: [كلمة, كلمة]` إلى كلماته المفتاحية",
    ),
    why=Words(
        "Callers who speak that language cannot be transferred by this intent.",
        "المتصل الذي يتحدث بهذه اللغة لا يمكن تحويله بهذا المقصد.",
    ),
    bad={
        "intents.yaml": """\
intents:
  buy: {transfers_to: sales, keywords: {ar: [شراء]}}
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
SEVERAL = Words(
    'the intent "{intent}" has no keywords in the languages {language}',
    "المقصد «{intent}» ليست له كلمات مفتاحية باللغات: {language}",
)
ADD_EACH = Words(
    "add a line for each of them to its keywords",
    "أضف إلى كلماته المفتاحية سطراً لكل لغة منها",
)


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Yield each intent that leaves out a language, but where that language may stand under another name."""
    if draft.holed("departments") or draft.holed("intents") or draft.broken("departments", "languages"):
        return
    for name, entry in draft.intents.items():
        lists = [keywords for key in KEYWORDS if (keywords := below(entry, key))]
        by_language = [keywords for keywords in lists if isinstance(keywords, Mapping) and keywords.entries]
        if not lists or len(by_language) < len(lists):
            continue  # one that is written once counts in every language
        written = {each.key for keywords in by_language for each in keywords if not each.key.startswith("x-")}
        missing = [language for language in sound(draft) if language not in written]
        if missing and written <= {*draft.languages}:
            key = key_in(entry, "keywords") or key_in(entry, "even_negated")
            at = key.at if key else entry.at
            if len(missing) == 1:
                yield RULE.at(at, intent=name, language=missing[0])
            else:
                yield RULE.at(at, says=SEVERAL, help=ADD_EACH, intent=name, language=", ".join(missing))
