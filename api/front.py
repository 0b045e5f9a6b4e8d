"""The front door: every request gets an id, a limit, careful headers, a line in the log, and never a traceback."""

from __future__ import annotations

import re
import secrets
from time import perf_counter
from typing import TYPE_CHECKING

import structlog
from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException

from api.problem import problem

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

LONGEST_BODY = 16 * 1024  # bytes
HEADERS = {
    # Nothing from elsewhere, nothing that runs; a page of ours widens this for what it carries itself.
    "Content-Security-Policy": "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
}
_ID = re.compile(r"[A-Za-z0-9._-]{1,64}")

log = structlog.get_logger("api.request")


class Front:
    """Middleware around the whole application."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request; whatever else (lifespan) passes."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        await _Visit(scope, receive, send).serve(self._app)


class _Visit:
    """One request on its way through."""

    def __init__(self, scope: Scope, receive: Receive, send: Send) -> None:
        self._scope, self._receive, self._send = scope, receive, send
        asked = Headers(scope=scope).get("x-request-id", "")
        self._id = asked if _ID.fullmatch(asked) else secrets.token_hex(8)
        self._begun = perf_counter()
        self._status = 0
        self._body = 0

    async def serve(self, app: ASGIApp) -> None:
        self._scope.setdefault("state", {})["request_id"] = self._id
        structlog.contextvars.bind_contextvars(request=self._id)
        try:
            if self._too_long(Headers(scope=self._scope).get("content-length", "0")):
                await problem(413, self._id)(self._scope, self._receive, self.send)
                return
            await app(self._scope, self.receive, self.send)
        except Exception:  # the last line of defence: the log gets the cause, the caller a sentence
            log.exception("request failed through our own fault")
            if not self._status:
                await problem(500, self._id)(self._scope, self._receive, self.send)
        finally:
            self._write_line()
            structlog.contextvars.unbind_contextvars("request")

    async def receive(self) -> Message:
        """Pass the body on until it is too long."""
        message = await self._receive()
        self._body += len(message.get("body", b""))
        if self._body > LONGEST_BODY:
            raise HTTPException(413)
        return message

    async def send(self, message: Message) -> None:
        """Pass the answer on, with our headers."""
        if message["type"] == "http.response.start":
            self._status = message["status"]
            headers = MutableHeaders(scope=message)
            headers["X-Request-ID"] = self._id
            for name, value in HEADERS.items():
                headers.setdefault(name, value)
        await self._send(message)

    def _too_long(self, length: str) -> bool:
        return length.isdigit() and int(length[:12]) > LONGEST_BODY

    def _write_line(self) -> None:
        """Log the request by method, route and status: neither the query nor the body, where names and tokens are."""
        route = self._scope.get("route")
        where = getattr(route, "path", "nowhere")
        milliseconds = round((perf_counter() - self._begun) * 1000, 1)
        log.info("request", method=self._scope["method"], path=where, status=self._status, ms=milliseconds)
