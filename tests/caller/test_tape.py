from __future__ import annotations

import wave
from typing import TYPE_CHECKING

import numpy as np

from engine.caller.tape import RATE, Tape, Track
from tests.caller.standin import tone

if TYPE_CHECKING:
    from pathlib import Path


def test_sound_lies_where_it_was_heard() -> None:
    track = Track(began_at=100)
    track.put(tone(0.1), at=101)
    assert not track.samples()[:RATE].any()
    assert np.array_equal(track.samples()[RATE:], tone(0.1))


def test_pieces_that_come_a_little_late_are_not_torn_apart() -> None:
    track, speech = Track(began_at=0), tone(1)
    for n, late in enumerate((0, 0.03, 0.05, 0.01)):
        track.put(speech[n * 240 : n * 240 + 240], at=n / 100 + late)
    assert np.array_equal(track.samples(), speech[:960])


def test_the_caller_is_on_the_left_and_the_call_centre_on_the_right(tmp_path: Path) -> None:
    tape = Tape(began_at=0)
    tape.caller.put(tone(0.5), at=0)
    tape.centre.put(tone(0.5, level=4000), at=1)
    tape.save(tmp_path / "call.wav")
    with wave.open(str(tmp_path / "call.wav")) as file:
        assert (file.getnchannels(), file.getframerate(), file.getnframes()) == (2, RATE, RATE * 3 // 2)
        left, right = np.frombuffer(file.readframes(RATE * 2), "<i2").reshape(-1, 2).T
    assert np.array_equal(left[: RATE // 2], tone(0.5))
    assert np.array_equal(right[RATE:], tone(0.5, level=4000))
