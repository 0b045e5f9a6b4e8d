"""Tokens: the key to a fresh room with our agent in it, and to nothing else."""

import secrets
from datetime import timedelta
from time import monotonic
from typing import Annotated

from fastapi import APIRouter, BackgroundTasks, Query, Response
from livekit import api
from pydantic import BaseModel, Field

from api.desk import Desk, Here
from api.problem import documented
from api.promise import Promise
from api.request import Ask, Caller, TokenAsk, checked
from api.rooms import PREFIX, configuration
from api.settings import Settings

LIFETIME = timedelta(minutes=10)
"""How long a token opens its room; a call that has begun goes on."""

router = APIRouter(tags=["calls"])


class Ticket(BaseModel):
    """All that a caller needs to call."""

    server_url: str = Field(description="The LiveKit server to connect to.")
    participant_token: str = Field(description="Opens the room for ten minutes; keep it as secret as a key.")
    room_name: str
    participant_identity: str


@router.post("/api/token", status_code=201, responses=documented(413, 422))
async def create_token(ask: TokenAsk, desk: Here, response: Response, after: BackgroundTasks) -> Ticket:
    """Return a token for a new call.

    The agent is on its way to the room by then, and comes again whenever the room is created anew. The caller may
    speak, listen and type. This is also a standard LiveKit token endpoint, so `TokenSource.endpoint("…/api/token")`
    of the client libraries works.
    """
    return _ticket(checked(ask, desk.centre), desk, response, after)


@router.get("/api/room/token", status_code=201, responses=documented(422))
async def read_token(ask: Annotated[Ask, Query()], desk: Here, response: Response, after: BackgroundTasks) -> Ticket:
    """Return a token for a new call, asked for by query parameters.

    An address ends up in logs along the way: where names matter, use POST /api/token.
    """
    return _ticket(checked(ask, desk.centre), desk, response, after)


def _ticket(caller: Caller, desk: Desk, response: Response, after: BackgroundTasks) -> Ticket:
    response.headers["Cache-Control"] = "no-store"
    room, identity = PREFIX + secrets.token_urlsafe(16), "caller-" + secrets.token_urlsafe(9)
    now = monotonic()
    promise = Promise(room, caller.metadata, caller.language, now, now + LIFETIME.total_seconds())
    desk.watch.add(promise)
    after.add_task(desk.watch.open, promise)
    return Ticket(
        server_url=desk.settings.server_url,
        participant_token=sign(desk.settings, room, identity, caller),
        room_name=room,
        participant_identity=identity,
    )


def sign(settings: Settings, room: str, identity: str, caller: Caller) -> str:
    """Return the token (a JWT) with which this caller enters this room and no other."""
    grants = api.VideoGrants(
        room_join=True,
        room=room,
        can_publish=True,
        can_publish_sources=["microphone"],
        can_publish_data=True,  # what he types
        can_subscribe=True,
        can_update_own_metadata=False,
    )
    return (
        api.AccessToken(settings.api_key, settings.api_secret)
        .with_ttl(LIFETIME)
        .with_identity(identity)
        .with_name(caller.name)
        .with_grants(grants)
        .with_room_config(configuration(settings.agent_name, caller.metadata))
        .to_jwt()
    )
