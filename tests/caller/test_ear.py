from __future__ import annotations

import numpy as np

from engine.caller.ear import LOUD, Ear
from tests.caller.standin import tone

FRAME = 0.01


def hear(ear: Ear, pattern: str) -> None:
    """One frame of 10 ms for each sign: `#` sound, `.` silence, `,` the noise of a line."""
    frames = {"#": tone(FRAME), ".": np.zeros(240, np.int16), ",": np.full(240, -LOUD, np.int16)}
    for n, sign in enumerate(pattern):
        ear.hear(frames[sign], n * FRAME)


def test_the_first_sound_is_told_once() -> None:
    told: list[float] = []
    hear(Ear(told.append), ",,..##......##")
    assert told == [4 * FRAME]


def test_sound_begins_anew_after_a_gap_and_not_after_a_stop_within_a_word() -> None:
    ear = Ear(lambda _: None)
    hear(ear, "..##...##........##")
    assert ear.onsets == [2 * FRAME, 17 * FRAME]
    assert ear.loud_at == 18 * FRAME
    assert ear.began(3 * FRAME) == 17 * FRAME
    assert ear.began(18 * FRAME) is None


def test_an_ear_knows_whether_it_is_hearing_anything() -> None:
    ear = Ear(lambda _: None)
    assert not ear.sounding(0)
    hear(ear, "##")
    assert ear.sounding(5 * FRAME)
    assert not ear.sounding(9 * FRAME)
