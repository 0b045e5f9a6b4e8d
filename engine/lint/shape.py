"""Each file against its schema, in the words of business staff."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from collections.abc import Mapping as Map
from difflib import get_close_matches

from jsonschema import Draft202012Validator, ValidationError

from engine.source import Diagnostic, Document, Mapping, Place, plain, walk

KINDS = {
    "string": "a text",
    "number": "a number",
    "boolean": "true or false",
    "array": "a list",
    "object": "keys with values below it",
}


def shape(document: Document, schema: dict[str, object]) -> Iterator[Diagnostic]:
    """Yield what in a document does not fit its schema."""
    for error in Draft202012Validator(schema).iter_errors(plain(document.root)):
        # A schema's conditions report inside `then`; what the reader needs is the innermost finding.
        for inner in error.context or [error]:
            yield from SAY.get(str(inner.validator), other)(inner, document.root)


def unknown_key(error: ValidationError, root: Mapping) -> Iterator[Diagnostic]:
    """Say which keys are not known here, and which was probably meant."""
    schema = error.schema if isinstance(error.schema, Map) else {}
    known = list(schema.get("properties", {}))
    here, _ = walk(root, error.absolute_path)
    for entry in here if isinstance(here, Mapping) else ():
        if entry.key not in known and not entry.key.startswith("x-"):
            near = get_close_matches(entry.key, known, 1)
            message = f'"{entry.key}" is not known here'
            help_ = f'did you mean "{near[0]}"?' if near else f"known are: {', '.join(known)}"
            yield Diagnostic(entry.at, "E201", "unknown-key", message, help_)


def missing_key(error: ValidationError, root: Mapping) -> Iterator[Diagnostic]:
    """Say which key is missing, and where."""
    here, needed = as_list(error.instance), as_list(error.validator_value)
    for key in needed:
        if key not in here and f"'{key}'" in error.message:
            message = f'{named(error)} has no "{key}"'
            yield Diagnostic(place(root, error), "E202", "missing-key", message, f"add a line `{key}: …`")


def wrong_kind(error: ValidationError, root: Mapping) -> Iterator[Diagnostic]:
    """Say what kind of value belongs here."""
    wanted = as_list(error.validator_value)
    kinds = " or ".join(KINDS[kind] for kind in wanted if kind != "number" or wanted == ["number"])
    what = "is empty" if error.instance is None else f"should be {kinds}"
    yield Diagnostic(place(root, error), "E203", "wrong-kind", f"{named(error)} {what}", f"write {kinds}")


def bad_name(error: ValidationError, root: Mapping) -> Iterator[Diagnostic]:
    """Say why a text is not a name, a language or a file."""
    path = list(error.absolute_path)
    message = f'"{error.instance}" cannot be used here'
    if path[:1] == ["languages"]:
        message, help_ = f'"{error.instance}" is not a language tag', "write a tag such as ar or en"
    elif path[-1:] == ["prompt"]:
        help_ = "name a file of the folder prompts/ that ends in .j2"
    else:
        help_ = "use small letters, digits and _, beginning with a letter"
    at = place(root, error)
    here, _ = walk(root, error.absolute_path)
    if isinstance(here, Mapping):  # the fault is in a key, and the path ends at what holds it
        at = next((e.at for e in here if e.key == error.instance), at)
    yield Diagnostic(at, "E204", "bad-name", message, help_)


def too_little(error: ValidationError, root: Mapping) -> Iterator[Diagnostic]:
    """Say that nothing was written."""
    yield Diagnostic(place(root, error), "E203", "wrong-kind", f"{named(error)} is empty")


def other(error: ValidationError, root: Mapping) -> Iterator[Diagnostic]:
    """Say that something does not fit, for what no sentence of its own was written."""
    yield Diagnostic(place(root, error), "E203", "wrong-kind", f"{named(error)} is not right: {error.message}")


SAY: dict[str, Callable[[ValidationError, Mapping], Iterator[Diagnostic]]] = {
    "additionalProperties": unknown_key,
    "required": missing_key,
    "type": wrong_kind,
    "pattern": bad_name,
    "minLength": too_little,
    "minItems": too_little,
    "minProperties": too_little,
}


def as_list(value: object) -> list[str]:
    """Return the texts of a list or the keys of a mapping, or the one text there is."""
    return [str(item) for item in value] if isinstance(value, list | dict) else [str(value)]


def named(error: ValidationError) -> str:
    """Return what the error is about as its reader calls it: `"welcome" of sales`."""
    path = [str(part) for part in error.absolute_path if not isinstance(part, int)]
    if not path:
        return "this file"
    owner = path[1] if len(path) > 2 and path[0] in {"departments", "intents"} else ""
    return f'"{path[-1]}" of {owner}' if owner else f'"{path[-1]}"'


def place(root: Mapping, error: ValidationError) -> Place:
    """Return where the faulty value stands; for one that is missing or empty, where its key stands."""
    node, at = walk(root, error.absolute_path)
    empty = error.instance is None or error.validator == "required" or isinstance(node, Mapping)
    return at if empty or node is None else node.place
