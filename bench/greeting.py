"""Row 1: from the moment the caller starts to connect to the first sound of the greeting."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bench.figure import Figure, Row, figure_data
from bench.trace import each, medians

if TYPE_CHECKING:
    from bench.figure import Measured
    from bench.stage import Side, Stage

CALLS = 20
WORDS = ("token asked", "connected", "agent joined", "heard")


async def measure(stage: Stage, calls: int | None) -> list[Measured]:
    """Place calls one after another, one to ours, one to the stock worker."""
    seen: dict[str, list[dict[str, float]]] = {side.name: [] for side in stage.sides}
    for _ in range(calls or CALLS):
        for side in stage.sides:
            await stage.quiet()
            seen[side.name].append(await greeted(side))
    ours, stock = ([times["heard"] for times in seen[side.name]] for side in stage.sides)
    return [
        Row(
            "caller starts to connect → first greeting audio",
            "s",
            Figure.of(ours),
            "stock worker, same cached greeting",
            Figure.of(stock),
            0.65,
            {name: notes(times) for name, times in seen.items()},
        )
    ]


def notes(seen: list[dict[str, float]]) -> dict[str, Any]:
    """Return where the time went; also counted from when the caller asked for a token, which is where a page begins."""
    whole = Figure.of([times["heard"] - times["token asked"] for times in seen])
    return {"medians": medians(seen), "from asking for the token": figure_data(whole), "each": each(seen)}


async def greeted(side: Side) -> dict[str, float]:
    """Return when what happened, in seconds after the caller began to connect."""
    async with side.call() as call:
        await side.answered(call.line)
        line = call.line
        assert line.connected_at
        assert line.agent.joined_at
        times = (call.asked_at, line.connected_at, line.agent.joined_at, line.ear.onsets[0])
        await line.listen(0.5)
        return {word: at - line.called_at for word, at in zip(WORDS, times, strict=True)}
