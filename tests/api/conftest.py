"""A small centre, and its API with and without a LiveKit server behind it."""

from __future__ import annotations

from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

import httpx
import pytest

from api.app import create_app
from api.settings import Settings
from engine.model import CallCentre, Department

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

    from tests.livekit import LiveKit

NOBODY = Settings("ws://127.0.0.1:1", "key", "0123456789abcdef0123456789abcdef")
"""A server that is not there."""


def department(name: str, english: str, arabic: str, persona: str) -> Department:
    text = {"ar": arabic, "en": english}
    return Department(name, text, {"ar": persona, "en": persona}, text, "p.j2", text, text)


def ornina() -> CallCentre:
    departments = (
        department("reception", "reception", "الاستقبال", "Ahmed"),
        department("sales", "sales <b>", "المبيعات", "Sarah"),
    )
    return CallCentre(
        languages=("ar", "en"),
        first_department="reception",
        departments={d.id: d for d in departments},
        intents={},
        templates={},
        company={"ar": "أورنينا", "en": "Ornina"},
    )


@asynccontextmanager
async def serving(settings: Settings) -> AsyncIterator[httpx.AsyncClient]:
    app = create_app(ornina(), settings)
    transport = httpx.ASGITransport(app)
    async with (
        app.router.lifespan_context(app),
        httpx.AsyncClient(transport=transport, base_url="http://centre.test", timeout=30) as client,
    ):
        yield client


def settings_of(livekit: LiveKit, **more: str) -> Settings:
    return Settings(livekit.url, livekit.key, livekit.secret, **more)


@pytest.fixture
async def alone() -> AsyncIterator[httpx.AsyncClient]:
    """The API with no LiveKit server."""
    async with serving(NOBODY) as client:
        yield client


@pytest.fixture
async def client(livekit: LiveKit) -> AsyncIterator[httpx.AsyncClient]:
    """The API with a real LiveKit server."""
    async with serving(settings_of(livekit)) as client:
        yield client


@pytest.fixture
def anyone() -> Callable[..., dict[str, object]]:
    """A body that is good, with whatever a test wants otherwise."""
    return lambda **otherwise: {"customer_name": "Layla", **otherwise}
