"""`engine up` with stand-ins for the worker and the API, as a program of its own: stage.py PORT LIVEKIT_PORT."""

from __future__ import annotations

import sys
from pathlib import Path

from engine.errors import CannotRunError
from engine.launch.ports import Ports
from engine.launch.startup import up

ACTOR = Path(__file__).with_name("actor.py")


def main() -> None:
    ports = Ports(api=int(sys.argv[1]), livekit=int(sys.argv[2]))
    try:
        up(
            Path("config"),
            ports,
            "Nobody speaks here.",
            say,
            [sys.executable, str(ACTOR)],
        )
    except CannotRunError as error:
        sys.stderr.write(f"{error}\n")
        sys.exit(2)


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
