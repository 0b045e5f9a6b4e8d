"""Documents that have been found good to a CallCentre."""

from __future__ import annotations

import re
from collections.abc import Callable
from collections.abc import Mapping as Map

from engine.model.centre import CallCentre, Department, Intent, Text
from engine.model.default import ANNOUNCEMENT, OWN, WELCOME_BACK, line
from engine.model.graph import HANGS_UP
from engine.model.provider import Provider, Voice
from engine.source import EMPTY, Mapping, Node, Scalar, entries, listed, plain, text, texts

ROLES = Voice._fields
COMMAS = re.compile("[,،]")


def build(files: Map[str, Mapping], templates: Map[str, str]) -> CallCentre:
    """Return the call centre of documents in which the linter found no error.

    Args:
        files: the trees of departments.yaml, intents.yaml and voice.yaml, by file name; the last two may be missing.
        templates: the text of each template, by file name.
    """
    top = files["departments.yaml"]
    languages = tuple(texts(top.get("languages"))) or ("en",)
    voice = files.get("voice.yaml", EMPTY)
    voices = entries(voice.get("departments"))
    described = entries(top.get("departments"))
    ids = tuple(described)
    departments = {
        key: department(key, node, top, languages, ids, voices.get(key, EMPTY)) for key, node in described.items()
    }
    intents = entries(files.get("intents.yaml", EMPTY).get("intents"))
    return CallCentre(
        languages=languages,
        first_department=text(top.get("first_department")) or next(iter(departments)),
        departments=departments,
        intents={key: intent(key, node, languages) for key, node in intents.items()},
        templates=dict(templates),
        most_transfers=whole(top.get("most_transfers"), 6),
        last_resort=text(top.get("last_resort")) or "take_care",
        silence_after=whole(top.get("silence_after"), 12),
        most_minutes=whole(top.get("most_minutes"), 60),
        lines={key: written for key in OWN if (written := spoken(top.get(key), languages))},
        second_stage=text(files.get("intents.yaml", EMPTY).get("second_stage")),
        company=spoken(top.get("company"), languages) or dict.fromkeys(languages, ""),
        providers=providers(voice),
    )


def department(  # noqa: PLR0913, PLR0917  # what a thousand departments share is worked out once, and handed in
    id_: str, node: Mapping, top: Mapping, languages: tuple[str, ...], every: tuple[str, ...], voice: Mapping
) -> Department:
    """Build one department; `top` is the whole departments.yaml, and `voice` what voice.yaml has for this one."""
    narrowed = node.get("transfers_to")
    announcement = spoken(node.get("announcement"), languages) or spoken(top.get("announcement"), languages)
    return Department(
        id=id_,
        name=spoken(node.get("name"), languages) or dict.fromkeys(languages, id_),
        persona=spoken(node.get("persona"), languages) or {},
        welcome=spoken(node.get("welcome"), languages) or {},
        welcome_back=spoken(node.get("welcome_back"), languages) or default(WELCOME_BACK, languages),
        announcement=announcement or default(ANNOUNCEMENT, languages),
        voice=spoken(node.get("voice"), languages),
        prompt=text(node.get("prompt")) or f"{id_}.md.j2",
        transfers_to=tuple(key for key in texts(narrowed) if key != id_) if narrowed else every,
        entrance=plain(node.get("entrance")) is True,
        model_may_transfer=plain(node.get("model_may_transfer")) is not False,
        providers=providers(voice),
    )


def intent(id_: str, node: Mapping, languages: tuple[str, ...]) -> Intent:
    """Build one intent; what is written once counts in every language."""
    return Intent(
        id=id_,
        transfers_to=HANGS_UP if plain(node.get("end_call")) is True else text(node.get("transfers_to")),
        keywords=said(node.get("keywords"), languages, words),
        even_negated=said(node.get("even_negated"), languages, words),
        unless=said(node.get("unless"), languages, words),
        weight=float(number) if isinstance(number := plain(node.get("weight")), int | float) else 1.0,
        priority=whole(node.get("priority"), 0),
        examples=said(node.get("examples"), languages, lines),
    )


def whole(node: Node | None, otherwise: int) -> int:
    """Return a whole number, which may be written as 6.0."""
    return int(number) if isinstance(number := plain(node), int | float) else otherwise


def said(
    node: Node | None, languages: tuple[str, ...], read: Callable[[Node | None], tuple[str, ...]]
) -> Map[str, tuple[str, ...]]:
    """Return what callers say, by language."""
    by_language = {e.key: e.value for e in node} if isinstance(node, Mapping) else None
    return {language: read(node if by_language is None else by_language.get(language)) for language in languages}


def lines(node: Node | None) -> tuple[str, ...]:
    """Return sentences, which may have commas in them: a list, or one alone."""
    return tuple(texts(node)) if not isinstance(node, Scalar) else (node.text,)


def words(node: Node | None) -> tuple[str, ...]:
    """Return keywords written as a list, or with commas; in an item that stands in quotes they divide nothing."""
    parts: list[str] = []
    for item in listed(node):
        whole = item is not node and isinstance(item, Scalar) and item.quoted
        parts += [text(item)] if whole else COMMAS.split(text(item))
    return tuple(part.strip() for part in parts if part.strip())


def providers(node: Mapping) -> Voice:
    """Build who hears, thinks and speaks."""
    return Voice(**{role: tuple(map(provider, listed(node.get(role)))) for role in ROLES})


def provider(node: Node) -> Provider:
    """Build one provider; everything beside `plugin` and the staff's own keys is an option of that plugin."""
    written = node if isinstance(node, Mapping) else EMPTY
    options = {e.key: plain(e.value) for e in written if not e.key.startswith("x-")}
    return Provider(str(options.pop("plugin")), options)


def spoken(node: Node | None, languages: tuple[str, ...]) -> Text | None:
    """Return a text by language; one written once is the same in every language."""
    if node is None:
        return None
    if isinstance(node, Mapping):
        return {language: text(node.get(language)) for language in languages if node.get(language)}
    return dict.fromkeys(languages, text(node))


def default(lines: Text, languages: tuple[str, ...]) -> Text:
    """Return our own line in each language."""
    return {language: line(lines, language) or lines["en"] for language in languages}
