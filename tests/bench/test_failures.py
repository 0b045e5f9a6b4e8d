"""What counts as words after a failure, and when a failure is known."""

from __future__ import annotations

import time
from pathlib import Path
from types import SimpleNamespace

import pytest

from bench.failures import ANSWER, Seen, noticed, of_answer, rows


@pytest.mark.parametrize(("text", "own"), [("We", True), (ANSWER, True), ("I am sorry.", False)])
def test_half_an_answer_is_no_word_about_its_end(text: str, own: bool) -> None:
    assert of_answer(text) is own


def test_a_failure_is_known_from_the_first_line_about_it_after_the_turn(tmp_path: Path) -> None:
    log = tmp_path / "log"
    lines = [("a provider failed", "2026-01-05T12:00:00Z"), ("answered", "2026-01-05T12:00:02Z")]
    lines += [("the model failed", "2026-01-05T12:00:03Z"), ("a provider failed", "2026-01-05T12:00:04Z")]
    log.write_text("".join(f'{{"event": "{event}", "timestamp": "{at}"}}\n' for event, at in lines), "utf-8")
    side, noon = SimpleNamespace(log=log), 1_767_614_400.0
    turn = noon + 1 - (time.time() - time.perf_counter())
    known = noticed(side, turn)  # type: ignore[arg-type]  # all that is read
    assert known is not None
    assert known - turn == pytest.approx(2, abs=0.1)
    assert noticed(side, turn + 10) is None  # type: ignore[arg-type]  # as above


def test_a_caller_who_heard_no_word_is_counted() -> None:
    ours, stock = Seen(silent=["voice cut"]), Seen(silent=["model 401", "model 500"])
    ours.words["model 401"] = [1.0, 1.2]
    ours.known["model 401"] = [0.2, 0.3]
    after, known, silent = rows(ours, stock)
    assert (after.reached, known.reached, silent.reached) == (True, True, False)
    assert silent.cells()[1:4] == ["1 of 3", "stock worker, default options", "2 of 2"]
