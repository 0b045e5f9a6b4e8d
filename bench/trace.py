"""Where the time of a turn goes, from what the caller and the stand-in for OpenAI see."""

from __future__ import annotations

import statistics
from typing import TYPE_CHECKING

from engine.caller.event import Understood

if TYPE_CHECKING:
    from bench.stage import Call
    from engine.caller.event import Turn


def trace(call: Call, turn: Turn, heard_at: float) -> dict[str, float]:
    """Return when what happened, in seconds after the caller's last sound.

    `transcript` is when the words that were understood reached the caller, `model asked` when the turn had been taken
    as ended (or sooner, by a worker that asks on suspicion), `voice asked` when the answer's first words were there.
    """
    assert turn.ended_at is not None
    transcripts = [each.at for each in call.events if isinstance(each, Understood) and each.at > turn.began_at]
    times = {
        "transcript": transcripts[-1:],
        "model asked": [each.at for each in call.side.openai.asked("chat", turn.began_at)][-1:],
        "voice asked": [each.at for each in call.side.voice.asked("speech", turn.began_at)][:1],
        "heard": [heard_at],
    }
    return {name: at[0] - turn.ended_at for name, at in times.items() if at}


def medians(traces: list[dict[str, float]]) -> dict[str, float]:
    """Return the median of each time over several turns."""
    names = dict.fromkeys(name for each in traces for name in each)
    return {name: round(statistics.median(each[name] for each in traces if name in each), 3) for name in names}


def each(traces: list[dict[str, float]]) -> list[float]:
    """Return when each was heard."""
    return [round(times["heard"], 3) for times in traces]
