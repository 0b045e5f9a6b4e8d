"""`engine validate` beside yamllint and check-jsonschema as whole processes, as it grows, and on every mutation."""

from __future__ import annotations

import asyncio
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

from bench import crowd
from bench.figure import Count, Figure, Row, promise

if TYPE_CHECKING:
    from bench.figure import Measured

ROOT = Path(__file__).parents[1]
RULES = "{extends: relaxed, rules: {line-length: disable}}"  # the fewest findings: it is not to print for its time
TIMES, LONG_TIMES = 15, 5
MUTATIONS = 100_000
SLOWEST = 2.0


def program(name: str) -> str:
    """Return the path of a program of our environment, or else of the machine."""
    found = shutil.which(name, path=f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")
    assert found, f"{name} is not installed: `make setup` installs it"
    return found


def ours(folder: Path) -> list[str]:
    return [program("engine"), "validate", str(folder)]


def yamllint(folder: Path) -> list[str]:
    return [program("yamllint"), "-d", RULES, str(folder)]


def check_jsonschema(folder: Path) -> list[str]:
    """One process for one file; who checks intents.yaml too needs a second one."""
    schema = ROOT / "schemas" / "departments.schema.json"
    return [program("check-jsonschema"), "--schemafile", str(schema), str(folder / "departments.yaml")]


async def measure(calls: int | None) -> list[Measured]:
    """Measure each several times, in turn."""
    return await asyncio.to_thread(measured, calls)


def measured(calls: int | None) -> list[Measured]:
    with tempfile.TemporaryDirectory() as made:
        sizes = {n: crowd.write(Path(made) / f"centre-{n}", n) for n in (10, 100, 1000)}
        grown = growth(sizes, calls or LONG_TIMES)
        return [*beside(sizes[100], calls or TIMES), *grown, mutated(calls), full_of_faults()]


def beside(hundred: Path, times: int) -> list[Measured]:
    """Compare with the tools that one could use instead."""
    starter = seconds([ours(ROOT / "config"), yamllint(ROOT / "config")], times)
    large = seconds([ours(hundred), yamllint(hundred), check_jsonschema(hundred)], times)
    return [
        Row("engine validate, the starter", "ms", starter[0], "yamllint", starter[1], 1.4),
        Row("engine validate, 100 departments", "ms", large[0], "yamllint", large[1], 0.6),
        Row("engine validate, 100 departments", "ms", large[0], "check-jsonschema", large[2], 0.45),
    ]


def growth(sizes: dict[int, Path], times: int) -> list[Measured]:
    """Compare centres with others of a tenth of their size."""
    figures = dict(zip(sizes, seconds([ours(folder) for folder in sizes.values()], times), strict=True))
    return [
        Row(f"engine validate, {large} departments", "ms", figures[large], f"{small} departments", figures[small], 12)
        for small, large in ((10, 100), (100, 1000))
    ]


def full_of_faults() -> Measured:
    """Measure each file that holds as many faults of one kind as are still read."""
    from engine.checking import uncollected
    from engine.lint import examine
    from engine.opening import read_folder
    from tests.lint.many import MANY

    folder, taken = read_folder(ROOT / "config"), []
    for case in MANY.values():
        crowded = folder._replace(files={**folder.files, case.name: case.data()})
        with uncollected():  # as the command is run
            begun = time.process_time()
            examine(crowded)
            taken.append(time.process_time() - begun)
    return promise("engine validate, a file of as many faults as are read", taken, SLOWEST)


def seconds(commands: list[list[str]], times: int) -> list[Figure]:
    """Run each command in turn, so often; return how many milliseconds each took. The first round is not counted."""
    taken: list[list[float]] = [[] for _ in commands]
    for number in range(times + 1):
        for command, values in zip(commands, taken, strict=True):
            begun = time.perf_counter()
            done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
            if number:
                values.append(1000 * (time.perf_counter() - begun))
            assert done.returncode == 0, f"{' '.join(command)}: {done.stdout}{done.stderr}"
    return [Figure.of(values) for values in taken]


def mutated(calls: int | None) -> Measured:
    """Count the mutations of the starter that are missed, take too long, or end in an exception of ours."""
    number, parts = MUTATIONS if calls is None else 40 * calls, os.cpu_count() or 1
    with ProcessPoolExecutor(parts) as pool:
        shares = [*pool.map(share, [number] * parts, range(parts), [parts] * parts)]
    total = sum((Counter(counted) for counted, _ in shares), Counter())
    named = [name for _, names in shares for name in names]
    notes = {"ours": {key: total[key] for key in ("found", "unknowable", "the same")} | {"named": named}}
    return Count(
        "mutations missed, over 2 s or fatal",
        total["missed"],
        "the schemas alone",
        total["missed by schemas"],
        total["all"],
        0,
        notes=notes,
    )


def share(number: int, part: int, parts: int) -> tuple[dict[str, int], list[str]]:
    """Judge every so-many-th mutation; what the schemas alone miss of those we find counts for the other side.

    Returns the counts, and each mutation that was missed or took too long, by its place in this part, so that it can be
    made again.
    """
    from engine.lint.draft import Draft
    from engine.opening import open_centre, read_folder
    from tests.lint.mutation import in_parts, judge

    folder, original = read_folder(ROOT / "config"), open_centre(ROOT / "config")
    counted = dict.fromkeys(("all", "found", "unknowable", "the same", "missed", "missed by schemas"), 0)
    named: list[str] = []
    for place, mutation in enumerate(in_parts(folder, number, part, parts)):
        verdict = judge(mutation, original)
        counted["all"] += 1
        if verdict.missed or verdict.seconds > SLOWEST:
            counted["missed"] += 1
            named.append(f"{part}/{parts}, {place}: {verdict.name}, {verdict.seconds:.1f} s, {verdict.missed}")
        counted["found" if verdict.found else "unknowable" if verdict.silent else "the same"] += 1
        if verdict.found:
            draft = Draft(mutation.folder)
            counted["missed by schemas"] += not (draft.faults or draft.misfits)
    return counted, named
