"""All rules, found by looking into their folders: a new rule is a new file."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from pathlib import Path
from types import ModuleType

from engine.lint import rules
from engine.lint.draft import Draft
from engine.lint.rules import reading
from engine.source import Diagnostic, Rule

Check = Callable[[Draft], Iterable[Diagnostic]]


@cache
def checks() -> tuple[tuple[Rule, Check], ...]:
    """Return the rules that look for something themselves, each with what does, in the order of their codes."""
    return tuple(sorted(((m.RULE, m.check) for m in modules(rules)), key=lambda each: each[0].code[1:]))


@cache
def every() -> tuple[Rule, ...]:
    """Return all rules, in the order of their codes."""
    found = [module.RULE for module in modules(reading)]
    return tuple(sorted([*found, *(rule for rule, _ in checks())], key=lambda rule: rule.code[1:]))


@cache
def rule_of(fault: str) -> Rule:
    """Return the rule that says in words what reading found; nothing else is imported for it."""
    rule: Rule = importlib.import_module(f"{reading.__name__}.{fault.replace('-', '_')}").RULE
    return rule


@cache
def by_name() -> Mapping[str, Rule]:
    """Return all rules by name."""
    return {rule.name: rule for rule in every()}


@cache
def by_code() -> Mapping[str, Rule]:
    """Return all rules by code."""
    return {rule.code: rule for rule in every()}


def modules(folder: ModuleType) -> list[ModuleType]:
    """Import the modules of a folder of rules."""
    files = sorted(file.stem for place in folder.__path__ for file in Path(place).glob("[!_]*.py"))
    return [importlib.import_module(f"{folder.__name__}.{name}") for name in files]
