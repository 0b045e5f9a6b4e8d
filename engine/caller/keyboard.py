"""Lines from a terminal or a pipe, as they come."""

from __future__ import annotations

import asyncio
import os
import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable


async def lines(descriptor: int) -> AsyncIterator[str]:
    """Yield each line of an open file that has words in it, until its end."""
    loop = asyncio.get_running_loop()
    come: asyncio.Queue[str | None] = asyncio.Queue()

    def tell(line: str | None) -> None:
        loop.call_soon_threadsafe(come.put_nowait, line)

    # A thread, because a file on disk cannot be watched by the loop; a daemon, because nothing wakes it at hang-up.
    threading.Thread(target=_read, args=(descriptor, tell), daemon=True).start()
    while (line := await come.get()) is not None:
        if words := line.strip():
            yield words


def _read(descriptor: int, tell: Callable[[str | None], None]) -> None:
    # By descriptor: a thread that waits inside sys.stdin holds its lock, and the interpreter could not end.
    waiting = b""
    try:
        while piece := os.read(descriptor, 4096):
            *whole, waiting = (waiting + piece).split(b"\n")
            for line in whole:
                tell(line.decode("utf-8", "replace"))
        tell(waiting.decode("utf-8", "replace"))
        tell(None)
    except RuntimeError:
        return  # the call ended first, and its loop with it: nobody waits for these words
