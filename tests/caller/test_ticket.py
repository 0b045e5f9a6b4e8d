from __future__ import annotations

import socket
from typing import TYPE_CHECKING

import pytest

from engine.caller.ticket import ask, health, said
from engine.errors import CannotRunError
from tests.caller.centre import centre

if TYPE_CHECKING:
    from tests.livekit import LiveKit


async def test_a_ticket_is_asked_for_with_what_the_caller_said_and_no_more(livekit: LiveKit) -> None:
    async with centre(livekit) as (url, room, asked):
        ticket = await ask(f"{url}/", name="Layla", language="ar")
    assert (ticket.server_url, ticket.room, ticket.identity) == (livekit.url, room, "caller-1")
    assert asked == [{"customer_name": "Layla", "language": "ar"}]


async def test_a_refusal_says_what_the_api_says(livekit: LiveKit) -> None:
    told = "department must be one of: reception, sales, complaints"
    async with centre(livekit, refusal={"detail": [{"msg": told, "loc": ["body", "department"]}]}) as (url, _, _):
        with pytest.raises(CannotRunError, match=f"refused the call \\(422\\): {told}"):
            await ask(url, name="Layla", department="kitchen")


@pytest.mark.parametrize("port", ["free", "no number"])
async def test_an_api_that_is_not_there_is_named_with_what_to_do(port: str) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # bound but not listening: nobody answers there
        url = f"http://127.0.0.1:{taken.getsockname()[1] if port == 'free' else 'x'}"
        with pytest.raises(CannotRunError) as refusal:
            await ask(url, name="Layla")
        assert refusal.value.what == f"no call centre answers at {url}"
        assert "engine up" in refusal.value.fix
        assert await health(url) == refusal.value.what


async def test_health_is_told_in_one_line(livekit: LiveKit) -> None:
    async with centre(livekit) as (url, _, _):
        assert await health(url) == '{"worker": "no worker is registered"}'


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        ("no", "no"),
        ({"detail": "no such department"}, "no such department"),
        ({"detail": [{"msg": "one"}, {"msg": "two"}]}, "one; two"),
        ({"error": {"message": "busy"}}, "busy"),
        ({"worker": None}, '{"worker": null}'),
    ],
)
def test_an_answer_of_any_shape_becomes_words(answer: object, words: str) -> None:
    assert said(answer) == words
