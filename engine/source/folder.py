"""A folder of configuration as bytes: the only place that reads it from the disk."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from engine.errors import CannotRunError

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


def read_folder(path: Path | str) -> Folder:
    """Read the YAML files and the prompts of a configuration folder.

    Raises:
        CannotRunError: there is no such folder, it holds no departments.yaml, or a file cannot be read.
    """
    folder = Path(path)
    if not folder.is_dir():
        raise CannotRunError(f'there is no folder called "{path}"', "name the folder that holds departments.yaml")
    if not (folder / FILES[0]).is_file():
        raise CannotRunError(f'the folder "{path}" holds no {FILES[0]}', "name the folder that holds it")
    try:
        files = {name: (folder / name).read_bytes() for name in FILES if (folder / name).is_file()}
        found = sorted(p for p in (folder / "prompts").glob("*.j2") if p.is_file())
        return Folder(str(path), files, {p.name: p.read_bytes() for p in found})
    except OSError as error:
        raise CannotRunError(f"{error.filename} cannot be read: {error.strerror}") from error
