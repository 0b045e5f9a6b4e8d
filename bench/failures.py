"""A provider fails in a live call: how long until the caller hears words, and whether any come at all.

Each failure has a call of its own. The caller asks a question by voice; the model, or the voice, refuses the
connection, answers 401, 429 or 500, sends nothing at all, or hangs up in the middle of its answer. First words are the
first sound after the caller's last; where the answer itself is cut, the first sound of whatever is not that answer.
A failure is known from the moment when our worker writes that a provider failed; words that come sooner count as 0.
"""

from __future__ import annotations

import asyncio
import json
import time
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any

from bench.figure import Count, Figure, Promise
from bench.utterance import QUESTIONS, in_a_room, spoken

if TYPE_CHECKING:
    from bench.figure import Measured
    from bench.stage import Call, Side, Stage
    from engine.caller.event import Turn

CALLS = 100
STOCK = 60  # of as many calls to the stock worker it is known that no word ever came
WAYS = tuple((who, how) for how in ("refused", "401", "429", "500", "stall", "cut") for who in ("chat", "speech"))
NAMES = {"chat": "model", "speech": "voice"}
PATIENCE = 15.0  # seconds after which no words are expected any more
ANSWER = "We are open from nine to five, and on Fridays from ten until noon."
KNOWN = ("the model failed", "a provider failed", "switching to next TTS")
TARGET, TARGET_KNOWN = 3.0, 1.5


@dataclass
class Seen:
    """What one side's callers heard, by what failed."""

    words: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))  # seconds after the turn
    known: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))  # seconds after it was known
    silent: list[str] = field(default_factory=list)
    said: dict[str, str] = field(default_factory=dict)  # what the first words were

    def all(self) -> int:
        return sum(map(len, self.words.values())) + len(self.silent)

    def notes(self) -> dict[str, Any]:
        after = {what: figure(values) for what, values in self.words.items()}
        return {"after the turn": after, "silent": self.silent, "said": self.said}


async def measure(stage: Stage, calls: int | None) -> list[Measured]:
    """Let providers fail in every way, one after another on each side, both sides at once."""
    number = calls or CALLS
    seen = {side.name: Seen() for side in stage.sides}
    await stage.quiet()
    await asyncio.gather(
        every(stage.ours, number, seen["ours"]), every(stage.stock, max(1, number * STOCK // CALLS), seen["stock"])
    )
    return rows(seen["ours"], seen["stock"])


def rows(ours: Seen, stock: Seen) -> list[Measured]:
    after = Figure.of([each for values in ours.words.values() for each in values] or [PATIENCE])
    known = Figure.of([each for values in ours.known.values() for each in values] or [PATIENCE])
    notes = {"by what failed": {what: figure(values) for what, values in ours.known.items()}}
    what = "provider fails → first words"
    return [
        Promise(f"{what}, p95 after the caller's turn", after, after.p95, TARGET, notes={"ours": ours.notes()}),
        Promise(f"{what}, p95 after the failure is known", known, known.p95, TARGET_KNOWN, notes=notes),
        Count(
            "failures of a provider without a word for the caller",
            len(ours.silent),
            "stock worker, default options",
            len(stock.silent),
            ours.all(),
            0,
            stock.all(),
            {"stock": stock.notes()},
        ),
    ]


async def every(side: Side, number: int, seen: Seen) -> None:
    for turn in range(number):
        who, how = WAYS[turn % len(WAYS)]
        await failed(side, who, how, QUESTIONS[turn % len(QUESTIONS)], seen)


async def failed(side: Side, who: str, how: str, question: tuple[str, str], seen: Seen) -> None:
    """Ask one question in a call whose provider fails in one way."""
    what = f"{NAMES[who]} {how}"
    side.openai.answer = ANSWER
    async with side.call() as call:
        await call.welcomed()
        await break_(side, who, how)
        try:
            samples, rate = spoken(question[0], "en", question[1])
            turn = await call.line.say(in_a_room(samples, rate), rate, question[0])
            heard = await words(call, turn, cut=how == "cut")
        finally:
            await mend(side, who, how)
        assert turn.ended_at is not None
        if heard is None:
            seen.silent.append(what)
            return
        seen.words[what].append(heard - turn.ended_at)
        if (known := noticed(side, turn.began_at)) is not None:
            seen.known[what].append(max(0.0, heard - known))
        await call.line.answer(3.0)  # until the words are over, and can be told
        seen.said[what] = " | ".join(each.text for each in call.line.heard if each.turn == turn.number)


async def words(call: Call, turn: Turn, *, cut: bool) -> float | None:
    """Return when the first words after a turn were heard; of a turn whose answer is cut, the first but those of it."""
    assert turn.ended_at is not None
    end = turn.ended_at + PATIENCE
    while time.perf_counter() < end and not call.line.over.is_set():
        if cut:
            heard = [each for each in call.line.heard if each.turn == turn.number and not of_answer(each.text)]
            at = next((each.first_audio_at for each in heard if each.first_audio_at), None)
        else:
            at = call.line.ear.began(turn.ended_at)
        if at is not None:
            return at
        await call.line.listen(0.02)
    return None


def of_answer(text: str) -> bool:
    """Tell whether words are the answer's own, as far as it came."""
    return ANSWER.startswith(text.strip()) or text.strip().startswith(ANSWER)


async def break_(side: Side, who: str, how: str) -> None:
    provider = side.openai if who == "chat" else side.voice
    if how == "refused":
        await provider.shut()
    else:
        provider.faults[who] = how


async def mend(side: Side, who: str, how: str) -> None:
    provider = side.openai if who == "chat" else side.voice
    if how == "refused":
        await provider.open()
    provider.faults.clear()


def noticed(side: Side, since: float) -> float | None:
    """Return when a worker wrote that a provider failed, first after `since` (`time.perf_counter()`, as the answer)."""
    offset = time.time() - time.perf_counter()
    for line in side.log.read_text("utf-8", "replace").splitlines():
        if not any(known in line for known in KNOWN) or not line.startswith("{"):
            continue
        at = datetime.fromisoformat(json.loads(line)["timestamp"]).timestamp() - offset
        if at > since:
            return at
    return None


def figure(values: list[float]) -> list[float]:
    """Return median, largest and number."""
    made = Figure.of(values)
    return [round(made.median, 2), round(max(values), 2), made.n]
