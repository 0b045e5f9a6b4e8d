"""Templates to instructions for the model and lines for the caller."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from engine.model import CallCentre, Text
from engine.model.default import OWN, spoken
from engine.model.graph import destinations
from engine.prompts.context import Circumstances, Context
from engine.prompts.handover import facts, quoted, unsaid

if TYPE_CHECKING:  # imported when the first template is: `engine validate` seldom needs it
    from jinja2 import Template
    from jinja2.sandbox import ImmutableSandboxedEnvironment


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

    def instructions(self, department: str, here: Circumstances) -> str:
        """Return what the language model is told when it speaks for a department.

        What was told and why the caller was sent is added where the department's own prompt does not say it.
        """
        template = self._jinja.get_template(self.centre.departments[department].prompt)
        context = self.context(department, here)
        text = template.render(context.words())
        lines = (*text.splitlines(), *unsaid(context, text))
        return "\n".join(line for line in map(str.strip, lines) if line)

    def welcome(self, department: str, here: Circumstances, *, back: bool) -> str:
        """Return what a department says when the caller comes to it, or comes back."""
        speaker = self.centre.departments[department]
        lines = speaker.welcome_back if back else speaker.welcome
        return self._line(lines, self.context(department, here))

    def announcement(self, department: str, to: str, here: Circumstances) -> str:
        """Return what a department says before it transfers the caller; `department` in it is the other's name."""
        return self._line(self.centre.departments[department].announcement, self.context(department, here, named=to))

    def own(self, key: str, department: str, here: Circumstances) -> str:
        """Return a line that belongs to the whole centre, as a department says it: the staff's, or else ours."""
        if key not in self.centre.lines:
            return spoken(OWN[key], here.language)
        return self._line(self.centre.lines[key], self.context(department, here))

    def _source(self, name: str) -> tuple[str, str, None] | None:
        source = self.centre.templates.get(name)  # with its name as file name, a fault can say where it happened
        return (source, name, None) if source is not None else None

    def _line(self, lines: Text, context: Context) -> str:
        source = lines[context.language]
        if source not in self._lines:
            self._lines[source] = self._jinja.from_string(source)
        return " ".join(self._lines[source].render(context.words()).split())

    def context(self, department: str, here: Circumstances, *, named: str = "") -> Context:
        """Return the words of a template; `named` is the department that `department` means, if another."""
        language, customer, time, handover = here
        speaker, others = self.centre.departments[department], destinations(self.centre, department)
        sender = self.centre.departments.get(handover.came_from)
        return Context(
            company=self.centre.company[language],
            persona=speaker.persona[language],
            department=self.centre.departments[named or department].name[language],
            departments=tuple(self.centre.departments[other].name[language] for other in others),
            language=language,
            customer=customer,
            time=time,
            told=facts(handover.told, language),
            came_from=sender.name[language] if sender else "",
            reason=quoted(handover.reason),
        )
