"""A call as a pure value: it is fed what happened and answers with what to do; it never does it.

Times, the configuration and the call's name are handed in; the journal is the whole truth about a call, and a call
is rebuilt by folding it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, MutableSequence
from datetime import datetime

from engine.call.decision import Answer, Ask, Decision, HangUp, Line, Refuse, Say, Transfer
from engine.call.event import (
    CallEnded,
    CallerAsked,
    CallerKept,
    CallerSilent,
    CallerSpoke,
    CallerTookLeave,
    CallerWarned,
    CallStarted,
    DepartmentSpoke,
    Event,
    Ignored,
    LineFailed,
    MessageOffered,
    MessageTaken,
    TransferCompleted,
    TransferRefused,
    TransferStarted,
)
from engine.call.handover import remembered
from engine.call.machine import HANG_UP
from engine.call.question import Wish, wish
from engine.call.state import State
from engine.call.switchboard import Switchboard
from engine.call.tool import meant, ways_of_model
from engine.language import language_of
from engine.language.leave import takes_leave, wants_nothing
from engine.model import Text, closing, default
from engine.model.default import question, spoken
from engine.model.graph import HANGS_UP, destinations
from engine.prompts import Circumstances, Customer
from engine.routing import Routing
from engine.routing.ways import intent_of, named, ways

Clock = Callable[[], datetime]
Journal = MutableSequence[Event]
TWICE = 2
"""How often a caller comes to each of two departments in turn, without asking for it, before it is a circle."""
LADDER = ("silence_first", "silence_second")
"""What a silent caller is asked, one after the other, before the call ends."""
WARNING = 120
"""Seconds before the end of the longest time of a call at which the caller is warned; of a short one, its half."""
OFFERS = ("message", "call_back")
"""Last resorts that ask the caller for something."""


class Call:
    """One call; make it with `Call.begin` or, from a journal, with `Call.replay`."""

    def __init__(self, switchboard: Switchboard, started: CallStarted, clock: Clock, journal: Journal) -> None:
        self._switchboard = switchboard
        self._clock = clock
        self._machine = switchboard.machine(started.department)
        self._began = started.at
        self.journal = journal
        self.journal.append(started)
        self.state = State.at_first(started)

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
        journal: Journal | None = None,
    ) -> Call:
        """Begin a call in a department, or in the centre's first; `language` is the caller's, when it is known.

        What happens is added to `journal`, by default a list; a call reads nothing there, so it need not be kept.
        """
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
        return cls(switchboard, started, clock, [] if journal is None else journal)

    @classmethod
    def replay(cls, switchboard: Switchboard, journal: Iterable[Event], clock: Clock) -> Call:
        """Rebuild a call from its journal: equal to the one that wrote it.

        Raises:
            ValueError: the journal does not begin with CallStarted.
        """
        first, *rest = journal
        if not isinstance(first, CallStarted):
            raise ValueError("a journal begins with CallStarted")
        call = cls(switchboard, first, clock, [])
        for event in rest:
            call.take(event)
        return call

    def take(self, event: Event) -> None:
        """Take in the next event of a journal that another call wrote."""
        self._record(event)

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
            return self._ignore("CallerSpoke", "the call was over")
        before = self.state
        language, known = self._language_after(utterance)
        self._record(CallerSpoke(self._clock(), utterance, language, known))
        if before.under_way:
            return Refuse(f"the caller is on the way to {before.under_way.to}")
        routing = self._switchboard.router.route(utterance)
        wanted = wish(utterance, routing, before.asked)
        decision = self._decide(wanted, routing, before.asked)
        if isinstance(decision, Answer) and (before.offered or not wanted.departments):
            return self._parting(utterance, before) or decision
        return decision

    def silence(self) -> Decision:
        """Decide what to do about a caller who says nothing when it is their turn: ask, ask otherwise, say goodbye."""
        if elsewhere := self._elsewhere():
            return self._ignore("CallerSilent", elsewhere)
        self._record(CallerSilent(self._clock(), self.state.silent + 1))
        because = f"the caller was silent, {self.state.silent} times by now"
        if self.state.leaving:
            return HangUp(self.own("goodbye"), f"{because}, when asked whether there is anything else")
        if self.state.silent <= len(LADDER):
            return Say(self.own(LADDER[self.state.silent - 1]), because)
        return HangUp(self.own("silence_goodbye"), because)

    def passes(self) -> float:
        """Return in how many seconds `time` has something to say; none of them left when that is now."""
        longest = self._switchboard.centre.most_minutes * 60
        gone = (self._clock() - self._began).total_seconds()
        return longest - gone - (0 if self.state.warned else self._notice())

    def time(self) -> Decision:
        """Decide what to do about a call that lasts long: warn the caller, then end it."""
        if elsewhere := self._elsewhere() or ("there is time" if self.passes() > 0 else ""):
            return Refuse(elsewhere)
        if self.state.warned:
            return HangUp(self.ours(closing.TIME_IS_UP), "the longest time of a call is over", final=True)
        self._record(CallerWarned(self._clock(), self._notice()))
        return Say(self.ours(closing.ALMOST_OVER), "the longest time of a call is almost over")

    def _notice(self) -> int:
        return min(WARNING, self._switchboard.centre.most_minutes * 60 // 2)

    def offer(self, because: str) -> Say:
        """Ask the caller for a message, as no answer can be given; what they say next is taken as one."""
        return self._offer("message", closing.INSTEAD, because)

    def own(self, key: str) -> Line:
        """Return a line that belongs to the whole centre, as its staff wrote it, or else as we do."""
        here = (self.department, self._circumstances())
        return self._line(self._rendered(lambda: self._switchboard.prompts.own(key, *here), default.OWN[key]))

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
        else:
            self._ignore("TransferCompleted", "no transfer was under way")
        return self.welcome()

    def welcome(self) -> Line:
        """Return the department's welcome; to a caller who was there before, its shorter welcome back."""
        back = self.department in self.state.visited[:-1]
        here = (self.department, self._circumstances())
        return self._line(self._rendered(lambda: self._switchboard.prompts.welcome(*here, back=back), default.WELCOME))

    def instructions(self) -> str:
        """Return what the department's language model is told, as of now."""
        return self._switchboard.prompts.instructions(self.department, self._circumstances())

    def spoke(self, text: str) -> None:
        """Note what the department said, as far as the caller heard it."""
        self._record(DepartmentSpoke(self._clock(), self.department, text))

    def end(self, because: str, by: str = "") -> None:
        """End the call, which the `caller` or the `centre` did; ending it again changes nothing."""
        if self.state.ended is None:
            self._record(CallEnded(self._clock(), because, by))

    def __eq__(self, other: object) -> bool:
        """Calls are equal when their journals have led them to the same place."""
        if not isinstance(other, Call):
            return NotImplemented
        return (self.department, self.state, [*self.journal]) == (other.department, other.state, [*other.journal])

    __hash__ = None  # type: ignore[assignment]  # a call changes as it goes on

    def _decide(self, wanted: Wish, routing: Routing, asked: CallerAsked | None) -> Decision:
        """Transfer to what is wanted, ask where that may be several departments, or stay and answer."""
        to, because = ways(self._switchboard.centre, self.department, wanted.departments, wanted.because)
        if to == (HANGS_UP,):
            return HangUp(self.own("goodbye"), because)
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

    def _keep(self, to: str, because: str) -> Decision:
        """Do as the staff wish for a caller who was sent around enough: by default the department takes care."""
        resort = self._switchboard.centre.last_resort
        if self.state.kept:
            return self._stay(because)
        self._record(CallerKept(self._clock(), self.department, to, because))
        lines = default.RESORTS[resort]
        if resort in OFFERS:
            return self._offer(resort, lines, because)
        return HangUp(self.ours(lines), because) if resort == "hang_up" else Say(self.ours(lines), because)

    def _offer(self, kind: str, lines: Text, because: str) -> Say:
        """Ask the caller for a message, or for a number."""
        self._record(MessageOffered(self._clock(), self.department, kind, because))
        return Say(self.ours(lines), because)

    def _parting(self, utterance: str, before: State) -> Decision | None:
        """Decide about words that lead nowhere: a message that was asked for, thanks and goodbyes; None for others."""
        if before.offered and utterance.strip() and not wants_nothing(utterance):
            self._record(MessageTaken(self._clock(), self.department, before.offered, utterance))
            return Say(self.ours(closing.NOTED), "the caller left a message")
        if before.leaving and wants_nothing(utterance):
            return HangUp(self.own("goodbye"), "the caller wants nothing else")
        if takes_leave(utterance) or (before.offered and utterance.strip()):
            self._record(CallerTookLeave(self._clock(), self.department))
            return Say(self.ours(closing.ANYTHING_ELSE), "the caller takes leave")
        return None

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
        here = (self.department, to, self._circumstances())
        text = self._rendered(lambda: self._switchboard.prompts.announcement(*here), default.MOMENT)
        self._record(TransferStarted(self._clock(), self.department, to, intent, because))
        return Transfer(to, self._line(text), because)

    def _ask(self, between: tuple[str, ...], because: str, *, again: bool) -> Ask:
        departments = self._switchboard.centre.departments
        names = [departments[department].name[self.language] for department in between]
        self._record(CallerAsked(self._clock(), self.department, between, because, again))
        text = question(names, self.language, again=again)
        return Ask(self._line(text), between, because)

    def _rendered(self, render: Callable[[], str], instead: Text) -> str:
        """Return a line; where its template fails, or comes to nothing, another: a caller is not left in silence."""
        try:
            text, why = render(), "it came to nothing"
        except Exception as error:  # noqa: BLE001  # whatever a template does
            text, why = "", str(error)
        if not text:
            self._record(LineFailed(self._clock(), self.department, why))
        return text or spoken(instead, self.language)

    def _ignore(self, what: str, because: str) -> Refuse:
        """Note that something is said to have happened that cannot have."""
        self._record(Ignored(self._clock(), what, because))
        return Refuse(because)

    def _circumstances(self) -> Circumstances:
        return Circumstances(self.language, self.state.customer, self._clock(), self.state.handover)

    def _language_after(self, utterance: str) -> tuple[str, bool]:
        """Return the caller's language after an utterance, and whether it is known.

        The first words tell it; later, a foreign word or two (a name, a brand, "ok thanks") are no change of language,
        a sentence is, and so is a wish for a language.
        """
        spoken = self.state.language if self.state.language_known else None
        told = language_of(utterance, self._switchboard.centre.languages, spoken)
        return (told, True) if told else (self.state.language, self.state.language_known)

    def _record(self, event: Event) -> None:
        """Add an event to the journal and take in what it changes: the only way a call ever changes.

        One that cannot have happened, as the call is, changes nothing and is noted as ignored.
        """
        if why := self._impossible(event):
            event = Ignored(event.at, type(event).__name__, why)
        self.journal.append(event)
        match event:
            case TransferCompleted(department=department, intent=intent):
                self._machine.send(self._switchboard.names.event(intent, department))
            case CallEnded():
                self._machine.send(HANG_UP)
            case _:
                pass
        self.state = self.state.after(event, remembered(self.state, event))

    def _impossible(self, event: Event) -> str:
        """Return why an event cannot have happened, in this call and in this centre, or nothing."""
        if isinstance(event, TransferStarted | TransferCompleted) and self.state.ended is None:
            to = event.to if isinstance(event, TransferStarted) else event.department
            centre = self._switchboard.centre
            intended = centre.intents[event.intent].transfers_to if event.intent in centre.intents else ""
            if to not in destinations(centre, self.department) or (event.intent and intended != to):
                return f"there is no such way from {self.department} to {to}"
        return self.state.impossible(event)
