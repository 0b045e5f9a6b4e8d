"""The arithmetic and the table of the bench."""

from __future__ import annotations

import json

from bench.figure import Count, Figure, Row, promise, table

ROW = Row("greeting", "s", Figure.of([0.3, 0.4, 0.5]), "stock worker", Figure.of([0.6, 0.8, 1.0]), 0.65)


def test_a_figure_is_the_median_and_the_nearest_rank_of_95_percent() -> None:
    assert Figure.of([float(n) for n in range(1, 21)]) == Figure(10.5, 19.0, 20)
    assert Figure.of([7.0]) == Figure(7.0, 7.0, 1)


def test_a_ratio_is_of_medians_and_of_p95s() -> None:
    assert (ROW.ratio, ROW.ratio_p95) == (0.5, 0.5)
    assert ROW.reached


def test_a_median_alone_does_not_reach_a_target() -> None:
    slow_tail = Row("greeting", "s", Figure(0.3, 0.9, 20), "stock worker", Figure(0.6, 1.0, 20), 0.65)
    assert slow_tail.ratio == 0.5
    assert not slow_tail.reached


def test_callers_cut_off_are_compared_by_number() -> None:
    assert Count("cut off", 2, "stock worker", 3, 15, limit=3).reached
    assert not Count("cut off", 4, "stock worker", 3, 15, limit=3).reached
    assert Count("questions to a model", 0, "tool", 10, 20, limit=0).reached


def test_a_promise_is_kept_by_the_slowest() -> None:
    assert promise("ready", [1.0, 2.0], 2).reached
    assert not promise("ready", [1.0, 1.0, 2.1], 2).reached
    assert promise("ready", [1.0, 2.0], 2).cells()[-2:] == ["≤ 2 s", "reached"]


def test_the_table_shows_both_sides_the_ratio_and_the_verdict() -> None:
    head, _, first, second = table([ROW, Count("cut off", 0, "stock worker", 0, 15, 0)]).splitlines()
    assert head.startswith("what")
    assert "0.4 / 0.5 (3)" in first
    assert "0.8 / 1 (3)" in first
    assert "0.50 / 0.50" in first
    assert first.endswith("reached")
    assert "0 of 15" in second


def test_every_row_is_json() -> None:
    data = json.loads(
        json.dumps(
            [ROW.data(), Count("cut off", 1, "stock worker", 2, 15, 2).data(), promise("ready", [1.0], 2).data()]
        )
    )
    assert data[0]["ratio"] == {"median": 0.5, "p95": 0.5}
    assert data[0]["ours"] == {"median": 0.4, "p95": 0.5, "n": 3}
    assert data[1]["ours"] == {"count": 1, "n": 15}
    assert (data[2]["slowest"], data[2]["target"]) == (1.0, 2)
