"""What every test may ask for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.livekit import LiveKit, running_server

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="session")
def livekit() -> Iterator[LiveKit]:
    """A real LiveKit server, one for the whole run; a machine that has none and cannot build one fails by name."""
    with running_server() as server:
        yield server
