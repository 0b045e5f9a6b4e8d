"""Prompts and spoken lines as templates: each read once, and tried where reading alone does not tell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from engine.prompts import Analysis, Finding, Reference, plain
from engine.source import Place

if TYPE_CHECKING:
    from engine.lint.draft import Draft, Spoken
    from engine.prompts.failure import Failure
    from engine.prompts.trial import Outcome, Trial

LONG = 8_000
"""Characters of instructions from which on they slow a call down: about 2,000 tokens."""
MOST_FAILURES = 200
"""Lines that fail when they are tried, after which the others are left for the next run: each takes milliseconds."""
MOST_TRIED = 200
"""Lines that are tried: nobody writes more that cannot be judged by reading, and each takes nearly a millisecond."""
MOST_FAULTY = 1000
"""Lines in which reading finds something, after which the others are left for the next run: they have one cause."""
TRIED = 3
"""Departments for which a text that many share is tried."""


class Template(NamedTuple):
    """A file of prompts/, or a line of departments.yaml."""

    file: str
    text: str
    analysis: Analysis
    name: str = ""
    """The file's name in prompts/; nothing for a line."""
    spoken: Spoken | None = None
    """The line, if it is one."""
    lines: tuple[str, ...] = ()
    """The lines of the file it stands in."""

    def place(self, offset: int, length: int = 0) -> Place:
        """Return where a stretch of the template stands in its file."""
        if self.spoken:
            return within(self.spoken, self.lines, offset, length)
        line = self.text.count("\n", 0, offset) + 1
        column = offset - (self.text.rfind("\n", 0, offset) + 1) + 1
        end = self.text.find("\n", offset)
        width = min(length or 1, (end if end >= 0 else len(self.text)) - offset)
        return Place(self.file, line, column, line, column + max(width, 0))

    def line(self, number: int) -> Place:
        """Return a line of the template, from 1, without the spaces around it."""
        if self.spoken:
            return self.spoken.place
        text = self.lines[number - 1] if 0 < number <= len(self.lines) else ""
        start = len(text) - len(text.lstrip()) + 1
        return Place(self.file, number, start, number, max(start, len(text.rstrip()) + 1))


class Tried(NamedTuple):
    """A template and what came of trying it."""

    template: Template
    outcomes: tuple[Outcome, ...]


class Written:
    """Every template of a draft."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        unread = {f.place.file for f in draft.faults if f.kind in {"not-utf-8", "too-large"}}
        self.prompts: dict[str, Template] = {
            name: Template(file, text, analysed(text), name, None, tuple(text.split("\n")))
            for name, text in draft.templates.items()
            if (file := draft.file(f"prompts/{name}")) not in unread
        }
        """The prompts that are text, by their names."""
        lines = tuple(draft.sources.get(draft.file("departments.yaml"), ()))
        read = (Template(s.place.file, s.text, analysed(s.text), "", s, lines) for s in draft.lines if s.text)
        self.lines: tuple[Template, ...] = tuple(until_faulty(read))
        """The spoken lines that are not empty."""

    @property
    def all(self) -> tuple[Template, ...]:
        """The prompts and the lines."""
        return (*self.prompts.values(), *self.lines)

    def findings(self, *kinds: str) -> Iterator[tuple[Template, Finding]]:
        """Yield what is wrong, of some kinds, in the order of the templates."""
        for template in self.all:
            for finding in template.analysis.findings:
                if finding.kind in kinds and not self.given(template, finding):
                    yield template, finding

    def given(self, template: Template, finding: Finding) -> bool:
        """Tell whether a word is set by a template that this one is included in, or includes."""
        word = finding.name.partition(".")[0]
        return finding.kind in {"unknown-word", "not-one-text"} and word in self._words.get(template.name, ())

    @cached_property
    def _words(self) -> Mapping[str, frozenset[str]]:
        """The words set by any template that is joined to a prompt, directly or through others."""
        spoken = {word for line in self.lines for word in line.analysis.sets}
        joined: dict[str, set[str]] = {name: set() for name in self.prompts}
        for name in self.prompts:
            for other in self.reach(name):
                joined[name] |= self.prompts[other].analysis.sets
                joined[other] |= self.prompts[name].analysis.sets
        return {name: frozenset(words | spoken) for name, words in joined.items()}

    def reach(self, *names: str) -> set[str]:
        """Return the prompts that these include, directly or through others; themselves too."""
        found: set[str] = set()
        ahead = [*names]
        while ahead:
            name = ahead.pop()
            if name in self.prompts and name not in found:
                found.add(name)
                ahead += [n for reference in self.prompts[name].analysis.references for n in reference.names]
        return found

    @cached_property
    def circles(self) -> tuple[tuple[Template, Reference], ...]:
        """The places where a prompt includes one that includes it."""
        found, closed = [], set()
        for first in self.prompts:
            way: list[tuple[str, Iterator[Reference]]] = [(first, iter(self.prompts[first].analysis.references))]
            here = {first}
            while way and way[0][0] not in closed:
                name, references = way[-1]
                reference = next(references, None)
                if reference is None:
                    closed.add(name)
                    here.discard(name)
                    way.pop()
                    continue
                for other in reference.names:
                    if other in here:
                        found.append((self.prompts[name], reference))
                    elif other in self.prompts and other not in closed:
                        here.add(other)
                        way.append((other, iter(self.prompts[other].analysis.references)))
                        break
        return tuple(found)

    def missing(self) -> Iterator[tuple[Template, Reference]]:
        """Yield each place where none of the named templates is there."""
        there = {*self._draft.templates, *(n.removeprefix("prompts/") for n in self._draft.folder.unreadable)}
        for template in self.all:
            for reference in template.analysis.references:
                if there.isdisjoint(reference.names):
                    yield template, reference

    @cached_property
    def _doubtful(self) -> frozenset[int]:
        """The templates in which something was found without trying them, by identity."""
        found = {id(template) for template in self.all if template.analysis.findings}
        found |= {id(template) for template, _ in (*self.missing(), *self.circles)}
        return frozenset(found)

    def worth_trying(self, template: Template, *, long: bool) -> bool:
        """Tell whether reading a template and all that it includes left open what comes of it, and found nothing."""
        names = self.reach(template.name, *(n for r in template.analysis.references for n in r.names))
        parts = [template, *(self.prompts[n] for n in names if n != template.name)]
        if any(id(part) in self._doubtful for part in parts):
            return False
        certain = template.analysis.says and all(part.analysis.plain for part in parts)
        return not certain or (long and sum(len(part.text) for part in parts) > LONG)

    @cached_property
    def tried(self) -> tuple[Tried, ...]:
        """What came of trying the templates for which that is needed."""
        return (*self._tried_prompts(), *self._tried_lines())

    def failures(self) -> Iterator[tuple[Place, Failure]]:
        """Yield the first failure of each template that was tried, and where it happened, each place once."""
        seen = set()
        for tried in self.tried:
            failure = next((outcome.failure for outcome in tried.outcomes if outcome.failure), None)
            if failure:
                place = self.prompts.get(failure.template, tried.template).line(failure.line)
                if place not in seen:
                    seen.add(place)
                    yield place, failure

    @cached_property
    def _trial(self) -> Trial | None:
        if self._draft.centre is None:
            return None
        from engine.prompts.trial import Trial

        return Trial(self._draft.centre)

    def _tried_prompts(self) -> Iterator[Tried]:
        users: dict[str, list[str]] = {}
        for id_, department in (self._draft.centre.departments if self._draft.centre else {}).items():
            users.setdefault(department.prompt, []).append(id_)
        for name, departments in users.items():
            template = self.prompts.get(name)
            if template and self.worth_trying(template, long=True) and self._trial:
                outcomes = [o for id_ in departments[:TRIED] for o in self._trial.prompt(id_)]
                yield Tried(template, tuple(outcomes))

    def _tried_lines(self) -> Iterator[Tried]:
        centre, tried, failures = self._draft.centre, 0, 0
        for template in self.lines if centre else ():
            line = template.spoken
            if failures >= MOST_FAILURES or tried >= MOST_TRIED:
                return
            if line is None or centre is None or (line.language and line.language not in centre.languages):
                continue
            users = [line.department] if line.department else [*centre.departments][:TRIED]
            if self.worth_trying(template, long=False) and self._trial:
                known = [id_ for id_ in users if id_ in centre.departments]
                outcomes = [o for id_ in known for o in self._trial.line(line.text, id_, line.language)]
                yield Tried(template, tuple(outcomes))
                tried += 1
                failures += any(outcome.failure for outcome in outcomes)


def until_faulty(templates: Iterable[Template]) -> Iterator[Template]:
    """Yield templates until so many have a fault that the others need no reading."""
    faulty = 0
    for template in templates:
        yield template
        faulty += bool(template.analysis.findings)
        if faulty >= MOST_FAULTY:
            return


@lru_cache(maxsize=256)
def analysed(text: str) -> Analysis:
    """Return what a template holds; Jinja is asked only where the quick answer does not do."""
    quick = plain(text)
    if quick is not None:
        return quick
    from engine.prompts.analysis import analyse

    return analyse(text)


def within(spoken: Spoken, lines: tuple[str, ...], offset: int, length: int) -> Place:
    """Return where a stretch of a line stands in departments.yaml, the whole line where it is not written as such."""
    whole = spoken.place
    word = spoken.text[offset : offset + length].partition("\n")[0]
    before = spoken.text.count(word, 0, offset) if word else 0
    for number in range(whole.line, min(whole.end_line, len(lines)) + 1 if word else 0):
        line = lines[number - 1]
        at = whole.column - 1 if number == whole.line else 0
        while (at := line.find(word, at)) >= 0:
            if before == 0:
                return Place(whole.file, number, at + 1, number, at + 1 + len(word))
            before -= 1
            at += len(word)
    return whole
