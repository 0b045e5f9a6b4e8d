"""The sounds that callers make without a word."""

from __future__ import annotations

import numpy as np

from bench.bargein import RATE, cough, hum


def test_a_cough_is_two_short_bursts_of_noise_and_no_two_are_the_same() -> None:
    first, second = cough(0), cough(1)
    assert 0.4 < len(first) / RATE < 0.8
    assert not np.array_equal(first[: len(second)], second[: len(first)])
    loud = np.abs(first) > 1_000
    assert loud[: RATE // 20].any()
    assert loud[len(first) // 2 :].any()


def test_a_hum_has_two_syllables_of_which_the_second_is_higher() -> None:
    low, high = np.split(hum(0), [RATE // 4])
    tones = [np.abs(np.fft.rfft(part, RATE)).argmax() for part in (low, high)]
    assert tones[0] < tones[1]
