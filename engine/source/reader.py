"""Bytes to a tree with places; every fault is recorded, never raised, and hides nothing but its own lines."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from collections.abc import Mapping as Map
from typing import TYPE_CHECKING, NamedTuple

import yaml

from engine.source.diagnostic import Edit
from engine.source.fault import Fault
from engine.source.lines import bared, mended, put, quoted, without
from engine.source.node import Entry, Mapping, Node, Scalar, Sequence, Value
from engine.source.place import Place

if TYPE_CHECKING:
    from engine.source.syntax import Guess

# libyaml where PyYAML was built with it; "base", for what a value means is ours to say and need not be found out twice.
LOADER: type = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
MOST_BYTES = 1_000_000
MOST_FAULTS = 20
"""Faults of syntax after which the rest of a file is left alone: it is not YAML."""
MOST_PARTS = 50_000
"""Names, values and brackets of a file; a thousand departments in three languages, with all that one can have, fit."""
AROUND = 4
"""Beginnings and ends of the file and of its one document, which are counted as parts too."""
MOST_ALIKE = 1000
"""Faults of one kind in one file after which the rest are left untold: they have one cause."""
DEEPEST = 30
FEWEST = 2
"""Keys that are repeated below an empty one before they are taken for its own."""
INTEGER = re.compile(r"-?(?:0|[1-9][0-9]*)")
NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)\.[0-9]+")
SUSPECT = re.compile(r"^(?:---|\.\.\.)|[&*!]", re.MULTILINE)
"""What a second document, an alias and a tag begin with; it may also be a part of a text."""
BEGINNINGS = "[{-?"
"""What levels begin with that need no line of their own."""
MOST_BEGUN = 10_000
"""Such signs of which each may begin a level within the last and PyYAML has still the memory for the tree."""
SEPARATORS = f":,\n{BEGINNINGS}"
"""One of these stands before every part of a file."""
WITHIN_BRACKETS = re.compile(r"(?:\{\{.*?\}\}|[^,}\]])*")
WORDS: dict[str, Value] = {"true": True, "false": False, "null": None, "": None}


class Document(NamedTuple):
    """One YAML file: its text, its tree, and what was wrong with it as YAML."""

    file: str
    root: Mapping
    text: str = ""
    faults: tuple[Fault, ...] = ()
    holed: bool = False
    """Whether lines had to be left out: what is missing from the tree may have stood there."""


class Reading:
    """The state of reading one file."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.lines: list[str] = []
        self.gone: dict[int, int] = {}
        """How many signs were taken from the beginning of a line, by its number, less the spaces put there."""
        self.faults: list[Fault] = []
        self.holed = False
        self.told: set[tuple[int, int]] = set()
        self.alike: Counter[str] = Counter()

    def report(self, kind: str, place: Place, *also: Place, edits: tuple[Edit, ...] = (), **values: str) -> None:
        """Record one fault; of several in one place, the first."""
        at = (place.line, place.column)
        if at not in self.told and self.alike[kind] < MOST_ALIKE:
            self.told.add(at)
            self.alike[kind] += 1
            self.faults.append(Fault(kind, place, values, also, edits))

    def place(self, node: yaml.Node | yaml.Event) -> Place:
        """Return where a node of PyYAML stands."""
        start, end = node.start_mark, node.end_mark
        if not (start and end):  # only nodes made by hand have no marks
            return Place(self.file)
        if self.gone:
            begin, behind = self.column(start.line + 1, start.column + 1), self.column(end.line + 1, end.column + 1)
            return Place(self.file, start.line + 1, begin, end.line + 1, behind)
        return Place(self.file, start.line + 1, start.column + 1, end.line + 1, end.column + 1)

    def column(self, line: int, column: int) -> int:
        """Return the column in the file of one in the text that PyYAML read."""
        return column + (self.gone.get(line, 0) if column > 1 else 0)

    def line(self, number: int, column: int = 1, end: int = 0) -> Place:
        """Return a stretch of one line."""
        return Place(self.file, number, column, number, end or column)


def read(data: bytes, file: str) -> Document:
    """Read one YAML file.

    Args:
        data: the bytes of the file.
        file: its path, as the reader of a message should see it.

    Returns:
        The document. After a fault its tree holds what could still be read; `faults` say what was wrong.
    """
    reading = Reading(file)
    text = decode(data, reading)
    if text is None:
        return Document(file, Mapping((), Place(file)), "", tuple(reading.faults), holed=True)
    bare, reading.gone = bared(text)
    reading.lines = bare.split("\n")
    plain = mended(bare)
    root = compose(plain, reading)
    reading.lines = (plain if bare == text else mended(text)).split("\n")
    tree = convert(root, reading) if root is not None else None
    if root is None and not reading.faults:
        reading.report("empty-file", Place(file))
    if tree is not None and not isinstance(tree, Mapping):
        reading.report("not-keys", tree.place)
        reading.holed = True
    found = tree if isinstance(tree, Mapping) else Mapping((), Place(file))
    return Document(file, found, text, tuple(reading.faults), reading.holed)


def decode(data: bytes, reading: Reading) -> str | None:
    """Return the text of UTF-8 bytes, or None with a fault; UTF-16 that says so is a fault, and is still read."""
    if len(data) > MOST_BYTES:
        reading.report("too-large", Place(reading.file))
        return None
    try:
        if data[:2] in {b"\xff\xfe", b"\xfe\xff"}:
            reading.report("not-utf-8", Place(reading.file))
            return data.decode("utf-16")
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        reading.report("not-utf-8", reading.line(line))
        return None


def compose(text: str, reading: Reading) -> yaml.Node | None:
    """Return PyYAML's node tree of what can be read."""
    for _ in range(MOST_FAULTS):
        loader, level = LOADER(text), False
        try:
            plain = plainly_allowed(text)
            if not plain:
                allowed(text, reading)
            root: yaml.Node | None = loader.get_single_node()
            if plain and too_much(root):
                allowed(text, reading)
            return root
        except yaml.MarkedYAMLError as error:
            from engine.source.syntax import guess  # hardly any file needs it

            found = guess(error, text, reading.lines)
            line, level = found.line, found.kind == "wrong-indent"
            explain(found, reading)
            if found.right is not None:
                text = put(text, line, found.right)
                reading.holed |= found.kind == "two-in-a-line"  # the second is left out
                reading.gone[line] = reading.gone.get(line, 0) - found.shift
                continue
        except yaml.reader.ReaderError:
            line = forbidden(text, reading)
        except Unwanted as unwanted:
            if not unwanted.line:
                break
            line = unwanted.line
        finally:
            loader.dispose()
        reading.holed = True
        rest = without(text, min(line, text.count("\n") + 1), level=level)
        if rest == text:
            break
        text = rest
    reading.holed = True
    return None


def forbidden(text: str, reading: Reading) -> int:
    """Report the first sign that no YAML may hold, and return its line."""
    found = yaml.reader.Reader.NON_PRINTABLE.search(text)
    start = found.start() if found else 0
    line, column = text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start)
    column += reading.gone.get(line, 0)
    reading.report("control-character", reading.line(line, column, column + 1))
    return line


class Unwanted(yaml.YAMLError):  # it never leaves this module
    """YAML that is good and that we do not take."""

    def __init__(self, line: int) -> None:
        """Name the line that is to be left out; 0 stands for the whole file."""
        super().__init__()
        self.line = line


def plainly_allowed(text: str) -> bool:
    """Tell whether a text can hold hardly anything that we do not take, without parsing it a second time to find out.

    Depth and number show only in the tree (`too_much`), and a tree of very many levels cannot be made.
    """
    begun, separated = (sum(map(text.count, signs)) for signs in (BEGINNINGS, SEPARATORS))
    return not SUSPECT.search(text) and begun < MOST_BEGUN and separated < 2 * MOST_PARTS


def too_much(root: yaml.Node | None) -> bool:
    """Tell whether a tree has more levels or more parts than we take, or as many."""
    level, number = [root] if root else [], AROUND
    for _ in range(DEEPEST):
        within = [node for node in level if isinstance(node, yaml.CollectionNode)]
        number += len(level) + len(within)  # what holds others has an end of its own
        level = [each for node in within for each in parts(node)]
    return number > MOST_PARTS or any(isinstance(node, yaml.CollectionNode) for node in level)


def parts(node: yaml.CollectionNode) -> list[yaml.Node]:
    """Return what stands right below a node: items, or keys and values."""
    if isinstance(node, yaml.MappingNode):
        return [each for pair in node.value for each in pair]
    return list(node.value)


def allowed(text: str, reading: Reading) -> None:
    """Report what YAML allows and we do not: several documents, aliases, tags, depth without end."""
    depth = documents = 0
    for number, event in enumerate(yaml.parse(text, Loader=LOADER)):
        if number > MOST_PARTS:
            reading.report("too-large", Place(reading.file))
            raise Unwanted(0)
        kind = ""
        documents += isinstance(event, yaml.DocumentStartEvent)
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if documents > 1:
            kind = "several-documents"
        elif depth > DEEPEST:
            kind = "too-deep"
        elif isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            kind = "alias"
        elif getattr(event, "tag", None):
            kind = "tag"
        if kind:
            place = reading.place(event)
            reading.report(kind, place)
            raise Unwanted(place.line)


def explain(found: Guess, reading: Reading) -> None:
    """Report why a line is not YAML."""
    gone = reading.gone.get(found.line, 0)
    place = reading.line(found.line, found.column + gone, found.end + gone)
    edits = tuple(Edit(reading.line(found.line, start + gone, end + gone), text) for start, end, text in found.edits)
    reading.report(found.kind, place, edits=edits, typed=found.typed)


def unquoted(reading: Reading, line: int, column: int, value: str, here: str) -> None:
    """Report a text that YAML takes for something else because it stands in no quotes."""
    place = reading.line(line, column, column + len(value))
    typed = f"{here[: column - 1].strip()} {quoted(value)}"
    reading.report("needs-quotes", place, edits=(Edit(place, quoted(value)),), typed=typed)


def template_at(line: str, start: int) -> str:
    """Return the text that begins with a template: to the end of the line, or within brackets to the next part."""
    if not set(line[:start]) & set("{["):
        return line[start:].rstrip()
    found = WITHIN_BRACKETS.match(line, start)
    return found[0].rstrip() if found else line[start:].rstrip()


def convert(node: yaml.Node, reading: Reading) -> Node:
    """Return our tree for PyYAML's."""
    place = reading.place(node)
    if isinstance(node, yaml.MappingNode):
        here = reading.lines[place.line - 1] if place.line <= len(reading.lines) else ""
        if here[place.column - 1 :].startswith("{{"):  # a template, which YAML takes for keys within keys
            value = template_at(here, place.column - 1)
            unquoted(reading, place.line, place.column, value, here)
            return Scalar(value, value, place)
        return Mapping(tuple(entries(node, reading)), place)
    if isinstance(node, yaml.SequenceNode):
        return Sequence(tuple(convert(item, reading) for item in node.value), place)
    style = getattr(node, "style", None)  # None in the pure loader and '' in the C loader when plain
    return Scalar(node.value if style else meaning(node.value), node.value, place, quoted=bool(style))


def entries(node: yaml.MappingNode, reading: Reading) -> Iterator[Entry]:
    """Yield the entries of a mapping, the first of each key; report the later ones."""
    seen: dict[str, Place] = {}
    last = -1
    alike: set[str] | None = None
    for number, (key, value) in enumerate(node.value):
        at = reading.place(key)
        filling = bool(value.value)  # most do, and are asked no more than is needed
        usual = filling and isinstance(key, yaml.ScalarNode) and not key.value.startswith("\t")
        if not usual and (kind := strange(node, key, value)):
            reading.holed = True
            spaceless(key, at, reading) if kind == "missing-space" else reading.report(kind, at)
        elif key.value in seen:
            first = seen[key.value]
            if last == number - 1 and node.value[last][0].value != key.value:
                reading.holed = True  # the name above a block is missing: that one of its keys is told of is enough
            else:
                reading.report("duplicate-key", at, first, name=key.value, line=str(first.line))
            last = number
        else:
            seen[key.value] = at
            if not filling and (below := orphans(node, number, seen)):
                yield Entry(key.value, at, convert(below, reading))
                return
            if not filling and nothing(value):
                alike = repeated(node) if alike is None else alike
            again = filled(node, number) if alike and not filling and key.value in alike else value
            yield Entry(key.value, at, convert(again, reading))


def strange(node: yaml.MappingNode, key: yaml.Node, value: yaml.Node) -> str:
    """Return what is wrong with a key, or nothing."""
    if not isinstance(key, yaml.ScalarNode):
        return "key-not-text"
    if key.value.startswith("\t"):  # libyaml takes the tab for a part of the key
        return "tab"
    if node.flow_style and not key.style and nothing(value):
        from engine.source.syntax import NO_SPACE

        return "missing-space" if NO_SPACE.fullmatch(key.value) else ""
    return ""


def spaceless(key: yaml.ScalarNode, at: Place, reading: Reading) -> None:
    """Report what should be a key and its text within brackets and is a key alone: `{en:Hello}`."""
    name, _, text = key.value.partition(":")
    place = reading.line(at.line, at.column + len(name), at.column + len(name) + 1)
    reading.report("missing-space", place, edits=(Edit(place, ": "),), typed=f"{name}: {text}")


def nothing(value: yaml.Node) -> bool:
    """Tell whether nothing at all was written behind a key."""
    return isinstance(value, yaml.ScalarNode) and not value.value and not value.style


def repeated(node: yaml.MappingNode) -> set[str]:
    """Return the keys that are written more than once."""
    keys = [key.value for key, _ in node.value if isinstance(key, yaml.ScalarNode)]
    return {key for key, number in Counter(keys).items() if number > 1} if len({*keys}) < len(keys) else set()


def filled(node: yaml.MappingNode, number: int) -> yaml.Node:
    """Return the value of a key that is written again."""
    key = node.value[number][0].value
    values: list[yaml.Node] = [v for k, v in node.value if isinstance(k, yaml.ScalarNode) and k.value == key]
    return values[1]


def orphans(node: yaml.MappingNode, number: int, seen: Map[str, Place]) -> yaml.MappingNode | None:
    """Return the lines that belong below an empty key although they stand beside it, as when it alone was moved.

    They are known by repeating keys of the level into which they have come.
    """
    empty, after = node.value[number][1], node.value[number + 1 : number + 2]
    if node.flow_style or not nothing(empty):
        return None
    if not any(isinstance(key, yaml.ScalarNode) and key.value in seen for key, _ in after):
        return None
    rest = node.value[number + 1 :]
    if sum(isinstance(key, yaml.ScalarNode) and key.value in seen for key, _ in rest) < FEWEST:
        return None
    return yaml.MappingNode(node.tag, rest, rest[0][0].start_mark, rest[-1][1].end_mark, flow_style=False)


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
