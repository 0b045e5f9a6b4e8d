"""What the worker writes while it works: one line an event, JSON for machines or coloured for people."""

from __future__ import annotations

import logging
import sys

import structlog

QUIET = ("livekit", "livekit.agents", "httpx", "httpx2", "openai", "asyncio", "httpcore")

PERSONAL = "lk.pii."
"""What LiveKit puts before the names of personal facts in its lines."""


def configure(style: str, *, verbose: bool = False) -> None:
    """Send every logger's lines to standard error in one form.

    Args:
        style: `json` or `colored`.
        verbose: also what LiveKit says of its own work.
    """
    shared: list[structlog.typing.Processor] = [
        structlog.stdlib.add_log_level,
        structlog.stdlib.ExtraAdder(),
        without_twin,
        without_words,
        structlog.processors.TimeStamper(fmt="iso"),
        structlog.processors.format_exc_info,
    ]
    last: structlog.typing.Processor = (
        structlog.processors.JSONRenderer(ensure_ascii=False)
        if style == "json"
        else structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty())
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, last],
        )
    )
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(logging.INFO)
    for name in QUIET:
        logging.getLogger(name).setLevel(logging.INFO if verbose else logging.WARNING)


def without_twin(_logger: object, _name: str, event: structlog.typing.EventDict) -> structlog.typing.EventDict:
    """Drop the text that a line from a call's process carries a second time."""
    event.pop("message", None)
    return event


def without_words(_logger: object, _name: str, event: structlog.typing.EventDict) -> structlog.typing.EventDict:
    """Drop what LiveKit marks as personal, the caller's words above all."""
    return {key: value for key, value in event.items() if not key.startswith(PERSONAL)}
