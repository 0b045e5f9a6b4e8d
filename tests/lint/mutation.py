"""Everything that can happen to a configuration: keys and values deleted, renamed, doubled, retyped; bytes spoilt.

A mutation that changes what the centre is must be found, unless nobody could know that it is wrong: `UNKNOWABLE` lists
those changes, each with its reason.
"""

from __future__ import annotations

import json
import random
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from engine.lint import examine
from engine.lint.draft import CALLERS_SAY
from engine.model import CallCentre, Department, Intent, Text
from engine.model.build import build
from engine.model.default import OWN
from engine.source import Folder, Node, Scalar, Sequence, read

UNKNOWABLE: dict[str, str] = {
    "languages: other order": "which language is spoken first is for the staff to say",
    "first_department: another": "any department may answer",
    "company: other text": "a company may have any name",
    "company: left out": "a centre may be without one",
    "name: other text": "a department may be called anything, and without a name it is called by its short name",
    "persona: other text": "a persona may have any name",
    "welcome: other text": "any words may welcome a caller",
    "welcome_back: other text": "any words may welcome a caller back",
    "announcement: other text": "any words may announce a transfer, and without them we have our own",
    "voice: other text": "any voice that the provider has may speak",
    "voice: left out": "without a voice the provider chooses one",
    "entrance: another": "callers may start by link in any department",
    "model_may_transfer: another": "a model may be trusted with transfers in one department and not in another",
    "transfers_to: others": "a department may transfer to some and not to others, as long as all can be reached",
    "prompt: another": "two departments may be told the same",
    "departments: one less": "a department may be left out, when all that led to it is gone too or is the staff's own",
    "intents: one less": "a centre need not understand everything",
    "intents: one more": "a centre may understand more",
    "intents: renamed": "an intent may have any short name",
    "intents: another department": "any department may take care of an intent, as long as all can be reached",
    "keywords: others": "any words may tell an intent, and fewer may",
    "keywords: other order": "the order of keywords says nothing",
    "even_negated: others": "any keywords may count where they are negated, and fewer may",
    "even_negated: other order": "the order of keywords that always count says nothing",
    "unless: others": "any words may take a keyword back, as long as they leave it any sentence",
    "unless: other order": "the order of what takes keywords back says nothing",
    "examples: others": "any sentence may be an example that comes to its department, and there may be none",
    "examples: other order": "each example is tried by itself",
    "examples: one twice": "an example may be tried twice",
    "most_transfers: another": "a caller may be transferred as often as the staff allow",
    "last_resort: another": "the staff decide what is done for a caller who was sent around",
    "most_minutes: another": "a call may last as long as the staff allow",
    "silence_after: another": "a caller may be waited for as long as the staff wish",
    "own line: other text": "any words may be said to the silent and to those who leave",
    "own line: left out": "for what the staff have not written, we have lines of our own",
    "second_stage: another": "examples may decide where no keyword does, or nothing",
    "weight: another": "any intent may count for more, as long as its examples come to their department",
    "priority: another": "any intent may go first, as long as its examples come to their department",
    "templates: other text": "a model may be told anything",
}
"""Changes of meaning that may be wanted as well as the original, and why."""

NEW_VALUES = {
    "a number": "12",
    "a list": "[x]",
    "keys": "{x: y}",
    "nothing": "",
    "null": "null",
    "true": "true",
    "an empty text": '""',
    "a list in a list": "[[x]]",
    "a list of nothing": "[]",
    "no keys": "{}",
}
ROUGH = b"\x00\t\n\r #:{}[],&*!|>'\"%@`-?\\\x80\xff\xd9ab19"
"""Bytes that are put in: those that mean something to YAML, and some that are no text."""


class Keys(list[tuple[str, "Tree"]]):
    """Keys with values; a key may stand there twice."""


class Items(list["Tree"]):
    """A list."""


Tree = Keys | Items | str
"""What a file holds; a text is as it was written."""
Spot = tuple[int, ...]
"""The way to a value: positions from the top."""


@dataclass(frozen=True, slots=True)
class Mutation:
    """What was done, and the folder that came of it."""

    name: str
    folder: Folder


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was said of a mutation."""

    name: str
    seconds: float
    found: frozenset[str]
    """Codes."""
    missed: tuple[str, ...]
    """Changes of meaning of which nothing was said and that could be known to be wrong."""
    silent: bool = False
    """Whether it changed meaning, unknowably, and nothing was said."""


def tree_of(node: Node) -> Tree:
    """Return what a file holds, to be changed."""
    if isinstance(node, Scalar):
        return json.dumps(node.text, ensure_ascii=False) if node.quoted else node.text
    if isinstance(node, Sequence):
        return Items(map(tree_of, node.items))
    return Keys((entry.key, tree_of(entry.value)) for entry in node)


def written(tree: Tree, indent: int = 0) -> str:
    """Return a tree as YAML: one key a line, lists of texts in brackets."""
    if isinstance(tree, str):
        return f" {tree}\n"
    if not tree:
        return " {}\n" if isinstance(tree, Keys) else " []\n"
    space = "\n" + " " * indent if indent else ""
    if isinstance(tree, Keys):
        lines = [" " * indent + f"{key}:{written(value, indent + 2)}" for key, value in tree]
        return ("\n" if space else "") + "".join(lines)
    if all(isinstance(item, str) for item in tree):
        return f" [{', '.join(map(str, tree))}]\n"
    return "\n" + "".join(" " * indent + f"-{written(item, indent + 2)}" for item in tree)


def spots(tree: Tree, way: Spot = ()) -> Iterator[Spot]:
    """Yield the way to every value below the top."""
    for number, below in enumerate([] if isinstance(tree, str) else tree):
        yield (*way, number)
        yield from spots(below[1] if isinstance(below, tuple) else below, (*way, number))


def holder(tree: Tree, way: Spot) -> Keys | Items:
    """Return what holds the value at the end of a way."""
    here = tree
    for step in way[:-1]:
        below = here[step]
        here = below[1] if isinstance(below, tuple) else below
    assert not isinstance(here, str)
    return here


def named(tree: Tree, way: Spot) -> str:
    """Return a way in words: `departments.sales.welcome.ar`."""
    steps = []
    for depth, step in enumerate(way, 1):
        below = holder(tree, way[:depth])[step]
        steps.append(below[0] if isinstance(below, tuple) else str(step))
    return ".".join(steps)


def with_value(held: tuple[str, Tree] | Tree, value: Tree) -> tuple[str, Tree] | Tree:
    """Return an entry or item with another value."""
    return (held[0], value) if isinstance(held, tuple) else value


def value_of(held: tuple[str, Tree] | Tree) -> Tree:
    """Return the value of an entry or item."""
    return held[1] if isinstance(held, tuple) else held


def opened(tree: Tree, way: Spot) -> tuple[Tree, list[tuple[str, Tree] | Tree]]:
    """Return the tree anew, and in it what holds the value at the end of a way, to be changed; the rest is shared."""
    assert not isinstance(tree, str)
    root = here = type(tree)(tree)  # type: ignore[arg-type]  # of its own kind
    for step in way[:-1]:
        inner = value_of(here[step])
        assert not isinstance(inner, str)
        inner = type(inner)(inner)  # type: ignore[arg-type]  # as above
        here[step] = with_value(here[step], inner)  # type: ignore[assignment]  # an entry for an entry, an item for one
        here = inner
    return root, here  # type: ignore[return-value]  # either kind is a list of what it holds


def changes(tree: Tree, way: Spot) -> Iterator[tuple[str, Tree]]:
    """Yield what can happen to one value and its key, each as a tree of its own."""
    here, at = named(tree, way), way[-1]
    new, held = opened(tree, way)
    del held[at]
    yield f"delete {here}", new
    new, held = opened(tree, way)
    held.insert(at, held[at])
    yield f"duplicate {here}", new
    if at:
        new, held = opened(tree, way)
        held[at - 1 : at + 1] = held[at], held[at - 1]
        yield f"reorder {here}", new
    for kind, value in NEW_VALUES.items():
        new, held = opened(tree, way)
        held[at] = with_value(held[at], value)
        yield f"retype {here} to {kind}", new
    yield from renamed(tree, way)


def renamed(tree: Tree, way: Spot) -> Iterator[tuple[str, Tree]]:
    """Yield a key under other names, and a value one level further in."""
    here, at = named(tree, way), way[-1]
    entry = holder(tree, way)[at]
    if not isinstance(entry, tuple):
        return
    key = entry[0]
    others = [f"{key}s", key[:-1], key[1::-1] + key[2:], key.title(), f"{key} x", f"x-{key}", "12", "عنوان"]
    siblings = [e[0] for e in holder(tree, way) if isinstance(e, tuple) and e[0] != key][:1]
    for other in dict.fromkeys([*others, *siblings]):
        new, held = opened(tree, way)
        held[at] = (other, entry[1])
        yield f"rename {here} to {other}", new
    before = holder(tree, way)[at - 1] if at else None
    if isinstance(before, tuple) and isinstance(before[1], Keys):
        new, held = opened(tree, way)
        moved = held.pop(at)
        held[at - 1] = (before[0], Keys([*before[1], moved]))  # type: ignore[list-item]  # it is an entry, as it was
        yield f"indent {here}", new


def exchanged(tree: Tree, chance: random.Random) -> tuple[str, Tree]:
    """Return the tree with one value in the place of another."""
    one, other = chance.sample([*spots(tree)], 2)
    value = value_of(holder(tree, other)[other[-1]])
    new, held = opened(tree, one)
    held[one[-1]] = with_value(held[one[-1]], value)
    return f"{named(tree, other)} in the place of {named(tree, one)}", new


class Single(NamedTuple):
    """One thing that can happen to a file."""

    name: str
    what: str
    tree: Tree

    def done(self, folder: Folder) -> Mutation:
        """Return the folder to which it has happened; writing it is what takes time."""
        return Mutation(f"{self.name}: {self.what}", with_file(folder, self.name, written(self.tree).encode()))


@lru_cache(8)
def tree_in(data: bytes, name: str) -> Tree:
    """Return what a file holds; it is nobody's to change."""
    return tree_of(read(data, name).root)


def singles(folder: Folder) -> Iterator[Single]:
    """Yield everything that can happen to each key and value of each YAML file, once."""
    for name, data in folder.files.items():
        tree = tree_in(data, name)
        for way in spots(tree):
            for what, new in changes(tree, way):
                yield Single(name, what, new)


def several(folder: Folder, chance: random.Random) -> Mutation:
    """Return the folder with two or three things changed, perhaps in different files."""
    told = []
    for _ in range(chance.choice([1, 2, 3])):
        name = chance.choice(sorted(folder.files))
        tree = tree_in(folder.files[name], name)
        ways = [*spots(tree)]
        if len(ways) < 2:
            continue
        if chance.random() < 0.3:
            what, tree = exchanged(tree, chance)
        else:
            what, tree = chance.choice([*changes(tree, chance.choice(ways))])
        told.append(f"{name}: {what}")
        folder = with_file(folder, name, written(tree).encode())
    return Mutation("; ".join(told), folder)


def rough(folder: Folder, chance: random.Random) -> Mutation:
    """Return the folder with the bytes of one file cut, flipped, put in, taken out, or its lines moved."""
    files = {**folder.files, **{f"prompts/{name}": data for name, data in folder.templates.items()}}
    name = chance.choice(sorted(files))
    data = bytearray(files[name])
    at = chance.randrange(len(data))
    how = chance.choice(["cut", "flip", "insert", "remove", "line", "indent", "swap"])
    if how == "cut":
        del data[at:]
    elif how == "flip":
        data[at] ^= 1 << chance.randrange(8)
    elif how == "insert":
        data.insert(at, chance.choice(ROUGH))
    elif how == "remove":
        del data[at : at + chance.choice([1, 1, 2, 10])]
    else:
        data = lines_moved(data, how, chance)
    return Mutation(f"{name}: {how} at {at}", with_file(folder, name, bytes(data)))


def lines_moved(data: bytearray, how: str, chance: random.Random) -> bytearray:
    """Return bytes with a line taken out, moved, or indented otherwise."""
    lines: list[bytes] = [bytes(line) for line in data.split(b"\n")]
    one, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    if how == "line":
        del lines[one]
    elif how == "swap":
        lines[one], lines[other] = lines[other], lines[one]
    else:
        lines[one] = chance.choice([b" ", b"  ", b"\t"]) + lines[one] if chance.random() < 0.6 else lines[one][2:]
    return bytearray(b"\n".join(lines))


def with_file(folder: Folder, name: str, data: bytes) -> Folder:
    """Return a folder with another content of one file; `prompts/NAME` is a template."""
    if name.startswith("prompts/"):
        return Folder(folder.path, folder.files, {**folder.templates, name.removeprefix("prompts/"): data})
    return Folder(folder.path, {**folder.files, name: data}, folder.templates)


def mutations(folder: Folder, number: int, seed: int = 0) -> Iterator[Mutation]:
    """Yield mutations: each single one if there is room, else some of them; then several at once, and bytes."""
    chance = random.Random(seed)
    every = [*singles(folder)]
    chosen = every if len(every) <= number // 2 else chance.sample(every, number // 2)
    yield from (single.done(folder) for single in chosen)
    for _ in range((number - len(chosen)) // 2):
        yield several(folder, chance)
        yield rough(folder, chance)


def judge(mutation: Mutation, original: CallCentre) -> Verdict:
    """Examine a mutation; where nothing is found, compare what it means with what the original means."""
    begun = time.process_time()  # a busy machine is not our fault
    examined = examine(mutation.folder)
    seconds = time.process_time() - begun
    for diagnostic in examined.diagnostics:
        assert str(diagnostic)
        assert diagnostic.message("ar")
        diagnostic.advice("ar")
    found = frozenset(d.code for d in examined.diagnostics)
    if found:
        return Verdict(mutation.name, seconds, found, ())
    draft = examined.draft
    centre = build({name: document.root for name, document in draft.documents.items()}, draft.templates)
    changed = dict.fromkeys(differences(original, centre))
    return Verdict(mutation.name, seconds, found, tuple(c for c in changed if c not in UNKNOWABLE), bool(changed))


def differences(old: CallCentre, new: CallCentre) -> Iterator[str]:
    """Yield in which ways one centre is another; nothing when they are equal."""
    if old.languages != new.languages:
        same = sorted(old.languages) == sorted(new.languages)
        yield "languages: other order" if same else "languages: others"
    if old.first_department != new.first_department:
        yield "first_department: another"
    yield from text("company", old.company, new.company, new.languages)
    if old.departments.keys() - new.departments.keys():
        yield "departments: one less"
    if new.departments.keys() - old.departments.keys():
        yield "departments: one more"
    for id_ in old.departments.keys() & new.departments.keys():
        yield from department(old.departments[id_], new.departments[id_], new.languages)
    yield from intents(old.intents, new.intents)
    for key in ("most_transfers", "last_resort", "most_minutes", "silence_after"):
        if getattr(old, key) != getattr(new, key):
            yield f"{key}: another"
    for key in OWN:
        yield from text("own line", old.lines.get(key), new.lines.get(key), new.languages)
    if old.second_stage != new.second_stage:
        yield "second_stage: another"
    if old.templates.keys() != new.templates.keys():
        yield "templates: others"
    elif old.templates != new.templates:
        yield "templates: other text"
    if old.providers != new.providers:
        yield "providers: others"


def department(old: Department, new: Department, languages: tuple[str, ...]) -> Iterator[str]:
    """Yield in which ways one department is another."""
    for key in ("name", "persona", "welcome", "welcome_back", "announcement", "voice"):
        yield from text(key, getattr(old, key), getattr(new, key), languages)
    if old.prompt != new.prompt:
        yield "prompt: another"
    if sorted(old.transfers_to) != sorted(new.transfers_to):
        yield "transfers_to: others"
    if old.entrance != new.entrance:
        yield "entrance: another"
    if old.model_may_transfer != new.model_may_transfer:
        yield "model_may_transfer: another"
    if old.providers != new.providers:
        yield "providers: others"


def text(key: str, old: Text | None, new: Text | None, languages: tuple[str, ...]) -> Iterator[str]:
    """Yield in which way one text is another."""
    if old == new:
        return
    if not new or not any(new.values()):
        yield f"{key}: left out"
    elif any(language not in new for language in languages):
        yield f"{key}: not in every language"
    elif any(not line.strip() for line in new.values()):
        yield f"{key}: empty"
    else:
        yield f"{key}: other text"


def intents(old: Mapping[str, Intent], new: Mapping[str, Intent]) -> Iterator[str]:
    """Yield in which ways the intents are others."""
    gone, come = old.keys() - new.keys(), new.keys() - old.keys()
    if len(gone) == len(come) and gone:
        yield "intents: renamed"
    elif gone:
        yield "intents: one less"
    elif come:
        yield "intents: one more"
    for id_ in old.keys() & new.keys():
        yield from intent(old[id_], new[id_])


def intent(old: Intent, new: Intent) -> Iterator[str]:
    """Yield in which ways one intent is another."""
    if old.transfers_to != new.transfers_to:
        yield "intents: another department"
    if old.weight != new.weight:
        yield "weight: another"
    if old.priority != new.priority:
        yield "priority: another"
    for key in CALLERS_SAY:
        here: Mapping[str, tuple[str, ...]] = getattr(new, key)
        for language, before in getattr(old, key).items():
            yield from words(key, before, here.get(language, before))
    for language in old.keywords.keys() & new.keywords.keys():
        if not (new.keywords[language] or new.even_negated[language]):
            yield "keywords: none"


def words(key: str, before: tuple[str, ...], after: tuple[str, ...]) -> Iterator[str]:
    """Yield in which way the words of callers under one key are others."""
    if len(set(after)) < len(after):
        yield f"{key}: one twice"
    elif before != after:
        yield f"{key}: other order" if sorted(before) == sorted(after) else f"{key}: others"


def in_parts(folder: Folder, number: int, part: int, parts: int) -> Iterator[Mutation]:
    """Yield one process's share of so many mutations: of the single ones, and as many others as there is room for."""
    chance = random.Random(part)
    mine = [*islice(singles(folder), part, None, parts)][: number // parts]
    yield from (single.done(folder) for single in mine)
    for _ in range((number // parts - len(mine)) // 2):
        yield several(folder, chance)
        yield rough(folder, chance)
