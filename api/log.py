"""Logging: one line an event, coloured for people or JSON for machines."""

from __future__ import annotations

import logging
import sys

import structlog


def configure(style: str) -> None:
    """Write the log to standard error; `style` is `json` or `colored`."""
    last: structlog.typing.Processor = (
        structlog.processors.JSONRenderer(ensure_ascii=False)
        if style == "json"
        else structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty())
    )
    tail: list[structlog.typing.Processor] = [structlog.processors.format_exc_info] if style == "json" else []
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            *tail,
            last,
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )
