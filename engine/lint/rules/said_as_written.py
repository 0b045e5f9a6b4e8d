"""A word of a spoken line that should be filled in, between signs that are said as they are: `{persona}`."""

from __future__ import annotations

from collections.abc import Iterator

from engine.lint.blank import blanks, filled, known, right
from engine.lint.draft import LINES, Draft, Spoken
from engine.lint.example import BASE
from engine.lint.spot import exact, spot
from engine.source import Diagnostic, Edit, Entry, Mapping, Rule, Scalar, Words
from engine.source.lines import quoted

RULE = Rule(
    code="E614",
    name="said-as-written",
    says=Words(
        '"{written}" is said as it is written: only what stands between {{{{ and }}}} is filled in',
        "ستقال «{written}» كما كُتبت: فلا تجري تعبئة إلا ما بين `{{{{` و`}}}}`",
    ),
    help=Words("type `{typed}`", "اكتب `{typed}`"),
    why=Words(
        "A caller would hear the word itself, such as persona, and not the name that it stands for.",
        "سيسمع المتصل الكلمة نفسها، مثل persona، لا الاسم الذي تنوب عنه.",
    ),
    bad={"departments.yaml": BASE["departments.yaml"].replace("This is Ahmed.}", "This is <persona>.}")},
    good={"departments.yaml": BASE["departments.yaml"].replace("Welcome. This is Ahmed.", '"This is {{ persona }}."')},
    instead_of=("markup-in-line", "needs-quotes", "empty", "not-a-text"),
)


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Yield each line with such a word; where several are in one line, the first."""
    for spoken in draft.lines:
        if found := next(blanks(spoken.text), None):
            yield RULE.at(
                spot(draft, spoken.place, found[0]),
                edits=edits(draft, spoken),
                written=found[0],
                typed=f"{spoken.language or spoken.key}: {quoted(filled(spoken.text))}",
            )
    for owner in (draft.root("departments"), *(entry.value for entry in draft.departments.values())):
        for key in LINES:
            if isinstance(owner, Mapping) and (entry := owner.entry(key)):
                yield from unquoted(entry)


def edits(draft: Draft, spoken: Spoken) -> list[Edit]:
    """Return the edit that puts the line right, where it stands on one line as it is."""
    start = spoken.place
    place = start._replace(end_line=start.line, end_column=start.column + len(spoken.text))
    if exact(draft, place, spoken.text):  # also where it should have stood in quotes
        return [Edit(place, quoted(filled(spoken.text)))]
    for quote in ('"', "'"):
        if exact(draft, spoken.place, f"{quote}{spoken.text}{quote}"):
            return [Edit(spoken.place, f"{quote}{filled(spoken.text)}{quote}")]
    return []


def unquoted(entry: Entry) -> Iterator[Diagnostic]:
    """Yield what is a word between braces and nothing else: to YAML it is a name with nothing behind it."""
    for each in (entry, *(entry.value if isinstance(entry.value, Mapping) else ())):
        inner = each.value.entries if isinstance(each.value, Mapping) else ()
        if len(inner) == 1 and known(inner[0].key) and nothing(inner[0]):
            word = inner[0].key
            place = inner[0].at if each is entry else each.at
            typed = quoted(right(word))
            edit = Edit(each.value.place, typed)
            yield RULE.at(place, edits=[edit], written=f"{{{word}}}", typed=f"{each.key}: {typed}")


def nothing(entry: Entry) -> bool:
    """Tell whether nothing stands behind a key."""
    return isinstance(entry.value, Scalar) and not entry.value.text and not entry.value.quoted
