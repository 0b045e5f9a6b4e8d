"""A picture in a text that a voice reads out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from engine.lint.draft import Draft
from engine.lint.spot import first, short, spoken_with, spots
from engine.source import Diagnostic, Rule, Words

RULE = Rule(
    code="W811",
    name="emoji-in-line",
    says=Words(
        '"{what}" has a picture in it: {sign}',
        "في «{what}» رمز تعبيري: {sign}",
    ),
    help=Words("take it out, or say it in words", "احذفه، أو عبّر عنه بالكلمات"),
    why=Words(
        "A voice reads a picture by its name, such as smiling face with smiling eyes, in the middle of a welcome.",
        "الصوت الآلي يقرأ الرمز التعبيري باسمه، مثل: وجه مبتسم بعينين مبتسمتين، في وسط عبارة الترحيب.",
    ),
    bad={
        "departments.yaml": """\
languages: [ar, en]
first_department: reception
departments:
  reception: {persona: {ar: أحمد, en: Ahmed}, welcome: {ar: أهلاً بك 😊, en: Welcome.}}
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
PICTURE = (
    "\U0001f000-\U0001faff\u2600-\u275a\u275f-\u27bf\u2b05-\u2b07\u2b1b\u2b1c\u2b50\u2b55\u231a\u231b\u23e9-\u23f3"
)
EMOJI = re.compile(f"[{PICTURE}][{PICTURE}\ufe0f\u200d\u20e3]*")


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Yield each text with pictures, at the first of them."""
    for spoken in spoken_with(draft, EMOJI):
        match = EMOJI.search(spoken.text)
        place = first(spots(draft, spoken.place, EMOJI), spoken.place)
        yield RULE.at(place, what=spoken.what, sign=short(match[0]) if match else "")
