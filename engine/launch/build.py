"""Building the LiveKit server with Go: once, whole or not at all, and never twice at a time."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from engine.errors import CannotRunError
from engine.launch import storage, words
from engine.launch.leash import leashed

if TYPE_CHECKING:
    from collections.abc import Callable

VERSION = "v1.13.5"
MODULE = f"github.com/livekit/livekit-server/cmd/server@{VERSION}"
DRAFT = "building-"


def kept() -> Path:
    """Return where the built server is kept, whether it is there yet or not."""
    return storage.cache() / f"livekit-server-{VERSION}"


def build(go: str, say: Callable[[str], None]) -> Path:
    """Build the pinned release with the Go command given, and return the program.

    An interrupted build leaves nothing that looks finished; one in another process is waited for and its result used.

    Errors: CannotRunError with Go's last words when the build fails.
    """
    program = kept()
    with storage.locked(program.parent, lambda: say("Waiting for another build of the LiveKit server to end.")):
        if not program.exists():
            for old in program.parent.glob(f"{DRAFT}*"):
                shutil.rmtree(old, ignore_errors=True)  # of a build that was killed: we hold the lock
            say(f"Building the LiveKit server {VERSION} with Go, once: about a minute and a half.")
            began = time.monotonic()
            with tempfile.TemporaryDirectory(prefix=DRAFT, dir=program.parent) as draft:
                install(go, draft)
                (Path(draft) / "server").replace(program)
            say(f"Built in {time.monotonic() - began:.0f} s: {program}")
    return program


def install(go: str, folder: str) -> None:
    """Have Go build the server into the folder."""
    # No C compiler is needed, so none is asked for: a bare machine has Go and nothing else.
    env = {**os.environ, "GOBIN": folder, "CGO_ENABLED": "0"}
    with leashed([go, "install", MODULE], env, subprocess.PIPE) as process:
        said, _ = process.communicate()
    if process.returncode:
        last = words.last(said.decode(errors="replace"))
        raise CannotRunError(
            f"Go could not build the LiveKit server {VERSION}. Its last words:\n{last}",
            "Put that right and start again, or install livekit-server yourself, or set LIVEKIT_URL.",
        )
