"""What one part of a configuration says of another: departments, languages, prompts."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from collections.abc import Mapping as Map
from difflib import get_close_matches

from engine.model.default import ANNOUNCEMENT, WELCOME_BACK, line
from engine.source import Diagnostic, Mapping, Node, Place, Scalar, Sequence, entries, text, texts, walk

SPOKEN = ("name", "persona", "voice", "welcome", "welcome_back", "announcement")


def references(files: Map[str, Mapping], templates: Collection[str]) -> Iterator[Diagnostic]:
    """Yield what is named and does not exist, and what is spoken and has no words in some language."""
    top = files["departments.yaml"]
    known = entries(top.get("departments"))
    languages = texts(top.get("languages")) or ["en"]
    yield from first(top, known)
    yield from lines(top, ("company", "announcement"), languages)
    yield from defaults(top, known, languages)
    for id_, node in known.items():
        yield from departments(node.get("transfers_to"), known)
        yield from lines(node, SPOKEN, languages)
        yield from prompt(id_, node, top, templates)
    intents = files.get("intents.yaml")
    for intent in entries(intents.get("intents") if intents else None).values():
        yield from departments(intent.get("transfers_to"), known)
        yield from lines(intent, ("keywords",), languages)
    voice = files.get("voice.yaml")
    overridden = voice.get("departments") if voice else None
    for entry in overridden if isinstance(overridden, Mapping) else ():
        yield from department(entry.key, entry.at, known)


def first(top: Mapping, known: Collection[str]) -> Iterator[Diagnostic]:
    """Yield what is wrong with the first department."""
    node = top.get("first_department")
    if node is not None:
        yield from departments(node, known)
    elif len(known) > 1:
        message = "there are several departments, and none is named as the first"
        yield Diagnostic(
            top.place, "E202", "missing-key", message, f"add a line `first_department: {next(iter(known))}`"
        )


def departments(node: Node | None, known: Collection[str]) -> Iterator[Diagnostic]:
    """Yield the names of departments that do not exist."""
    for item in node.items if isinstance(node, Sequence) else (node,):
        if isinstance(item, Scalar):
            yield from department(item.text, item.place, known)


def department(name: str, at: Place, known: Collection[str]) -> Iterator[Diagnostic]:
    """Yield a finding when there is no department of that name."""
    if name not in known:
        near = get_close_matches(name, known, 1)
        help_ = f'did you mean "{near[0]}"?' if near else f"departments are: {', '.join(known)}"
        yield Diagnostic(at, "E301", "unknown-department", f'there is no department called "{name}"', help_)


def lines(owner: Mapping, keys: Collection[str], languages: list[str]) -> Iterator[Diagnostic]:
    """Yield the languages in which a text has no words, and those the centre does not speak."""
    for entry in owner:
        if entry.key not in keys or not isinstance(entry.value, Mapping):
            continue
        for language in languages:
            if entry.value.get(language) is None and entry.key != "keywords":
                message = f'"{entry.key}" has no text for the language "{language}"'
                yield Diagnostic(entry.at, "E501", "missing-language", message, f"add `{language}: …` to it")
        for written in entry.value:
            if written.key not in languages:
                message = f'"{written.key}" is not a language of this centre'
                help_ = f"languages are: {', '.join(languages)}"
                yield Diagnostic(written.at, "E502", "unknown-language", message, help_)


def defaults(top: Mapping, known: Map[str, Mapping], languages: list[str]) -> Iterator[Diagnostic]:
    """Yield the lines that must be written because we have none of our own in that language."""
    for language in languages:
        for id_, node in known.items():
            spoken = {"announcement": node.get("announcement") or top.get("announcement")}
            spoken["welcome_back"] = node.get("welcome_back")
            for key, ours in (("announcement", ANNOUNCEMENT), ("welcome_back", WELCOME_BACK)):
                if spoken[key] is None and line(ours, language) is None:
                    message = f'"{key}" of {id_} must be written: we have no line of our own in "{language}"'
                    yield Diagnostic(node.place, "E501", "missing-language", message, f"add a line `{key}: …`")


def prompt(id_: str, node: Mapping, top: Mapping, templates: Collection[str]) -> Iterator[Diagnostic]:
    """Yield a department's prompt that is not there."""
    written = node.get("prompt")
    name = text(written) or f"{id_}.md.j2"
    if name not in templates:
        near = get_close_matches(name, templates, 1)
        help_ = f'did you mean "{near[0]}"?' if near and written else f"write the file prompts/{name}"
        place = written.place if written else walk(top, ("departments", id_))[1]
        yield Diagnostic(place, "E601", "missing-prompt", f'there is no prompt "{name}" in the folder prompts/', help_)
