"""What `engine dial` was asked to do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Options:
    """One call to place, as given on the command line.

    `turns` are what the caller does, in order: ("say", path of a WAV file) or ("type", text). With none of them the
    lines of standard input are typed, unless `listen` asks only to listen. `listen` is how many seconds to stay on the
    line after the last answer; `record` is where both sides of the call are kept, as a stereo WAV file.
    """

    url: str = "http://127.0.0.1:8080"
    turns: tuple[tuple[str, str], ...] = ()
    department: str | None = None
    language: str | None = None
    name: str | None = None
    json: bool = False
    listen: float | None = None
    record: Path | None = None
