"""Colours, for a terminal that wants them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TextIO

Paint = Callable[[str, str], str]
"""The name of a style and a text to the text in that style."""
RESET = "\x1b[0m"
STYLES = {
    "place": "\x1b[1m",
    "message": "\x1b[1m",
    "error": "\x1b[1;31m",
    "warning": "\x1b[1;33m",
    "fixed": "\x1b[1;32m",
    "good": "\x1b[32m",
    "also": "\x1b[34m",
    "frame": "\x1b[34m",
    "help": "\x1b[36m",
}


def plain(_style: str, text: str) -> str:
    """Return a text as it is."""
    return text


def coloured(style: str, text: str) -> str:
    """Return a text in the colour of a style."""
    return f"{STYLES[style]}{text}{RESET}"


def paint_for(stream: TextIO, environment: Mapping[str, str]) -> Paint:
    """Return colours for a terminal and none for a pipe, for a terminal that has none or for who set NO_COLOR."""
    wanted = stream.isatty() and not environment.get("NO_COLOR") and environment.get("TERM") != "dumb"
    return coloured if wanted else plain
