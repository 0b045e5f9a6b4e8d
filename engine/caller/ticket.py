"""What a caller asks of the call centre's API: the way into a room, and how it is."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

import aiohttp

from engine.errors import CannotRunError

PATIENCE = aiohttp.ClientTimeout(total=10)


@dataclass(frozen=True, slots=True)
class Ticket:
    """The way into one room: LiveKit's address, a token for it, and the names it holds."""

    server_url: str
    token: str
    room: str
    identity: str


async def ask(url: str, *, name: str, department: str | None = None, language: str | None = None) -> Ticket:
    """Ask the API at `url` for a call.

    Raises CannotRunError where no API answers there, or it refuses: with the legal values where it names them.
    """
    body = {"customer_name": name, "department": department, "language": language}
    status, answer = await _request(
        "POST", f"{url.rstrip('/')}/api/token", {k: v for k, v in body.items() if v is not None}
    )
    if status not in {200, 201}:
        raise CannotRunError(f"{url} refused the call ({status}): {said(answer)}")
    try:
        return Ticket(
            answer["server_url"], answer["participant_token"], answer["room_name"], answer["participant_identity"]
        )
    except (KeyError, TypeError) as error:
        raise CannotRunError(f"{url} does not answer like a call centre: {said(answer)}") from error


async def health(url: str) -> str:
    """Return what the API at `url` says of its own health, in one line."""
    try:
        status, answer = await _request("GET", f"{url.rstrip('/')}/health", None)
    except CannotRunError as error:
        return error.what
    return said(answer) or str(status)


async def _request(method: str, address: str, body: dict[str, str] | None) -> tuple[int, Any]:
    """Return the status and the body, read as JSON where it is JSON."""
    try:
        async with (
            aiohttp.ClientSession(timeout=PATIENCE) as session,
            session.request(method, address, json=body) as response,
        ):
            text = await response.text(errors="replace")
            return response.status, _read(text)
    except (aiohttp.ClientError, TimeoutError, ValueError) as error:
        base = address.partition("/api/")[0].removesuffix("/health")
        raise CannotRunError(
            f"no call centre answers at {base}", "start one with `engine up`, or name another with --url"
        ) from error


def _read(text: str) -> Any:  # noqa: ANN401 - JSON of a shape that the server chooses
    try:
        return json.loads(text)
    except ValueError:
        return text.strip()


def said(answer: Any) -> str:  # noqa: ANN401 - JSON of a shape that the server chooses
    """Return a server's answer as words for a person: its `detail` or `message` where it has one."""
    if isinstance(answer, dict):
        told = next((answer[key] for key in ("detail", "message", "msg", "error") if answer.get(key)), None)
        return said(told) if told else json.dumps(answer, ensure_ascii=False)
    if isinstance(answer, list):
        return "; ".join(said(each) for each in answer)
    return str(answer)
