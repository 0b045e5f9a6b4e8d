"""One finding in a configuration, for its reader, and the rule that found it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from engine.source.place import Place
from engine.source.words import MEANT, Words

Example = Mapping[str, str]
"""Files by name: what they hold in the example of a rule, laid over a small centre that is good."""


class Edit(NamedTuple):
    """A stretch of a file and the text that should stand there instead; an empty stretch is where to insert it."""

    place: Place
    text: str


class Rule(NamedTuple):
    """What is looked for, and what is said of it."""

    code: str
    """A letter for the severity, E or W, and three digits for the family and the rule, such as E301."""
    name: str
    """The rule's name in words, such as `unknown-department`."""
    says: Words
    """The usual message; a rule with several says which at each finding."""
    why: Words
    """Why it matters, for `engine explain`."""
    bad: Example
    good: Example
    help: Words | None = None
    """The usual advice, if there is one."""
    after: tuple[str, ...] = ()
    """Names of rules of which a finding anywhere makes this rule's findings doubtful, and so silences them."""
    instead_of: tuple[str, ...] = ()
    """Names of rules that found less at the same place: their finding is dropped where this rule has one."""

    def at(  # noqa: PLR0913  # each is optional, and says one thing more of the finding
        self,
        place: Place,
        *,
        says: Words | None = None,
        help: Words | None = None,  # noqa: A002  # the field's name
        meant: tuple[str, ...] = (),
        also: Iterable[Place] = (),
        edits: Iterable[Edit] = (),
        unsafe: bool = False,
        **values: object,
    ) -> Diagnostic:
        """Return a finding of this rule; `values` fill its words."""
        told = {key: str(value) for key, value in values.items()}
        return Diagnostic(
            place, self, says or self.says, help or self.help, told, meant, tuple(also), tuple(edits), unsafe
        )


class Diagnostic(NamedTuple):
    """What is wrong, where, and what to do about it, in the words of business staff."""

    place: Place
    rule: Rule
    says: Words
    help: Words | None = None
    values: Mapping[str, str] = {}
    meant: tuple[str, ...] = ()
    """What was probably meant, the likeliest first."""
    also: tuple[Place, ...] = ()
    """Further places of the same fault, such as the first of two equal keys."""
    edits: tuple[Edit, ...] = ()
    """What would put it right."""
    unsafe: bool = False
    """Whether the edits are a guess, made only when asked for."""

    @property
    def code(self) -> str:
        """Return the rule's code."""
        return self.rule.code

    @property
    def severity(self) -> str:
        """Return "error" or "warning", as the code's letter says."""
        return "warning" if self.code.startswith("W") else "error"

    def message(self, language: str = "en") -> str:
        """Return what is wrong, in one sentence."""
        return self.says.fill(self.values, language)

    def hint(self, language: str = "en") -> str:
        """Return what was most probably meant, as a question, or nothing."""
        return MEANT.fill({"meant": self.meant[0]}, language) if self.meant else ""

    def advice(self, language: str = "en") -> str:
        """Return what to do, or nothing where the message says it all."""
        return self.help.fill(self.values, language) if self.help else ""

    def __str__(self) -> str:
        """Return the finding in English on one line, and what to do on a second."""
        line = f"{self.place}: {self.severity}[{self.code}] {self.rule.name}: {self.message()}"
        advice = self.hint() or self.advice()
        return f"{line}\n   = help: {advice}" if advice else line
