"""Row 5: the memory of the process that holds a call, after the welcome and one turn."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from bench.figure import Figure, Row
from bench.utterance import in_a_room, spoken

if TYPE_CHECKING:
    from bench.figure import Measured
    from bench.stage import Side, Stage

CALLS = 3
SAID = {"en": "How long does the delivery take?", "ar": "كم يستغرق التوصيل؟"}


async def measure(stage: Stage, calls: int | None) -> list[Measured]:
    """Hold calls of one turn, one on ours, one on the stock worker."""
    seen: dict[str, list[tuple[float, float]]] = {side.name: [] for side in stage.sides}
    for _ in range(calls or CALLS):
        for side in stage.sides:
            seen[side.name].append(await held(stage, side))
    ours, stock = ([pss for _, pss in seen[side.name]] for side in stage.sides)
    uss = {side.name: {"unique set, median MB": round(Figure.of([u for u, _ in seen[side.name]]).median, 1)}
           for side in stage.sides}  # fmt: skip
    beside = "stock worker"
    return [Row("memory of a call's process", "MB PSS", Figure.of(ours), beside, Figure.of(stock), 1.1, uss)]


async def held(stage: Stage, side: Side) -> tuple[float, float]:
    """Return what a call's process has to itself, and with its share of what it shares, in MB."""
    await stage.quiet()
    async with side.call() as call:
        await call.welcomed()
        side.openai.transcripts.append(SAID[stage.language])
        samples, rate = spoken(SAID[stage.language], stage.language)
        await call.line.say(in_a_room(samples, rate), rate)
        assert await call.line.answer(), f"the {side.name} worker did not answer the caller"
        await stage.quiet()  # the process that takes the place of this one shares with it too
        memory = await asyncio.to_thread(side.holder().memory_full_info)
        return memory.uss / 1e6, memory.pss / 1e6
