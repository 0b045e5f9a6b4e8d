"""Bytes to values that know their file, line and column."""

from engine.source.diagnostic import Diagnostic, Edit, Rule
from engine.source.fault import Fault
from engine.source.folder import Folder
from engine.source.node import Entry, Mapping, Node, Scalar, Sequence, plain
from engine.source.place import Place
from engine.source.query import EMPTY, entries, listed, text, texts, walk
from engine.source.reader import Document, read
from engine.source.words import Words

__all__ = [
    "EMPTY",
    "Diagnostic",
    "Document",
    "Edit",
    "Entry",
    "Fault",
    "Folder",
    "Mapping",
    "Node",
    "Place",
    "Rule",
    "Scalar",
    "Sequence",
    "Words",
    "entries",
    "listed",
    "plain",
    "read",
    "text",
    "texts",
    "walk",
]
