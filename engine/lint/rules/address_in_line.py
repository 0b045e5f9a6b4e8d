"""A web or mail address in a line that a voice reads out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from engine.lint.draft import Draft
from engine.lint.spot import bare, short, spot
from engine.source import Diagnostic, Rule, Words

RULE = Rule(
    code="W809",
    name="address-in-line",
    says=Words(
        '"{what}" has an address in it: {address}',
        "في «{what}» عنوان إلكتروني: {address}",
    ),
    help=Words(
        "say where to find it in words, such as: on our website, under contact",
        "اذكر بالكلمات أين يجده المتصل، مثل: في موقعنا، في صفحة اتصل بنا",
    ),
    why=Words(
        "A voice spells an address out, sign by sign, and no caller can write it down that fast.",
        "الصوت الآلي يتهجّى العنوان رمزاً رمزاً، ولا يستطيع أي متصل أن يكتبه بهذه السرعة.",
    ),
    bad={
        "departments.yaml": """\
languages: [ar, en]
first_department: reception
departments:
  reception: {persona: {ar: أحمد, en: Ahmed}, welcome: {ar: أهلاً بك., en: Welcome to https://example.com/shop.}}
  sales: {persona: {ar: سارة, en: Sarah}, welcome: {ar: معك سارة., en: Sarah speaking.}}
"""
    },
    good={
        "departments.yaml": """\
languages: [ar, en]
first_department: reception
departments:
  reception: {persona: {ar: أحمد, en: Ahmed}, welcome: {ar: أهلاً بك., en: Welcome to Example.com.}}
  sales: {persona: {ar: سارة, en: Sarah}, welcome: {ar: معك سارة., en: Sarah speaking.}}
"""
    },
)
# A name such as Booking.com is read well; a path, www or a mail address is not.
ADDRESS = r"""
    (?<![\w.+-]) (?: (?:https?|ftp)://[^\s<>"')\]]+ | www\.[^\s<>"')\]]+
    | [A-Za-z0-9.+_-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+
    | [A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,6}/[^\s<>"')\]]+ )
    """
LINKS = ("](", '="', "='", "<")
"""What stands before the address of a link in markup."""


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Yield each address in a line, but for the target of a link in markup, which is another rule's."""
    for spoken in draft.lines:
        if not any(sign in spoken.text for sign in ("@", "/", "www.")):
            continue
        for match in re.compile(ADDRESS, re.VERBOSE | re.IGNORECASE).finditer(bare(spoken.text)):
            if spoken.text[: match.start()].endswith(LINKS):
                continue
            address = match[0].rstrip(".,;:!?،؛؟")
            yield RULE.at(spot(draft, spoken.place, address), what=spoken.what, address=short(address))
