"""A configuration as the rules see it: what could be read, however much of it is wrong."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from collections.abc import Mapping as Map
from functools import cached_property
from typing import NamedTuple

from engine.lint.flow import Flow, flow_of, target
from engine.lint.hearing import Hearing
from engine.lint.phrase import Phrase, phrases_of
from engine.lint.shape import MOST_TOLD, shape
from engine.lint.written import Written
from engine.model import CallCentre
from engine.model.build import build
from engine.model.default import OWN
from engine.model.graph import HANGS_UP
from engine.source import (
    EMPTY,
    Document,
    Entry,
    Fault,
    Folder,
    Mapping,
    Node,
    Place,
    Scalar,
    listed,
    read,
    text,
    texts,
)
from schemas import schema

LINE_END = re.compile(r"\r\n|\r|\n")
SPOKEN = ("company", "announcement", "name", "persona", "voice", "welcome", "welcome_back", *OWN)
"""Keys of departments.yaml whose value is one text, or one for each language."""
LINES = ("announcement", "welcome", "welcome_back", *OWN)
"""Those of them that are said to callers, and are templates."""
KEYWORDS = ("keywords", "even_negated")
"""Keys of an intent whose value is keywords, in all languages or by language."""
CALLERS_SAY = (*KEYWORDS, "unless", "examples")
"""Keys of an intent whose value is words of callers."""
BELOW = {"departments": (*SPOKEN, "prompt"), "intents": ("transfers_to", "end_call", *CALLERS_SAY)}
"""Keys of each department and each intent, that none of them is called by."""
NUMBERS = ("most_transfers", "silence_after", "most_minutes")
"""Keys of departments.yaml whose value is a number."""
UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
"""Control characters, which YAML does not take and Jinja does."""


class Spoken(NamedTuple):
    """A text of departments.yaml."""

    department: str
    """The department it belongs to, or nothing for the whole centre."""
    key: str
    language: str
    """The language it is written for, or nothing where it is written once for all."""
    text: str
    node: Scalar

    @property
    def place(self) -> Place:
        """Where the text stands."""
        return self.node.place

    @property
    def what(self) -> str:
        """The text as messages call it: `sales.welcome`."""
        return f"{self.department}.{self.key}" if self.department else self.key


class Keyword(NamedTuple):
    """A keyword of an intent, as written; or words of callers under another of the intent's keys."""

    intent: str
    language: str
    """The language it is written for, or nothing where it counts in every language."""
    text: str
    place: Place
    key: str = "keywords"
    """What it is written under: one of `CALLERS_SAY`."""
    quoted: bool = False


class Draft:
    """The folder, its documents and templates, and questions that several rules ask."""

    def __init__(self, folder: Folder) -> None:
        self.folder = folder
        self.documents: dict[str, Document] = {
            name: read(data, folder.file(name)) for name, data in folder.files.items()
        }
        self.templates: dict[str, str] = {}
        """The text of each template that is text, by its name in prompts/."""
        self.faults: list[Fault] = [fault for document in self.documents.values() for fault in document.faults]
        for name, data in folder.templates.items():
            document = read_template(data, folder.file(f"prompts/{name}"))
            self.templates[name] = document.text
            self.faults += document.faults
        self.misfits: list[Fault] = [
            fault
            for name, document in self.documents.items()
            if not any(f.kind in {"not-keys", "empty-file", "too-large"} for f in document.faults)
            for fault in shape(document, schema(name.removesuffix(".yaml")))
            if not (document.holed and fault.kind in {"missing-key", "empty"})
        ]
        self.misfits = settled(self, self.misfits)

    def root(self, name: str) -> Mapping:
        """Return the tree of a file, empty where there is none."""
        document = self.documents.get(f"{name}.yaml")
        return document.root if document else EMPTY

    def file(self, name: str) -> str:
        """Return the path of a file as the user would write it."""
        return self.folder.file(name)

    def holed(self, name: str) -> bool:
        """Tell whether lines of a file could not be read, so that what is missing may have stood there."""
        document = self.documents.get(f"{name}.yaml")
        return f"{name}.yaml" in self.folder.unreadable or (document is not None and document.holed)

    def broken(self, name: str, *path: str | int) -> bool:
        """Tell whether something under a path of a file is not of the kind that belongs there."""
        file = self.file(f"{name}.yaml")
        return (file, path) in self._broken or (file, MOST_TOLD) in self._broken

    @cached_property
    def _broken(self) -> frozenset[tuple[str, object]]:
        """Every (file, path) under which something is wrong, and (file, MOST_TOLD) where not all of it was told."""
        wrong = [(f.place.file, f.path) for f in self.misfits if f.kind != "unknown-key"]
        counted = Counter(f.place.file for f in self.misfits)
        full = {(file, MOST_TOLD) for file, number in counted.items() if number >= MOST_TOLD}
        return frozenset({(file, path[:n]) for file, path in wrong for n in range(len(path) + 1)} | full)

    @cached_property
    def languages(self) -> tuple[str, ...]:
        """The languages of the centre, in order, each once."""
        written = texts(self.root("departments").get("languages"))
        return tuple(dict.fromkeys(filter(None, written))) or ("en",)

    @cached_property
    def departments(self) -> dict[str, Entry]:
        """The departments by id, those that are keys with values below them."""
        return described(self.root("departments").get("departments"), self.strays)

    @cached_property
    def strays(self) -> tuple[tuple[str, Entry], ...]:
        """Keys of a department or an intent that stand among these, each behind the word above them all."""
        found = []
        for name, keys in BELOW.items():
            below = self.root(name).get(name)
            inside = below if isinstance(below, Mapping) else ()
            found += [
                (name, e)
                for e in inside
                if e.key in keys and not any(isinstance(e.value, Mapping) and e.value.get(k) for k in keys)
            ]
        return tuple(found)

    @cached_property
    def misplaced(self) -> tuple[tuple[Entry, Entry], ...]:
        """Departments one level too deep or too high, each behind that in which or beside which it stands."""
        top = self.root("departments")
        found = [(outer, entry) for outer in self.departments.values() for entry in whole(outer.value)]
        if self.departments and (below := top.entry("departments")):
            found += [(below, entry) for entry in whole(top)]
        return tuple(found)

    @cached_property
    def known(self) -> tuple[str, ...]:
        """The ids of all departments, also of those that stand at the wrong place."""
        return (*self.departments, *(inner.key for _, inner in self.misplaced))

    @cached_property
    def intents(self) -> dict[str, Entry]:
        """The intents by id, those that are keys with values below them."""
        return described(self.root("intents").get("intents"), self.strays)

    @cached_property
    def spoken(self) -> tuple[Spoken, ...]:
        """Every text of departments.yaml, in the order of the file."""
        top = self.root("departments")
        found = [*texts_of("", top)]
        for id_, entry in self.departments.items():
            found += texts_of(id_, entry.value)
        return tuple(found)

    @cached_property
    def lines(self) -> tuple[Spoken, ...]:
        """The texts that are said to callers as they stand, and are templates."""
        return tuple(spoken for spoken in self.spoken if spoken.key in LINES)

    @cached_property
    def said(self) -> tuple[Keyword, ...]:
        """All words of callers, in the order of the file: keywords, what takes them back, and examples."""
        return tuple(said for id_, entry in self.intents.items() for said in said_in(id_, entry.value))

    @cached_property
    def keywords(self) -> tuple[Keyword, ...]:
        """Every keyword, in the order of the file."""
        return tuple(said for said in self.said if said.key in KEYWORDS)

    @cached_property
    def examples(self) -> tuple[Keyword, ...]:
        """Every example, in the order of the file."""
        return tuple(said for said in self.said if said.key == "examples")

    @cached_property
    def texts(self) -> dict[str, str]:
        """The text of every file, YAML and templates, by the path that places name."""
        found = {document.file: document.text for document in self.documents.values()}
        return found | {self.file(f"prompts/{name}"): text for name, text in self.templates.items()}

    @cached_property
    def characters(self) -> frozenset[str]:
        """Every character beyond ASCII that any file has: what is not among them needs no looking for."""
        return frozenset().union(*(text for text in self.texts.values() if not text.isascii()))

    @cached_property
    def sources(self) -> dict[str, list[str]]:
        """The lines of every file, by the path that places name."""
        return {file: LINE_END.split(text) for file, text in self.texts.items()}

    @cached_property
    def phrases(self) -> tuple[Phrase, ...]:
        """The keywords of the languages that the centre speaks, as the router hears them."""
        return tuple(phrases_of(self, *KEYWORDS))

    @cached_property
    def exceptions(self) -> tuple[Phrase, ...]:
        """What takes keywords back in the languages that the centre speaks, as the router hears it."""
        return tuple(phrases_of(self, "unless"))

    @cached_property
    def hearing(self) -> Hearing:
        """The keywords as callers say them."""
        return Hearing(self)

    @cached_property
    def flow(self) -> Flow | None:
        """How callers can move between departments, or None where other faults leave that in doubt."""
        return flow_of(self)

    @cached_property
    def written(self) -> Written:
        """The prompts and the spoken lines, read as templates."""
        return Written(self)

    @cached_property
    def centre(self) -> CallCentre | None:
        """The call centre of all that is well formed, or None where that is not enough for one."""
        return centre_of(self)


def read_template(data: bytes, file: str) -> Document:
    """Return a template's text, or the fault that keeps it from being text."""
    from engine.source.reader import Reading, decode

    reading = Reading(file)
    text = decode(data, reading)
    for found in UNSEEN.finditer(text or ""):
        line = found.string.count("\n", 0, found.start()) + 1
        reading.report("control-character", reading.line(line))
        break  # what holds one is no text, and may hold thousands
    return Document(file, EMPTY, text or "", tuple(reading.faults), holed=text is None)


def whole(node: Node) -> Iterator[Entry]:
    """Yield what below a node is a department, whether it belongs there or not."""
    for entry in node if isinstance(node, Mapping) else ():
        if entry.key == "departments":
            continue
        if isinstance(entry.value, Mapping) and entry.value.get("persona") and entry.value.get("welcome"):
            yield entry


def described(node: Node | None, strays: Iterable[tuple[str, Entry]] = ()) -> dict[str, Entry]:
    """Return the entries whose value is a mapping, but strays and those that are the staff's own (`x-…`)."""
    pairs, others = node if isinstance(node, Mapping) else EMPTY, {entry.at for _, entry in strays}
    return {
        e.key: e for e in pairs if isinstance(e.value, Mapping) and not e.key.startswith("x-") and e.at not in others
    }


def settled(draft: Draft, misfits: list[Fault]) -> list[Fault]:
    """Return the faults with one for each run of strays in place of all that do not fit because of them."""
    if headed := headless(draft):
        misfits = [
            f._replace(place=headed[0].at) if f.kind == "missing-key" and f.values["key"] == "departments" else f
            for f in misfits
            if f.place not in {entry.at for entry in headed}
        ]
    if not draft.strays:
        return misfits
    paths = {(name, entry.key) for name, entry in draft.strays}
    lines = {(name, entry.at.line) for name, entry in draft.strays}
    found = [
        Fault("wrong-indent", entry.at, path=(name, entry.key))
        for name, entry in draft.strays
        if (name, entry.at.line - 1) not in lines
    ]
    lost = {(draft.file(f"{name}.yaml"), entry.key) for name, entry in draft.strays}
    return found + [
        fault
        for fault in misfits
        if fault.path[:2] not in paths
        and not (fault.kind == "missing-key" and (fault.place.file, fault.values["key"]) in lost)
    ]


def headless(draft: Draft) -> list[Entry]:
    """Return the departments that have come below another key because the word above them all is missing."""
    top = draft.root("departments")
    return [] if top.entry("departments") else [entry for outer in top for entry in whole(outer.value)]


def texts_of(department: str, node: Node) -> Iterator[Spoken]:
    """Yield the texts of a department, or of the top of the file."""
    for entry in node if isinstance(node, Mapping) else ():
        if entry.key not in SPOKEN:
            continue
        if isinstance(entry.value, Scalar):
            yield Spoken(department, entry.key, "", entry.value.text, entry.value)
        elif isinstance(entry.value, Mapping):
            for each in entry.value:
                if isinstance(each.value, Scalar) and not each.key.startswith("x-"):
                    yield Spoken(department, entry.key, each.key, each.value.text, each.value)


def said_in(intent: str, node: Node) -> Iterator[Keyword]:
    """Yield the words of callers that an intent holds."""
    for entry in node if isinstance(node, Mapping) else ():
        if entry.key not in CALLERS_SAY:
            continue
        if isinstance(entry.value, Mapping):
            for each in entry.value:
                if not each.key.startswith("x-"):
                    yield from said_under(entry.key, intent, each.key, each.value)
        else:
            yield from said_under(entry.key, intent, "", entry.value)


def said_under(key: str, intent: str, language: str, node: Node) -> Iterator[Keyword]:
    """Yield the words of callers in one language; commas divide what is not in quotes, but for an example."""
    if isinstance(node, Scalar) and key != "examples":
        yield from divided(intent, language, node, key)
        return
    for item in listed(node):
        if isinstance(item, Scalar) and (item.quoted or key == "examples"):
            yield Keyword(intent, language, item.text, item.place, key, item.quoted)
        elif isinstance(item, Scalar):
            yield from divided(intent, language, item, key)


def divided(intent: str, language: str, node: Scalar, key: str) -> Iterator[Keyword]:
    """Yield the keywords of a text with commas; their places are exact where it stands on one line unquoted."""
    at = 0
    for part in node.text.replace("،", ",").split(","):
        word = part.strip()
        start = node.place.column + at + len(part) - len(part.lstrip())
        exact = node.place.line == node.place.end_line and not node.quoted
        line = node.place.line
        place = Place(node.place.file, line, start, line, start + len(word)) if exact else node.place
        if word:
            yield Keyword(intent, language, word, place, key, node.quoted)
        at += len(part) + 1


def centre_of(draft: Draft) -> CallCentre | None:
    """Build a call centre of the parts that are sound."""
    top, intents = draft.root("departments"), draft.root("intents")
    sound = [e for id_, e in draft.departments.items() if not draft.broken("departments", "departments", id_)]
    if not sound:
        return None
    names = {e.key for e in sound}
    wanted = [
        e
        for id_, e in draft.intents.items()
        if not draft.broken("intents", "intents", id_) and target(e.value) in {*names, HANGS_UP}
    ]
    keep = {"company", "languages", "announcement", *OWN, *NUMBERS, "last_resort"}
    keep |= {"first_department"} if text(top.get("first_department")) in names else set()
    kept = [e for e in top if e.key in keep and not draft.broken("departments", e.key)]
    departments = Entry("departments", top.place, Mapping(tuple(sound), top.place))
    told = [e for e in intents if e.key == "second_stage" and not draft.broken("intents", e.key)]
    told.append(Entry("intents", intents.place, Mapping(tuple(wanted), intents.place)))
    files: Map[str, Mapping] = {
        "departments.yaml": Mapping((*kept, departments), top.place),
        "intents.yaml": Mapping(tuple(told), intents.place),
        "voice.yaml": EMPTY if draft.broken("voice") or draft.holed("voice") else draft.root("voice"),
    }
    return build(files, draft.templates)
