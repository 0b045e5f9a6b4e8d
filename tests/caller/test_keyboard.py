from __future__ import annotations

import asyncio
import os
from typing import TYPE_CHECKING

from engine.caller.keyboard import lines

if TYPE_CHECKING:
    from pathlib import Path


async def test_lines_come_as_they_are_typed_and_empty_ones_are_not_said() -> None:
    read, write = os.pipe()
    typed = lines(read)
    os.write(write, "أريد شراء جهاز\n\n  \nhel".encode())
    assert await anext(typed) == "أريد شراء جهاز"
    os.write(write, b"lo\nbye")
    assert await anext(typed) == "hello"
    os.close(write)
    assert [line async for line in typed] == ["bye"]
    os.close(read)


async def test_a_file_is_read_to_its_end(tmp_path: Path) -> None:
    path = tmp_path / "lines.txt"
    path.write_text("one\ntwo\n", "utf-8")
    with path.open("rb") as file:
        assert [line async for line in lines(file.fileno())] == ["one", "two"]


def test_a_call_that_ends_while_a_line_is_awaited_leaves_no_complaint() -> None:
    read, write = os.pipe()

    async def wait() -> None:
        await asyncio.wait_for(anext(lines(read)), 0.05)

    try:
        asyncio.run(wait())
    except TimeoutError:
        os.write(write, b"too late\n")
    os.close(write)
