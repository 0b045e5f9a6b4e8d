"""Random calls in random centres, held to the transfer contract, as in tests/call/test_contract.py: 100,000 of them."""

from __future__ import annotations

import asyncio
import os
from concurrent.futures import ProcessPoolExecutor
from typing import TYPE_CHECKING

from bench.figure import promise

if TYPE_CHECKING:
    from bench.figure import Measured

CALLS = 100_000
PART = 500
"""Calls of one search, so that one that finds something does not end the others."""


async def measure(calls: int | None) -> list[Measured]:
    """Try calls on every processor, each part from a seed of its own."""
    return await asyncio.to_thread(measured, calls or CALLS)


def measured(calls: int) -> list[Measured]:
    seeds = range(max(1, calls // PART))
    with ProcessPoolExecutor(os.cpu_count() or 1) as pool:
        found = [*pool.map(broken, seeds)]
    what = f"a part of {PART} random calls has one that breaks the contract"
    made = promise(what, [float(each) for each in found], 0, "of 1")
    made.notes["ours"] = {"seeds": [seed for seed, wrong in zip(seeds, found, strict=True) if wrong]}
    return [made]


def broken(seed: int) -> bool:
    """Tell whether any call of a part breaks the contract."""
    import hypothesis
    from hypothesis import HealthCheck, Phase, given, settings

    from tests.call.test_contract import centres, happenings, hold

    quick = settings(
        max_examples=PART,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    try:
        hypothesis.seed(seed)(quick(given(centres, happenings)(hold)))()
    except Exception:  # noqa: BLE001  # a call that raises is broken, too
        return True
    return False
