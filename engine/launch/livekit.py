"""The LiveKit server: whose it is, where the program is found, and how ours is told what to be."""

from __future__ import annotations

import json
import os
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from engine.errors import CannotRunError
from engine.launch import build, keys
from engine.launch.keys import Keys
from engine.launch.ports import HOST

if TYPE_CHECKING:
    from collections.abc import Callable

    from engine.launch.ports import Ports

URL, KEY, SECRET = "LIVEKIT_URL", "LIVEKIT_API_KEY", "LIVEKIT_API_SECRET"
# Read by livekit-server from its environment, beside everything that begins with LIVEKIT_: ours is to be as we say.
ITS_OWN = ("LIVEKIT_", "NODE_IP", "UDP_PORT", "REDIS_HOST", "REDIS_PASSWORD")


@dataclass(frozen=True, slots=True)
class LiveKit:
    """A LiveKit server to use: its address (ws:// or wss://), its keys, and the program to start (None: it runs)."""

    url: str
    keys: Keys
    program: Path | None

    @property
    def http(self) -> str:
        """Its address for plain HTTP, where it answers when it is there."""
        return self.url.replace("ws", "http", 1) if self.url.startswith("ws") else self.url

    def environment(self) -> dict[str, str]:
        """Return the variables by which the worker and the API know the server."""
        return {URL: self.url, KEY: self.keys.key, SECRET: self.keys.secret}


def prepare(say: Callable[[str], None]) -> Path | None:
    """Find the LiveKit server, or build it, and return the program; None when LIVEKIT_URL names one that runs.

    Errors: CannotRunError saying what to install, or which variable is missing.
    """
    if os.environ.get(URL):
        given()
        return None
    return program(say)


def program(say: Callable[[str], None]) -> Path:
    """Find a LiveKit server to start, on PATH or built before, or build one."""
    if found := shutil.which("livekit-server"):
        return Path(found)
    if build.kept().exists():
        return build.kept()
    if go := shutil.which("go"):
        return build.build(go, say)
    raise CannotRunError(
        "There is no LiveKit server on this machine, and no Go to build one: install livekit-server or Go, "
        "or name a server that runs in LIVEKIT_URL.",
    )


def choose(ports: Ports, say: Callable[[str], None]) -> LiveKit:
    """Return the server that LIVEKIT_URL names, and otherwise our own on the ports given, built if need be."""
    own = prepare(say)
    return LiveKit(f"ws://{HOST}:{ports.livekit}", keys.own(), own) if own else given()


def given() -> LiveKit:
    """Return the server that the environment names, with the keys that go with it."""
    missing = [name for name in (KEY, SECRET) if not os.environ.get(name)]
    if missing:
        raise CannotRunError(f"LIVEKIT_URL names a LiveKit server, but {' and '.join(missing)} must be set too.")
    return LiveKit(os.environ[URL], Keys(os.environ[KEY], os.environ[SECRET]), None)


def environment(ports: Ports, own: Keys) -> dict[str, str]:
    """Return the environment of our own server: all it is told, the secret too, comes this way, which `ps` hides."""
    config = {
        "port": ports.livekit,
        "bind_addresses": [HOST],
        "rtc": {
            "udp_port": ports.audio,
            # Its audio over TCP would listen on every address of the machine, and there is no setting against that.
            # Within one machine nothing stands in the way of UDP, so TCP has nothing to rescue.
            "tcp_port": 0,
            "allow_tcp_fallback": False,
            # It looks for UDP on the network's addresses, and never on the machine's own unless told so.
            "enable_loopback_candidate": True,
            "ips": {"includes": [f"{HOST}/32"]},
            "use_external_ip": False,
            "node_ip": HOST,
        },
        "keys": {own.key: own.secret},
        "logging": {"level": "info"},
    }
    kept = {name: value for name, value in os.environ.items() if not name.startswith(ITS_OWN)}
    return {**kept, "LIVEKIT_CONFIG": json.dumps(config)}  # JSON is YAML
