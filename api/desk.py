"""What every request is served with."""

from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Request

from api.checker import Checker
from api.health import Health
from api.rooms import Rooms
from api.settings import Settings
from api.watch import Watch
from engine.model import CallCentre


@dataclass(frozen=True, slots=True)
class Desk:
    """The call centre, where its LiveKit server is, and who watches over its calls."""

    centre: CallCentre
    settings: Settings
    rooms: Rooms
    watch: Watch
    health: Health
    checker: Checker


def _desk(request: Request) -> Desk:
    desk: Desk = request.app.state.desk
    return desk


Here = Annotated[Desk, Depends(_desk)]
"""The desk, as the argument of an endpoint."""
