from __future__ import annotations

import contextlib
import socket
from typing import TYPE_CHECKING

import pytest

from engine.errors import CannotRunError
from engine.launch import ports
from engine.launch.ports import HOST, Ports
from tests.livekit import free_ports

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextlib.contextmanager
def taken(port: int, kind: socket.SocketKind = socket.SOCK_STREAM) -> Iterator[None]:
    with socket.socket(type=kind) as other:
        other.bind((HOST, port))
        if kind == socket.SOCK_STREAM:
            other.listen()
        yield


def refusal(chosen: Ports, *, livekit: bool = True) -> str:
    with pytest.raises(CannotRunError) as refused:
        ports.check(chosen.doors(livekit=livekit))
    return str(refused.value)


def test_free_ports_are_no_reason_to_refuse() -> None:
    ports.check(free_ports().doors(livekit=True))


def test_a_taken_port_is_named_with_the_flag_that_changes_it() -> None:
    chosen = free_ports()
    with taken(chosen.api):
        assert f"Port {chosen.api}, for the API, is in use." in refusal(chosen)
        assert refusal(chosen).endswith("--port N.")
    with taken(chosen.livekit):
        assert f"Port {chosen.livekit}, for the LiveKit server, is in use." in refusal(chosen)
        assert refusal(chosen).endswith("--livekit-port N.")


def test_a_port_taken_for_udp_is_seen_too() -> None:
    chosen = free_ports()
    with taken(chosen.audio, socket.SOCK_DGRAM):
        assert f"Port {chosen.audio}, for LiveKit's audio (UDP), is in use." in refusal(chosen)


def test_all_that_is_in_the_way_is_said_at_once() -> None:
    chosen = free_ports()
    with taken(chosen.api), taken(chosen.livekit):
        words = refusal(chosen)
    assert words.count("is in use") == 2
    assert words.endswith("--port N and --livekit-port N.")


def test_livekit_s_ports_do_not_matter_when_the_server_is_another_s() -> None:
    chosen = free_ports()
    with taken(chosen.livekit):
        ports.check(chosen.doors(livekit=False))


def test_one_port_cannot_be_given_twice() -> None:
    once = free_ports().api
    assert f"Port {once} is given to the API and to the LiveKit server." in refusal(Ports(api=once, livekit=once))


def test_a_number_that_is_no_port_is_refused_in_words() -> None:
    assert "Port 70000, for the API, is no port: they end at 65535." in refusal(Ports(api=70000), livekit=False)


def test_a_wish_is_granted_when_it_can_be() -> None:
    wish = free_ports().api
    assert ports.free(wish) == wish
    with taken(wish):
        assert ports.free(wish) != wish
