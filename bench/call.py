"""The pure `Call`: how many events a second one core takes in, and what a very long call weighs.

An event is one entry of a call's journal. Live calls make them as a worker does: the caller's words come in, are routed
and their language is told, what is decided is performed and said. Folded journals are the same entries without words to
understand: what a call costs that is taken over from another worker.
"""

from __future__ import annotations

import asyncio
import gc
import statistics
import time
import tracemalloc
from collections import deque
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from bench.figure import Figure, Promise
from bench.router import spoken
from engine.call import Ask, Call, HangUp, Say, Switchboard, Transfer
from engine.language import language_of
from engine.language.hold import asks_to_wait
from engine.opening import open_centre
from engine.voice.job import RECENT

if TYPE_CHECKING:
    from collections.abc import Callable, MutableSequence, Sequence

    from bench.figure import Measured
    from engine.call import Decision, Event

ROUNDS = 7
CALLS, TURNS = 150, 12
LONG = 10_000
EARLY = 1_000
PART = 100  # turns whose time is looked at together
NOON = datetime(2026, 1, 5, 12, 0, tzinfo=UTC)
ANSWER = "Certainly, we are open from nine to five, and on Friday until noon."
PER_SECOND, GROWTH = 20_000, 0.1


async def measure(calls: int | None) -> list[Measured]:
    """Measure in so many rounds, the first not counted."""
    return await asyncio.to_thread(measured, (calls or ROUNDS) + 1)


def measured(rounds: int) -> list[Measured]:
    from bench.router import ROOT

    switchboard, said = Switchboard(open_centre(ROOT / "config")), spoken()
    live = [lived(switchboard, said) for _ in range(rounds)][1:]
    journals = live[-1][1]
    folds = [folded(switchboard, journals) for _ in range(rounds)][1:]
    what = "events a second on one core"
    return [
        per_second(f"{what}, live calls", [rate for rate, _ in live], {"µs": cost(switchboard, said)}),
        per_second(f"{what}, journals folded", folds, {"events": sum(map(len, journals))}),
        weight(long_call(switchboard, said, deque(maxlen=RECENT)), long_call(switchboard, said, [])),
    ]


def per_second(what: str, rates: list[float], notes: dict[str, Any]) -> Promise:
    return Promise(what, Figure.of(rates), min(rates), PER_SECOND, "/s", at_least=True, notes=notes)


def lived(switchboard: Switchboard, said: Sequence[str]) -> tuple[float, list[list[Event]]]:
    """Hold calls of utterances and return events a second of this thread's processor time, and the journals."""
    begun, journals = time.thread_time(), []
    for number in range(CALLS):
        call = Call.begin(switchboard, f"call-{number}", lambda: NOON)
        call.spoke(call.welcome().text)
        for turn in range(TURNS):
            perform(call, call.hear(said[(number * TURNS + turn) % len(said)]))
        call.end("the caller hung up")
        journals.append([*call.journal])
    return sum(map(len, journals)) / (time.thread_time() - begun), journals


def perform(call: Call, decision: Decision) -> None:
    """Do what a call decided, as a worker does."""
    match decision:
        case Transfer(announcement=line):
            call.spoke(line.text)
            call.spoke(call.arrive().text)
        case Ask(question=line) | Say(line=line) | HangUp(goodbye=line):
            call.spoke(line.text)
        case _:
            call.spoke(ANSWER)


def folded(switchboard: Switchboard, journals: list[list[Event]]) -> float:
    """Rebuild every call from its journal and return events a second."""
    begun = time.thread_time()
    for journal in journals:
        Call.replay(switchboard, journal, lambda: NOON)
    return sum(map(len, journals)) / (time.thread_time() - begun)


def cost(switchboard: Switchboard, said: Sequence[str]) -> dict[str, float]:
    """Return what understanding one utterance takes, in µs: the greater part of every live event."""
    languages = switchboard.centre.languages
    parts: dict[str, Callable[[str], object]] = {
        "route": switchboard.router.route,
        "tell the language": lambda text: language_of(text, languages, languages[0]),
        "look for a wish to wait": asks_to_wait,
    }
    taken: dict[str, float] = {}
    for name, part in parts.items():
        begun = time.thread_time()
        for text in said:
            part(text)
        taken[name] = round((time.thread_time() - begun) / len(said) * 1e6, 1)
    return taken


def long_call(switchboard: Switchboard, said: Sequence[str], journal: MutableSequence[Event]) -> dict[str, float]:
    """Hold one call of 10,000 turns: the MB it grew by after the first 1,000, and µs of a turn, early and late.

    The switchboard is every call's, and its stores are full before.
    """
    for text in said:
        perform(call := Call.begin(switchboard, "warm", lambda: NOON), call.hear(text + " "))
    call, times, early = Call.begin(switchboard, "long", lambda: NOON, journal=journal), [], 0
    tracemalloc.start()
    for turn in range(LONG):
        if turn == EARLY:
            early = traced()
        begun = time.thread_time()
        # A call's own strings, as they come from a recogniser: not one object in 10,000 places.
        perform(call, call.hear(said[turn % len(said)] + " "))
        if turn < PART or turn >= LONG - PART:
            times.append(time.thread_time() - begun)
    grown = traced() - early
    tracemalloc.stop()
    first, last = statistics.median(times[:PART]), statistics.median(times[-PART:])
    return {"MB": grown / 1e6, "first turns, µs": round(first * 1e6), "last turns, µs": round(last * 1e6)}


def traced() -> int:
    """Return the bytes that are held, without those that Python keeps for the next objects."""
    gc.collect()
    return tracemalloc.get_traced_memory()[0]


def weight(seen: dict[str, float], kept: dict[str, float]) -> Promise:
    """Hold a long call's growth against nothing at all: a tenth of a megabyte is what measuring it weighs.

    It is carried as a worker does, which keeps the newest entries of the journal; `kept` is the same call that keeps
    all of them, and its growth is theirs.
    """
    what = f"growth of a call from turn {EARLY} to {LONG}"
    notes = {"as a worker": {**seen}, "all of the journal kept": kept}
    return Promise(what, Figure.of([seen["MB"]]), seen["MB"], GROWTH, "MB", notes=notes)
