"""Health: what works and what does not, in plain sentences, never claiming what was not seen."""

from __future__ import annotations

import asyncio
from time import monotonic
from typing import TYPE_CHECKING

import aiohttp
from pydantic import BaseModel

from api.rooms import AWAY, REFUSED, Rooms

if TYPE_CHECKING:
    from api.evidence import Evidence
    from api.settings import Settings
    from engine.model import CallCentre

TIMEOUT = 2.0  # seconds for each question
FRESH = 1.0  # seconds an answer is good for: whoever asks a thousand times a second asks LiveKit once


class Check(BaseModel):
    """One thing that works, or does not."""

    ok: bool
    detail: str


class Checks(BaseModel):
    """Everything that answering a call takes."""

    livekit: Check
    worker: Check
    configuration: Check


class Report(BaseModel):
    """`ok` when everything works, else `degraded`."""

    status: str
    detail: str
    """Everything that does not work, or that everything does, in one line for people."""
    checks: Checks


class Health:
    """Asks LiveKit and the worker, and remembers the answer for a moment."""

    def __init__(self, centre: CallCentre, settings: Settings, rooms: Rooms, evidence: Evidence) -> None:
        self._centre = centre
        self._settings = settings
        self._rooms = rooms
        self._evidence = evidence
        self._lock = asyncio.Lock()
        self._report: Report | None = None
        self._asked = 0.0

    async def report(self) -> Report:
        """Return what works, at most one second old."""
        async with self._lock:
            if self._report is None or monotonic() - self._asked >= FRESH:
                livekit, worker = await asyncio.gather(self._livekit(), self._worker())
                checks = Checks(livekit=livekit, worker=worker, configuration=self._configuration())
                wrong = [check.detail for check in (livekit, worker) if not check.ok]
                status, detail = ("degraded", "; ".join(wrong)) if wrong else ("ok", "nothing is known to be wrong")
                self._report = Report(status=status, detail=detail, checks=checks)
                self._asked = monotonic()
            return self._report

    async def _livekit(self) -> Check:
        try:
            async with asyncio.timeout(TIMEOUT):
                await self._rooms.existing(["call-"])
        except REFUSED as error:
            if error.status in {401, 403}:
                return Check(ok=False, detail="LiveKit refuses our keys: see LIVEKIT_API_KEY and LIVEKIT_API_SECRET")
            return Check(ok=False, detail=f"LiveKit answers with status {error.status}")
        except AWAY:
            return Check(ok=False, detail="LiveKit cannot be reached: is the server at LIVEKIT_URL running?")
        return Check(ok=True, detail="reachable")

    async def _worker(self) -> Check:
        if self._settings.worker_url is None or not self._evidence.ok:
            return Check(ok=self._evidence.ok, detail=str(self._evidence))
        try:
            timeout = aiohttp.ClientTimeout(total=TIMEOUT)
            async with (
                aiohttp.ClientSession(timeout=timeout) as session,
                session.get(self._settings.worker_url + "/", allow_redirects=False) as answer,
            ):
                if answer.status == 200:
                    return Check(ok=True, detail="registered with LiveKit")
                return Check(ok=False, detail="the worker is running but not registered with LiveKit")
        except AWAY:
            return Check(ok=False, detail="the worker cannot be reached; is `engine worker` running?")

    def _configuration(self) -> Check:
        departments, languages = len(self._centre.departments), ", ".join(self._centre.languages)
        return Check(ok=True, detail=f"{departments} departments, languages: {languages}")
