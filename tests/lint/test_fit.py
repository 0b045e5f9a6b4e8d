"""The quick answer of `engine.lint.fit` is jsonschema's own, on whatever is written."""

# ruff: noqa: E501  # a table reads best with a case a line

from __future__ import annotations

import copy
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from engine.lint.fit import SAYS_NOTHING, WORDS, fits
from engine.source import Entry, Mapping, Node, Place, Scalar, Sequence, plain, read
from schemas import schema
from tests.centres import ROOT

NAMES = ("departments", "intents", "voice")
HOLD_SCHEMAS = ("properties", "patternProperties", "$defs")
"""Words whose value is schemas by name."""
ARE_SCHEMAS = ("additionalProperties", "propertyNames", "items", "if", "then", "else")
"""Words whose value is a schema, or true or false."""
VOICE = """\
speech_to_text: {plugin: openai, model: gpt-4o-mini-transcribe}
language_model:
  - {plugin: openai, model: gpt-4.1-mini, max_completion_tokens: 150}
  - {plugin: offline}
x-note: [anything, {at: all}]
departments:
  sales: {text_to_speech: {plugin: openai, speed: 1.1}}
"""
OTHERS: list[Any] = [
    None, True, False, 0, 1, 12, 1.0, 1.5, -3, 0.1, 0.09, 10, 10.01, -100, -101, 1e300, float("inf"), "", " ", "\n", "x", "ar", "ar-AE", "en_US", "no", "Sales", "sales", "قسم",
    "x-mine", "a.j2", "../a.j2", "a.j2\n", [], [1], ["ar"], ["ar", "ar"], [1, True], [1, 1.0], [[]], [None], {}, {"ar": "x"}, {"x-a": None},
    {"plugin": "openai"}, {"plugin": 1}, {"persona": "A", "welcome": "B"}, {"transfers_to": "a", "keywords": "b"}, {"": ""},
]  # fmt: skip
"""Values that belong somewhere, and nearly belong elsewhere."""


def starter(name: str) -> Any:  # noqa: ANN401  # whatever YAML holds
    return held(ROOT / "config" / f"{name}.yaml", name)


def small(name: str) -> Any:  # noqa: ANN401  # whatever YAML holds
    """A file with every key there is, of a centre that is soon judged by jsonschema."""
    return held(ROOT / "tests" / "lint" / "ok" / "travel" / f"{name}.yaml", name)


def held(file: Path, name: str) -> Any:  # noqa: ANN401  # whatever YAML holds
    return plain(read(file.read_bytes() if file.exists() else VOICE.encode(), f"{name}.yaml").root)


def node_of(value: object) -> Node:
    """A value as a tree."""
    if isinstance(value, dict):
        return Mapping(tuple(Entry(key, Place(""), node_of(below)) for key, below in value.items()), Place(""))
    if isinstance(value, list):
        return Sequence(tuple(map(node_of, value)), Place(""))
    assert value is None or isinstance(value, str | int | float | bool)
    return Scalar(value, str(value), Place(""))


def subschemas(here: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401  # a schema, or true or false
    """Every schema within a schema, itself first."""
    if not isinstance(here, dict):
        return
    yield here
    for word in HOLD_SCHEMAS:
        for below in here.get(word, {}).values():
            yield from subschemas(below)
    for word in ARE_SCHEMAS:
        yield from subschemas(here.get(word))


PARTS = [(name, part) for name in NAMES for part in subschemas(schema(name))]
KEYS = sorted({key for _, part in PARTS for key in part.get("properties", {})})


def spots(value: object) -> Iterator[tuple[Any, Any]]:
    """Every (holder, key or index) within a value."""
    below = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in below:
        yield value, key
        yield from spots(inner)


def changed(value: Any, chance: random.Random) -> Any:  # noqa: ANN401  # whatever YAML holds
    """The value with one to three things deleted, renamed, added or put in another's place."""
    value = copy.deepcopy(value)
    for _ in range(chance.choice([1, 1, 2, 3])):
        found = [*spots(value)]
        if not found:
            break
        holder, key = chance.choice(found)
        other_holder, other_key = chance.choice(found)
        how = chance.randrange(5)
        if how == 0:
            del holder[key]
        elif how == 1 and isinstance(holder, dict):
            holder[chance.choice([*KEYS, f"{key}s", "x-own", str(key).title()])] = holder.pop(key)
        elif how == 2 and isinstance(holder, dict):
            holder[chance.choice(KEYS)] = copy.deepcopy(chance.choice(OTHERS))
        elif how == 3:
            holder[key] = copy.deepcopy(other_holder[other_key])
        else:
            holder[key] = copy.deepcopy(chance.choice(OTHERS))
    return value


def both(value: object, name: str, part: dict[str, Any] | None = None) -> tuple[bool, bool]:
    """Our answer and jsonschema's, for a whole file or for a part of its schema."""
    whole = schema(name)
    judge = Draft202012Validator(whole).evolve(schema=part or whole)
    return fits(node_of(value), part or whole, whole), judge.is_valid(value)


@pytest.mark.parametrize("name", NAMES)
def test_the_starter_fits_by_both(name: str) -> None:
    assert both(starter(name), name) == (True, True)


@pytest.mark.parametrize("name", NAMES)
def test_a_thousand_changes_are_judged_alike(name: str) -> None:
    chance, good = random.Random(name), small(name)
    whole = schema(name)
    judge = Draft202012Validator(whole)
    answers = set()
    for _ in range(1000):
        value = changed(good, chance)
        ours, theirs = fits(node_of(value), whole, whole), judge.is_valid(value)
        assert ours == theirs, yaml.safe_dump(value, allow_unicode=True)
        answers.add(ours)
    assert answers == {True, False}, "the changes should do harm now and then, and not always"


@pytest.mark.parametrize("name", NAMES)
def test_each_part_of_a_schema_is_judged_alike_on_every_kind_of_value(name: str) -> None:
    judge = Draft202012Validator(schema(name))
    for value in [*OTHERS, *({key: other} for key in KEYS for other in OTHERS)]:
        node = node_of(value)
        for part in subschemas(schema(name)):
            assert fits(node, part, schema(name)) == judge.evolve(schema=part).is_valid(value), (part, value)


def trees() -> st.SearchStrategy[Any]:
    """Values of any kind, with the words of our schemas in them."""
    single = st.one_of(st.sampled_from(OTHERS), st.text(max_size=4), st.integers(), st.floats(allow_nan=False))
    keys = st.one_of(st.sampled_from(KEYS), st.text(max_size=3), st.sampled_from(["x-own", "ar", "sales"]))
    return st.recursive(
        single,
        lambda below: st.one_of(st.lists(below, max_size=3), st.dictionaries(keys, below, max_size=4)),
        max_leaves=12,
    )


@given(value=trees(), at=st.integers(0, len(PARTS) - 1))
@settings(max_examples=400)
def test_any_value_at_all_is_judged_alike(value: object, at: int) -> None:
    name, part = PARTS[at]
    ours, theirs = both(value, name, part)
    assert ours == theirs


@pytest.mark.parametrize("name", NAMES)
def test_every_word_of_a_schema_is_known_to_the_quick_answer(name: str) -> None:
    for part in subschemas(schema(name)):
        assert set(part) <= {*WORDS, *SAYS_NOTHING}
        assert all(below == {} for below in part.get("patternProperties", {}).values()), "the quick answer skips these"
        assert not {"then", "else"} & set(part) or "if" in part


@pytest.mark.parametrize("name", NAMES)
def test_a_schema_is_json_schema_2020_12_and_its_own_examples_fit_it(name: str) -> None:
    Draft202012Validator.check_schema(schema(name))
    judge = Draft202012Validator(schema(name))
    for part in subschemas(schema(name)):
        for example in part.get("examples", []):
            assert [e.message for e in judge.evolve(schema=part).iter_errors(example)] == [], part


JARGON = ("property", "properties", "instance", "schema", "object", "array", "string", "null", "boolean", "regex")


@pytest.mark.parametrize("name", NAMES)
def test_an_editor_can_say_in_plain_words_what_every_key_is_and_what_is_wrong_with_it(name: str) -> None:
    keys = [(key, below) for part in subschemas(schema(name)) for key, below in part.get("properties", {}).items()]
    for key, part in [*keys, *schema(name)["$defs"].items(), ("", schema(name))]:  # type: ignore[attr-defined]  # a dict
        where = {**reached(name, part), **part}
        assert {"title", "description", "examples", "errorMessage"} <= set(where), key
        assert "pattern" not in where or "patternErrorMessage" in where, key
        said = " ".join(str(where.get(w, "")) for w in ("title", "description", "errorMessage", "patternErrorMessage"))
        assert not set(JARGON) & set(said.lower().replace(",", " ").split()), key


def reached(name: str, part: dict[str, Any]) -> dict[str, Any]:
    """What a part's `$ref` leads to."""
    target = str(part.get("$ref", "")).rpartition("/")[2]
    found: dict[str, Any] = schema(name)["$defs"][target] if target else {}  # type: ignore[index]  # a dict
    return found


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("departments", "x-a: [1]\nlanguages: [no, ar-AE, zh-Hant-TW]\ndepartments: {a: {persona: 1, welcome: b, x-c: {d: e}}, x-f: g}"),
        ("departments", "departments: {a: {persona: {ar: b, x-note: [c]}, welcome: d, entrance: true, transfers_to: []}}"),
        ("departments", "departments: {a: {persona: b, welcome: c, model_may_transfer: false}}"),
        ("departments", "departments: {a: {persona: b, welcome: {no: c}, name: 1, voice: d, prompt: e.j2, welcome_back: f}}"),
        ("intents", "x-a: 1\nintents: {x-b: 2, c: {transfers_to: d, keywords: 'e, f، g', x-h: 3}}"),
        ("intents", "second_stage: examples\nintents: {a: {transfers_to: d, keywords: e, examples: f}}"),
        ("intents", "intents: {a: {transfers_to: d, even_negated: e}, b: {transfers_to: d, keywords: e, even_negated: {ar: 'f، g', x-h: 1}}}"),
        ("intents", "intents: {a: {transfers_to: d, keywords: b, unless: [c, d e], weight: 0.1, priority: -100, examples: 'f, g'}}"),
        ("intents", "intents: {a: {transfers_to: d, keywords: b, unless: {en: c d}, weight: 10, priority: 1.0, examples: {ar: [f], en: g, x-h: 1}}}"),
        ("intents", "intents: {c: {transfers_to: d, keywords: [e, 24]}, f: {transfers_to: d, keywords: {ar: 'e،f', en: [g], x-h: 1}}}"),
        ("voice", "x-a: 1\nlanguage_model: {plugin: b, x-c: [d]}\ndepartments: {x-e: 1, f: {x-g: 2, text_to_speech: [{plugin: h}]}}"),
    ],
)  # fmt: skip
def test_what_the_format_allows_fits(file: str, text: str) -> None:
    assert both(plain(read(text.encode(), file).root), file) == (True, True)


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("departments", "languages: [ar_AE]\ndepartments: {a: {persona: b, welcome: c}}"),
        ("departments", "languages: [12]\ndepartments: {a: {persona: b, welcome: c}}"),
        ("departments", "languages: []\ndepartments: {a: {persona: b, welcome: c}}"),
        ("departments", "departments: {}"),
        ("departments", "departments: {A: {persona: b, welcome: c}}"),
        ("departments", "departments: {a: {persona: b}}"),
        ("departments", "departments: {a: {welcome: b}}"),
        ("departments", "departments: {a: {persona: b, welcome: ' '}}"),
        ("departments", "departments: {a: {persona: b, welcome: c, entrance: 'yes'}}"),
        ("departments", "departments: {a: {persona: b, welcome: c, model_may_transfer: [true]}}"),
        ("departments", "departments: {a: {persona: b, welcome: c, prompt: ../d.j2}}"),
        ("departments", "departments: {a: {persona: b, welcome: c, color: d}}"),
        ("intents", "intents: {a: {keywords: b}}"),
        ("intents", "intents: {a: {transfers_to: b}}"),
        ("intents", "intents: {a: {transfers_to: [b], keywords: c}}"),
        ("intents", "intents: {a: {transfers_to: b, keywords: []}}"),
        ("intents", "intents: {a: {transfers_to: b, even_negated: []}}"),
        ("intents", "intents: {a: {transfers_to: b, keywords: , even_negated: c}}"),
        ("intents", "intents: {a: {transfers_to: b, unless: c}}"),
        ("intents", "second_stage: guess"),
        ("intents", "second_stage: [examples]"),
        ("intents", "second_stage: true"),
        ("intents", "intents: {a: {transfers_to: b, keywords: c, unless: {}}}"),
        ("intents", "intents: {a: {transfers_to: b, keywords: c, weight: 0.09}}"),
        ("intents", "intents: {a: {transfers_to: b, keywords: c, weight: 11}}"),
        ("intents", "intents: {a: {transfers_to: b, keywords: c, weight: '2'}}"),
        ("intents", "intents: {a: {transfers_to: b, keywords: c, weight: true}}"),
        ("intents", "intents: {a: {transfers_to: b, keywords: c, priority: 1.5}}"),
        ("intents", "intents: {a: {transfers_to: b, keywords: c, priority: 101}}"),
        ("intents", "intents: {a: {transfers_to: b, keywords: c, priority: high}}"),
        ("intents", "intents: {a: {transfers_to: b, keywords: c, examples: [[d]]}}"),
        ("intents", "intents: {a: {transfers_to: b, keywords: c, examples: {en: {d: e}}}}"),
        ("voice", "language_model: {model: a}"),
        ("voice", "language_model: []"),
        ("voice", "ears: {plugin: a}"),
    ],
)
def test_what_the_format_does_not_allow_does_not_fit(file: str, text: str) -> None:
    assert both(plain(read(text.encode(), file).root), file) == (False, False)
