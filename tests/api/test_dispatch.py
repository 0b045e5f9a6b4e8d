"""Asking for an agent brings one, the same one however often."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from tests.api.callers import agents, calling, until, working
from tests.api.conftest import serving, settings_of
from tests.api.test_watch import ticket

if TYPE_CHECKING:
    import httpx

    from tests.livekit import LiveKit


async def dispatch(client: httpx.AsyncClient, room: str, **more: object) -> httpx.Response:
    body = {"room_name": room, "user_name": "Layla", "language": "en", **more}
    return await client.post("/api/dispatch-agent", json=body)


async def test_asking_again_gives_the_same_job_and_the_same_agent(client: httpx.AsyncClient, livekit: LiveKit) -> None:
    with working(livekit):
        mine = await ticket(client)
        async with calling(mine) as room:
            answers = await asyncio.gather(*(dispatch(client, mine["room_name"]) for _ in range(3)))
            await until(lambda: bool(agents(room)))
            await asyncio.sleep(6)  # from here on LiveKit lists the job
            answers.append(await dispatch(client, mine["room_name"]))
            assert {answer.status_code for answer in answers} == {200}
            bodies = [answer.json() for answer in answers]
            assert set(bodies[0]) == {"success", "message", "job_id", "room_name", "timestamp"}
            assert all(body["success"] and body["room_name"] == room.name for body in bodies)
            (job,) = {body["job_id"] for body in bodies}
            assert job.startswith("AJ_")
            assert abs((datetime.fromisoformat(bodies[0]["timestamp"]) - datetime.now(UTC)).total_seconds()) < 60
            assert len(agents(room)) == 1


async def test_an_agent_can_be_there_before_the_caller(client: httpx.AsyncClient, livekit: LiveKit) -> None:
    with working(livekit):
        mine = await ticket(client)
        answer = (await dispatch(client, mine["room_name"])).json()
        assert answer["success"]
        async with calling(mine) as room:
            await until(lambda: bool(agents(room)))
            assert agents(room) == [f"agent-{answer['job_id']}"]
            assert room.name == mine["room_name"]


async def test_another_process_of_the_api_finds_the_same_job(client: httpx.AsyncClient, livekit: LiveKit) -> None:
    with working(livekit):
        mine = await ticket(client)
        async with calling(mine) as room, serving(settings_of(livekit)) as other:
            first = (await dispatch(client, mine["room_name"])).json()
            second = (await dispatch(other, mine["room_name"])).json()
            assert first["job_id"] == second["job_id"]
            await until(lambda: bool(agents(room)))
            assert len(agents(room)) == 1


async def test_without_a_worker_the_truth_is_said(client: httpx.AsyncClient) -> None:
    mine = await ticket(client)
    answer = await dispatch(client, mine["room_name"])
    assert answer.status_code == 503
    body = answer.json()
    assert body["success"] is False
    assert body["job_id"] is None
    assert "engine worker" in body["message"]


async def test_without_livekit_the_truth_is_said(alone: httpx.AsyncClient) -> None:
    mine = await ticket(alone)
    answer = await dispatch(alone, mine["room_name"])
    assert answer.status_code == 503
    assert "LiveKit" in answer.json()["detail"]


@pytest.mark.parametrize("room", ["call-nobody-has-this-room", "call-0123456789abcdefghijkl"])
async def test_a_room_that_nobody_was_given_is_not_made(client: httpx.AsyncClient, room: str) -> None:
    answer = await dispatch(client, room)
    assert answer.status_code == 404
    assert "/api/token" in answer.json()["detail"]


@pytest.mark.parametrize("room", ["", "lobby", "call-", "call-../../x", "call-" + "x" * 99, "call-abcdefgh\n", 7, None])
async def test_a_room_that_is_not_of_our_making_is_refused(alone: httpx.AsyncClient, room: object) -> None:
    answer = await alone.post("/api/dispatch-agent", json={"room_name": room, "user_name": "x"})
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["field"] == "room_name"


async def test_a_language_that_the_centre_does_not_speak_is_refused(alone: httpx.AsyncClient) -> None:
    answer = await dispatch(alone, "call-0123456789abcdef", language="xx")
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["allowed"] == ["ar", "en"]
