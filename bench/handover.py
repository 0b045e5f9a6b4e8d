"""A transfer in a live call: from the caller's words to the first sound of the welcome, early and late in the call.

The words are typed, so that both sides get the same at the same instant and nobody's ears are measured. The beside is
a router written by hand in LiveKit's `llm_node`, which looks for the same keywords and says the same lines from the
same recordings. Between two transfers the caller asks the model three questions, so that the fiftieth transfer, of
which there are no more in a call of ours, is the 200th turn. What is measured holds the announcement, 0.4 s of sound
on both sides.
"""

from __future__ import annotations

import contextlib
import statistics
from typing import TYPE_CHECKING, Any

from bench.centre import MOST_TRANSFERS
from bench.figure import Figure, Row

if TYPE_CHECKING:
    from bench.figure import Measured
    from bench.stage import Call, Stage

WORDS = ("Please take me to the sales department.", "Please take me back to the reception.")
QUESTIONS = ("When are you open?", "How much is it?", "Do you deliver?")
BREATH = 0.3  # seconds of quiet after which the caller types on
FEW = 5  # transfers whose median stands for the beginning, and for the end
FLAT = 1.2
"""How many times the first transfers the last may take: what is between two medians of a few is not more than this."""


async def measure(stage: Stage, calls: int | None) -> list[Measured]:
    """Hold one call on each side, and transfer the two callers in turn."""
    number = min(calls or MOST_TRANSFERS, MOST_TRANSFERS)
    seen: dict[str, list[float]] = {side.name: [] for side in stage.sides}
    astray: dict[str, list[str]] = {side.name: [] for side in stage.sides}
    await stage.quiet()
    async with contextlib.AsyncExitStack() as stack:
        both = [await stack.enter_async_context(side.call()) for side in stage.sides]
        for call in both:
            await call.welcomed()
        await stage.quiet()
        for turn in range(number):
            for call in both:
                for question in QUESTIONS:
                    await call.line.type(question)
                    await call.line.answer(quiet=BREATH)
                taken, heard = await handed_over(call, WORDS[turn % 2])
                if taken is None:
                    astray[call.side.name].append(f"transfer {turn + 1}: {heard}")
                else:
                    seen[call.side.name].append(taken)
    return rows(seen, {name: {"seconds": rounded(seen[name]), "astray": astray[name]} for name in seen})


async def handed_over(call: Call, words: str) -> tuple[float | None, list[str]]:
    """Ask for a transfer; return the seconds to the welcome's first sound, None where none was heard, and the words."""
    turn = await call.line.type(words)
    heard = await call.line.answer(quiet=BREATH)
    assert turn.ended_at is not None
    welcome = heard[1].first_audio_at if len(heard) == 2 else None
    return welcome and welcome - turn.ended_at, [each.text for each in heard]


def rows(seen: dict[str, list[float]], notes: dict[str, Any]) -> list[Measured]:
    ours, stock = (Figure.of(seen[side]) for side in ("ours", "stock"))
    few = min(FEW, len(seen["ours"]) // 2) or 1
    first, last = Figure.of(seen["ours"][:few]), Figure.of(seen["ours"][-few:])
    late = statistics.median(seen["stock"][-few:]) / statistics.median(seen["stock"][:few])
    what = "caller's words → first audio of the next department's welcome"
    return [
        Row(what, "s", ours, "router written by hand in LiveKit", stock, 1.5, notes),
        Row(f"{what}, end of the call", "s", last, "our own, its beginning", first, FLAT, {"stock": {"ratio": late}}),
    ]


def rounded(values: list[float]) -> list[float]:
    return [round(value, 3) for value in values]
