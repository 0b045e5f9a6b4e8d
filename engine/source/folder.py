"""A folder of configuration, as bytes."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

FILES = ("departments.yaml", "intents.yaml", "voice.yaml")


class Folder(NamedTuple):
    """What was in the folder: YAML files and templates, by name, as bytes."""

    path: str
    """As given by the user; messages show files as `path/name`."""
    files: Mapping[str, bytes]
    templates: Mapping[str, bytes]
    unreadable: Mapping[str, str] = {}
    """Files that are there and could not be read, by name (`prompts/x.j2`), and why, as the system says it."""
    strangers: tuple[str, ...] = ()
    """YAML files and folders of another name than those we read."""

    def file(self, name: str) -> str:
        """Return the path of a file as the user would write it."""
        return joined(self.path, name)


@lru_cache(maxsize=4096)
def joined(folder: str, name: str) -> str:
    """Return the path of a file as the user would write it; rules ask for the same ones again and again."""
    return str(Path(folder) / name)
