"""The process of `engine serve`: a socket, uvicorn, one calm line."""

from __future__ import annotations

import asyncio
import errno
import signal
import socket
from contextlib import contextmanager
from typing import TYPE_CHECKING

import structlog
import uvicorn

from api.app import create_app
from api.log import configure
from engine.errors import CannotRunError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from api.settings import Settings
    from engine.model import CallCentre

PATIENCE = 1  # seconds that requests may take to finish when we are asked to stop

log = structlog.get_logger("api.server")


def run(centre: CallCentre, settings: Settings, host: str, port: int, style: str = "colored") -> int:
    """Serve until SIGTERM or SIGINT and return 0; `style` of the log is `json` or `colored`, port 0 takes a free one.

    Raises:
        CannotRunError: the address cannot be listened on.
    """
    configure(style)
    with _listen(host, port) as listener:
        config = uvicorn.Config(
            create_app(centre, settings),
            log_config=None,  # its lines would stand beside ours in another form
            log_level="warning",
            access_log=False,
            server_header=False,
            timeout_graceful_shutdown=PATIENCE,
            ws="none",
        )
        asyncio.run(_Server(config).serve([listener]))
    return 0


class _Server(uvicorn.Server):
    """Uvicorn, which says when it is ready and ends a signal there: it would raise it again, and end in an error."""

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        for listener in sockets or ():
            log.info(f"Switchboard answers on http://{_shown(listener)}")

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        loop = asyncio.get_running_loop()
        for name in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(name, self.handle_exit, name, None)
        yield


def _listen(host: str, port: int) -> socket.socket:
    """Return a socket that listens, or say in a sentence why there is none."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family)
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            raise CannotRunError(f"Port {port} is in use.", "Choose another with --port.") from error
        if error.errno == errno.EACCES:
            what = f"Port {port} needs rights that this user does not have."
            raise CannotRunError(what, "Choose one above 1023 with --port.") from error
        raise CannotRunError(f"This machine has no address {host}.", "Choose another with --host.") from error


def _shown(listener: socket.socket) -> str:
    host, port = listener.getsockname()[:2]
    return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
