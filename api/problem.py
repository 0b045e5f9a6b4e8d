"""Errors as problem+json (RFC 9457): a plain sentence for people, the same as data for programs, no internals."""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from fastapi.responses import JSONResponse

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from fastapi import Request
    from fastapi.exceptions import RequestValidationError
    from starlette.exceptions import HTTPException

SENTENCES = {
    400: "The request could not be read.",
    401: "This takes a key.",
    404: "There is nothing at this address; /docs lists what there is.",
    405: "This address does not take that method; /docs lists what it takes.",
    413: "The request is too long; 16 KB are plenty.",
    500: "Something went wrong on our side. The request id finds it in our log.",
    503: "LiveKit cannot be reached just now. Try again in a moment.",
}
SCHEMA: dict[str, Any] = {
    "type": "object",
    "required": ["type", "title", "status", "detail", "request_id"],
    "properties": {
        "type": {"type": "string"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string", "description": "What is wrong, in a sentence."},
        "request_id": {"type": "string", "description": "Finds the request in our log."},
        "errors": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["field", "message"],
                "properties": {
                    "field": {"type": "string"},
                    "message": {"type": "string"},
                    "allowed": {"type": "array", "items": {"type": "string"}, "description": "The legal values."},
                },
            },
        },
    },
}
_MESSAGES = {
    "missing": "is missing",
    "string_type": "is not text",
    "string_unicode": "holds half a character",
    "string_too_long": "is longer than {max_length} characters",
    "string_too_short": "is empty",
    "string_pattern_mismatch": "is not one of our room names",
    "not_configured": "is none of {names}",
}


class Problem(JSONResponse):
    """One problem, as a response."""

    media_type = "application/problem+json"


def problem(
    status: int,
    request_id: str,
    detail: str = "",
    errors: Sequence[Mapping[str, object]] = (),
    headers: Mapping[str, str] | None = None,
) -> Problem:
    """Return a problem; without a detail it says the sentence of its status."""
    body: dict[str, object] = {
        "type": "about:blank" if not errors else "/docs#invalid",
        "title": HTTPStatus(status).phrase,
        "status": status,
        "detail": detail or SENTENCES.get(status, HTTPStatus(status).description or HTTPStatus(status).phrase),
        "request_id": request_id,
    }
    return Problem({**body, "errors": list(errors)} if errors else body, status, dict(headers or {}))


def documented(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """Return these statuses as OpenAPI responses."""
    content = {"application/problem+json": {"schema": SCHEMA}}
    return {status: {"description": HTTPStatus(status).phrase, "content": content} for status in statuses}


async def on_http_error(request: Request, error: HTTPException) -> Problem:
    """Answer an HTTP error; a detail is shown only where an endpoint of ours wrote one."""
    own = error.detail if error.status_code not in {400, 405, 413} else ""
    detail = "" if own == HTTPStatus(error.status_code).phrase else own
    return problem(error.status_code, request.state.request_id, detail, headers=error.headers)


async def on_invalid(request: Request, error: RequestValidationError) -> Problem:
    """Answer a request that says what it may not, without repeating what it said."""
    errors = [_fault(found) for found in error.errors()]
    return problem(422, request.state.request_id, " ".join(str(found["message"]) for found in errors), errors)


def _fault(found: Mapping[str, Any]) -> dict[str, object]:
    """Return one finding of the validation in our words."""
    where = [str(part) for part in found["loc"][1:]] if found["type"] != "json_invalid" else []
    context = found.get("ctx", {})
    if not where:
        return {"field": "body", "message": "The body is not a JSON object."}
    if found["type"] == "value_error":
        said = str(context["error"])
    else:
        names = ", ".join(context.get("allowed", ()))
        said = _MESSAGES.get(found["type"], "is not what this field holds").format(**{**context, "names": names})
    fault: dict[str, object] = {"field": ".".join(where), "message": f"{where[0]} {said}."}
    return {**fault, "allowed": list(context["allowed"])} if "allowed" in context else fault
