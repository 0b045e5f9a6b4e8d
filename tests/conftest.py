"""What every test may ask for."""

from __future__ import annotations

import os
import signal
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from tests.livekit import LiveKit, running_server

if TYPE_CHECKING:
    from collections.abc import Iterator


# A shell that runs the tests in the background has them ignore Ctrl-C, and the programs they start would inherit that.
signal.signal(signal.SIGINT, signal.default_int_handler)

# The clock on the wall tells how much else the machine does; a test that measures takes the time of its own process.
settings.register_profile("shared machine", deadline=None)
settings.load_profile("shared machine")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="let tests/golden expect what is printed now")


def pytest_configure(config: pytest.Config) -> None:
    if config.getoption("--update-golden") and os.environ.get("CI"):
        raise pytest.UsageError("--update-golden is refused under CI: nobody would read what is expected from now on")


@pytest.fixture(scope="session")
def livekit() -> Iterator[LiveKit]:
    """A real LiveKit server, one for the whole run; a machine that has none and cannot build one fails by name."""
    with running_server() as server:
        yield server
