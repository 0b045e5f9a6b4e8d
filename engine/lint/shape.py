"""Each file against its schema: what does not fit, as faults for which there are rules."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from collections.abc import Mapping as Map
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, Any

from engine.lint.fit import fits
from engine.lint.near import likely
from engine.source import EMPTY, Document, Edit, Fault, Mapping, Node, Place, Scalar, plain, walk
from engine.source.lines import quoted

if TYPE_CHECKING:
    from jsonschema import ValidationError

Say = Callable[["ValidationError", Mapping], Iterator[Fault]]


REFERENCES = {"languages", "transfers_to"}
"""Keys whose lists hold names, in which there is no colon."""
MOST_TOLD = 1000
"""Faults of one file after which the rest are left untold: they have one cause."""


def shape(document: Document, schema: dict[str, object]) -> Iterator[Fault]:
    """Yield what in a document does not fit its schema."""
    if not fits(document.root, schema, schema):
        yield from islice(misfits(document, schema), MOST_TOLD)


def misfits(document: Document, schema: dict[str, object]) -> Iterator[Fault]:
    """Yield what jsonschema finds, in our words."""
    from jsonschema import Draft202012Validator
    from jsonschema.validators import extend

    own = {"propertyNames": partial(wrong_names, root=schema)}
    validator = extend(Draft202012Validator, own)  # type: ignore[no-untyped-call]  # jsonschema gives it no types
    for error in validator(schema).iter_errors(plain(document.root)):
        # A schema's conditions report inside `then`; what the reader needs is the innermost finding.
        for inner in error.context or [error]:
            yield from SAY.get(str(inner.validator), other)(inner, document.root)


def wrong_names(
    validator: Any,  # noqa: ANN401  # jsonschema gives it no types
    rule: dict[str, object],
    instance: object,
    _schema: object,
    *,
    root: dict[str, object],
) -> Iterator[ValidationError]:
    """Yield what is wrong with keys; of those that fit, which are nearly all, jsonschema is not asked one by one."""
    for key in instance if isinstance(instance, dict) else ():
        if not fits(Scalar(key, key, Place("")), rule, root):
            yield from validator.descend(instance=key, schema=rule)


def unknown_key(error: ValidationError, root: Mapping) -> Iterator[Fault]:
    """Tell which keys are not known here, and which was probably meant."""
    schema = error.schema if isinstance(error.schema, Map) else {}
    known = [*schema.get("properties", {})]
    node, _ = walk(root, error.absolute_path)
    here = node if isinstance(node, Mapping) else EMPTY
    free = [key for key in known if not here.entry(key)]
    strange = [entry for entry in here if entry.key not in known and not entry.key.startswith("x-")]
    if known[:1] == ["intents"] and len(strange) > 1:  # what should stand below it stands beside it
        if free:
            yield Fault("missing-key", strange[0].at, {"what": error_file(error), "key": known[0]})
        else:
            yield Fault("wrong-indent", strange[0].at, path=(known[0],))
        return
    for entry in strange:
        values = {"name": entry.key, "known": ", ".join(known)}
        path = (*error.absolute_path, entry.key)
        yield Fault("unknown-key", entry.at, values, meant=likely(entry.key, free), path=path)


def missing_key(error: ValidationError, root: Mapping) -> Iterator[Fault]:
    """Tell which key is missing, and where."""
    here, needed = as_list(error.instance), as_list(error.validator_value)
    for key in needed:
        if key not in here and f"'{key}'" in error.message:
            yield fault("missing-key", error, root, key=key)


def wrong_kind(error: ValidationError, root: Mapping) -> Iterator[Fault]:
    """Tell that a value is of another kind than belongs here, or that there is none."""
    wanted = as_list(error.validator_value)
    if error.instance is None:
        yield fault("empty", error, root)
    elif wanted in (["number"], ["integer"]):
        yield from bad_number(error, root)
    elif wanted == ["boolean"]:
        yield fault("not-true-or-false", error, root)
    elif set(wanted) <= {"string", "number"}:
        yield with_a_colon(error, root) or fault("not-a-text", error, root)
    elif wanted == ["array"]:
        yield fault("not-a-list", error, root)
    elif wanted == ["object"]:
        yield fault("not-keys-below", error, root)
    else:
        yield fault("wrong-kind", error, root)


def with_a_colon(error: ValidationError, root: Mapping) -> Fault | None:
    """Tell of a text in a list that a colon has made a key with a value, and how it is typed; None where it is not."""
    node, at = walk(root, error.absolute_path)
    entry = next(iter(node), None) if isinstance(node, Mapping) and len(node.entries) == 1 else None
    *above, last = error.absolute_path
    if entry is None or not isinstance(entry.value, Scalar) or not isinstance(last, int) or REFERENCES & {*above}:
        return None
    text = f"{entry.key}: {entry.value.text}"
    if (at.end_line, at.end_column - at.column) != (at.line, len(text)):  # it stands in braces or quotes
        return None
    edits = (Edit(at, quoted(text)),)
    return Fault("needs-quotes", at, {"typed": quoted(text)}, edits=edits, path=tuple(error.absolute_path))


def bad_name(error: ValidationError, root: Mapping) -> Iterator[Fault]:
    """Tell which text is not a name, a language or a file, or has nothing in it."""
    if error.validator_value == r"\S":
        yield fault("empty", error, root)
        return
    path = [*error.absolute_path]
    kind = (
        "bad-language-tag"
        if path[:1] == ["languages"]
        else "bad-prompt-name"
        if path[-1:] == ["prompt"]
        else "bad-name"
    )
    at = place(root, error)
    here, _ = walk(root, error.absolute_path)
    if isinstance(here, Mapping):  # the fault is in a key, and the path ends at what holds it
        at = next((e.at for e in here if e.key == error.instance), at)
        path.append(str(error.instance))
    yield Fault(kind, at, {"name": str(error.instance)}, path=tuple(path))


def too_little(error: ValidationError, root: Mapping) -> Iterator[Fault]:
    """Tell that nothing was written."""
    yield fault("empty", error, root)


def bad_number(error: ValidationError, root: Mapping) -> Iterator[Fault]:
    """Tell that something is not one of the numbers that belong here, and show which do."""
    schema = error.schema if isinstance(error.schema, Map) else {}
    least, most = schema.get("minimum", 0), schema.get("maximum", 0)
    whole = schema.get("type") == "integer"
    numbers = f"{least}, {least + 1}, … {most - 1}, {most}" if whole else f"{least} … {most}"
    node, _ = walk(root, error.absolute_path)
    yield fault("bad-number", error, root, value=short(node), numbers=numbers)


def unknown_choice(error: ValidationError, root: Mapping) -> Iterator[Fault]:
    """Tell that something is none of the few words that belong here."""
    if error.instance is None:
        yield fault("empty", error, root)
        return
    node, _ = walk(root, error.absolute_path)
    choices = error.validator_value if isinstance(error.validator_value, list) else []
    yield fault("unknown-choice", error, root, value=short(node), known=", ".join(map(spelt, choices)))


def spelt(value: object) -> str:
    """Return a choice as it is written in YAML."""
    return str(value).lower() if isinstance(value, bool) else str(value)


def short(node: Node | None) -> str:
    """Return what was written, or a sign for what is more than a single value."""
    return node.text[:40] if isinstance(node, Scalar) else "…"


def twice(error: ValidationError, root: Mapping) -> Iterator[Fault]:
    """Tell which items of a list are written more than once."""
    node, _ = walk(root, error.absolute_path)
    seen: dict[str, Place] = {}
    for item in getattr(node, "items", ()):
        text = str(getattr(item, "text", ""))
        if text in seen:
            yield Fault("listed-twice", item.place, {"name": text}, (seen[text],), path=tuple(error.absolute_path))
        seen.setdefault(text, item.place)


def other(error: ValidationError, root: Mapping) -> Iterator[Fault]:
    """Tell that something does not fit, for what no rule of its own was written."""
    yield fault("wrong-kind", error, root)


SAY: dict[str, Say] = {
    "additionalProperties": unknown_key,
    "required": missing_key,
    "type": wrong_kind,
    "pattern": bad_name,
    "minLength": too_little,
    "minItems": too_little,
    "minProperties": too_little,
    "minimum": bad_number,
    "maximum": bad_number,
    "enum": unknown_choice,
    "uniqueItems": twice,
}


def fault(kind: str, error: ValidationError, root: Mapping, **values: str) -> Fault:
    """Return a fault that names its owner."""
    return Fault(kind, place(root, error), {"what": named(error), **values}, path=tuple(error.absolute_path))


def as_list(value: Any) -> list[str]:  # noqa: ANN401  # whatever jsonschema hands over
    """Return the texts of a list or the keys of a mapping, or the one text there is."""
    return [str(item) for item in value] if isinstance(value, list | dict) else [str(value)]


def named(error: ValidationError) -> str:
    """Return what the error is about as its reader calls it: `welcome of sales`."""
    path = [str(part) for part in error.absolute_path if not isinstance(part, int)]
    if not path:
        return error_file(error)
    owner = path[1] if len(path) > 2 and path[0] in {"departments", "intents"} else ""
    return f"{owner}.{path[-1]}" if owner else path[-1]


def error_file(error: ValidationError) -> str:
    """Return the name of the file that an error of its top is about."""
    schema = error.schema if isinstance(error.schema, Map) else {}
    return f"{str(schema.get('title', '')).lower()}.yaml"


def place(root: Mapping, error: ValidationError) -> Place:
    """Return where the faulty value stands; for one that is missing or empty, where its key stands."""
    node, at = walk(root, error.absolute_path)
    empty = error.instance is None or error.validator == "required" or isinstance(node, Mapping)
    return at if empty or node is None else node.place
