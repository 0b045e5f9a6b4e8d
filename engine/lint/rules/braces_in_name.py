"""Braces in a text that is never filled in."""

from __future__ import annotations

from collections.abc import Iterator

from engine.lint.blank import blanks
from engine.lint.draft import Draft
from engine.lint.example import BASE
from engine.lint.written import within
from engine.source import Diagnostic, Rule, Words

RULE = Rule(
    code="W613",
    name="braces-in-name",
    says=Words(
        'the braces in "{what}" stay as they are: it is never filled in',
        "الأقواس في «{what}» تبقى كما هي، لأن هذا النص لا تجري تعبئته",
    ),
    help=Words(
        "write the name itself; only what is said, such as welcome, is filled in",
        "اكتب الاسم نفسه؛ فلا تجري تعبئة إلا ما يقال، مثل welcome",
    ),
    why=Words(
        "A caller would hear the braces, or the word between them, instead of a name.",
        "سيسمع المتصل الأقواس، أو الكلمة التي بينها، بدلاً من الاسم.",
    ),
    bad={"departments.yaml": BASE["departments.yaml"].replace("en: sales}", 'en: "sales of {{ company }}"}')},
    good={"departments.yaml": BASE["departments.yaml"].replace("en: sales}", "en: sales of Ornina}")},
)
NAMES = ("company", "name", "persona")


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Yield each name that holds braces; silent about one that must stand in quotes first."""
    document = draft.documents.get("departments.yaml")
    if document is None:
        return
    unquoted = {(f.place.line, f.place.column) for f in document.faults}
    for spoken in draft.spoken:
        at, length = braces(spoken.text) if spoken.key in NAMES else (-1, 0)
        if at >= 0 and (spoken.place.line, spoken.place.column) not in unquoted:
            lines = tuple(draft.sources.get(spoken.place.file, ()))
            yield RULE.at(within(spoken, lines, at, length), what=spoken.what)


def braces(name: str) -> tuple[int, int]:
    """Return where in a name braces begin, or other signs around a word that would be filled in, and how long."""
    at = max(name.find("{{"), name.find("{%"))
    single = None if at >= 0 else next(blanks(name), None)
    return (single.start(), len(single[0])) if single else (at, 2)
