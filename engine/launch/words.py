"""The last words of a program, as they are shown when it fails."""

from __future__ import annotations

import re

LINES = 12
COLOUR = re.compile(r"\x1b\[[0-9;]*m")


def last(text: str) -> str:
    """Return the last lines of what a program wrote, indented and without colours."""
    lines = COLOUR.sub("", text).strip().splitlines()[-LINES:]
    return "\n".join(f"  {line}" for line in lines) or "  (it said nothing)"
