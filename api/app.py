"""The application: the rooms of this API put together."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager, suppress
from typing import TYPE_CHECKING

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException

from api import check, contract, dispatch, page, probe, token
from api.checker import Checker
from api.desk import Desk
from api.front import Front
from api.health import Health
from api.problem import on_http_error, on_invalid
from api.rooms import Rooms
from api.watch import Watch

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from api.settings import Settings
    from engine.model import CallCentre


def create_app(centre: CallCentre, settings: Settings) -> FastAPI:
    """Return the API of a call centre; it reaches LiveKit only while its lifespan runs."""
    rooms = Rooms(settings)
    watch = Watch(rooms)
    app = FastAPI(
        title="Switchboard",
        description="Tokens, dispatch and health of an AI call centre.",
        version="1",
        lifespan=_lifespan,
        docs_url=None,  # FastAPI's page loads scripts from elsewhere; ours is in page.py
        redoc_url=None,
    )
    health, checker = Health(centre, settings, rooms, watch.evidence), Checker(settings.config)
    app.state.desk = Desk(centre, settings, rooms, watch, health, checker)
    for part in (token, dispatch, probe, check, page, contract):
        app.include_router(part.router)
    app.add_exception_handler(HTTPException, on_http_error)  # type: ignore[arg-type]  # starlette types every handler as taking Exception
    app.add_exception_handler(RequestValidationError, on_invalid)  # type: ignore[arg-type]  # the same
    app.add_middleware(Front)
    return app


@asynccontextmanager
async def _lifespan(app: FastAPI) -> AsyncIterator[None]:
    """Keep watch while the API is up."""
    desk: Desk = app.state.desk
    async with desk.rooms:
        watching = asyncio.create_task(desk.watch.run(), name="watch")
        try:
            yield
        finally:
            watching.cancel()
            with suppress(asyncio.CancelledError):
                await watching
