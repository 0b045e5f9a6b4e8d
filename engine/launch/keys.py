"""The key and secret of this machine's own LiveKit server: made once, kept in the user's state folder."""

from __future__ import annotations

import json
import secrets
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING

from engine.launch import storage

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Keys:
    """What signs and checks the tokens of a LiveKit server; the secret never shows in a repr."""

    key: str
    secret: str = field(repr=False)


def new() -> Keys:
    """Return a key with a secret of 32 random bytes, the least that HMAC-SHA256 asks for."""
    return Keys(f"switchboard-{secrets.token_hex(4)}", secrets.token_urlsafe(32))


def own(folder: Path | None = None) -> Keys:
    """Return this user's keys, made and kept (mode 0600) the first time, or when the file is damaged."""
    folder = folder or storage.state()
    file = folder / "livekit.json"
    with storage.locked(folder):
        return read(file) or keep(file, new())


def read(file: Path) -> Keys | None:
    """Return the keys in the file, its rights narrowed to the user, or None when it holds none."""
    try:
        file.chmod(0o600)
        return Keys(**json.loads(file.read_text("utf-8")))
    except (FileNotFoundError, ValueError, TypeError):
        return None


def keep(file: Path, keys: Keys) -> Keys:
    """Write the keys for the user alone, whole or not at all, and return them."""
    draft = file.with_suffix(".new")
    draft.touch(0o600)
    draft.write_text(json.dumps(asdict(keys)), "utf-8")
    draft.replace(file)
    return keys
