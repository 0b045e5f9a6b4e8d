"""What a token opens, and for whom."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import jwt
import pytest

from api.rooms import PREFIX
from tests.api.conftest import NOBODY, serving

if TYPE_CHECKING:
    import httpx

BOTH = pytest.mark.parametrize("how", ["post", "get"])


async def ask(client: httpx.AsyncClient, how: str, wishes: dict[str, str]) -> httpx.Response:
    if how == "get":
        return await client.get("/api/room/token", params=wishes)
    return await client.post("/api/token", json=wishes)


def opened(ticket: dict[str, str]) -> dict[str, Any]:
    claims: dict[str, Any] = jwt.decode(ticket["participant_token"], NOBODY.api_secret, algorithms=["HS256"])
    return claims


@BOTH
async def test_a_token_opens_its_fresh_room_and_nothing_else(alone: httpx.AsyncClient, how: str) -> None:
    answer = await ask(alone, how, {"customer_name": " ليلى ", "customer_id": "A-7", "department": "sales"})
    assert answer.status_code == 201
    ticket = answer.json()
    assert set(ticket) == {"server_url", "participant_token", "room_name", "participant_identity"}
    assert ticket["server_url"] == NOBODY.livekit_url
    claims = opened(ticket)
    assert claims["video"] == {
        "roomJoin": True,
        "room": ticket["room_name"],
        "canPublish": True,
        "canPublishSources": ["microphone"],
        "canPublishData": True,
        "canSubscribe": True,
        "canUpdateOwnMetadata": False,
    }
    assert claims["sub"] == ticket["participant_identity"]
    assert claims["name"] == "ليلى"
    assert claims["exp"] - claims["nbf"] <= 600
    assert not set(claims) - {"sub", "iss", "nbf", "exp", "name", "video", "roomConfig"}


@BOTH
async def test_the_token_brings_our_agent_with_what_the_caller_said(alone: httpx.AsyncClient, how: str) -> None:
    wishes = {"customer_name": "Layla", "customer_id": "A-7", "department": "sales", "language": "en"}
    config = opened((await ask(alone, how, wishes)).json())["roomConfig"]
    (agent,) = config["agents"]
    assert agent["agentName"] == "switchboard"
    assert json.loads(agent["metadata"]) == wishes


@BOTH
async def test_what_the_caller_left_out_is_not_made_up(alone: httpx.AsyncClient, how: str) -> None:
    wishes = {"customer_name": "Layla", "language": "", "department": ""}
    config = opened((await ask(alone, how, wishes)).json())["roomConfig"]
    assert json.loads(config["agents"][0]["metadata"]) == {"customer_name": "Layla"}


async def test_every_token_has_its_own_room_and_caller(alone: httpx.AsyncClient) -> None:
    tickets = [(await ask(alone, "post", {"customer_name": "Layla"})).json() for _ in range(20)]
    assert len({t["room_name"] for t in tickets}) == len({t["participant_identity"] for t in tickets}) == 20
    assert all(t["room_name"].startswith(PREFIX) and len(t["room_name"]) >= 26 for t in tickets)


async def test_a_token_is_never_kept_by_anyone_on_the_way(alone: httpx.AsyncClient) -> None:
    assert (await ask(alone, "get", {"customer_name": "Layla"})).headers["cache-control"] == "no-store"


async def test_the_client_libraries_of_livekit_get_a_token_too(alone: httpx.AsyncClient) -> None:
    answer = await alone.post("/api/token", json={"participant_name": "Layla", "room_name": "x"})
    assert answer.status_code == 201
    assert opened(answer.json())["name"] == "Layla"
    nameless = await alone.post("/api/token", json={"room_config": {"agents": []}})
    assert nameless.status_code == 201
    assert json.loads(opened(nameless.json())["roomConfig"]["agents"][0]["metadata"]) == {}


async def test_a_caller_is_sent_to_the_public_address_of_livekit() -> None:
    async with serving(replace(NOBODY, public_url="https://calls.example.org")) as client:
        ticket = (await ask(client, "post", {"customer_name": "Layla"})).json()
    assert ticket["server_url"] == "wss://calls.example.org"


@BOTH
@pytest.mark.parametrize(("field", "legal"), [("department", ["reception", "sales"]), ("language", ["ar", "en"])])
async def test_what_the_centre_does_not_have_is_refused_with_what_it_has(
    alone: httpx.AsyncClient, how: str, field: str, legal: list[str]
) -> None:
    answer = await ask(alone, how, {"customer_name": "Layla", field: "nowhere"})
    assert answer.status_code == 422
    assert answer.headers["content-type"] == "application/problem+json"
    problem = answer.json()
    assert problem["status"] == 422
    assert problem["title"]
    assert problem["type"]
    assert problem["detail"] == f"{field} is none of {', '.join(legal)}."
    assert problem["errors"] == [{"field": field, "message": problem["detail"], "allowed": legal}]


@BOTH
async def test_every_fault_is_named_at_once(alone: httpx.AsyncClient, how: str) -> None:
    answer = await ask(alone, how, {"department": "x", "language": "y"})
    assert [e["field"] for e in answer.json()["errors"]] == ["department", "language", "customer_name"]
