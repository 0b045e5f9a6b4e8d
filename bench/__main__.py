"""`python -m bench [ROW …] [--calls N] [--json FILE]`: measure, print the table, write it as JSON."""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from bench.figure import Measured
    from bench.stage import Stage
    from tests.livekit import LiveKit

    Measure = Callable[[Stage, int | None], Awaitable[list[Measured]]]

ROWS = (
    *("validate", "startup", "greeting", "router", "routing", "answer", "pauses", "transfer", "memory"),
    *("call", "anything", "handover", "failures", "bargein"),
)


def options(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("rows", nargs="*", metavar="ROW", choices=[*ROWS, []], help=f"of {', '.join(ROWS)}; all")
    parser.add_argument("--calls", type=int, help="how often each is measured; fewer is quicker and says less")
    parser.add_argument("--json", type=Path, help="where to write the figures")
    chosen = parser.parse_args(arguments)
    chosen.rows = chosen.rows or list(ROWS)
    return chosen


async def measure(server: LiveKit, chosen: argparse.Namespace) -> list[Measured]:
    """Measure the rows that were asked for, workers that are set up alike being started once."""
    from bench import (
        anything,
        bargein,
        call,
        failures,
        greeting,
        handover,
        memory,
        pauses,
        router,
        routing,
        speech,
        startup,
        validate,
    )
    from bench.stage import stage

    rows: list[Measured] = []
    for alone in (validate, startup, router, routing, call, anything):
        if (name := alone.__name__.rpartition(".")[2]) in chosen.rows:
            say(name)
            rows += await alone.measure(chosen.calls)
    stages: list[tuple[dict[str, Any], dict[str, Measure]]] = [
        (
            {"hears": "openai", "language": "ar"},
            {"greeting": greeting.measure, "memory": memory.measure, "pauses": pauses.measure},
        ),
        (
            {"hears": "offline", "language": "en"},
            {
                "answer": speech.answers,
                "transfer": speech.transfers,
                "pauses": pauses.measure,
                "failures": failures.measure,
            },
        ),
        ({"hears": "offline", "language": "en", "router": True}, {"handover": handover.measure}),
        ({"hears": "offline", "language": "en", "welcome": bargein.WELCOME}, {"bargein": bargein.measure}),
    ]
    for setting, measures in stages:
        wanted = {name: each for name, each in measures.items() if name in chosen.rows}
        if wanted:
            say(f"two workers, {setting['hears']}, {setting['language']}")
            async with stage(server, **setting) as made:
                for name, each in wanted.items():
                    say(name)
                    rows += await each(made, chosen.calls)
    return rows


BEGUN = time.monotonic()


def say(what: str) -> None:
    """Tell the reader where we are, beside the table and not in it."""
    print(f"[{time.monotonic() - BEGUN:5.0f} s] {what}", file=sys.stderr, flush=True)


def data(rows: list[Measured]) -> dict[str, Any]:
    return {"seconds": round(time.monotonic() - BEGUN), "rows": [row.data() for row in rows]}


def main(arguments: list[str]) -> int:
    from bench.figure import table
    from tests.livekit import running_server

    chosen = options(arguments)
    with running_server() as server:
        rows = asyncio.run(measure(server, chosen))
    print(table(rows))
    print()
    for row in rows:
        for who, notes in row.notes.items():
            print(f"{row.what}, {who}: {json.dumps(notes, ensure_ascii=False)}")
    if chosen.json:
        chosen.json.write_text(json.dumps(data(rows), ensure_ascii=False, indent=2) + "\n", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
