"""Where the launcher keeps things between runs, and the lock that keeps two runs apart."""

from __future__ import annotations

import contextlib
import fcntl
from pathlib import Path
from typing import TYPE_CHECKING

import platformdirs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

NAME = "switchboard"


def state() -> Path:
    """Return the folder of the user's own state (keys, logs), made if need be and open to the user alone."""
    return private(Path(platformdirs.user_state_dir(NAME)))


def cache() -> Path:
    """Return the folder of what can be made again (a built LiveKit server), made if need be."""
    return private(Path(platformdirs.user_cache_dir(NAME)))


def private(folder: Path) -> Path:
    """Make a folder that only the user can enter, also when it exists with wider rights, and return it."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    folder.chmod(0o700)
    return folder


@contextlib.contextmanager
def locked(folder: Path, busy: Callable[[], None] = lambda: None) -> Iterator[None]:
    """Hold the folder for this process; another one waits until it is free, having called `busy` once.

    The system lets go of the lock when the process ends, however it ends, so none is ever left behind.
    """
    with (folder / ".lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            busy()
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield
