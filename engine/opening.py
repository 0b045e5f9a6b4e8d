"""A folder to a call centre: read, checked and built, for every way in alike."""

from __future__ import annotations

import stat
from pathlib import Path

from engine.errors import CannotRunError, ConfigurationError
from engine.lint import Examined, examine
from engine.model import CallCentre
from engine.model.build import build
from engine.source import Folder
from engine.source.findings import Findings
from engine.source.folder import FILES
from engine.source.reader import MOST_BYTES


def open_centre(path: Path | str) -> CallCentre:
    """Return the call centre that a folder describes.

    Args:
        path: the folder with departments.yaml; the files in messages are named as it is.

    Raises:
        ConfigurationError: something in the folder is wrong; it carries all that was found.
        CannotRunError: there is no such folder, or it cannot be read.
    """
    examined = examine_folder(path)
    if errors := examined.errors:
        raise ConfigurationError(errors, findings_of(examined))
    documents = examined.draft.documents
    return build({name: document.root for name, document in documents.items()}, examined.draft.templates)


def examine_folder(path: Path | str) -> Examined:
    """Return what is wrong with the configuration in a folder, warnings too.

    Raises:
        CannotRunError: there is no such folder, or it holds no configuration.
    """
    return examine(read_folder(path))


def findings_of(examined: Examined) -> Findings:
    """Return what was found, with the texts it stands in and how much was looked at."""
    draft = examined.draft
    return Findings(
        draft.folder.path,
        examined.diagnostics,
        draft.texts,
        departments=len(draft.departments),
        intents=len(draft.intents),
        languages=len(draft.languages),
        prompts=len(draft.templates),
    )


def read_folder(path: Path | str) -> Folder:
    """Read the YAML files and the prompts of a configuration folder.

    Raises:
        CannotRunError: there is no such folder, it holds no departments.yaml, or a file cannot be read.
    """
    folder = Path(path)
    if not is_folder(folder):
        raise CannotRunError(f'there is no folder called "{path}"', "name the folder that holds departments.yaml")
    if not there(folder / FILES[0]):
        raise CannotRunError(f'the folder "{path}" holds no {FILES[0]}', "name the folder that holds it")
    files: dict[str, bytes] = {}
    templates: dict[str, bytes] = {}
    unreadable: dict[str, str] = {}
    for name in FILES:
        take(folder / name, name, files, unreadable)
    for template in sorted((folder / "prompts").glob("*.j2")):
        take(template, f"prompts/{printable(template.name)}", templates, unreadable)
    return Folder(
        printable(str(path)),
        files,
        {name.removeprefix("prompts/"): data for name, data in templates.items()},
        unreadable,
        strangers(folder),
    )


def take(path: Path, name: str, into: dict[str, bytes], unreadable: dict[str, str]) -> None:
    """Read one file if it is there, though no further than we would look at it; note why where it cannot be read."""
    try:
        if not there(path):
            return
        kind = path.stat().st_mode
        if not stat.S_ISREG(kind):  # opening a pipe would wait for its writer for ever
            unreadable[name] = "Is a directory" if stat.S_ISDIR(kind) else "Not a file"
            return
        with path.open("rb") as file:
            into[name] = file.read(MOST_BYTES + 1)
    except OSError as error:
        unreadable[name] = error.strerror or str(error)


def there(path: Path) -> bool:
    """Tell whether there is something of this name, also where it is a link that leads nowhere."""
    return path.is_symlink() or path.exists()


def is_folder(path: Path) -> bool:
    """Tell whether a path is that of a folder; one that cannot even be asked for is not."""
    try:
        return path.is_dir()
    except OSError:  # a name that is too long, for one
        return False


def printable(name: str) -> str:
    """Return the name of a file as it can be printed; a file may be called by bytes that are no text."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def strangers(folder: Path) -> tuple[str, ...]:
    """Return the YAML files that we do not read, by the names they have."""
    found = [*folder.glob("*.yaml"), *folder.glob("*.yml")]
    return tuple(sorted(printable(p.name) for p in found if p.name not in FILES))
