"""A folder of configuration, as bytes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

FILES = ("departments.yaml", "intents.yaml", "voice.yaml")


@dataclass(frozen=True, slots=True)
class Folder:
    """What was in the folder: YAML files and templates, by name, as bytes."""

    path: str
    """As given by the user; messages show files as `path/name`."""
    files: Mapping[str, bytes]
    templates: Mapping[str, bytes]

    def file(self, name: str) -> str:
        """Return the path of a file as the user would write it."""
        return str(Path(self.path) / name)
