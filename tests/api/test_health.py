"""Health says what was seen, and nothing more."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

from tests.api.conftest import serving, settings_of

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    import httpx

    from tests.livekit import LiveKit


@asynccontextmanager
async def answering(status: str) -> AsyncIterator[str]:
    """A worker's health address that always says the same."""

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(f"HTTP/1.1 {status}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".encode())
        await writer.drain()
        writer.close()

    server = await asyncio.start_server(answer, "127.0.0.1", 0)
    async with server:
        yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"


async def test_all_is_well_when_livekit_answers_and_no_call_says_otherwise(client: httpx.AsyncClient) -> None:
    answer = await client.get("/health")
    assert answer.status_code == 200
    assert answer.json() == {
        "status": "ok",
        "detail": "nothing is known to be wrong",
        "checks": {
            "livekit": {"ok": True, "detail": "reachable"},
            "worker": {"ok": True, "detail": "no call yet, so nothing is known of the worker"},
            "configuration": {"ok": True, "detail": "2 departments, languages: ar, en"},
        },
    }
    assert (await client.get("/health/ready")).status_code == 200


async def test_a_livekit_that_is_away_is_said_but_the_process_is_alive(alone: httpx.AsyncClient) -> None:
    answer = await alone.get("/health")
    assert answer.status_code == 503
    assert answer.json()["status"] == "degraded"
    assert answer.json()["detail"] == answer.json()["checks"]["livekit"]["detail"]
    assert "LIVEKIT_URL" in answer.json()["checks"]["livekit"]["detail"]
    assert (await alone.get("/health/ready")).status_code == 503
    alive = await alone.get("/health/live")
    assert (alive.status_code, alive.json()) == (200, {"status": "ok"})


async def test_keys_that_livekit_does_not_know_are_said(livekit: LiveKit) -> None:
    wrong = replace(settings_of(livekit), api_secret="0" * 32)
    async with serving(wrong) as client:
        detail = (await client.get("/health")).json()["checks"]["livekit"]["detail"]
    assert "LIVEKIT_API_KEY" in detail


async def test_the_worker_is_asked_where_its_address_is_known(livekit: LiveKit) -> None:
    for status, good, said in (
        ("200 OK", True, "registered with LiveKit"),
        ("503 Service Unavailable", False, "the worker is running but not registered with LiveKit"),
    ):
        async with answering(status) as url, serving(settings_of(livekit, worker_url=url)) as client:
            worker = (await client.get("/health")).json()["checks"]["worker"]
        assert worker == {"ok": good, "detail": said}


async def test_a_worker_that_is_not_there_makes_us_degraded_but_ready(livekit: LiveKit) -> None:
    async with serving(settings_of(livekit, worker_url="http://127.0.0.1:1")) as client:
        answer = await client.get("/health")
        assert answer.status_code == 503
        assert "engine worker" in answer.json()["checks"]["worker"]["detail"]
        assert (await client.get("/health/ready")).status_code == 200
