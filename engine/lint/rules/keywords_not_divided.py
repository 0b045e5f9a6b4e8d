"""Keywords with something else than a comma between them, which are one keyword that nobody says."""

from __future__ import annotations

import re
from collections.abc import Iterator

from engine.lint.draft import KEYWORDS, Draft
from engine.lint.spot import exact
from engine.source import Diagnostic, Edit, Mapping, Node, Rule, Scalar, Sequence, Words
from engine.source.lines import as_part

RULE = Rule(
    code="W415",
    name="keywords-not-divided",
    says=Words(
        "only commas divide keywords: this is one keyword, which nobody will say",
        "الفواصل وحدها تفصل بين الكلمات المفتاحية: فهذه كلمة مفتاحية واحدة لن يقولها أحد",
    ),
    help=Words("type `{typed}`", "اكتب `{typed}`"),
    why=Words(
        "A keyword counts only when all its words are said in this order, so that none of these callers is understood.",
        "لا تُحتسب الكلمة المفتاحية إلا إذا قيلت كلماتها كلها بهذا الترتيب، فلا يُفهم أحد من هؤلاء المتصلين.",
    ),
    bad={
        "intents.yaml": """\
intents:
  buy: {transfers_to: sales, keywords: {ar: شراء؛ سعر؛ عرض, en: [buy / price / offer]}}
  go_back: {transfers_to: reception, keywords: {ar: [استقبال], en: [reception]}}
"""
    },
    good={
        "intents.yaml": """\
intents:
  buy: {transfers_to: sales, keywords: {ar: [شراء, سعر, عرض], en: [buy, price, offer]}}
  go_back: {transfers_to: reception, keywords: {ar: [استقبال], en: [reception]}}
"""
    },
    instead_of=("keyword-too-long", "keyword-shadowed", "keyword-is-a-name"),
)
NEVER_SAID = re.compile(r"\s*(?:[;؛；，、|\n•]|(?<=[^\W\d_]{3})/(?=[^\W\d_]{3})|\s/\s)\s*")
"""Signs that divide words and are heard by nobody; a slash is also a part of some: 24/7, A/C, km/h."""
SEVERAL = re.compile(r"\s+(?:and|or|أو|او|[-–—])\s+")
"""What divides words when it stands there more than once, and is a part of some: terms and conditions."""
COMMA = re.compile(r"\s*[,،]\s*")
MOST = 20
"""Keywords that a message shows."""
KEYS = (*KEYWORDS, "unless")


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Yield each text in which keywords are divided by what does not divide them."""
    for entry in draft.intents.values():
        for key in KEYS:
            node = entry.value.get(key) if isinstance(entry.value, Mapping) else None
            if isinstance(node, Mapping):
                for each in node:
                    if each.key in draft.languages:
                        yield from undivided(draft, each.key, each.value)
            else:
                yield from undivided(draft, key, node)


def undivided(draft: Draft, name: str, node: Node | None) -> Iterator[Diagnostic]:
    """Yield the texts of a list, or the one text, that should be several keywords."""
    for item in node.items if isinstance(node, Sequence) else (node,):
        parts = divided(item.text) if isinstance(item, Scalar) else []
        if not isinstance(item, Scalar) or len(parts) < 2:
            continue
        words = ", ".join(as_part(part) for part in parts)
        here = words if isinstance(node, Sequence) else f"[{words}]"
        shown = ", ".join([*map(as_part, parts[:MOST]), *("…" for _ in parts[MOST : MOST + 1])])
        may = any(exact(draft, item.place, f"{quote}{item.text}{quote}") for quote in ("", '"', "'"))
        yield RULE.at(
            item.place,
            edits=[Edit(item.place, here)] if may else [],
            unsafe=not certain(item.text),
            typed=shown if isinstance(node, Sequence) else f"{name}: [{shown}]",
        )


def divided(text: str) -> list[str]:
    """Return the keywords that were meant by a text, or nothing where commas alone divide it."""
    text = tidy(text)
    parts = [part for part in NEVER_SAID.split(text) if part]
    parts = [each for part in parts for each in (SEVERAL.split(part) if len(SEVERAL.findall(part)) > 1 else [part])]
    if len(parts) < 2:
        return []
    return [each for part in parts for each in COMMA.split(part) if each]


def tidy(text: str) -> str:
    """Return a text with one space where there are many, and no empty lines."""
    return "\n".join(line for each in text.split("\n") if (line := " ".join(each.split())))


def certain(text: str) -> bool:
    """Tell whether what divides a text can be no part of any word."""
    return not SEVERAL.search(tidy(text)) and "/" not in text
