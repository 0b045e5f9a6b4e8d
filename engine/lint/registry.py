"""All rules, found by looking into their folder: a new rule is a new file."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterable, Mapping
from functools import cache

from engine.lint import rules
from engine.lint.draft import Draft
from engine.source import Diagnostic, Rule

Check = Callable[[Draft], Iterable[Diagnostic]]


@cache
def checks() -> tuple[tuple[Rule, Check | None], ...]:
    """Return every rule with what finds it, in the order of their codes; None where reading a file finds it."""
    modules = [importlib.import_module(f"{rules.__name__}.{m.name}") for m in pkgutil.iter_modules(rules.__path__)]
    return tuple(sorted(((m.RULE, getattr(m, "check", None)) for m in modules), key=lambda each: each[0].code[1:]))


@cache
def by_name() -> Mapping[str, Rule]:
    """Return the rules by name."""
    return {rule.name: rule for rule, _ in checks()}


@cache
def by_code() -> Mapping[str, Rule]:
    """Return the rules by code."""
    return {rule.code: rule for rule, _ in checks()}
