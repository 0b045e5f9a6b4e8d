"""Templates to instructions for the model and lines for the caller."""

from __future__ import annotations

from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING

from engine.model import CallCentre, Text
from engine.model.graph import destinations
from engine.prompts.context import Context, Customer, Handover
from engine.prompts.handover import facts, quoted, unsaid

if TYPE_CHECKING:  # imported when the first template is: `engine validate` seldom needs it
    from jinja2 import Template
    from jinja2.sandbox import ImmutableSandboxedEnvironment

NOTHING = Handover()


class Prompts:
    """The templates of one call centre, compiled once and rendered for each call.

    Templates are sandboxed, and a word that is not in `Context` is a fault, never an empty text.
    """

    def __init__(self, centre: CallCentre) -> None:
        self.centre = centre
        self._lines: dict[str, Template] = {}

    @cached_property
    def _jinja(self) -> ImmutableSandboxedEnvironment:
        from jinja2 import FunctionLoader, StrictUndefined
        from jinja2.sandbox import ImmutableSandboxedEnvironment

        return ImmutableSandboxedEnvironment(
            loader=FunctionLoader(self._source),
            undefined=StrictUndefined,
            autoescape=False,  # these texts are spoken, they are never HTML
        )

    def instructions(
        self, department: str, language: str, customer: Customer, time: datetime, handover: Handover = NOTHING
    ) -> str:
        """Return what the language model is told when it speaks for a department.

        What was told and why the caller was sent is added where the department's own prompt does not say it.
        """
        template = self._jinja.get_template(self.centre.departments[department].prompt)
        context = self.context(department, language, customer, time, handover)
        text = template.render(context.words())
        lines = (*text.splitlines(), *unsaid(context, text))
        return "\n".join(line for line in map(str.strip, lines) if line)

    def welcome(  # noqa: PLR0913  # these are the circumstances of a text
        self,
        department: str,
        language: str,
        customer: Customer,
        time: datetime,
        handover: Handover = NOTHING,
        *,
        back: bool,
    ) -> str:
        """Return what a department says when the caller comes to it, or comes back."""
        here = self.centre.departments[department]
        lines = here.welcome_back if back else here.welcome
        return self._line(lines, self.context(department, language, customer, time, handover))

    def announcement(  # noqa: PLR0913, PLR0917  # as above
        self,
        department: str,
        to: str,
        language: str,
        customer: Customer,
        time: datetime,
        handover: Handover = NOTHING,
    ) -> str:
        """Return what a department says before it transfers the caller; `department` in it is the other's name."""
        context = self.context(department, language, customer, time, handover, named=to)
        return self._line(self.centre.departments[department].announcement, context)

    def own(  # noqa: PLR0913, PLR0917  # as above
        self,
        key: str,
        department: str,
        language: str,
        customer: Customer,
        time: datetime,
        handover: Handover = NOTHING,
    ) -> str:
        """Return a line that the staff wrote for the whole centre, as a department says it."""
        return self._line(self.centre.lines[key], self.context(department, language, customer, time, handover))

    def _source(self, name: str) -> tuple[str, str, None] | None:
        source = self.centre.templates.get(name)  # with its name as file name, a fault can say where it happened
        return (source, name, None) if source is not None else None

    def _line(self, lines: Text, context: Context) -> str:
        source = lines[context.language]
        if source not in self._lines:
            self._lines[source] = self._jinja.from_string(source)
        return " ".join(self._lines[source].render(context.words()).split())

    def context(  # noqa: PLR0913  # these are the circumstances of a text
        self,
        department: str,
        language: str,
        customer: Customer,
        time: datetime,
        handover: Handover = NOTHING,
        *,
        named: str = "",
    ) -> Context:
        """Return the words of a template; `named` is the department that `department` means, if another."""
        here, others = self.centre.departments[department], destinations(self.centre, department)
        sender = self.centre.departments.get(handover.came_from)
        return Context(
            company=self.centre.company[language],
            persona=here.persona[language],
            department=self.centre.departments[named or department].name[language],
            departments=tuple(self.centre.departments[other].name[language] for other in others),
            language=language,
            customer=customer,
            time=time,
            told=facts(handover.told, language),
            came_from=sender.name[language] if sender else "",
            reason=quoted(handover.reason),
        )
