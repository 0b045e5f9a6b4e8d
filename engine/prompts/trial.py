"""Every prompt and every line, tried before a caller hears them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime

from jinja2 import TemplateError, TemplateNotFound, TemplateSyntaxError

from engine.model import CallCentre, Department
from engine.prompts.context import Customer
from engine.prompts.prompts import Prompts


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault of a template: the template's name, the line within it from 1, and a plain sentence.

    A spoken line is named by its place in departments.yaml: `departments.sales.welcome.ar`.
    """

    template: str
    line: int
    message: str


def faults(centre: CallCentre, time: datetime) -> Iterator[Fault]:
    """Render every prompt and line in every language, for a known and an unknown caller; yield what fails.

    A line's fault names it as `departments.sales.welcome.ar`; a prompt's, by its file. One fault is yielded once.
    """
    prompts = Prompts(centre)
    seen = set()
    for department in centre.departments.values():
        for language in centre.languages:
            for customer in (Customer(), Customer("Layla", "1001")):
                for fault in rehearse(prompts, department, language, customer, time):
                    if fault not in seen:
                        seen.add(fault)
                        yield fault


def rehearse(
    prompts: Prompts, department: Department, language: str, customer: Customer, time: datetime
) -> Iterator[Fault]:
    """Render what one department may say in one language to one caller; yield what fails."""
    here = (language, customer, time)
    place = f"departments.{department.id}"
    attempts: dict[str, Callable[[], str]] = {
        department.prompt: lambda: prompts.instructions(department.id, *here),
        f"{place}.welcome.{language}": lambda: prompts.welcome(department.id, *here, back=False),
        f"{place}.welcome_back.{language}": lambda: prompts.welcome(department.id, *here, back=True),
        f"{place}.announcement.{language}": lambda: prompts.announcement(department.id, department.id, *here),
    }
    for name, attempt in attempts.items():
        try:
            if not attempt():
                yield Fault(name, 1, "nothing would be said: this is empty")
        except TemplateNotFound as error:
            yield Fault(name, 1, f'there is no template called "{error.name}" in the folder of prompts')
        except TemplateSyntaxError as error:
            yield Fault(error.name or name, error.lineno, f"this template cannot be read: {error.message}")
        except TemplateError as error:
            yield Fault(*where(error, name), f"this template cannot be filled in: {error.message}")
        except Exception as error:  # noqa: BLE001  # a template may raise anything, and each is its author's to know
            yield Fault(*where(error, name), f"this template cannot be filled in: {error}")


def where(error: Exception, name: str) -> tuple[str, int]:
    """Return the template and the line in it from which an exception came, as Jinja left it in the traceback."""
    template, line, trace = name, 1, error.__traceback__
    while trace:
        file = trace.tb_frame.f_code.co_filename
        if file == "<template>" or file.endswith(".j2"):
            template, line = (name if file == "<template>" else file), trace.tb_lineno
        trace = trace.tb_next
    return template, line
