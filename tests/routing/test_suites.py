from __future__ import annotations

import pytest

from engine.routing.denials import NEGATORS
from engine.routing.negation import RULES
from tests.routing.said import cases, wrong


@pytest.mark.parametrize(
    ("suite", "least", "share"),
    [("negation", 1400, 0.97), ("speech", 300, 0.97), ("naming", 200, 0.97), ("ambiguity", 50, 0.95)],
)
def test_callers_are_understood(suite: str, least: int, share: float) -> None:
    number, failed = len(cases(suite)), wrong(suite)
    assert number >= least
    assert len(failed) <= (1 - share) * number, "\n".join(failed)


@pytest.mark.parametrize("variety", ["en", "msa", "levant", "egypt", "gulf", "iraq"])
def test_negation_is_understood_in_each_variety(variety: str) -> None:
    here = [case for case in cases("negation") if case.variety == variety]
    failed = [line for line in wrong("negation") if f", {variety})" in line]
    assert len(here) >= 150
    assert len(failed) <= 0.05 * len(here), "\n".join(failed)


def test_every_word_that_denies_has_a_rule() -> None:
    assert RULES.keys() == NEGATORS
