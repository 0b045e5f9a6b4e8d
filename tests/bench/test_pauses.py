"""The set of paused sentences, and what the recogniser's stand-in makes of their pieces."""

from __future__ import annotations

import numpy as np

from bench.pauses import Script, length_of_speech
from bench.utterance import PAUSED, Paused, in_a_room

SENTENCE = Paused(600, ("my order number is", "seven two eight three"))


def test_there_are_sentences_with_short_and_long_pauses_in_both_languages() -> None:
    for language in ("en", "ar"):
        assert len(PAUSED[language]) >= 12
        assert {each.pause for each in PAUSED[language]} == {250, 400, 600, 800, 1000}


def test_a_pause_is_as_long_as_it_says() -> None:
    samples, rate, seconds = SENTENCE.sound("en")
    assert abs(len(samples) / rate - sum(seconds) - 0.6) < 0.01
    first = round(seconds[0] * rate)
    assert not samples[first : first + round(0.6 * rate)].any()


def test_a_recording_says_the_parts_that_it_holds() -> None:
    samples, rate, seconds = SENTENCE.sound("en")
    parts = list(zip(SENTENCE.parts, seconds, strict=True))
    cut = round((seconds[0] + 0.3) * rate)
    script = Script(parts)
    assert script.hear(in_a_room(samples[:cut], rate), rate) == "my order number is"
    assert script.hear(in_a_room(samples[cut:], rate), rate) == "seven two eight three"
    assert script.hear(in_a_room(samples, rate), rate) == ""
    assert Script(parts).hear(in_a_room(samples, rate), rate) == "my order number is seven two eight three"


def test_the_sound_of_a_room_is_no_speech() -> None:
    assert length_of_speech(in_a_room(np.zeros(0, np.int16), 16_000), 16_000) == 0
