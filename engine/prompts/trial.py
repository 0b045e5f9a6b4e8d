"""Prompts and lines, tried before a caller hears them: do they come to an end, and say something?"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import UTC, datetime
from functools import cache
from itertools import islice
from typing import NamedTuple

from jinja2 import Template, TemplateSyntaxError

from engine.model import CallCentre, Department, Text
from engine.prompts.bounds import BoundedEnvironment, steps
from engine.prompts.context import Circumstances, Customer, Handover
from engine.prompts.failure import Failure, failed
from engine.prompts.prompts import Prompts

NOON = datetime(2026, 1, 5, 12, 0, tzinfo=UTC)
CALLERS = (Customer(), Customer("Layla", "1001"))
"""One of whom nothing is known, and one who is known, has told something and was transferred."""
TOLD = (("order", "1001"), ("phone", "0501234567"))
MOST_OTHERS = 20
"""Other departments that are named in a trial: a centre may have a thousand."""


class Outcome(NamedTuple):
    """What came of one attempt, in one language, for one caller."""

    language: str
    known: bool
    """Whether anything was known of the caller."""
    length: int = 0
    """Characters of what would be said."""
    failure: Failure | None = None


class Trial:
    """The templates of a call centre that may be incomplete, each tried within bounds."""

    def __init__(self, centre: CallCentre) -> None:
        self._centre = centre
        self._jinja = BoundedEnvironment(centre.templates)

    def prompt(self, department: str) -> Iterator[Outcome]:
        """Try a department's prompt in every language for every kind of caller, to the first failure."""
        name = self._centre.departments[department].prompt
        yield from self._attempts(lambda: self._jinja.get_template(name), department, self._centre.languages)

    def line(self, source: str, department: str, language: str = "") -> Iterator[Outcome]:
        """Try a spoken line in its language, or in every one, to the first failure."""
        languages = (language,) if language else self._centre.languages
        yield from self._attempts(cache(lambda: self._jinja.from_string(source)), department, languages)

    def _attempts(
        self, compiled: Callable[[], Template], department: str, languages: Iterable[str]
    ) -> Iterator[Outcome]:
        prompts = Prompts(complete(self._centre, department))
        for language in languages:
            for customer in CALLERS:
                handed_over = Handover(TOLD, department, "I want to buy it") if customer.name else Handover()
                here = Circumstances(language, customer, NOON, handed_over)
                words = prompts.context(department, here).words()
                outcome = self._attempt(compiled, words)
                yield outcome._replace(language=language, known=bool(customer.name))
                if outcome.failure:
                    return

    def _attempt(self, compiled: Callable[[], Template], words: Mapping[str, object]) -> Outcome:
        try:
            template = compiled()
            with steps(self._jinja):
                text = template.render(words)
            return Outcome("", known=False, length=len(text.strip()))
        except (OverflowError, RecursionError, MemoryError) as error:
            return Outcome("", known=False, failure=Failure(*where(error), runs_away=True))
        except Exception as error:  # noqa: BLE001  # a template may raise anything, and each is its author's to know
            return Outcome("", known=False, failure=failed(error, *where(error)))


def where(error: Exception) -> tuple[str, int]:
    """Return the template and the line in it from which an exception came, as Jinja left it in the traceback."""
    template, line = "", 1
    if isinstance(error, TemplateSyntaxError):
        template, line = error.name or "", error.lineno
    trace = error.__traceback__
    while trace:
        file = trace.tb_frame.f_code.co_filename
        if file == "<template>" or file.endswith(".j2"):
            template, line = ("" if file == "<template>" else file), trace.tb_lineno
        trace = trace.tb_next
    return template, line


def complete(centre: CallCentre, department: str) -> CallCentre:
    """Return a centre in which a department, and some of those it names, have a text in every language."""
    here = centre.departments[department]
    known = (other for other in here.transfers_to if other != department and other in centre.departments)
    others = tuple(islice(known, MOST_OTHERS))
    departments = {id_: named(centre.departments[id_], centre.languages) for id_ in (department, *others)}
    departments[department] = departments[department]._replace(transfers_to=others)
    return centre._replace(company=every(centre.company, centre.languages, ""), departments=departments)


def named(department: Department, languages: tuple[str, ...]) -> Department:
    """Return a department with a name and a persona in every language."""
    return department._replace(
        name=every(department.name, languages, department.id),
        persona=every(department.persona, languages, department.id),
    )


def every(text: Text, languages: tuple[str, ...], otherwise: str) -> Text:
    """Return a text that has words in every language, those of another where its own are missing."""
    any_ = next(filter(None, text.values()), otherwise)
    return {language: text.get(language) or any_ for language in languages}
