"""The watch: makes sure that every call is answered, dispatches again when it was not, and says so meanwhile.

LiveKit's open-source server forgets a dispatch that finds no worker, so somebody has to look.
"""

from __future__ import annotations

import asyncio
import json
from time import monotonic
from typing import TYPE_CHECKING

import structlog

from api.evidence import Evidence
from api.rooms import AWAY, REFUSED, Dispatch, People, Rooms

if TYPE_CHECKING:
    from api.promise import Promise

TICK = 0.5  # seconds between two looks at a call that wants an answer
IDLE = 1.0  # seconds between two looks at a token that nobody uses; with SAY it makes less than five
YOUNG = 10.0  # seconds after which a token is no longer expected to be used at once
PROBE = 2.0  # seconds between two tries to find a worker that is known to be absent
SAY = 3.0  # seconds a caller is seen waiting before everyone is told so
MOST = 5_000  # promises remembered at once; an unused one makes room for a new one

PLEASE_WAIT = {
    "ar": "لم يُجب أحد بعد. ابقَ معنا من فضلك، ما زلنا نحاول.",
    "en": "Nobody has answered yet. Please stay with us, we keep trying.",
}

_NOBODY: tuple[People, tuple[Dispatch, ...]] = (People(), ())

log = structlog.get_logger("api.watch")


class Watch:
    """Keeps every promise until its call is answered or its token can no longer be used."""

    def __init__(self, rooms: Rooms) -> None:
        self.evidence = Evidence()
        self._rooms = rooms
        self._promises: dict[str, Promise] = {}
        self._called = asyncio.Event()
        self._away = False

    def add(self, promise: Promise) -> None:
        """Watch a call from now on."""
        if len(self._promises) >= MOST:
            unused = (name for name, p in self._promises.items() if p.waiting_since is None)
            del self._promises[next(unused, next(iter(self._promises)))]
        self._promises[promise.room] = promise
        self._called.set()

    def find(self, room: str) -> Promise | None:
        """Return the promise for a room; None when this API made none, or it is kept or expired."""
        return self._promises.get(room)

    async def open(self, promise: Promise) -> None:
        """Create the room with our agent requested, so that it comes while the caller still connects.

        Whoever is first, this or the caller's token, creates the room, and only a room's creation brings the agent:
        LiveKit takes 200 ms to choose a worker, which are thus over when the caller is there. A server that cannot be
        reached now changes nothing: the token creates the room.
        """
        try:
            await self._rooms.create(promise.room, promise.metadata)
        except (*AWAY, REFUSED) as error:
            self._note_away(error)

    async def run(self) -> None:
        """Watch until cancelled; without a call it sleeps."""
        while True:
            self._drop_expired()
            if not self._promises:
                self._called.clear()
                await self._called.wait()
            try:
                await self._tick()
            except (*AWAY, REFUSED) as error:
                self._note_away(error)
            await asyncio.sleep(TICK)

    async def attend(self, promise: Promise, *, asked: bool = False) -> tuple[People, tuple[Dispatch, ...]]:
        """Look at a call whose room exists, do what it needs now, and return what is there.

        `asked` wants an agent even before the caller is there.
        """
        async with promise.lock:
            people = await self._rooms.people(promise.room)
            if not (people.callers or asked):
                promise.waiting_since = None
                return people, ()
            if people.agents and not (promise.again or asked):
                await self._answered(promise, called=bool(people.callers))
                return people, ()
            dispatches = await self._rooms.dispatches(promise.room)
            promise.note(dispatches, monotonic())
            if people.agents:
                await self._answered(promise, called=bool(people.callers))
                await self._leave_one(promise, people, dispatches)
            else:
                await self._unanswered(promise, dispatches, asked=asked, called=bool(people.callers))
            return people, dispatches

    async def _tick(self) -> None:
        now = monotonic()
        due = [p for p in self._promises.values() if p.due <= now]
        if not due:
            return
        rooms = await self._rooms.existing(p.room for p in due)
        self._note_back()
        looks = [self._look(p, rooms.get(p.room), now) for p in due]
        for error in await asyncio.gather(*looks, return_exceptions=True):
            # A room that went between two questions is refused; its next look finds it gone.
            if isinstance(error, AWAY):
                self._note_away(error)
            elif isinstance(error, Exception) and not isinstance(error, REFUSED):
                log.error("a call could not be watched", exc_info=error)

    async def _look(self, promise: Promise, life: str | None, now: float) -> None:
        """Look at one call, and decide when to look again; `life` is the room's id, None when there is no room."""
        people, dispatches = _NOBODY
        if life is not None and life != promise.kept:
            people, dispatches = await self.attend(promise)
        if not people.callers:
            # An agent alone may be gone when its caller comes, so only a call that has both is answered for good.
            promise.waiting_since = None
            promise.due = now + (TICK if now - promise.made < YOUNG and not promise.kept else IDLE)
        elif people.agents and len(dispatches) <= 1:
            promise.kept, promise.again = life or "", False

    async def _answered(self, promise: Promise, *, called: bool) -> None:
        self.evidence.absent = False
        if called:
            self.evidence.answer()
        if promise.told:
            promise.told = False
            await self._rooms.tell(promise.room, "")
            log.info("call answered", room=promise.room, waited=round(promise.waited(monotonic()), 1))
        promise.waiting_since = None

    async def _unanswered(
        self, promise: Promise, dispatches: tuple[Dispatch, ...], *, asked: bool, called: bool
    ) -> None:
        now = monotonic()
        if called and promise.waiting_since is None:
            promise.waiting_since = now
        if any(promise.taken(dispatch, now) for dispatch in dispatches):
            return
        if promise.waited(now) >= SAY and not promise.told:
            await self._say(promise)
        dead = [dispatch for dispatch in dispatches if promise.dead(dispatch, now)]
        self.evidence.absent |= bool(dead)
        age = promise.age(dispatches, now)
        probe = self.evidence.absent and age >= PROBE and (asked or promise is self._eldest())
        if probe or len(dead) == len(dispatches):
            await self._dispatch(promise, dead)

    async def _dispatch(self, promise: Promise, dead: list[Dispatch]) -> None:
        """Request an agent again, first taking back the requests that nobody will come for."""
        for dispatch in dead:
            await self._rooms.withdraw(promise.room, dispatch.id)
        promise.again = promise.again or bool(promise.seen)
        promise.seen[await self._rooms.dispatch(promise.room, promise.metadata)] = monotonic()
        log.info("agent dispatched", room=promise.room, again=promise.again)

    async def _leave_one(self, promise: Promise, people: People, dispatches: tuple[Dispatch, ...]) -> None:
        """Take back every request but the one that the agent came for, and send a second agent away."""
        first, *others = people.agents
        for agent in others:
            log.warning("second agent sent away", room=promise.room)
            await self._rooms.dismiss(promise.room, agent)
        now = monotonic()
        for dispatch in dispatches:
            his = first in {job.identity for job in dispatch.jobs}
            # What no job is listed for yet may be the request that the agent came for: taking it back ends his call.
            if not his and (promise.taken(dispatch, now) or promise.dead(dispatch, now)):
                await self._rooms.withdraw(promise.room, dispatch.id)

    async def _say(self, promise: Promise) -> None:
        """Tell the room, the log and whoever asks for our health that a caller waits."""
        promise.told = True
        self.evidence.miss(promise.room)
        log.warning("no worker has answered the call; is `engine worker` running?", room=promise.room)
        text = PLEASE_WAIT.get(promise.language, PLEASE_WAIT["en"])
        await self._rooms.tell(promise.room, json.dumps({"waiting": text}, ensure_ascii=False))

    def _eldest(self) -> Promise | None:
        """The call that waits longest: it alone looks for an absent worker, so that one coming back is not flooded."""
        waiting = [p for p in self._promises.values() if p.waiting_since is not None]
        return min(waiting, key=lambda p: p.waiting_since or 0.0, default=None)

    def _drop_expired(self) -> None:
        now = monotonic()
        for name in [name for name, p in self._promises.items() if p.expires < now and p.waiting_since is None]:
            del self._promises[name]

    def _note_away(self, error: BaseException) -> None:
        if not self._away:
            log.warning("LiveKit cannot be asked about calls; trying on", error=type(error).__name__)
        self._away = True

    def _note_back(self) -> None:
        if self._away:
            log.info("LiveKit answers again")
        self._away = False
