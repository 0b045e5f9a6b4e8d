"""A stand-in for the call centre's API: gives tickets for a room, or refuses."""

from __future__ import annotations

import contextlib
import secrets
from typing import TYPE_CHECKING, Any

from aiohttp import web

from tests.caller.standin import token

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from tests.livekit import LiveKit


@contextlib.asynccontextmanager
async def centre(
    server: LiveKit, *, refusal: dict[str, Any] | None = None, room: str | None = None
) -> AsyncIterator[tuple[str, str, list[dict[str, Any]]]]:
    """Give its address, the room its tickets are for, and what callers asked of it."""
    room = room or f"call-{secrets.token_hex(4)}"
    asked: list[dict[str, Any]] = []

    async def ticket(request: web.Request) -> web.Response:
        asked.append(await request.json())
        if refusal:
            return web.json_response(refusal, status=422)
        values = {
            "server_url": server.url,
            "participant_token": token(server, room, "caller-1"),
            "room_name": room,
            "participant_identity": "caller-1",
        }
        return web.json_response(values, status=201)

    async def health(_: web.Request) -> web.Response:
        return web.json_response({"worker": "no worker is registered"}, status=503)

    app = web.Application()
    app.add_routes([web.post("/api/token", ticket), web.get("/health", health)])
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    try:
        yield f"http://127.0.0.1:{runner.addresses[0][1]}", room, asked
    finally:
        await runner.cleanup()
