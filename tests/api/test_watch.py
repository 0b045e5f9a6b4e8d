"""Every call is answered, by one agent, or everyone hears that it is not."""

from __future__ import annotations

import asyncio
import json
from time import monotonic
from typing import TYPE_CHECKING

from tests.api.callers import agents, calling, until, working

if TYPE_CHECKING:
    import httpx

    from tests.livekit import LiveKit


async def ticket(client: httpx.AsyncClient, **more: str) -> dict[str, str]:
    answer: dict[str, str] = (await client.post("/api/token", json={"customer_name": "Layla", **more})).json()
    return answer


async def test_a_caller_with_a_token_is_answered(client: httpx.AsyncClient, livekit: LiveKit) -> None:
    with working(livekit):
        async with calling(await ticket(client)) as room:
            await until(lambda: bool(agents(room)))
            await asyncio.sleep(1.5)
            worker = (await client.get("/health")).json()["checks"]["worker"]
            assert worker["ok"]
            assert worker["detail"].startswith("answered a call")
            assert len(agents(room)) == 1
            assert not room.metadata


async def test_a_caller_whom_nobody_answers_is_told_and_answered_once_a_worker_is_back(
    client: httpx.AsyncClient, livekit: LiveKit
) -> None:
    async with calling(await ticket(client, language="en")) as room:
        begun = monotonic()
        await until(lambda: bool(room.metadata))
        assert monotonic() - begun <= 5
        assert json.loads(room.metadata or "") == {
            "waiting": "Nobody has answered yet. Please stay with us, we keep trying."
        }
        answer = await client.get("/health")
        assert answer.status_code == 503
        detail = answer.json()["checks"]["worker"]["detail"]
        assert "no worker has answered the call in room call-" in detail
        assert "engine worker" in detail
        assert room.name not in answer.text
        assert "cannot answer right now" in (await client.get("/")).text

        with working(livekit):
            await until(lambda: bool(agents(room)))
            await until(lambda: not room.metadata)
            assert (await client.get("/health")).json()["checks"]["worker"]["ok"]
            await asyncio.sleep(7)  # longer than LiveKit takes to list every job
            assert len(agents(room)) == 1


async def test_an_arabic_caller_is_told_in_arabic(client: httpx.AsyncClient) -> None:
    async with calling(await ticket(client)) as room:
        await until(lambda: bool(room.metadata))
        assert json.loads(room.metadata or "")["waiting"].startswith("لم يُجب أحد")


async def test_a_worker_that_is_slow_to_join_is_waited_for(client: httpx.AsyncClient, livekit: LiveKit) -> None:
    with working(livekit, delay=5):
        async with calling(await ticket(client)) as room:
            seen: set[str] = set()
            room.on("participant_connected", lambda participant: seen.add(participant.identity))
            await until(lambda: bool(agents(room)))
            await asyncio.sleep(6)
            assert len(seen) == 1


async def test_a_worker_that_was_asked_twice_sends_one_agent_in_the_end(
    client: httpx.AsyncClient, livekit: LiveKit
) -> None:
    """A worker that was absent is looked for so often that, when it then takes long to join, it is asked twice."""
    async with calling(await ticket(client)) as room:
        await asyncio.sleep(7)  # by then it is known to be absent
        with working(livekit, delay=3):
            await until(lambda: bool(agents(room)))
            await asyncio.sleep(8)  # a second one would be here, and longer than LiveKit takes to list every job
            assert len(agents(room)) == 1
            assert not room.metadata


async def test_several_waiting_callers_are_each_answered_once(client: httpx.AsyncClient, livekit: LiveKit) -> None:
    async with (
        calling(await ticket(client)) as one,
        calling(await ticket(client)) as two,
        calling(await ticket(client)) as three,
    ):
        rooms = (one, two, three)
        await until(lambda: all(room.metadata for room in rooms))
        with working(livekit):
            await until(lambda: all(agents(room) for room in rooms))
            await until(lambda: not any(room.metadata for room in rooms))
            await asyncio.sleep(7)
            assert [len(agents(room)) for room in rooms] == [1, 1, 1]


async def test_a_caller_may_type_but_not_show_his_screen(client: httpx.AsyncClient) -> None:
    async with calling(await ticket(client)) as room:
        await room.local_participant.send_text("hello", topic="lk.chat")
        permissions = room.local_participant.permissions
        assert permissions is not None
        assert [int(source) for source in permissions.can_publish_sources] == [2]  # a microphone, and nothing else
        assert not permissions.can_update_metadata
