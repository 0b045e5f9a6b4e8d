"""Row 3, the other half: callers who pause in mid-sentence, and are not to be cut off.

A caller is cut off where the worker begins to speak before he has finished, or takes the first part of his sentence as
the whole of it: then the model is shown his one sentence as two messages. Both sides hear the same sentence at once.
"""

from __future__ import annotations

import asyncio
import contextlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bench.figure import Count
from bench.utterance import PAUSED, in_a_room

if TYPE_CHECKING:
    from bench.figure import Measured
    from bench.stage import Call, Stage
    from bench.utterance import Paused, Samples
    from tests.openai import OpenAI

NAMES = {"en": "English", "ar": "Arabic"}
SPEECH = 300  # of 32,768: above it a sample belongs to speech
LONGEST_DELAY = 4.0  # seconds after which a worker that waits for more to come does so no longer


@dataclass
class Script:
    """What the recordings of one sentence say: as many of its parts as are as long as the sound of the recording."""

    parts: list[tuple[str, float]]  # words and seconds, in order

    def hear(self, samples: Samples, rate: int) -> str:
        """Take the parts that a recording holds, and return their words."""
        length = length_of_speech(samples, rate)
        ends = [sum(seconds for _, seconds in self.parts[: n + 1]) for n in range(len(self.parts))]
        taken = min(range(len(ends)), key=lambda n: abs(ends[n] - length), default=-1) + 1
        heard, self.parts = self.parts[:taken], self.parts[taken:]
        return " ".join(words for words, _ in heard)


@dataclass
class Seen:
    cut: list[str] = field(default_factory=list)
    unanswered: list[str] = field(default_factory=list)


async def measure(stage: Stage, calls: int | None) -> list[Measured]:
    """Say every paused sentence to both sides."""
    sentences = PAUSED[stage.language][:calls]
    seen = {side.name: Seen() for side in stage.sides}
    await stage.quiet()
    async with contextlib.AsyncExitStack() as stack:
        both = [await stack.enter_async_context(side.call()) for side in stage.sides]
        await asyncio.gather(*(call.welcomed() for call in both))
        await stage.quiet()
        for sentence in sentences:
            await asyncio.gather(*(say(call, sentence, stage.language, seen[call.side.name]) for call in both))
    ours, stock = (seen[side.name] for side in stage.sides)
    what = f"callers cut off in mid-sentence, {NAMES[stage.language]}, pauses of 0.25 to 1 s"
    beside = "stock worker, default options"
    notes = {name: {"cut off": each.cut, "unanswered": each.unanswered} for name, each in seen.items()}
    return [Count(what, len(ours.cut), beside, len(stock.cut), len(sentences), len(stock.cut), notes=notes)]


async def say(call: Call, sentence: Paused, language: str, seen: Seen) -> None:
    """Say one sentence and note whether its speaker was cut off."""
    openai, words = call.side.openai, f"{f' [{sentence.pause} ms] '.join(sentence.parts)}"
    samples, rate, seconds = sentence.sound(language)
    openai.hear = Script(list(zip(sentence.parts, seconds, strict=True))).hear
    before = messages(openai)
    turn = await call.line.say(in_a_room(samples, rate), rate, words)
    assert turn.ended_at is not None
    answered = await call.line.answer(10.0)
    began = call.line.ear.began(turn.began_at)
    early = began is not None and began < turn.ended_at
    if early or messages(openai) - before > 1:
        seen.cut.append(words)
        await call.line.listen(LONGEST_DELAY)  # the answer to the rest may be still to come
    if not answered:
        seen.unanswered.append(words)


def messages(openai: OpenAI) -> int:
    """Return how many messages of the caller's the model was last shown."""
    asked = openai.asked("chat")
    return sum(message["role"] == "user" for message in asked[-1].body["messages"]) if asked else 0


def length_of_speech(samples: Samples, rate: int) -> float:
    """Return for how many seconds somebody speaks in a recording, in windows of 20 ms."""
    window = rate // 50
    whole = samples[: len(samples) // window * window].reshape(-1, window)
    return float((abs(whole.astype("int32")).max(axis=1) > SPEECH).sum()) / 50 if whole.size else 0.0
