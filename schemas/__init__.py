"""The shape of each YAML file, as JSON Schema 2020-12 that editors read too."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path


@cache
def schema(name: str) -> dict[str, object]:
    """Return the schema of a file: `departments`, `intents` or `voice`."""
    text = (Path(__file__).parent / f"{name}.schema.json").read_text("utf-8")
    loaded: dict[str, object] = json.loads(text)
    return loaded
