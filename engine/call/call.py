"""A call as a pure value: it is fed what happened and answers with what to do; it never does it.

Times, the configuration and the call's name are handed in; the journal is the whole truth about a call, and a call
is rebuilt by folding it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime

from engine.call.decision import Answer, Ask, Decision, HangUp, Line, Refuse, Say, Transfer
from engine.call.event import (
    CallEnded,
    CallerAsked,
    CallerKept,
    CallerSilent,
    CallerSpoke,
    CallStarted,
    DepartmentSpoke,
    Event,
    TransferCompleted,
    TransferRefused,
    TransferStarted,
)
from engine.call.machine import HANG_UP
from engine.call.question import Wish, wish
from engine.call.state import State
from engine.call.switchboard import Switchboard
from engine.call.tool import meant, ways_of_model
from engine.language import language_of
from engine.language.hold import asks_to_wait
from engine.model import Text
from engine.model.default import GOODBYE_TO_SILENCE, KEPT, SILENCE, question, spoken
from engine.model.graph import destinations
from engine.prompts import Customer
from engine.routing import Routing
from engine.routing.ways import intent_of, named, ways

Clock = Callable[[], datetime]
TWICE = 2
"""How often a caller comes to each of two departments in turn, without asking for it, before it is a circle."""


class Call:
    """One call; make it with `Call.begin` or, from a journal, with `Call.replay`."""

    def __init__(self, switchboard: Switchboard, started: CallStarted, clock: Clock) -> None:
        self._switchboard = switchboard
        self._clock = clock
        self._machine = switchboard.machine(started.department)
        self.journal: list[Event] = [started]
        self.state = State(
            call=started.call,
            language=started.language,
            language_known=started.language_known,
            customer=Customer(started.customer_name, started.customer_id),
            visited=(started.department,),
        )

    @classmethod
    def begin(  # noqa: PLR0913  # these are the facts a call begins with; each has its default
        cls,
        switchboard: Switchboard,
        call: str,
        clock: Clock,
        *,
        department: str | None = None,
        language: str | None = None,
        customer: Customer | None = None,
    ) -> Call:
        """Begin a call in a department, or in the centre's first; `language` is the caller's, when it is known."""
        centre = switchboard.centre
        customer = customer or Customer()
        started = CallStarted(
            at=clock(),
            call=call,
            department=department or centre.first_department,
            language=language or centre.language,
            language_known=language is not None,
            customer_name=customer.name,
            customer_id=customer.number,
        )
        return cls(switchboard, started, clock)

    @classmethod
    def replay(cls, switchboard: Switchboard, journal: Iterable[Event], clock: Clock) -> Call:
        """Rebuild a call from its journal: equal to the one that wrote it.

        Raises:
            ValueError: the journal does not begin with CallStarted.
        """
        first, *rest = journal
        if not isinstance(first, CallStarted):
            raise ValueError("a journal begins with CallStarted")
        call = cls(switchboard, first, clock)
        for event in rest:
            call._record(event)
        return call

    @property
    def department(self) -> str:
        """The id of the department that speaks; the last one after the call has ended."""
        if self.state.ended is not None:
            return self.state.visited[-1]
        return self._switchboard.department_at[str(self._machine.current_state_value)]

    @property
    def language(self) -> str:
        """The language the caller is answered in."""
        return self.state.language

    def hear(self, utterance: str) -> Decision:
        """Decide what to do about what the caller said or typed."""
        if self.state.ended is not None:
            return Refuse("the call is over")
        asked = self.state.asked
        language, known = self._language_after(utterance)
        self._record(CallerSpoke(self._clock(), utterance, language, known))
        if self.state.under_way:
            return Refuse(f"the caller is on the way to {self.state.under_way.to}")
        routing = self._switchboard.router.route(utterance)
        return self._decide(wish(utterance, routing, asked), routing, asked)

    def silence(self) -> Decision:
        """Decide what to do about a caller who says nothing when it is their turn: ask, ask otherwise, say goodbye."""
        if elsewhere := self._elsewhere():
            return Refuse(elsewhere)
        self._record(CallerSilent(self._clock(), self.state.silent + 1))
        because = f"the caller was silent, {self.state.silent} times by now"
        if self.state.silent <= len(SILENCE):
            return Say(self.ours(SILENCE[self.state.silent - 1]), because)
        return HangUp(self.ours(GOODBYE_TO_SILENCE), because)

    def offers(self) -> dict[str, str]:
        """Return the departments that the language model may wish for now, and their names in the caller's language.

        A department that has told the caller that it takes care of them itself is not to wish it again and again.
        """
        departments = self._switchboard.centre.departments
        if not departments[self.department].model_may_transfer:
            return {}
        return {
            to: departments[to].name[self.language]
            for to in destinations(self._switchboard.centre, self.department)
            if not (self.state.kept and self._circling(to, chosen=False))
        }

    def wish(self, department: str, reason: str) -> Decision:
        """Decide about a transfer that the department's language model wishes, by the same guard as a caller's own.

        Args:
            department: where to: an id, or whatever else the model made of it.
            reason: why, in the model's words.

        Returns:
            Answer where the model is to answer without it, Refuse where nobody waits for an answer of its.
        """
        wanted = meant(self._switchboard.centre, department)
        if elsewhere := self._elsewhere():
            self._decline(wanted, elsewhere)
            return Refuse(elsewhere)
        to, because = ways_of_model(self._switchboard.centre, self.department, wanted, reason)
        circling = self._circling(wanted, chosen=False) if to else ""
        if to and not circling:
            return self._transfer(wanted, "", because)
        because = f"{because}, but {circling}" if circling else because
        if circling and not self.state.kept:
            return self._keep(wanted, because)
        self._decline(wanted, because)
        return self._stay(because)

    def ours(self, lines: Text) -> Line:
        """Return a line of ours as the present department says it, in the caller's language."""
        return self._line(spoken(lines, self.language))

    def _line(self, text: str) -> Line:
        return Line(text, self.department, self.language)

    def arrive(self) -> Line:
        """Complete the transfer under way, and return what the new department says first."""
        if moving := self.state.under_way:
            self._record(TransferCompleted(self._clock(), moving.to, moving.intent))
        return self.welcome()

    def welcome(self) -> Line:
        """Return the department's welcome; to a caller who was there before, its shorter welcome back."""
        back = self.department in self.state.visited[:-1]
        text = self._switchboard.prompts.welcome(self.department, *self._circumstances(), back=back)
        return self._line(text)

    def instructions(self) -> str:
        """Return what the department's language model is told, as of now."""
        return self._switchboard.prompts.instructions(self.department, *self._circumstances())

    def spoke(self, text: str) -> None:
        """Note what the department said, as far as the caller heard it."""
        self._record(DepartmentSpoke(self._clock(), self.department, text))

    def end(self, because: str) -> None:
        """End the call; ending it again changes nothing."""
        if self.state.ended is None:
            self._record(CallEnded(self._clock(), because))

    def __eq__(self, other: object) -> bool:
        """Calls are equal when their journals have led them to the same place."""
        if not isinstance(other, Call):
            return NotImplemented
        return (self.department, self.state, self.journal) == (other.department, other.state, other.journal)

    __hash__ = None  # type: ignore[assignment]  # a call changes as it goes on

    def _decide(self, wanted: Wish, routing: Routing, asked: CallerAsked | None) -> Decision:
        """Transfer to what is wanted, ask where that may be several departments, or stay and answer."""
        to, because = ways(self._switchboard.centre, self.department, wanted.departments, wanted.because)
        if not to:
            return self._stay(because)
        if len(to) == 1:
            intent = intent_of(routing, to[0])
            if circling := self._circling(to[0], asked or named(routing, to[0])):
                return self._keep(to[0], f"{because}, but {circling}")
            return self._transfer(to[0], intent, because)
        if asked and {*to} == {*asked.between} and (asked.again or not wanted.all_of_them):
            return self._stay(f"{because}, but the caller has just been asked")
        return self._ask(to, because, again=wanted.all_of_them)

    def _circling(self, to: str, chosen: object) -> str:
        """Return why a transfer would send the caller around, or nothing; `chosen` tells that they asked for it."""
        visited = self.state.visited
        if len(visited) > (most := self._switchboard.centre.most_transfers):
            return f"the caller has been transferred {most} times"
        to_and_fro = (to, visited[-1]) * TWICE
        if not chosen and visited[-len(to_and_fro) :] == to_and_fro:
            return f"the caller has been sent to and fro between {to} and {visited[-1]}"
        return ""

    def _keep(self, to: str, because: str) -> Say | Answer:
        """Tell the caller, once, that the department takes care of them itself; then it does."""
        if self.state.kept:
            return self._stay(because)
        self._record(CallerKept(self._clock(), self.department, to, because))
        return Say(self.ours(KEPT), because)

    def _elsewhere(self) -> str:
        """Return why nothing is to be decided now, or nothing."""
        if self.state.ended is not None:
            return "the call is over"
        return "the caller is on the way" if self.state.under_way else ""

    def _decline(self, to: str, because: str) -> None:
        self._record(TransferRefused(self._clock(), self.department, to, because))

    def _stay(self, because: str) -> Answer:
        return Answer(self.department, self.language, because)

    def _transfer(self, to: str, intent: str, because: str) -> Transfer:
        text = self._switchboard.prompts.announcement(self.department, to, *self._circumstances())
        self._record(TransferStarted(self._clock(), self.department, to, intent, because))
        return Transfer(to, self._line(text), because)

    def _ask(self, between: tuple[str, ...], because: str, *, again: bool) -> Ask:
        departments = self._switchboard.centre.departments
        names = [departments[department].name[self.language] for department in between]
        self._record(CallerAsked(self._clock(), self.department, between, because, again))
        text = question(names, self.language, again=again)
        return Ask(self._line(text), between, because)

    def _circumstances(self) -> tuple[str, Customer, datetime]:
        return self.language, self.state.customer, self._clock()

    def _language_after(self, utterance: str) -> tuple[str, bool]:
        """Return the caller's language after an utterance, and whether it is known.

        The first words tell it; later, a foreign word or two (a name, a brand, "ok thanks") are no change of language,
        a sentence is, and so is a wish for a language.
        """
        spoken = self.state.language if self.state.language_known else None
        told = language_of(utterance, self._switchboard.centre.languages, spoken)
        return (told, True) if told else (self.state.language, self.state.language_known)

    def _record(self, event: Event) -> None:
        """Add an event to the journal and take in what it changes: the only way a call ever changes."""
        self.journal.append(event)
        match event:
            case CallerSpoke(language=language, language_known=known):
                self.state = replace(
                    self.state,
                    language=language,
                    language_known=known,
                    asked=None,
                    silent=0,
                    on_hold=asks_to_wait(event.text),
                )
            case CallerSilent(times=times):
                self.state = replace(self.state, silent=times, on_hold=False)
            case CallerAsked():
                self.state = replace(self.state, asked=event)
            case TransferStarted():
                self.state = replace(self.state, under_way=event, asked=None)
            case TransferCompleted(department=department, intent=intent):
                self._machine.send(self._switchboard.names.event(intent, department))
                visited = (*self.state.visited, department)
                self.state = replace(self.state, under_way=None, visited=visited, kept=False)
            case CallerKept():
                self.state = replace(self.state, kept=True)
            case CallEnded(because=because):
                self._machine.send(HANG_UP)
                self.state = replace(self.state, under_way=None, ended=because)
            case _:
                pass
