"""What the API asks of the LiveKit server: which rooms there are, who is in them, and an agent for them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import aiohttp
from livekit import api
from livekit.api import JobStatus, ParticipantInfo

if TYPE_CHECKING:
    from collections.abc import Iterable
    from types import TracebackType
    from typing import Self

    from api.settings import Settings

PREFIX = "call-"
"""Every room of ours begins so; the rest of its name cannot be guessed."""
TIMEOUT = 4.0  # seconds; about a room that is gone the server itself takes 3 to say so
EMPTY_TIMEOUT = 20  # seconds a room, and the agent in it, waits for its first caller; his token makes it anew
DEPARTURE_TIMEOUT = 20  # seconds a room waits for a caller whose connection dropped
# The caller, an agent, the agent that stands in for a lost one, and a human agent. LiveKit's open-source server does
# not count agents; one that does must still let the second agent in. The token admits one identity in any case.
MAX_PARTICIPANTS = 4

AWAY = (aiohttp.ClientError, TimeoutError, OSError)
"""Raised when the LiveKit server cannot be reached."""
REFUSED = api.ServerError
"""Raised when it answers, but not with what was asked for: the room is gone, or the keys are not its own."""

_CALLERS = {ParticipantInfo.STANDARD, ParticipantInfo.SIP}
_LIVE = {JobStatus.JS_PENDING, JobStatus.JS_RUNNING}


@dataclass(frozen=True, slots=True)
class People:
    """Who is in a room, by identity; agents are ours alone, the longest there first."""

    callers: tuple[str, ...] = ()
    agents: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Job:
    """A worker's promise to join; the server never takes back `live`, not even when the worker is dead."""

    id: str
    identity: str
    live: bool


@dataclass(frozen=True, slots=True)
class Dispatch:
    """A request for our agent in a room, and the jobs that workers took for it."""

    id: str
    metadata: str
    jobs: tuple[Job, ...] = ()


class Rooms:
    """The LiveKit server as this API sees it; use it as an async context manager.

    Every method raises one of `AWAY` when the server cannot be reached and `REFUSED` when it says no.
    """

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._server: api.LiveKitAPI | None = None

    async def __aenter__(self) -> Self:
        """Open the connections; needs a running event loop."""
        settings = self._settings
        self._server = api.LiveKitAPI(
            settings.livekit_url,
            settings.api_key,
            settings.api_secret,
            timeout=aiohttp.ClientTimeout(total=TIMEOUT),
        )
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the connections."""
        await self._livekit.aclose()

    async def existing(self, names: Iterable[str]) -> dict[str, str]:
        """Return the rooms that exist among these names, each with the id of its present life."""
        answer = await self._livekit.room.list_rooms(api.ListRoomsRequest(names=list(names)))
        return {room.name: room.sid for room in answer.rooms}

    async def people(self, room: str) -> People:
        """Return who is in a room; nobody is in a room that does not exist."""
        answer = await self._livekit.room.list_participants(api.ListParticipantsRequest(room=room))
        agents = [p for p in answer.participants if p.kind == ParticipantInfo.AGENT and self._ours(p)]
        agents.sort(key=lambda p: p.joined_at_ms)
        callers = [p.identity for p in answer.participants if p.kind in _CALLERS]
        return People(tuple(callers), tuple(p.identity for p in agents))

    async def dispatches(self, room: str) -> tuple[Dispatch, ...]:
        """Return the requests for our agent in a room that exists, the oldest first.

        The server lists a job up to five seconds after a worker took it, so an empty list says nothing before that.
        """
        answer = await self._livekit.agent_dispatch.list_dispatch(room)
        ours = [d for d in answer if d.agent_name == self._settings.agent_name]
        ours.sort(key=lambda d: d.state.created_at)
        return tuple(Dispatch(d.id, d.metadata, tuple(_job(j) for j in d.state.jobs)) for d in ours)

    async def dispatch(self, room: str, metadata: str) -> str:
        """Request our agent in a room and return the id of the request; metadata is the job's, JSON."""
        request = api.CreateAgentDispatchRequest(agent_name=self._settings.agent_name, room=room, metadata=metadata)
        return (await self._livekit.agent_dispatch.create_dispatch(request)).id

    async def withdraw(self, room: str, dispatch: str) -> None:
        """Take a request back; a job that a worker took for it ends."""
        await self._livekit.agent_dispatch.delete_dispatch(dispatch, room)

    async def dismiss(self, room: str, agent: str) -> None:
        """Send an agent out of a room."""
        await self._livekit.room.remove_participant(api.RoomParticipantIdentity(room=room, identity=agent))

    async def create(self, room: str, metadata: str) -> None:
        """Create a room as a token of ours would, our agent requested."""
        config = configuration(self._settings.agent_name, metadata)
        request = api.CreateRoomRequest(
            name=room,
            empty_timeout=config.empty_timeout,
            departure_timeout=config.departure_timeout,
            max_participants=config.max_participants,
            agents=config.agents,
        )
        await self._livekit.room.create_room(request)

    async def tell(self, room: str, metadata: str) -> None:
        """Set what everyone in a room can read about it, JSON or nothing."""
        await self._livekit.room.update_room_metadata(api.UpdateRoomMetadataRequest(room=room, metadata=metadata))

    @property
    def _livekit(self) -> api.LiveKitAPI:
        assert self._server is not None, "Rooms is used inside `async with`"  # noqa: S101 (a slip of ours alone)
        return self._server

    def _ours(self, participant: ParticipantInfo) -> bool:
        # A server too old to name the agent still marks it as one, and nobody but our agent is dispatched here.
        return participant.attributes.get("lk.agent.name", self._settings.agent_name) == self._settings.agent_name


def configuration(agent_name: str, metadata: str) -> api.RoomConfiguration:
    """Return how every room of ours is made, our agent requested with this job metadata."""
    return api.RoomConfiguration(
        empty_timeout=EMPTY_TIMEOUT,
        departure_timeout=DEPARTURE_TIMEOUT,
        max_participants=MAX_PARTICIPANTS,
        agents=[api.RoomAgentDispatch(agent_name=agent_name, metadata=metadata)],
    )


def _job(job: api.Job) -> Job:
    return Job(job.id, job.state.participant_identity, job.state.status in _LIVE and not job.state.ended_at)
