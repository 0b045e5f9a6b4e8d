"""A department that is named and does not exist."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from engine.lint.draft import Draft
from engine.lint.invisible import seen
from engine.lint.near import likely
from engine.source import Diagnostic, Mapping, Place, Rule, Scalar, Words, listed

RULE = Rule(
    code="E301",
    name="unknown-department",
    says=Words(
        'there is no department called "{name}"',
        "لا يوجد قسم باسم «{name}»",
    ),
    help=Words("departments are: {known}", "الأقسام هي: {known}"),
    why=Words(
        "A caller who is to be transferred to a department that does not exist would stay where they are, or be lost.",
        "المتصل الذي يُراد تحويله إلى قسم غير موجود يبقى في مكانه، أو تضيع مكالمته.",
    ),
    bad={
        "intents.yaml": """\
intents:
  buy: {transfers_to: slaes, keywords: {ar: [شراء], en: [buy]}}
  go_back: {transfers_to: reception, keywords: {ar: [استقبال], en: [reception]}}
""",
    },
    good={
        "intents.yaml": """\
intents:
  buy: {transfers_to: sales, keywords: {ar: [شراء], en: [buy]}}
  go_back: {transfers_to: reception, keywords: {ar: [استقبال], en: [reception]}}
""",
    },
)
MOST_COMPARED = 30_000
"""Pairs of names that are held against each other to find what was meant: 30 wrong names in a thousand departments."""


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Yield each department that is named and is not there."""
    known = ", ".join(draft.known)
    for name, place, meant in unknown(draft):
        yield RULE.at(place, meant=meant, name=name, known=known)


@lru_cache(maxsize=1)
def unknown(draft: Draft) -> tuple[tuple[str, Place, tuple[str, ...]], ...]:
    """Return each name that is none, where it stands, and what was meant; nothing where not all could be read."""
    if draft.holed("departments") or not draft.known:
        return ()
    # A department whose own name is at fault has been told of there: one of other letters, or one with capitals.
    looks = {look for known in draft.known for look in (known, seen(known), plainly(known))}
    wrong = [(name, place) for name, place in named(draft) if name not in looks]
    few = islice(dict.fromkeys(name for name, _ in wrong), max(1, MOST_COMPARED // len(draft.known)))
    meant = {name: likely(name, draft.known) for name in few}
    return tuple((name, place, meant.get(name, ())) for name, place in wrong)


def plainly(name: str) -> str:
    """Return a name as it would be allowed: in small letters, and with `_` for spaces."""
    return "_".join(name.lower().split())


def named(draft: Draft) -> Iterator[tuple[str, Place]]:
    """Yield every place where a department is named by another part of the configuration."""
    top = draft.root("departments")
    owners = [top, *(e.value for e in draft.departments.values()), *(e.value for e in draft.intents.values())]
    for owner in owners:
        for key in ("first_department", "transfers_to"):
            node = owner.get(key) if isinstance(owner, Mapping) else None
            for item in listed(node):
                if isinstance(item, Scalar) and isinstance(item.value, str):
                    yield item.text, item.place
    voice = draft.root("voice").get("departments")
    for entry in voice if isinstance(voice, Mapping) else ():
        if not entry.key.startswith("x-"):
            yield entry.key, entry.at
