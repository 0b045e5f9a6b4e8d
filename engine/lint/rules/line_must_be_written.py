"""A line that is not written, in a language for which we have none of our own."""

from __future__ import annotations

from collections.abc import Iterator

from engine.lint.draft import Draft
from engine.lint.tongue import sound, uncertain
from engine.model.default import ANNOUNCEMENT, WELCOME_BACK, line
from engine.source import Diagnostic, Mapping, Place, Rule, Scalar, Sequence, Words

OURS = {"announcement": ANNOUNCEMENT, "welcome_back": WELCOME_BACK}
MOST_NAMED = 3
"""Departments that a message names before it only counts them."""
BAD = """\
languages: [en, it]
first_department: reception
{announcement}departments:
  reception: {{persona: Ada, welcome: {{en: Welcome., it: Benvenuti.}},
    welcome_back: {{en: Hello again., it: Eccomi.}}}}
  sales: {{persona: Leo, welcome: {{en: Sales., it: Vendite.}},
    welcome_back: {{en: Hello again., it: Eccomi.}}}}
"""
INTENTS = """\
intents:
  buy: {transfers_to: sales, keywords: {en: [buy], it: [comprare]}}
  go_back: {transfers_to: reception, keywords: {en: [reception], it: [portineria]}}
"""
RULE = Rule(
    code="E506",
    name="line-must-be-written",
    says=Words(
        'in the language "{language}" you must write {keys} yourself',
        "للغة «{language}» عليك أن تكتب بنفسك: {keys}",
    ),
    help=Words(
        "add {typed}",
        "أضف: {typed}",
    ),
    why=Words(
        "For some languages we have a natural line for a transfer and for a caller who comes back; for others "
        "we have none, and the caller would hear nothing.",
        "لدينا لبعض اللغات عبارة طبيعية تقال عند التحويل وأخرى تقال لمن يعود من المتصلين، وليس لدينا لغيرها "
        "شيء، فلن يسمع المتصل شيئاً.",
    ),
    bad={"departments.yaml": BAD.format(announcement=""), "intents.yaml": INTENTS},
    good={
        "departments.yaml": BAD.format(announcement="announcement: {en: One moment., it: Un momento.}\n"),
        "intents.yaml": INTENTS,
    },
)


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Yield each language that lacks lines, once, with the keys and departments that lack them."""
    if uncertain(draft) or draft.holed("departments") or not draft.departments:
        return
    without = {key: lacking(draft, key) for key in OURS}
    for language in sound(draft):
        keys = [key for key, ours in OURS.items() if without[key] and line(ours, language) is None]
        if keys:
            named = ", ".join(f'"{key}"' for key in keys)
            typed = ", ".join(f"`{key}: …` ({', '.join(without[key])})" for key in keys)
            yield RULE.at(place(draft, language), language=language, keys=named, typed=typed)


def lacking(draft: Draft, key: str) -> list[str]:
    """Return where a line is to be written, as messages name it: the departments that lack it, or departments.yaml."""
    if key == "announcement" and draft.root("departments").entry(key):
        return []
    ids = [i for i, e in draft.departments.items() if isinstance(e.value, Mapping) and e.value.entry(key) is None]
    if key == "announcement" and len(ids) == len(draft.departments):
        return ["departments.yaml"]
    more = [f"… ({len(ids)})"] if len(ids) > MOST_NAMED else []
    return [*ids[:MOST_NAMED], *more]


def place(draft: Draft, language: str) -> Place:
    """Return where the centre says that it speaks a language."""
    top = draft.root("departments")
    node = top.get("languages")
    for item in node.items if isinstance(node, Sequence) else ():
        if isinstance(item, Scalar) and item.text == language:
            return item.place
    entry = top.entry("departments")
    return entry.at if entry else top.place
