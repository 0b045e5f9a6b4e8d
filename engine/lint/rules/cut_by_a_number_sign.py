"""A text without quotes of which YAML takes the end for a comment: `Press #1 for sales`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from engine.lint.draft import Draft
from engine.lint.example import BASE
from engine.lint.spot import scan, short
from engine.source import Diagnostic, Edit, Place, Rule, Words
from engine.source.lines import key_and_text, quoted

RULE = Rule(
    code="W815",
    name="cut-by-a-number-sign",
    says=Words(
        'the text ends before "{rest}": what stands behind a space and # is a comment',
        "ينتهي النص قبل «{rest}»: فما يأتي بعد مسافة ورمز `#` تعليق",
    ),
    help=Words(
        "type `{typed}`; if it is a comment, put a space behind the #",
        "اكتب `{typed}`؛ وإن كان تعليقاً فضع مسافة بعد الرمز `#`",
    ),
    why=Words(
        "A caller would hear half of the sentence, or would not be understood by half of the keyword.",
        "سيسمع المتصل نصف الجملة، أو لن يُفهم من نصف الكلمة المفتاحية.",
    ),
    bad={"departments.yaml": BASE["departments.yaml"].replace("{ar: سارة, en: Sarah}", "Sarah #2 of sales")},
    good={"departments.yaml": BASE["departments.yaml"].replace("{ar: سارة, en: Sarah}", "Sarah # she is new")},
)
LONG = Words(
    "put the whole text in quotes; if it is a comment, put a space behind the #",
    "ضع النص كله بين علامتي تنصيص؛ وإن كان تعليقاً فضع مسافة بعد الرمز `#`",
)
CUT = re.compile(
    r"(?<=\S)[ ]+(?P<rest>\#(?!engine:|todo|fixme|xxx)\w\S*(?:[ \t]+(?!\#(?:\s|$))\S+)*)", re.IGNORECASE | re.MULTILINE
)
"""A number or a tag: behind the sign of a comment there is usually a space."""


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Yield each text that callers hear or say, and that ends before such a sign."""
    texts = [(s.place, s.node.quoted) for s in draft.spoken if s.key != "voice" and s.text]
    texts += [(said.place, said.quoted) for said in draft.said]
    ends = {(place.file, place.end_line, place.end_column): place for place, closed in texts if not closed}
    for name in ("departments.yaml", "intents.yaml"):
        for at, found in scan(draft, draft.file(name), CUT) if name in draft.documents else ():
            if place := ends.get((at.file, at.line, at.column)):
                yield finding(place, found)


def finding(text: Place, found: re.Match[str]) -> Diagnostic:
    """Return the finding for a text and what was taken from it."""
    line, end = found.string, found.end("rest")
    place = Place(text.file, text.end_line, found.start("rest") + 1, text.end_line, end + 1)
    if text.line < text.end_line:
        return RULE.at(place, help=LONG, rest=short(found["rest"]))
    key = key_and_text(line)
    start = key[0] if key else text.column - 1
    whole = quoted(line[start:end])
    edit = Edit(Place(text.file, text.line, start + 1, text.line, end + 1), whole)
    typed = f"{line[:start].strip()} {whole}"
    return RULE.at(place, edits=[edit], unsafe=True, rest=short(found["rest"]), typed=typed)
