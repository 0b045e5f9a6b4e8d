"""The ports of `engine up`, and whether they are free."""

from __future__ import annotations

import errno
import itertools
import socket
from dataclasses import dataclass
from typing import NamedTuple

from engine.errors import CannotRunError

HOST = "127.0.0.1"
HEALTH = 8081  # where the worker's health is found when nobody else is there


class Door(NamedTuple):
    """One port that a program will open: who, which, over what, and the flag that moves it."""

    who: str
    port: int
    kind: socket.SocketKind
    flag: str


@dataclass(frozen=True, slots=True)
class Ports:
    """The ports that the user chooses; LiveKit's for audio follows its first."""

    api: int = 8080
    livekit: int = 7880

    @property
    def audio(self) -> int:
        """LiveKit's UDP port, through which all audio goes; two above its first, where LiveKit itself would put it."""
        return self.livekit + 2

    def doors(self, *, livekit: bool) -> list[Door]:
        """List what will be opened: the API's, and LiveKit's where the server is our own."""
        api = Door("the API", self.api, socket.SOCK_STREAM, "--port")
        own = [
            Door("the LiveKit server", self.livekit, socket.SOCK_STREAM, "--livekit-port"),
            Door("LiveKit's audio (UDP)", self.audio, socket.SOCK_DGRAM, "--livekit-port"),
        ]
        return [api, *own] if livekit else [api]


def trouble(port: int, kind: socket.SocketKind = socket.SOCK_STREAM) -> str:
    """Return why a port cannot be opened on this machine, in a few words, or nothing when it can."""
    with socket.socket(socket.AF_INET, kind) as probe:
        if kind == socket.SOCK_STREAM:
            # As the servers themselves do: a connection of the last run that is still dying away is no obstacle.
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OverflowError:
            return "is no port: they end at 65535"
        except OSError as error:
            return "is in use" if error.errno == errno.EADDRINUSE else f"cannot be opened: {error.strerror}"
    return ""


def check(doors: list[Door]) -> None:
    """Refuse, naming every port that cannot be opened and the flag that changes it, before anything is started.

    Errors: CannotRunError.
    """
    for one, other in itertools.combinations(doors, 2):
        if (one.port, one.kind) == (other.port, other.kind):
            raise CannotRunError(
                f"Port {one.port} is given to {one.who} and to {other.who}.",
                f"Choose another with {one.flag} N or {other.flag} N.",
            )
    found = [(door, words) for door in doors if (words := trouble(door.port, door.kind))]
    if not found:
        return
    what = "\n".join(f"Port {door.port}, for {door.who}, {words}." for door, words in found)
    flags = " and ".join(dict.fromkeys(f"{door.flag} N" for door, _ in found))
    raise CannotRunError(what, f"Stop the program that uses it, or choose another with {flags}.")


def free(wish: int = 0) -> int:
    """Return the port wished for when it is free, and otherwise one that is."""
    if wish and not trouble(wish):
        return wish
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        port: int = probe.getsockname()[1]
        return port
