"""The addresses at which others ask how we are."""

from typing import Any

from fastapi import APIRouter, Response
from pydantic import BaseModel

from api.desk import Here
from api.health import Report

router = APIRouter(tags=["health"])
_NOT: dict[int | str, dict[str, Any]] = {
    503: {"model": Report, "description": "Something does not work; the same body says what."}
}


class Alive(BaseModel):
    """The process is up."""

    status: str = "ok"


@router.get("/health", responses=_NOT)
async def health(desk: Here, response: Response) -> Report:
    """Say what works and what does not: 200 when a call would be answered as far as we know, else 503."""
    report = await desk.health.report()
    response.status_code = 200 if report.status == "ok" else 503
    return report


@router.get("/health/live")
async def live() -> Alive:
    """Say that this process is up, whatever else is not."""
    return Alive()


@router.get("/health/ready", responses=_NOT)
async def ready(desk: Here, response: Response) -> Report:
    """Say whether to send callers here: 200 when LiveKit can be reached, else 503.

    A missing worker does not count: sending callers away would not bring one, and a caller who waits is answered once
    a worker is back.
    """
    report = await desk.health.report()
    response.status_code = 200 if report.checks.livekit.ok else 503
    return report
