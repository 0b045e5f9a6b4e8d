"""What every answer has in common."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import httpx
import pytest
import structlog

from api.app import create_app
from tests.api.conftest import NOBODY, ornina

if TYPE_CHECKING:
    from fastapi import FastAPI


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [("GET", "/nowhere", 404), ("DELETE", "/api/token", 405), ("GET", "/api/token", 405), ("GET", "/docs/x", 404)],
)
async def test_errors_are_problems(alone: httpx.AsyncClient, method: str, path: str, status: int) -> None:
    answer = await alone.request(method, path)
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    problem = answer.json()
    assert problem["status"] == status
    assert "/docs" in problem["detail"]
    assert problem["request_id"] == answer.headers["x-request-id"]


async def test_a_request_keeps_the_id_it_came_with_unless_that_is_mischief(alone: httpx.AsyncClient) -> None:
    assert (await alone.get("/", headers={"X-Request-ID": "abc-1"})).headers["x-request-id"] == "abc-1"
    assert (await alone.get("/", headers={"X-Request-ID": "a b<c>"})).headers["x-request-id"] != "a b<c>"


def broken() -> FastAPI:
    app = create_app(ornina(), NOBODY)

    @app.get("/broken")
    async def break_down() -> None:
        raise RuntimeError(NOBODY.api_secret)

    return app


async def test_our_own_fault_is_a_problem_without_internals() -> None:
    transport = httpx.ASGITransport(broken())
    async with httpx.AsyncClient(transport=transport, base_url="http://centre.test") as client:
        answer = await client.get("/broken")
    assert answer.status_code == 500
    assert answer.headers["content-type"] == "application/problem+json"
    assert "RuntimeError" not in answer.text
    assert NOBODY.api_secret not in answer.text


async def test_the_log_has_a_line_a_request_with_no_name_and_no_token(alone: httpx.AsyncClient) -> None:
    with structlog.testing.capture_logs() as lines:
        ticket = (await alone.get("/api/room/token", params={"customer_name": "Layla", "customer_id": "A-7"})).json()
        await alone.post("/api/token", json={"customer_name": "Layla", "customer_id": "A-7"})
        await alone.get("/nowhere-Layla")
    requests = [line for line in lines if line["event"] == "request"]
    assert [(line["path"], line["status"]) for line in requests] == [
        ("/api/room/token", 201),
        ("/api/token", 201),
        ("nowhere", 404),
    ]
    for secret in ("Layla", "A-7", ticket["participant_token"], NOBODY.api_secret):
        assert secret not in repr(lines)


async def test_a_server_that_is_away_is_logged_once(alone: httpx.AsyncClient) -> None:
    with structlog.testing.capture_logs() as lines:
        await alone.post("/api/token", json={"customer_name": "Layla"})
        await asyncio.sleep(2.5)
    assert [line["event"] for line in lines if line["log_level"] == "warning"] == [
        "LiveKit cannot be asked about calls; trying on"
    ]
