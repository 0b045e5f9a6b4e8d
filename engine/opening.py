"""A folder to a call centre: read, checked and built, for every way in alike."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from engine.errors import CannotRunError, ConfigurationError
from engine.lint import references, shape, trial
from engine.model import CallCentre
from engine.model.build import build
from engine.source import Diagnostic, Document, Folder, read
from engine.source.folder import FILES
from schemas import schema


def open_centre(path: Path | str) -> CallCentre:
    """Return the call centre that a folder describes.

    Args:
        path: the folder with departments.yaml; the files in messages are named as it is.

    Raises:
        ConfigurationError: something in the folder is wrong; it carries all that was found.
        CannotRunError: there is no such folder, or it cannot be read.
    """
    folder = read_folder(path)
    documents = {name: read(data, folder.file(name)) for name, data in folder.files.items()}
    templates: dict[str, str] = {}
    stop([*unreadable(folder, templates), *malformed(documents)])
    roots = {name: document.root for name, document in documents.items()}
    stop(references(roots, templates))
    centre = build(roots, templates)
    stop(trial(centre, roots["departments.yaml"], folder))
    return centre


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


def unreadable(folder: Folder, templates: dict[str, str]) -> Iterator[Diagnostic]:
    """Take the templates that are text into `templates`; yield a finding for each that is not."""
    for name, data in folder.templates.items():
        try:
            templates[name] = data.decode("utf-8-sig")
        except UnicodeDecodeError:
            place = read(data, folder.file(f"prompts/{name}")).diagnostics
            yield from place


def malformed(documents: dict[str, Document]) -> Iterator[Diagnostic]:
    """Yield what is wrong with the YAML of each file, or where that is good with its shape."""
    for name, document in documents.items():
        yield from document.diagnostics or shape(document, schema(name.removesuffix(".yaml")))


def stop(found: Iterator[Diagnostic] | list[Diagnostic]) -> None:
    """Refuse the configuration when anything was found."""
    if diagnostics := sorted(found, key=lambda d: (d.place, d.code)):
        raise ConfigurationError(diagnostics)
