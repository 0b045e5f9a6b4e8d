"""Where the time to the greeting goes."""

from __future__ import annotations

from bench.greeting import notes


def test_the_wait_for_a_token_is_told_beside_the_wait_for_the_greeting() -> None:
    told = notes([{"token asked": -0.1, "heard": 0.4}, {"token asked": -0.2, "heard": 0.5}])
    assert told["medians"] == {"token asked": -0.15, "heard": 0.45}
    assert told["from asking for the token"] == {"median": 0.6, "p95": 0.7, "n": 2}
    assert told["each"] == [0.4, 0.5]
