"""Jinja with bounds on time and memory, in which a template of unknown kind can be tried.

Jinja's sandbox keeps a template from reaching out, and not from filling the memory: `{{ "a" * 50_000_000 }}`. Here a
text has a greatest length, a number a greatest size, and a rendering a greatest number of steps. What goes beyond is an
OverflowError, as it is in Jinja's own sandbox for `range`.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import wraps
from types import FrameType
from typing import Any

from jinja2 import FunctionLoader, StrictUndefined, Template
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment

MOST_TEXT = 100_000
"""Characters of a text, or items of a list, that a template may make."""
MOST_NUMBER = 10_000
"""The greatest whole number that may be handed to a filter, a function or a repetition."""
MOST_STEPS = 50_000
"""Lines of a template that may be run through in one rendering, loops included."""
WIDE = re.compile(r"%(?:\(\w*\))?[-+ #0]*(?:\d*\.)?(?:\d{5}|\*)|\{[^{}]*:[^{}]*(?:\d{5}|\{)")
"""A width in the format of a text (`%99999d`) that would make it very long, or that is not written in it."""
SIZED = frozenset({
    "safe_range", "center", "ljust", "rjust", "zfill", "expandtabs", "to_bytes",
    "do_center", "do_indent", "do_wordwrap", "do_batch", "do_slice",
})  # fmt: skip
"""Functions that make as much as the number that they are given says."""
MULTIPLYING = frozenset({"replace", "do_replace", "join", "do_join", "expandtabs", "do_indent", "do_wordwrap"})
"""Functions that make as much as one of what they are given times another."""


def joined(parts: Iterable[Any]) -> str:
    """Join texts until they are too long."""
    texts, total = [], 0
    for part in parts:
        text = str(part)
        total += len(text)
        if total > MOST_TEXT:
            raise OverflowError
        texts.append(text)
    return "".join(texts)


class Bounded(Template):
    """A compiled template whose own joining of texts is bounded as well."""

    @classmethod
    def _from_namespace(cls, environment: Any, namespace: Any, globals: Any) -> Template:  # noqa: A002, ANN401  # Jinja's
        namespace.update(concat=joined, str_join=joined, markup_join=joined)
        return super()._from_namespace(environment, namespace, globals)


class BoundedEnvironment(ImmutableSandboxedEnvironment):
    """The sandbox of the runtime, with bounds."""

    template_class = Bounded
    concat = staticmethod(joined)  # what joins the parts of a whole template
    intercepted_binops = frozenset({"+", "*", "**", "%"})

    def __init__(self, sources: Mapping[str, str]) -> None:
        loader = FunctionLoader(lambda name: (sources[name], name, None) if name in sources else None)
        super().__init__(loader=loader, undefined=StrictUndefined, autoescape=False, optimized=False)
        self.filters = {name: bounded(function) for name, function in self.filters.items()}

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:  # noqa: ANN401  # any value
        """Put two values together, if the result is not too large."""
        if operator == "%" and isinstance(left, str) and WIDE.search(left):
            raise OverflowError
        if operator == "**" and not (-MOST_NUMBER <= left <= MOST_NUMBER and -MOST_NUMBER <= right <= MOST_NUMBER):
            raise OverflowError
        if operator == "*" and length(left) * whole(right) + length(right) * whole(left) > MOST_TEXT:
            raise OverflowError
        return held(super().call_binop(context, operator, left, right))

    def call(self, context: Context, function: Any, /, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401  # any value
        """Call a function or method, if neither what it is given nor what it returns is too large."""
        inner = getattr(function, "__wrapped__", function)
        owner = getattr(inner, "__self__", None)
        if function is self.globals["lipsum"] and (args or kwargs):
            raise OverflowError  # words without meaning, as many as one likes
        allowed(inner, owner, *args, *kwargs.values())
        return held(super().call(context, function, *args, **kwargs))


def bounded(function: Callable[..., Any]) -> Callable[..., Any]:
    """Return a filter that refuses what is too large."""

    @wraps(function)  # carries the marks by which Jinja knows what the filter wants to be handed
    def filter_(*args: Any, **kwargs: Any) -> Any:  # noqa: ANN401  # any value
        allowed(function, *args, *kwargs.values())
        return held(function(*args, **kwargs))

    return filter_


def allowed(function: Callable[..., Any], *values: object) -> None:
    """Refuse a call that would make too much of what it is given."""
    name = getattr(function, "__name__", "")
    numbers = [abs(value) for value in values if isinstance(value, int)]
    if name in SIZED and any(number > MOST_NUMBER for number in numbers):
        raise OverflowError
    if name in {"format", "format_map", "do_format"} and any(isinstance(v, str) and WIDE.search(v) for v in values):
        raise OverflowError
    sizes = sorted((*numbers, *map(length, values)), reverse=True)
    if name in MULTIPLYING and sizes[0] * (sizes[1] if len(sizes) > 1 else 0) > 100 * MOST_TEXT:
        raise OverflowError


def length(value: object) -> int:
    """Return how long a text or list is; 0 for anything else."""
    return len(value) if isinstance(value, str | bytes | list | tuple | range | dict) else 0


def whole(value: object) -> int:
    """Return how often a whole number repeats something."""
    return max(value, 0) if isinstance(value, int) else 0


def held(value: Any) -> Any:  # noqa: ANN401  # any value
    """Return a value, if it is not too large."""
    if length(value) > MOST_TEXT or (isinstance(value, int) and abs(value) > 10**18):
        raise OverflowError
    return metered(value) if isinstance(value, Iterator) else value


def metered(values: Iterator[Any]) -> Iterator[Any]:
    """Yield values until together they are too large."""
    total = 0
    for value in values:
        total += 1 + length(value)
        if total > MOST_TEXT:
            raise OverflowError
        yield value


@contextmanager
def steps(environment: BoundedEnvironment) -> Iterator[None]:
    """Bound how many lines of templates are run through, by watching them as a debugger would."""
    left, before = MOST_STEPS, sys.gettrace()

    def watch(frame: FrameType, _event: str, _argument: object) -> Any:  # noqa: ANN401  # itself
        nonlocal left
        if frame.f_globals.get("environment") is not environment:
            return None
        left -= 1
        if left < 0:
            raise OverflowError
        return watch

    sys.settrace(watch)
    try:
        yield
    finally:
        sys.settrace(before)
