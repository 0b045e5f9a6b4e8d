"""Signs of layout in a line that a voice reads out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from engine.lint.draft import Draft
from engine.lint.spot import bare, short, spot
from engine.source import Diagnostic, Rule, Words

RULE = Rule(
    code="W810",
    name="markup-in-line",
    says=Words(
        '"{what}" has signs of layout in it: {sign}',
        "في «{what}» رموز تنسيق: {sign}",
    ),
    help=Words(
        "write plain words: what is spoken has no layout",
        "اكتب كلمات عادية، فالكلام المنطوق لا تنسيق له",
    ),
    why=Words(
        "A voice says the signs aloud, as star star, or stumbles over them.",
        "الصوت الآلي يقرأ الرموز جهراً، مثل: نجمة نجمة، أو يتعثر بها.",
    ),
    bad={
        "departments.yaml": """\
languages: [ar, en]
first_department: reception
departments:
  reception: {persona: {ar: أحمد, en: Ahmed}, welcome: {ar: أهلاً بك., en: Welcome to **Ornina**.}}
  sales: {persona: {ar: سارة, en: Sarah}, welcome: {ar: معك سارة., en: Sarah speaking.}}
"""
    },
    good={
        "departments.yaml": """\
languages: [ar, en]
first_department: reception
departments:
  reception: {persona: {ar: أحمد, en: Ahmed}, welcome: {ar: أهلاً بك., en: Welcome to Ornina.}}
  sales: {persona: {ar: سارة, en: Sarah}, welcome: {ar: معك سارة., en: Sarah speaking.}}
"""
    },
)
MARKUP = r"""
    (?P<sign>
      \*\*(?=[^\s*])[^*\n]+\*\* | __(?=[^\W_])[^_\n]+__ | ~~[^~\n]+~~ | `[^`\n]+`        # bold, struck, code
      | (?<![\w*])\*[^\W\d_][^*\n]*(?<=\S)\*(?![\w*]) | (?<!\w)_[^\W_][^_\n]*(?<=[^\s_])_(?!\w)  # italics
      | \[[^\[\]\n]+\]\([^()\s]+\)                                                       # a link
      | </?[A-Za-z][\w:-]*(?:\s[^<>]*)?/?> | &(?:[a-z]{2,6}|\#\d{2,5});                  # a tag, an entity
      | ^[ ]*\#{1,6}[ ](?=[^\W\d_]) | ^[ ]*[-*+•▪◦][ ](?=\S) | (?<=[.:!?؟،;])[ ][•▪◦][ ]  # a heading, an item
    )
    """
SIGNS = frozenset("*_~`[<&#-+•▪◦")


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Yield each line that has layout in it, at the first sign of it."""
    for spoken in draft.lines:
        if not SIGNS & set(spoken.text):
            continue
        if match := re.compile(MARKUP, re.VERBOSE | re.MULTILINE).search(bare(spoken.text)):
            sign = match[0].strip()
            yield RULE.at(spot(draft, spoken.place, sign), what=spoken.what, sign=short(sign))
