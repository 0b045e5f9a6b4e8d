"""LiveKit's plugins, without importing them: which there are, what they can do, and which options they take.

A plugin's import takes more than a second, and brings half of the internet with it. Its source says the same in
milliseconds: the class of a role, and the arguments of its `__init__`, as the worker will ask for them.
"""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import engine

if TYPE_CHECKING:
    import ast

CLASSES = {"speech_to_text": "STT", "language_model": "LLM", "text_to_speech": "TTS"}
OFFLINE = {"speech_to_text": "moonshine", "language_model": "standin", "text_to_speech": "espeak"}
"""The modules of the offline plugin, as `engine.voice.provider` has them."""
KNOWN = frozenset({
    "anthropic", "assemblyai", "asyncai", "aws", "azure", "baseten", "bland", "cambai", "cartesia", "cerebras",
    "clova", "deepgram", "elevenlabs", "fal", "fireworksai", "fishaudio", "gladia", "gnani", "google",
    "gradium", "groq", "hume", "inworld", "langchain", "lmnt", "meta", "microsoft_ai", "minimax", "mistralai",
    "murf", "nabrah", "neuphonic", "nvidia", "openai", "palabra", "perplexity", "phonic", "resemble",
    "respeecher", "rime", "rtzr", "sarvam", "silero", "simplismart", "slng", "smallestai", "soniox",
    "speechify", "speechmatics", "spitch", "turn_detector", "ultravox", "upliftai", "vakyam", "xai",
})  # fmt: skip
"""Plugins that LiveKit publishes, by the names that voice.yaml knows them by."""
PACKAGES = {"minimax": "minimax-ai"}
"""Those whose package is not called as the plugin."""
DEEPEST = 4
"""Files that are followed from a plugin's front to the class itself."""


class Ability(NamedTuple):
    """What a plugin does for a role."""

    able: bool
    options: tuple[str, ...] | None = None
    """The options it takes; None where its source does not tell."""


@cache
def folder() -> Path | None:
    """Return the folder of the installed plugins; `livekit` has no code of its own that looking for it could run."""
    spec = find_spec("livekit")
    places = [Path(place) / "plugins" for place in (spec.submodule_search_locations or ())] if spec else []
    return next((place for place in places if place.is_dir()), None)


@cache
def installed() -> frozenset[str]:
    """Return the plugins that are installed here."""
    place = folder()
    return frozenset(p.name for p in place.iterdir() if (p / "__init__.py").is_file()) if place else frozenset()


def package(plugin: str) -> str:
    """Return the name of the package that brings a plugin."""
    return f"livekit-plugins-{PACKAGES.get(plugin, plugin).replace('_', '-')}"


@cache
def ability(plugin: str, role: str) -> Ability | None:
    """Return what a plugin does for a role; None where it is not installed, or its source does not tell."""
    if plugin == "offline":
        front: Path | None = Path(engine.__path__[0]) / "voice" / "offline" / f"{OFFLINE[role]}.py"
    else:
        place = folder()
        front = place / plugin / "__init__.py" if place and plugin in installed() else None
    if front is None:
        return None
    try:
        return found(front, CLASSES[role], DEEPEST)
    except (OSError, SyntaxError, ValueError, RecursionError):
        return None


def found(file: Path, name: str, deepest: int) -> Ability | None:
    """Return what a file says of a class: its own, or one that it takes from a file beside it."""
    import ast

    tree = ast.parse(file.read_text("utf-8"))
    unclear = False
    for node in tree.body:
        if isinstance(node, ast.ClassDef) and node.name == name:
            return Ability(able=True, options=arguments(node))
        if isinstance(node, ast.ImportFrom):
            own = next((a.name for a in node.names if (a.asname or a.name) == name), None)
            beside = file.parent / f"{(node.module or '').replace('.', '/')}.py"
            if own and node.level == 1 and beside.is_file() and deepest:
                return found(beside, own, deepest - 1)
            unclear = unclear or own is not None or any(a.name == "*" for a in node.names)
        computed = isinstance(node, ast.If | ast.Try | ast.Assign) and name in ast.dump(node)
        unclear = unclear or computed
    return Ability(able=True) if unclear else Ability(able=False)


def arguments(node: ast.ClassDef) -> tuple[str, ...] | None:
    """Return the arguments of a class that can be given by name; None where it does not say them itself."""
    import ast

    for part in node.body:
        if isinstance(part, ast.FunctionDef) and part.name == "__init__":
            written = part.args
            return tuple(a.arg for a in (*written.args[1:], *written.kwonlyargs))
    return None
