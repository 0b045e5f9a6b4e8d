"""Rows 3 and 4: from the caller's last sound to the first sound of the answer, or of a transfer's announcement.

Speech by espeak over real WebRTC, recognised by the offline recogniser on both sides, a model with 200 ms to its first
token and the same voice; a call to each worker is open all the time, and they are spoken to in turn.
"""

from __future__ import annotations

import contextlib
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from bench.centre import ANNOUNCEMENT
from bench.figure import Figure, Row
from bench.trace import each, medians, trace
from bench.utterance import QUESTIONS, TO_RECEPTION, TO_SALES, in_a_room, spoken
from engine.caller.event import Understood

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from bench.figure import Measured
    from bench.stage import Call, Stage
    from engine.caller.event import Heard

ANSWERS, TRANSFERS = 20, 10
PATIENCE = 12.0


@dataclass
class Seen:
    """What one side did: the traces of the turns that count, and the words of those that do not."""

    traces: list[dict[str, float]] = field(default_factory=list)
    astray: list[str] = field(default_factory=list)

    def notes(self) -> dict[str, Any]:
        return {"medians": medians(self.traces), "each": each(self.traces), "astray": self.astray}


async def answers(stage: Stage, calls: int | None) -> list[Measured]:
    """Ask questions that need the model."""
    asked = [QUESTIONS[n % len(QUESTIONS)] for n in range(calls or ANSWERS)]
    seen = await converse(stage, asked, bool)
    return [row("end of the caller's speech → first audio of the answer", "stock worker, default options", seen, 0.75)]


async def transfers(stage: Stage, calls: int | None) -> list[Measured]:
    """Ask to be transferred, there and back."""
    said = [(TO_RECEPTION if n % 2 else TO_SALES)[n // 2 % 4] for n in range(calls or TRANSFERS)]
    announced = ANNOUNCEMENT[stage.language]
    seen = await converse(stage, said, lambda heard: bool(heard) and heard[0].text == announced)
    return [
        row("end of the caller's speech → first words of the transfer", "stock worker, transfers by a tool", seen, 0.6)
    ]


def row(what: str, beside: str, seen: dict[str, Seen], target: float) -> Row:
    ours, stock = (Figure.of([times["heard"] for times in seen[side].traces]) for side in ("ours", "stock"))
    return Row(what, "s", ours, beside, stock, target, {name: one.notes() for name, one in seen.items()})


async def converse(
    stage: Stage, said: Iterable[tuple[str, str]], good: Callable[[list[Heard]], bool]
) -> dict[str, Seen]:
    """Say each sentence to one side and then to the other; a turn counts where what followed it is `good`."""
    seen = {side.name: Seen() for side in stage.sides}
    await stage.quiet()
    async with contextlib.AsyncExitStack() as stack:
        calls = [await stack.enter_async_context(side.call()) for side in stage.sides]
        for call in calls:
            await call.welcomed()
        await stage.quiet()
        under_way: dict[str, dict[str, float] | None] = {}
        for text, voice in said:
            for call in calls:
                await settle(call, under_way, seen, good)
                under_way[call.side.name] = await turn(call, text, voice)
        for call in calls:
            await settle(call, under_way, seen, good)
    return seen


async def turn(call: Call, text: str, voice: str) -> dict[str, float] | None:
    """Say one sentence and wait for the first sound that follows; None where none did, or it came too soon."""
    samples, rate = spoken(text, "en", voice)
    said = await call.line.say(in_a_room(samples, rate), rate, text)
    assert said.ended_at is not None
    end = time.perf_counter() + PATIENCE
    while time.perf_counter() < end:
        if (at := call.line.ear.began(said.began_at)) is not None:
            return trace(call, said, at) if at >= said.ended_at else None
        await call.line.listen(0.02)
    return None


async def settle(
    call: Call,
    under_way: dict[str, dict[str, float] | None],
    seen: dict[str, Seen],
    good: Callable[[list[Heard]], bool],
) -> None:
    """Wait until what followed the last turn is over, and count that turn."""
    if call.side.name not in under_way:
        return
    heard = await call.line.answer(PATIENCE)
    traced = under_way.pop(call.side.name)
    if traced and good(heard):
        seen[call.side.name].traces.append(traced)
    else:
        last = call.line.turns[-1]
        words = [e.text for e in call.events if isinstance(e, Understood) and e.at > last.began_at]
        seen[call.side.name].astray.append(f"{last.text} → {words} → {[h.text for h in heard]}")
