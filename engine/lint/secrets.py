"""Keys and passwords in a text, told by their form or by the name before them."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from engine.lint.draft import Draft
from engine.lint.spot import scan
from engine.source import Place


class Secret(NamedTuple):
    """A secret, where it stands, and the variable that should hold it instead."""

    text: str
    place: Place
    variable: str
    """Nothing for one that every user names otherwise."""


BEGIN = r"(?<![A-Za-z0-9_-])"
FORMS = (
    # What the text must hold for a look to be worth while, the form, and the variable.
    ("-----BEGIN", r"-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY-----", "PRIVATE_KEY"),
    ("sk-ant-", BEGIN + r"sk-ant-[\w-]{16,}", "ANTHROPIC_API_KEY"),
    ("sk-", BEGIN + r"sk-(?!ant-)[\w-]{16,}", "OPENAI_API_KEY"),
    ("sk_", BEGIN + r"sk_[0-9a-f]{32,}", "ELEVEN_API_KEY"),
    ("sk_", BEGIN + r"[sr]k_(?:live|test)_\w{16,}", "STRIPE_API_KEY"),
    ("gsk_", BEGIN + r"gsk_\w{20,}", "GROQ_API_KEY"),
    ("AIza", BEGIN + r"AIza[\w-]{35}", "GOOGLE_API_KEY"),
    ("AKIA", BEGIN + r"AKIA[0-9A-Z]{16}(?!\w)", "AWS_ACCESS_KEY_ID"),
    ("ASIA", BEGIN + r"ASIA[0-9A-Z]{16}(?!\w)", "AWS_ACCESS_KEY_ID"),
    *((f"gh{kind}_", BEGIN + rf"gh{kind}_\w{{30,}}", "GITHUB_TOKEN") for kind in "pousr"),
    ("github_pat_", BEGIN + r"github_pat_\w{30,}", "GITHUB_TOKEN"),
    ("hf_", BEGIN + r"hf_[A-Za-z0-9]{30,}", "HF_TOKEN"),
    ("xox", BEGIN + r"xox[abprs]-[\w-]{16,}", "SLACK_TOKEN"),
    ("API", BEGIN + r"API(?=[A-Za-z]*[0-9a-z])[A-Za-z0-9]{12}(?!\w)", "LIVEKIT_API_KEY"),
    ("eyJ", BEGIN + r"eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}", "ACCESS_TOKEN"),
    ("earer", r"(?<=[Bb]earer )[A-Za-z0-9._~+/-]{16,}=*", "ACCESS_TOKEN"),
    ("://", r"(?<=://)[^\s:/@{}$]*:[^\s:/@{}$]{3,}(?=@)", ""),
)
NEEDLES = (
    "_key", "-key", "pikey", "piKey", "_KEY", "-KEY", "PIKEY", "sskey", "ssKey", "SSKEY", "ecret", "ECRET", "oken",
    "OKEN", "assw", "ASSW", "pwd", "PWD", "assphrase", "ASSPHRASE", "redential", "REDENTIAL",
)  # fmt: skip
"""What a file must hold for a look at its names to be worth while."""
NAMED = r"""
    (?<![\w-])
    (?P<name>[\w-]*(?:(?:api|access|secret)[_-]?key|secret|token|passw(?:or)?d|pwd|passphrase|credentials?))
    ["']? [ \t]* [:=] [ \t]* (?P<quote>["']?) (?P<value>[^\s"',\[\]{}\#|>&*!<]+)
    """
PLUGIN = r"plugin:[ \t]*[\"']?([a-z][a-z0-9_]*)"
VARIABLES = {"elevenlabs": "ELEVEN_API_KEY", "aws": "AWS_SECRET_ACCESS_KEY", "azure": "AZURE_SPEECH_KEY"}
OWN = frozenset(
    {"api_key", "apikey", "key", "token", "secret", "password", "passwd", "access_key", "secret_key", "pwd"}
)
"""Names that do not say whose secret it is."""
MADE_UP = r"(?i)x{4,}|\*{3,}|\.{3}|…|your|example|placeholder|change_?me|dummy|env\b"
PART = r"(?:[A-Z]?[a-z]*\d{0,3}[A-Za-z]?|\d{1,4}[A-Za-z]?)"
MODEL = rf"{PART}(?:[-._:/]{PART})*"
"""Words and short numbers, such as `gpt-4.1-mini` or `lm-studio`."""
VARIABLE = r"[$%].*|[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+"
NEAR = 3
"""Lines above an option in which the plugin that it belongs to is named."""
LEAST, LONG, LEAST_ENTROPY = 8, 20, 3.5


def secrets(draft: Draft) -> Iterator[Secret]:
    """Yield the secrets in all files, file by file, in their order, each once."""
    everything = "\n".join(draft.texts.values())
    forms = [(needle, form, variable) for needle, form, variable in FORMS if needle in everything]
    needles = [needle for needle in NEEDLES if needle in everything]
    for file, text in draft.texts.items():
        found = [s for needle, form, variable in forms if needle in text for s in by_form(draft, file, form, variable)]
        if any(needle in text for needle in needles):
            found += by_name(draft, file)
        yield from apart(found)


def apart(found: list[Secret]) -> Iterator[Secret]:
    """Yield the secrets of one file in their order; of two that overlap, the longer."""
    seen: dict[int, int] = {}
    for each in sorted(found, key=lambda s: (s.place, -len(s.text))):
        if each.place.column >= seen.get(each.place.line, 0):
            seen[each.place.line] = each.place.end_column
            yield each


def by_form(draft: Draft, file: str, form: str, variable: str) -> Iterator[Secret]:
    """Yield what looks like a key of a service that we know."""
    certain = variable in {"PRIVATE_KEY", "LIVEKIT_API_KEY", ""}
    for place, match in scan(draft, file, re.compile(form)):
        if certain or (real(match[0]) and not re.search(MADE_UP, match[0])):
            yield Secret(match[0], place, variable)


def by_name(draft: Draft, file: str) -> Iterator[Secret]:
    """Yield what stands behind a name such as `api_key:` and looks like a key."""
    for place, match in scan(draft, file, re.compile(NAMED, re.VERBOSE | re.IGNORECASE)):
        value, name = match["value"].rstrip(".;:)"), match["name"].lower().replace("-", "_")
        if is_secret(value, password="pass" in name or "pwd" in name):
            start = place.column + match.start("value") - match.start()
            at = Place(file, place.line, start, place.line, start + len(value))
            yield Secret(value, at, variable_for(name, draft.sources[file], place))


def is_secret(value: str, *, password: bool) -> bool:
    """Tell whether a value is a secret, and not an example, a variable or a word."""
    if not value.isascii() or re.search(MADE_UP, value) or re.fullmatch(VARIABLE, value):
        return False
    if password and len(value) >= 6 and any(c.isdigit() for c in value):
        return True
    return len(value) >= LEAST and real(value)


def real(value: str) -> bool:
    """Tell whether a text is too wild to have been written by hand: letters with digits, or long and without words."""
    if len(set(value)) <= 4 or re.fullmatch(MODEL, value):
        return False
    letters, digits = any(c.isalpha() for c in value), any(c.isdigit() for c in value)
    if digits and letters:
        return True
    return (
        len(value) >= LONG
        and any(map(str.isupper, value))
        and value != value.title()
        and entropy(value) > LEAST_ENTROPY
    )


def entropy(text: str) -> float:
    """Return the bits that each character of a text tells, by Shannon."""
    return -sum(n / len(text) * math.log2(n / len(text)) for n in Counter(text).values())


def variable_for(name: str, lines: list[str], place: Place) -> str:
    """Return the variable that a secret belongs in, by its name or by the plugin it is written for."""
    if name not in OWN:
        return name.upper()
    own = [lines[place.line - 1]]
    for line in reversed(lines[max(0, place.line - 1 - NEAR) : place.line - 1]):
        if not own[0].startswith((" ", "-")):
            break
        own.insert(0, line)
    plugins = [plugin for plugin in re.findall(PLUGIN, "\n".join(own)) if plugin != "offline"]
    return VARIABLES.get(plugins[-1], f"{plugins[-1].upper()}_API_KEY") if plugins else name.upper()
