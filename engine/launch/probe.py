"""Whether something answers over HTTP: readiness is seen, never slept for."""

from __future__ import annotations

import asyncio

PAUSE = 0.1  # seconds between two looks


async def status(url: str, patience: float = 2.0) -> int | None:
    """Return the HTTP status that a GET is answered with, or None when nothing answers within the seconds given."""
    import aiohttp  # a quarter of a second, best spent while the programs are starting

    try:
        async with (
            aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(patience)) as session,
            session.get(url) as answer,
        ):
            return answer.status
    except (aiohttp.ClientError, TimeoutError):
        return None


async def ready(url: str) -> None:
    """Wait until the address answers 200."""
    while await status(url) != 200:  # noqa: ASYNC110 - another process has no event to wait for
        await asyncio.sleep(PAUSE)
