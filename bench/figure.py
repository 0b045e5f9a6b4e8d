"""What was measured, beside what, and whether that is good enough."""

from __future__ import annotations

import math
import statistics
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Figure:
    """Several measurements of one thing, as median and 95th percentile (nearest rank)."""

    median: float
    p95: float
    n: int

    @classmethod
    def of(cls, values: list[float]) -> Figure:
        assert values, "nothing was measured"
        return cls(statistics.median(values), sorted(values)[math.ceil(0.95 * len(values)) - 1], len(values))


@dataclass(frozen=True, slots=True)
class Row:
    """Ours beside a baseline; `target` is the largest ratio that is good enough, for median and p95 alike."""

    what: str
    unit: str
    ours: Figure
    beside: str
    baseline: Figure
    target: float
    notes: dict[str, Any] = field(default_factory=dict)

    @property
    def ratio(self) -> float:
        return self.ours.median / self.baseline.median

    @property
    def ratio_p95(self) -> float:
        return self.ours.p95 / self.baseline.p95

    @property
    def reached(self) -> bool:
        return max(self.ratio, self.ratio_p95) <= self.target

    def cells(self) -> list[str]:
        return [
            f"{self.what} ({self.unit})",
            spread(self.ours),
            self.beside,
            spread(self.baseline),
            f"{self.ratio:.2f} / {self.ratio_p95:.2f}",
            f"≤ {self.target:g} ×",
            "reached" if self.reached else "NOT reached",
        ]

    def data(self) -> dict[str, Any]:
        return {
            "what": self.what,
            "unit": self.unit,
            "ours": figure_data(self.ours),
            "beside": self.beside,
            "baseline": figure_data(self.baseline),
            "ratio": {"median": round(self.ratio, 4), "p95": round(self.ratio_p95, 4)},
            "target": self.target,
            "reached": self.reached,
            "notes": self.notes,
        }


@dataclass(frozen=True, slots=True)
class Count:
    """How often something happened that should not, of `of` times on each side; `limit` is how often it may to us."""

    what: str
    ours: int
    beside: str
    baseline: int
    of: int
    limit: int
    baseline_of: int = 0  # where it is another number
    notes: dict[str, Any] = field(default_factory=dict)

    @property
    def reached(self) -> bool:
        return self.ours <= self.limit

    def cells(self) -> list[str]:
        return [
            self.what,
            f"{self.ours} of {self.of}",
            self.beside,
            f"{self.baseline} of {self.baseline_of or self.of}",
            f"{self.ours / self.baseline:.2f}" if self.baseline else "–",
            f"≤ {self.limit}",
            "reached" if self.reached else "NOT reached",
        ]

    def data(self) -> dict[str, Any]:
        return {
            "what": self.what,
            "unit": "times",
            "ours": {"count": self.ours, "n": self.of},
            "beside": self.beside,
            "baseline": {"count": self.baseline, "n": self.baseline_of or self.of},
            "ratio": {"count": round(self.ours / self.baseline, 4) if self.baseline else None},
            "target": self.limit,
            "reached": self.reached,
            "notes": self.notes,
        }


@dataclass(frozen=True, slots=True)
class Promise:
    """What a user was promised, on a machine like this one; the worst of several measurements is to keep it."""

    what: str
    ours: Figure
    slowest: float
    limit: float
    unit: str = "s"
    at_least: bool = False
    """Whether the limit is the least that is good enough; else it is the most."""
    notes: dict[str, Any] = field(default_factory=dict)

    @property
    def reached(self) -> bool:
        return self.slowest >= self.limit if self.at_least else self.slowest <= self.limit

    def cells(self) -> list[str]:
        verdict = "reached" if self.reached else "NOT reached"
        sign = "≥" if self.at_least else "≤"
        return [
            f"{self.what} ({self.unit})",
            spread(self.ours),
            "–",
            "–",
            "–",
            f"{sign} {self.limit:g} {self.unit}",
            verdict,
        ]

    def data(self) -> dict[str, Any]:
        return {
            "what": self.what,
            "unit": self.unit,
            "ours": figure_data(self.ours),
            "slowest": round(self.slowest, 4),
            "target": self.limit,
            "reached": self.reached,
            "notes": self.notes,
        }


def promise(what: str, values: list[float], limit: float, unit: str = "s", *, at_least: bool = False) -> Promise:
    """Hold measurements against what was promised."""
    return Promise(what, Figure.of(values), min(values) if at_least else max(values), limit, unit, at_least)


def spread(figure: Figure) -> str:
    return f"{short(figure.median)} / {short(figure.p95)} ({figure.n})"


def figure_data(figure: Figure) -> dict[str, float]:
    return {"median": round(figure.median, 4), "p95": round(figure.p95, 4), "n": figure.n}


def short(value: float) -> str:
    """Three figures are as much as a measurement on a shared machine is worth."""
    return f"{value:.0f}" if value >= 100 else f"{value:.3g}"


Measured = Row | Count | Promise

HEAD = ["what", "ours: median / p95 (n)", "beside", "its: median / p95 (n)", "ratio", "target", ""]


def table(rows: list[Measured]) -> str:
    """Return the rows as text, in columns."""
    lines = [HEAD, *(row.cells() for row in rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(HEAD))]
    lines.insert(1, ["─" * width for width in widths])
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip() for line in lines
    )
