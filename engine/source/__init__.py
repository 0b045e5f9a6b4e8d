"""Bytes to values that know their file, line and column."""

from engine.source.diagnostic import Diagnostic
from engine.source.folder import Folder
from engine.source.node import Entry, Mapping, Node, Scalar, Sequence, plain
from engine.source.place import Place
from engine.source.query import EMPTY, entries, listed, text, texts, walk
from engine.source.reader import Document, read

__all__ = [
    "EMPTY",
    "Diagnostic",
    "Document",
    "Entry",
    "Folder",
    "Mapping",
    "Node",
    "Place",
    "Scalar",
    "Sequence",
    "entries",
    "listed",
    "plain",
    "read",
    "text",
    "texts",
    "walk",
]
