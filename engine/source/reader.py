"""Bytes to a tree with places; every fault is a diagnostic, never an exception."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml

from engine.source.diagnostic import Diagnostic
from engine.source.node import Entry, Mapping, Node, Scalar, Sequence, Value
from engine.source.place import Place

LOADER: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # libyaml where PyYAML was built with it
MOST_BYTES = 1_000_000
DEEPEST = 30
INTEGER = re.compile(r"-?(?:0|[1-9][0-9]*)")
NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)\.[0-9]+")
TAB = "this line is indented with a tab: use spaces"
WORDS: dict[str, Value] = {"true": True, "false": False, "null": None, "": None}


@dataclass(frozen=True, slots=True)
class Document:
    """One YAML file: its tree, and what was wrong with it as YAML."""

    file: str
    root: Mapping
    diagnostics: tuple[Diagnostic, ...] = ()


@dataclass(slots=True)
class Reading:
    """The state of reading one file."""

    file: str
    found: list[Diagnostic] = field(default_factory=list)

    def report(self, place: Place, code: str, rule: str, message: str, help_: str = "") -> None:
        """Add one finding."""
        self.found.append(Diagnostic(place, code, rule, message, help_))

    def place(self, node: yaml.Node | yaml.Event) -> Place:
        """Return where a node of PyYAML stands."""
        start, end = node.start_mark, node.end_mark
        if not (start and end):  # only nodes made by hand have no marks
            return Place(self.file)
        return Place(self.file, start.line + 1, start.column + 1, end.line + 1, end.column + 1)


def read(data: bytes, file: str) -> Document:
    """Read one YAML file.

    Args:
        data: the bytes of the file.
        file: its path, as the reader of a message should see it.

    Returns:
        The document. After a fault its tree holds what could still be read; `diagnostics` say what was wrong.
    """
    reading = Reading(file)
    text = decode(data, reading)
    root = compose(text, reading) if text is not None else None
    tree = convert(root, reading, 0) if root is not None else None
    if root is None and not reading.found:
        reading.report(Place(file), "E104", "empty-file", "this file is empty")
    if tree is not None and not isinstance(tree, Mapping):
        reading.report(tree.place, "E105", "not-keys", "this file should hold lines of the form `key: value`")
        tree = None
    return Document(file, tree if isinstance(tree, Mapping) else Mapping((), Place(file)), tuple(reading.found))


def decode(data: bytes, reading: Reading) -> str | None:
    """Return the text of UTF-8 bytes, or None with a finding."""
    if len(data) > MOST_BYTES:
        reading.report(Place(reading.file), "E106", "too-large", "this file is larger than one megabyte")
        return None
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        place = Place(reading.file, line, 1, line, 1)
        how = "save it again as UTF-8 (Notepad: File, Save as, Encoding: UTF-8)"
        reading.report(place, "E101", "not-utf-8", "this file is not text in UTF-8", how)
        return None


def compose(text: str, reading: Reading) -> yaml.Node | None:
    """Return PyYAML's node tree, or None with a finding."""
    loader = LOADER(text)
    try:
        if fault := next(unwanted(text, reading), None):
            reading.found.append(fault)
            return None
        root: yaml.Node | None = loader.get_single_node()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        place = Place(reading.file, line, column, line, column + 1)
        reading.report(place, "E102", "not-yaml", plainly(error, text, line))
        return None
    except yaml.YAMLError:
        reading.report(Place(reading.file), "E102", "not-yaml", "this file holds characters that YAML does not allow")
        return None
    finally:
        loader.dispose()
    return root


def unwanted(text: str, reading: Reading) -> Iterator[Diagnostic]:
    """Yield what YAML allows and we do not: several documents, aliases, tags, depth without end."""
    depth = documents = 0
    for event in yaml.parse(text, Loader=LOADER):
        place = reading.place(event)
        documents += isinstance(event, yaml.DocumentStartEvent)
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if documents > 1:
            yield Diagnostic(place, "E107", "several-documents", "a line `---` starts a second document here",
                             "remove the line")  # fmt: skip
        if depth > DEEPEST:
            yield Diagnostic(place, "E109", "too-deep", f"this is nested more than {DEEPEST} levels deep")
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            yield Diagnostic(place, "E108", "alias", "names with & and * are not used here", "write the text out")
        if getattr(event, "tag", None):
            yield Diagnostic(place, "E110", "tag", "words that begin with ! are not used here",
                             "put the text in quotes")  # fmt: skip


def plainly(error: yaml.MarkedYAMLError, text: str, line: int) -> str:
    """Say in plain words why a line is not YAML."""
    lines = text.splitlines()
    here = lines[line - 1] if line <= len(lines) else ""
    if "\t" in here[: len(here) - len(here.lstrip())]:
        return TAB
    if "mapping values are not allowed" in str(error.problem):
        return "there is a second `: ` in this line: put the text in quotes"
    return f"this line cannot be read: {error.problem}"


def convert(node: yaml.Node, reading: Reading, depth: int) -> Node:
    """Return our tree for PyYAML's."""
    place = reading.place(node)
    if isinstance(node, yaml.MappingNode):
        return Mapping(tuple(entries(node, reading, depth)), place)
    if isinstance(node, yaml.SequenceNode):
        return Sequence(tuple(convert(item, reading, depth + 1) for item in node.value), place)
    quoted = getattr(node, "style", None)  # None in the pure loader and '' in the C loader when plain
    return Scalar(node.value if quoted else meaning(node.value), node.value, place)


def entries(node: yaml.MappingNode, reading: Reading, depth: int) -> Iterator[Entry]:
    """Yield the entries of a mapping, the first of each key; report the later ones."""
    seen: dict[str, Place] = {}
    for key, value in node.value:
        at = reading.place(key)
        if not isinstance(key, yaml.ScalarNode):
            reading.report(at, "E111", "key-not-text", "the part before the colon should be a single word")
        elif key.value.startswith("\t"):  # libyaml takes the tab for a part of the key
            reading.report(at, "E102", "not-yaml", TAB)
        elif key.value in seen:
            message = f'"{key.value}" is written twice: first in line {seen[key.value].line}, and here again'
            reading.report(at, "E103", "duplicate-key", message, "keep one of the two")
        else:
            seen[key.value] = at
            yield Entry(key.value, at, convert(value, reading, depth + 1))


def meaning(text: str) -> Value:
    """Return what an unquoted value means: as in JSON, and nothing else that YAML 1.1 made of it.

    So `no` is a language, `17:30` a time and `+971…` a telephone number: all text.
    """
    if text in WORDS:
        return WORDS[text]
    if text == "~":
        return None
    if INTEGER.fullmatch(text) and len(text) < 19:
        return int(text)
    return float(text) if NUMBER.fullmatch(text) else text
