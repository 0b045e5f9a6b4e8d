"""Why a template could not be filled in, told by what its writer most likely did, and not by what Python said of it."""

from __future__ import annotations

import re
from typing import NamedTuple

from jinja2 import UndefinedError
from jinja2.exceptions import FilterArgumentError, SecurityError


class Failure(NamedTuple):
    """Where and why a template could not be filled in."""

    template: str
    """The file of prompts in which it went wrong; nothing for the line itself."""
    line: int
    kind: str = ""
    """One of `KINDS`; nothing for what staff hardly ever write."""
    name: str = ""
    """The word it is about, where there is one."""
    runs_away: bool = False
    """Whether it would have taken more time or memory than a call has."""


KINDS: tuple[tuple[str, type[Exception], str], ...] = (
    # The kind, the exception, and what is in its message; the first that fits is taken.
    ("no-value", UndefinedError, r"'(.+)' is undefined"),
    ("no-part", UndefinedError, r"has no (?:attribute|element) '?(.+?)'?$"),
    ("empty-list", UndefinedError, r"was empty"),
    ("forbidden", SecurityError, r"attribute '(\w+)'|method (\w+) of"),
    ("zero", ZeroDivisionError, ""),
    ("no-brackets", TypeError, r"not callable"),
    ("not-a-list", TypeError, r"not iterable|not subscriptable|no len\(\)"),
    ("not-a-list", FilterArgumentError, r"must be iterable"),
    ("format", TypeError, r"string formatting|format string|format: |__format__|format requires"),
    ("brackets", TypeError, r"(\w+)\(\).*argument|macro '(\w+)' takes"),
    ("brackets", FilterArgumentError, ""),
    ("no-number", TypeError, r"concatenate|operand type|multiply sequence|not supported between|expected str instance"),
    ("format", KeyError, ""),
    ("format", IndexError, ""),
    ("format", ValueError, r"[Ff]ormat"),
    ("twice", Exception, r"block '(.+)' defined twice"),
)


def failed(error: Exception, template: str, line: int) -> Failure:
    """Return an exception as a failure of a kind for which there are words."""
    for kind, type_, pattern in KINDS:
        if isinstance(error, type_) and (found := re.search(pattern, str(error))):
            name = next(filter(None, found.groups()), "")
            return Failure(template, line, kind, name.removeprefix("do_"))
    return Failure(template, line)
