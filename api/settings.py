"""Where the API finds LiveKit and the worker, and under which name it calls the worker."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from engine.errors import CannotRunError

if TYPE_CHECKING:
    from collections.abc import Mapping

REQUIRED = ("LIVEKIT_URL", "LIVEKIT_API_KEY", "LIVEKIT_API_SECRET")
LIVEKIT = {"ws": "ws", "wss": "wss", "http": "ws", "https": "wss"}
"""Schemes that name a LiveKit server, and the one that callers are given for each."""
HTTP = ("http", "https")


@dataclass(frozen=True, slots=True)
class Settings:
    """What the environment says, checked; the secret never shows in a repr."""

    livekit_url: str
    """Where this API reaches LiveKit: ws://, wss://, http:// or https://."""
    api_key: str
    api_secret: str = field(repr=False)
    agent_name: str = "switchboard"
    """The name the worker is registered under; only this agent is ever dispatched."""
    worker_url: str | None = None
    """Where the worker tells its health, for instance http://127.0.0.1:8081; None when nobody said."""
    public_url: str | None = None
    """Where callers reach LiveKit; None when that is `livekit_url` too."""
    config: str | None = None
    """The folder that the centre was read from, to be looked at again; None when nobody said."""
    operator_key: str = field(default="", repr=False)
    """What an operator shows to ask about the configuration; without one nobody may ask."""

    @property
    def server_url(self) -> str:
        """The address that callers are given, always ws:// or wss://."""
        scheme, _, rest = (self.public_url or self.livekit_url).partition("://")
        return f"{LIVEKIT[scheme]}://{rest}"


def from_environment(environment: Mapping[str, str], config: str | None = None) -> Settings:
    """Return the settings that the environment names, and the folder of the configuration.

    Reads LIVEKIT_URL, LIVEKIT_API_KEY and LIVEKIT_API_SECRET, and where set LIVEKIT_PUBLIC_URL (the address callers
    use), SWITCHBOARD_AGENT, WORKER_URL and SWITCHBOARD_OPERATOR_KEY.

    Raises:
        CannotRunError: a required variable is missing, or an address is not one.
    """
    missing = [name for name in REQUIRED if not environment.get(name)]
    if missing:
        listed = " and ".join(filter(None, [", ".join(missing[:-1]), missing[-1]]))
        fix = "Set it in the environment or in .env; `engine up` makes its own."
        raise CannotRunError(f"The API cannot reach LiveKit without {listed}.", fix)
    return Settings(
        livekit_url=_address("LIVEKIT_URL", environment["LIVEKIT_URL"], tuple(LIVEKIT)),
        api_key=environment["LIVEKIT_API_KEY"],
        api_secret=environment["LIVEKIT_API_SECRET"],
        agent_name=environment.get("SWITCHBOARD_AGENT") or "switchboard",
        worker_url=_optional("WORKER_URL", environment, HTTP),
        public_url=_optional("LIVEKIT_PUBLIC_URL", environment, tuple(LIVEKIT)),
        config=config,
        operator_key=environment.get("SWITCHBOARD_OPERATOR_KEY", ""),
    )


def _optional(name: str, environment: Mapping[str, str], schemes: tuple[str, ...]) -> str | None:
    value = environment.get(name)
    return _address(name, value, schemes) if value else None


def _address(name: str, value: str, schemes: tuple[str, ...]) -> str:
    """Return the address without its last slash, or say which variable does not hold one."""
    address = value.strip().rstrip("/")
    scheme, rest = urlsplit(address).scheme, urlsplit(address).hostname
    if scheme not in schemes or not rest:
        begins = " or ".join(f"{scheme}://" for scheme in schemes)
        raise CannotRunError(f"{name} is not an address.", f"It begins with {begins} and names a host.")
    return address
