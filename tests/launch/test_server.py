"""The real server that every test may ask for, and that `engine up` starts."""

from __future__ import annotations

import psutil
from livekit import api, rtc

from tests.livekit import LiveKit, running_server


async def test_callers_meet_in_a_room_of_the_real_server(livekit: LiveKit) -> None:
    grants = api.VideoGrants(room_join=True, room="hall")
    rooms = {name: rtc.Room() for name in ("ahmed", "sarah")}
    for name, room in rooms.items():
        token = api.AccessToken(livekit.key, livekit.secret).with_identity(name).with_grants(grants)
        await room.connect(livekit.url, token.to_jwt())
    assert {p.identity for p in rooms["sarah"].remote_participants.values()} == {"ahmed"}
    for room in rooms.values():
        await room.disconnect()


def test_the_server_of_a_block_is_gone_after_it() -> None:
    before = set(psutil.Process().children(recursive=True))
    with running_server():
        started = set(psutil.Process().children(recursive=True)) - before
        assert "livekit" in " ".join(p.name() for p in started)
    assert not [p for p in started if p.is_running()]
