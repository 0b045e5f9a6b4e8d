"""Dispatch: makes sure that our agent is in a room, and says truthfully whether it is."""

import asyncio
from datetime import UTC, datetime
from time import monotonic
from typing import Annotated

from fastapi import APIRouter, HTTPException, Response
from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from api.desk import Desk, Here
from api.problem import documented
from api.promise import Promise
from api.request import Name, Tag, metadata, unknown
from api.rooms import AWAY, PREFIX, REFUSED, Dispatch, People
from api.token import LIFETIME

PATIENCE = 5.0  # seconds until we say that nobody came
TICK = 0.25  # seconds between two looks

NOBODY = "No worker has answered in 5 seconds; is `engine worker` running? We keep trying while a caller is there."
COMING = "A worker has taken the call but is not in the room yet."

router = APIRouter(tags=["calls"])


class DispatchAsk(BaseModel):
    """Which room needs an agent, and for whom."""

    model_config = ConfigDict(extra="ignore", hide_input_in_errors=True)

    room_name: Annotated[str, StringConstraints(pattern=rf"^{PREFIX}[A-Za-z0-9_-]{{8,64}}$")] = Field(
        description="The room of a token of ours, used or not, or another room of ours that exists."
    )
    user_name: Name | None = Field(None, description="How the caller is addressed, unless his token says so.")
    language: Tag | None = Field(None, description="The language to start in, unless his token says so.")


class Dispatched(BaseModel):
    """Whether an agent is in the room."""

    success: bool
    message: str
    job_id: str | None = Field(description="The same however often you ask; null while no worker took the call.")
    room_name: str
    timestamp: datetime


@router.post(
    "/api/dispatch-agent",
    responses={**documented(404, 413, 422), 503: {"model": Dispatched, "description": "No agent came."}},
)
async def dispatch_agent(ask: DispatchAsk, desk: Here, response: Response) -> Dispatched:
    """Make sure that our agent is in a room, and wait up to five seconds for it.

    A room whose call is answered keeps its agent, so asking again changes nothing. When nobody came the answer is
    503 with the same body, `success` false.
    """
    if faults := unknown("language", ask.language, desk.centre.languages):
        raise RequestValidationError(faults)
    try:
        promise = await _promise(ask, desk)
        people, dispatches = await _answered(promise, desk)
    except (*AWAY, REFUSED) as error:
        raise HTTPException(503) from error
    job = _job(people, dispatches)
    if people.agents:
        message = "An agent is in the room."
    else:
        response.status_code, message = 503, COMING if job else NOBODY
    return Dispatched(
        success=bool(people.agents),
        message=message,
        job_id=job,
        room_name=promise.room,
        timestamp=datetime.now(UTC),
    )


async def _promise(ask: DispatchAsk, desk: Desk) -> Promise:
    """Return the promise for a room, which exists from then on; a room that is not ours to give is a 404."""
    room = ask.room_name
    promise = desk.watch.find(room)
    exists = room in await desk.rooms.existing([room])
    if promise is None:
        if not exists:
            raise HTTPException(404, "There is no such room; POST /api/token gives you one.")
        # Made by another process of this API, or before this one started: its own dispatch knows more than we do.
        said = metadata(language=ask.language, customer_name=ask.user_name)
        said = next((d.metadata for d in await desk.rooms.dispatches(room)), said)
        now = monotonic()
        language = ask.language or desk.centre.language
        promise = Promise(room, said, language, now, now + LIFETIME.total_seconds())
        desk.watch.add(promise)
    elif not exists:
        await desk.rooms.create(room, promise.metadata)
    return promise


async def _answered(promise: Promise, desk: Desk) -> tuple[People, tuple[Dispatch, ...]]:
    """Wait for an agent, and return who and what is there in the end."""
    until = monotonic() + PATIENCE
    while True:
        seen: tuple[People, tuple[Dispatch, ...]] = (People(), ())
        try:
            seen = await desk.watch.attend(promise, asked=True)
        except REFUSED:
            if monotonic() >= until:  # the room went while we looked
                return seen
        if seen[0].agents or monotonic() >= until:
            return seen
        await asyncio.sleep(TICK)


def _job(people: People, dispatches: tuple[Dispatch, ...]) -> str | None:
    """Return the job of the agent in the room, else the newest that a worker took, else None."""
    jobs = [job for dispatch in dispatches for job in dispatch.jobs]
    if people.agents:
        agent = people.agents[0]
        # The server lists a job late, but livekit-agents names an agent after its job.
        return next((job.id for job in jobs if job.identity == agent), agent.removeprefix("agent-"))
    return next((job.id for job in reversed(jobs) if job.live), None)
