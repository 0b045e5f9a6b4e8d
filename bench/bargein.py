"""The caller speaks over the agent: how soon it stops, and whether a cough or a "mhm" stops it for good.

Both sides hear the same samples. There are no recordings of people here: sentences are espeak's, a cough is noise, a
burst and its tail twice in half a second, and a "mhm" is a hum of two syllables that rises, made of harmonics. The
agent speaks an answer of ten seconds, or a welcome of six. What counts is from the first sample of the caller's speech
to the last frame that was heard of the agent's. An answer was stopped for good where it has not gone on by itself five
seconds later, or where the model was asked for another.
"""

from __future__ import annotations

import asyncio
import contextlib
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np

from bench.figure import Count, Figure, Row, figure_data
from bench.utterance import in_a_room, spoken
from engine.caller.event import Understood

if TYPE_CHECKING:
    from bench.figure import Measured
    from bench.stage import Call, Stage
    from bench.utterance import Samples

ANSWERS, WELCOMES, NOISES = 10, 6, 6
WELCOME = (
    "Welcome to Ornina, this is Ahmed, and I am glad that you call us today, because we have a great many new laptops "
    "and printers here, and everybody who comes to our shop in the old town before Friday evening gets one of our "
    "bags, of which there are only some left, so come soon, and tell me now how I can help you."
)
ANSWER = WELCOME.replace("Welcome to Ornina, this is Ahmed, and", "Yes, and") + WELCOME[-200:].replace(". ", ", ")
OVER = (
    ("Excuse me, can I ask you something about the delivery?", ""),
    ("Sorry, I wanted to know something else.", "m3"),
    ("No, that is not what I meant.", "f2"),
    ("Please stop, I have another question.", "m7"),
)
LISTENS = 1.2  # seconds that the caller listens before speaking
QUIET = 0.3  # seconds without a frame after which the agent has stopped
PATIENCE = 10.0  # seconds in which it should
WATCH = 5.0  # seconds in which an answer may go on by itself
TARGET = 0.8
RATE = 22_050


@dataclass
class Seen:
    answer: list[float] = field(default_factory=list)
    welcome: list[float] = field(default_factory=list)
    not_stopped: list[str] = field(default_factory=list)
    paused: list[str] = field(default_factory=list)
    for_good: list[str] = field(default_factory=list)

    def notes(self) -> dict[str, Any]:
        noises = {"stopped for good": self.for_good, "went on by itself": self.paused}
        return {"answer": rounded(self.answer), "welcome": rounded(self.welcome), **noises, "late": self.not_stopped}


async def measure(stage: Stage, calls: int | None) -> list[Measured]:
    """Speak, cough and hum over answers in one call of each side, and speak over welcomes in others."""
    seen = {side.name: Seen() for side in stage.sides}
    for number in range(calls or WELCOMES):
        for side in stage.sides:
            await stage.quiet()
            async with side.call() as call:
                await side.answered(call.line)
                note(seen[side.name].welcome, seen[side.name], await spoken_over(call, number), "welcome")
    await stage.quiet()
    async with contextlib.AsyncExitStack() as stack:
        both = [await stack.enter_async_context(side.call()) for side in stage.sides]
        for call in both:
            await call.welcomed()
        for number in range(calls or ANSWERS):
            for call in both:
                await answering(call)
                note(seen[call.side.name].answer, seen[call.side.name], await spoken_over(call, number), "answer")
                await call.line.answer()
        for number in range(calls or NOISES):
            for name, sound in (("cough", cough(number)), ("mhm", hum(number))):
                for call in both:
                    await answering(call)
                    await disturbed(call, name, sound, seen[call.side.name])
    return rows(seen["ours"], seen["stock"], 2 * (calls or NOISES))


def rows(ours: Seen, stock: Seen, noises: int) -> list[Measured]:
    beside, notes = "stock worker, same recordings", {"ours": ours.notes(), "stock": stock.notes()}
    made: list[Measured] = []
    for where in ("answer", "welcome"):
        one, other = getattr(ours, where) or [PATIENCE], getattr(stock, where) or [PATIENCE]
        what = f"caller speaks over {'an answer' if where == 'answer' else 'the first welcome'} → agent is quiet"
        made.append(Row(what, "s", Figure.of(one), beside, Figure.of(other), TARGET, notes))
        notes = {name: figure_data(each) for name, each in (("ours", Figure.of(one)), ("stock", Figure.of(other)))}
    what, fewer = 'coughs and "mhm" that stop an answer for good', max(0, len(stock.for_good) - 1)
    return [*made, Count(what, len(ours.for_good), beside, len(stock.for_good), noises, fewer)]


def note(values: list[float], seen: Seen, seconds: float | None, where: str) -> None:
    """Keep a measurement; an agent that never stopped counts as one that took all our patience."""
    if seconds is None:
        seen.not_stopped.append(where)
    values.append(PATIENCE if seconds is None else seconds)


async def answering(call: Call) -> None:
    """Have the agent begin a long answer; what it is asked next it answers in a word."""
    call.side.openai.answer = ANSWER
    turn = await call.line.type("Tell me about it.")
    end = time.perf_counter() + PATIENCE
    while call.line.ear.began(turn.began_at) is None:
        assert time.perf_counter() < end, f"the {call.side.name} worker did not answer"
        await call.line.listen(0.02)
    call.side.openai.answer = "Certainly."


async def spoken_over(call: Call, number: int) -> float | None:
    """Speak over the agent; return the seconds until it stopped, None where it did not."""
    await call.line.listen(LISTENS)
    text, voice = OVER[number % len(OVER)]
    samples, rate = spoken(text, "en", voice)
    saying = asyncio.create_task(call.line.say(in_a_room(samples, rate), rate, text))
    quiet_at = await quiet(call, time.perf_counter() + PATIENCE)
    said = await saying
    assert said.ended_at is not None
    return None if quiet_at is None else max(0.0, quiet_at - (said.ended_at - len(samples) / rate))


async def quiet(call: Call, end: float) -> float | None:
    """Return when the agent was last heard before it was quiet for the first time, None where it is not until `end`."""
    while (now := time.perf_counter()) < end:
        loud_at = call.line.ear.loud_at
        if loud_at is not None and now - loud_at > QUIET:
            return loud_at
        await call.line.listen(0.01)
    return None


async def disturbed(call: Call, name: str, sound: Samples, seen: Seen) -> None:
    """Cough or hum over an answer, and look whether it goes on."""
    await call.line.listen(LISTENS)
    said = await call.line.say(in_a_room(sound, RATE), RATE, name)
    assert said.ended_at is not None
    await call.line.listen(WATCH)
    anew = call.side.openai.asked("chat", said.began_at)
    words = [each.text for each in call.events if isinstance(each, Understood) and each.at > said.began_at]
    if anew or not call.line.ear.sounding(time.perf_counter()):
        seen.for_good.append(f"{name} {words}")
    elif call.line.ear.began(said.began_at):
        seen.paused.append(f"{name} {words}")


def cough(number: int) -> Samples:
    """Return a cough: two bursts of noise, each with a tail that dies away; louder than speech, as coughs are."""
    chance = np.random.default_rng(number)
    length = int(RATE * (0.22 + 0.02 * (number % 4)))
    fading = np.exp(-np.arange(length) / (RATE * 0.07)) * np.minimum(1, np.arange(length) / (RATE * 0.005))
    bursts = [smooth(chance.normal(0, 1, length)) * fading * loud for loud in (14_000, 9_000)]
    gap = np.zeros(int(RATE * 0.06))
    both: Samples = np.clip(np.concatenate([bursts[0], gap, bursts[1]]), -32768, 32767).astype(np.int16)
    return both


def smooth(noise: np.ndarray[Any, np.dtype[np.float64]]) -> np.ndarray[Any, np.dtype[np.float64]]:
    """Return noise without its highest tones, as a throat makes it."""
    return np.convolve(noise, np.ones(6) / 6**0.5, "same")


def hum(number: int) -> Samples:
    """Return a "mhm": a nasal hum of two syllables, the second higher; espeak would spell the word."""
    low = (105.0, 180.0, 130.0)[number % 3]
    moments = np.arange(int(RATE * 0.55)) / RATE
    pitch = low * np.where(moments < 0.25, 1.0, 1.25)
    phase = 2 * np.pi * np.cumsum(pitch) / RATE
    tone = sum(np.sin(n * phase) / n**1.6 for n in range(1, 12))
    loud = np.where(moments < 0.25, np.sin(np.pi * moments / 0.25), np.sin(np.pi * (moments - 0.25) / 0.3))
    heard: Samples = np.clip(9_000 * tone * np.maximum(0, loud) ** 0.5, -32768, 32767).astype(np.int16)
    return heard


def rounded(values: list[float]) -> list[float]:
    return [round(value, 2) for value in values]
