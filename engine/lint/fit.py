"""Whether a tree fits a schema: the quick answer, for what is right nearly always.

It knows just the words that our schemas use. Why something does not fit is jsonschema's to say (`shape.py`), whose
import alone takes as long as the rest of `engine validate`; a test holds the two against each other.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, cast

from engine.source import Mapping as Keys
from engine.source import Node, Scalar, Sequence

Schema = Mapping[str, Any]
Answer = Callable[[Node, Any, Schema, Schema], bool]
matches = cache(re.compile)


def fits(node: Node, schema: Schema, root: Schema) -> bool:
    """Tell whether a tree fits a schema; `root` is the schema that `$ref` points into.

    Raises:
        KeyError: the schema uses a word that is not known here.
    """
    for answer, value in plan(schema):  # noqa: SIM110  # `all` takes twice as long, and this is asked of every value
        if not answer(node, value, schema, root):
            return False
    return True


PLANS: dict[int, tuple[Schema, list[tuple[Answer, Any]]]] = {}
"""What is to be asked, by the identity of a schema, which is kept beside it so that no other can take it."""


def plan(schema: Schema) -> list[tuple[Answer, Any]]:
    """Return the questions that a schema puts, worked out once."""
    if known := PLANS.get(id(schema)):
        return known[1]
    asked = [(WORDS[word], value) for word, value in schema.items() if word not in SAYS_NOTHING]
    PLANS[id(schema)] = schema, asked
    return asked


SAYS_NOTHING = frozenset({
    "$schema", "$defs", "title", "description", "default", "examples", "errorMessage", "patternErrorMessage",
    "patternProperties", "then", "else", "markdownDescription", "deprecationMessage", "$id", "$comment",
})  # fmt: skip
"""Words for people and editors, and those that another word looks up beside itself."""


def kind(node: Node) -> str:
    """Return JSON Schema's name for what a node is."""
    if isinstance(node, Keys):
        return "object"
    if isinstance(node, Sequence):
        return "array"
    names = {str: "string", bool: "boolean", int: "integer", float: "number"}
    return names.get(type(node.value), "null")


def type_(node: Node, wanted: str | list[str], _schema: Schema, _root: Schema) -> bool:
    """Answer `type`."""
    here = kind(node)
    allowed = [wanted] if isinstance(wanted, str) else wanted
    whole = here == "number" and "integer" in allowed and (number(node) or 0) % 1 == 0  # 1.0 is one too
    return here in allowed or whole or (here == "integer" and "number" in allowed)


def reference(node: Node, target: str, _schema: Schema, root: Schema) -> bool:
    """Answer `$ref` within the same file."""
    return fits(node, referred(target, root), root)


REFERRED: dict[tuple[str, int], tuple[Schema, Schema]] = {}
"""What references lead to, by their text and the identity of the file's schema, which is kept beside it."""


def referred(target: str, root: Schema) -> Schema:
    """Return what a reference leads to, looked up once."""
    if known := REFERRED.get((target, id(root))):
        return known[0]
    found: Any = root
    for step in target.removeprefix("#/").split("/"):
        found = found[step]
    REFERRED[target, id(root)] = found, root
    return cast("Schema", found)


def properties(node: Node, named: Schema, _schema: Schema, root: Schema) -> bool:
    """Answer `properties`."""
    return not isinstance(node, Keys) or all(fits(e.value, named[e.key], root) for e in node if e.key in named)


def additional(node: Node, rest: bool | Schema, schema: Schema, root: Schema) -> bool:
    """Answer `additionalProperties`: what neither `properties` nor `patternProperties` names."""
    if not isinstance(node, Keys):
        return True
    named, patterns = schema.get("properties", {}), [*schema.get("patternProperties", {})]
    others = [e for e in node if e.key not in named and not any(matches(p).search(e.key) for p in patterns)]
    return not others if rest is False else rest is True or all(fits(e.value, rest, root) for e in others)


def names(node: Node, rule: Schema, _schema: Schema, root: Schema) -> bool:
    """Answer `propertyNames`."""
    return not isinstance(node, Keys) or all(fits(Scalar(e.key, e.key, e.at), rule, root) for e in node)


def items(node: Node, rule: Schema, _schema: Schema, root: Schema) -> bool:
    """Answer `items`."""
    return not isinstance(node, Sequence) or all(fits(item, rule, root) for item in node.items)


def condition(node: Node, rule: Schema, schema: Schema, root: Schema) -> bool:
    """Answer `if` with the `then` and the `else` beside it."""
    return fits(node, schema.get("then" if fits(node, rule, root) else "else", {}), root)


def unique(node: Node, wanted: bool, _schema: Schema, _root: Schema) -> bool:  # JSON Schema's word
    """Answer `uniqueItems` for lists of single values."""
    values = [item.value for item in node.items if isinstance(item, Scalar)] if isinstance(node, Sequence) else []
    return not wanted or len(set(values)) == len(values)


def one_of(node: Node, allowed: list[object], _schema: Schema, _root: Schema) -> bool:
    """Answer `enum` of single values; true is not one of them where 1 is, nor the other way round."""
    value = node.value if isinstance(node, Scalar) else ...
    return any(value == each and isinstance(value, bool) is isinstance(each, bool) for each in allowed)


def length(node: Node) -> int | None:
    """Return how many characters a text has; None for what is no text."""
    return len(node.value) if isinstance(node, Scalar) and isinstance(node.value, str) else None


def number(node: Node) -> float | None:
    """Return what number stands here; None for what is no number."""
    value = node.value if isinstance(node, Scalar) else None
    return None if isinstance(value, bool) or not isinstance(value, int | float) else value


def size(node: Node, of: type) -> int | None:
    """Return how many items or keys there are in a list or mapping; None for anything else."""
    if not isinstance(node, of):
        return None
    return len(node.items) if isinstance(node, Sequence) else len(node.entries) if isinstance(node, Keys) else None


def least(measure: Callable[[Node], float | None]) -> Answer:
    """Return the answer to a word that says how much there has to be at least."""

    def enough(node: Node, few: float, _schema: Schema, _root: Schema) -> bool:
        measured = measure(node)
        return measured is None or measured >= few

    return enough


def most(node: Node, many: float, _schema: Schema, _root: Schema) -> bool:
    """Answer `maximum`."""
    here = number(node)
    return here is None or here <= many


WORDS: dict[str, Answer] = {
    "type": type_,
    "$ref": reference,
    "properties": properties,
    "additionalProperties": additional,
    "propertyNames": names,
    "required": lambda node, keys, *_: not isinstance(node, Keys) or all(node.entry(key) for key in keys),
    "items": items,
    "if": condition,
    "uniqueItems": unique,
    "enum": one_of,
    "pattern": lambda node, wanted, *_: length(node) is None or bool(matches(wanted).search(node.value)),
    "minimum": least(number),
    "maximum": most,
    "minLength": least(length),
    "minItems": least(lambda node: size(node, Sequence)),
    "minProperties": least(lambda node: size(node, Keys)),
}
