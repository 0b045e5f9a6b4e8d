"""The transfer contract, for any call in any centre: whatever happens, in whatever order, and after each of it."""

from __future__ import annotations

from datetime import timedelta
from functools import cache
from typing import NamedTuple

from hypothesis import given, settings
from hypothesis import strategies as st

from engine.call import (
    Answer,
    Ask,
    Call,
    Decision,
    HangUp,
    Line,
    Refuse,
    Say,
    Switchboard,
    Transfer,
    TransferCompleted,
    TransferRefused,
    TransferStarted,
    from_dict,
    to_dict,
)
from engine.model import CallCentre, Department, Intent
from engine.model.default import ANNOUNCEMENT, WELCOME_BACK
from engine.model.graph import HANGS_UP, destinations
from tests.centres import NOON

LANGUAGES = ("en", "ar", "tr")
SIZES = (1, 2, 2, 3, 3, 8, 30)
NAMES = ("apple", "banana", "cherry", "damson", "elder", "fig", "grape", "hazel", "iris", "kiwi", "lemon", "mango")


@cache
def switchboard(size: int, languages: int, narrow: bool, resort: str) -> Switchboard:
    """A centre of so many departments, whose every third model may not transfer; a narrow one has only the next two."""
    spoken = LANGUAGES[:languages]
    ids = [NAMES[n] if n < len(NAMES) else f"{NAMES[n % len(NAMES)]}_{n}" for n in range(size)]
    departments = {
        id_: Department(
            id=id_,
            name=dict.fromkeys(spoken, id_),
            persona=dict.fromkeys(spoken, id_.title()),
            welcome={language: f"{language} welcome to {id_}" for language in spoken},
            prompt="p",
            welcome_back={language: WELCOME_BACK[language] for language in spoken},
            announcement={language: ANNOUNCEMENT[language] for language in spoken},
            transfers_to=tuple(ids[(at + step) % size] for step in (1, 2)) if narrow else tuple(ids),
            model_may_transfer=at % 3 != 2,
        )
        for at, id_ in enumerate(ids)
    }
    intents = {f"i_{id_}": Intent(f"i_{id_}", id_, {"en": (f"buy {id_}", f"{id_}s")}) for id_ in ids}
    intents["finish"] = Intent("finish", HANGS_UP, {"en": ("end it all",)})
    return Switchboard(
        CallCentre(
            languages=spoken,
            first_department=ids[0],
            departments=departments,
            intents=intents,
            templates={"p": "You are {{ persona }}."},
            company=dict.fromkeys(spoken, "Ornina"),
            most_transfers=4,
            most_minutes=10,
            last_resort=resort,
        )
    )


resorts = st.sampled_from(["take_care", "take_care", "message", "call_back", "hang_up"])
centres = st.builds(switchboard, st.sampled_from(SIZES), st.integers(1, 3), st.booleans(), resorts)


class Wished(NamedTuple):
    """What a model wishes, whether it was asked or not: a department, or what it made of one, or nothing we have."""

    department: int
    written: str
    arrives: bool
    """Whether the caller arrives there before anything else happens."""


wishes = st.builds(Wished, st.integers(0, 29), st.sampled_from(["{}", "{}", "{}", " {} ", "{}?", ""]), st.booleans())
asked = st.sampled_from(["I want to buy {}", "connect me to {}", "{}s or {}s please", "no wait, {}"])
wanted = st.tuples(asked, st.integers(0, 29), st.integers(0, 29), st.booleans())
"""What is said, which departments are meant, and whether the caller arrives there before anything else happens."""
noise = st.sampled_from(
    [
        *("the second", "both", "hold on", "مرحبا كيف الحال", "hello there my friend", "", "\ud800", "لحظة"),
        *("thank you, bye", "no thanks", "شكراً، مع السلامة", "end it all", "thank you, end it all or apples"),
    ]
)
happenings = st.lists(
    st.one_of(wanted, wanted, wishes, noise, st.text(max_size=10), st.sampled_from([*range(1, 9)] * 2 + [9])),
    min_size=25,
    max_size=60,
)
"""A number is something else that happens, at whatever time: 1 an arrival, 2 a silence, …"""
Happening = str | int | tuple[str, int, int, bool] | Wished
ARRIVAL, SILENCE, SPEECH, PROMPT, TIME, CLOCK, FAILURE, STRAY, END = range(1, 10)


class Watched:
    """A call, another that follows its journal, and what has been said in it by us."""

    def __init__(self, board: Switchboard) -> None:
        self.board = board
        self.now = NOON
        self.call = Call.begin(board, "c", lambda: self.now)
        self.follower = Call.replay(board, self.call.journal, lambda: self.now)
        self.welcomed = [self.call.welcome()]
        self.moving = False

    def happen(self, what: Happening) -> None:
        moving = self.moving
        assert bool(self.call.state.under_way) is moving, "who is on the way stays so until they arrive"
        if isinstance(what, Wished):
            self.wished(what, moving)
            return
        if isinstance(what, tuple):
            text, one, other, arrives = what
            ids = [*self.board.centre.departments]
            self.happen(text.format(ids[one % len(ids)], ids[other % len(ids)]))
            if arrives:
                self.happen(ARRIVAL)
            return
        if isinstance(what, str):
            self.decided(self.call.hear(what), moving)
        elif what == ARRIVAL:
            line, self.moving = self.call.arrive(), False
            if moving:
                self.welcomed.append(line)
        else:
            self.beside(what, moving)

    def beside(self, what: int, moving: bool) -> None:
        """Something happens that is no word and no arrival."""
        call = self.call
        if what == SILENCE:
            self.decided(call.silence(), moving)
        elif what == SPEECH:
            call.spoke("something")
        elif what == PROMPT:
            assert call.instructions()
        elif what == TIME:
            self.now += timedelta(minutes=1)
        elif what == CLOCK:
            decision = call.time()
            if not isinstance(decision, Refuse):
                self.decided(decision, moving)
        elif what == FAILURE and call.state.ended is None:
            self.decided(call.offer("providers failed"), moving)
        elif what == STRAY:  # what is told twice, late, or of another call
            self.stray()
        elif what == END:
            call.end("it was time", "caller")
            self.moving = False

    def stray(self) -> None:
        """An event comes that was there before, or that belongs somewhere else."""
        strays = [event for event in self.call.journal if isinstance(event, TransferCompleted | TransferStarted)]
        for event in [*strays[-2:], TransferCompleted(self.now, "nobody", ""), self.call.journal[0]]:
            if not (isinstance(event, TransferStarted) and self.call.state.ended is None):
                before = self.call.state
                self.call.take(event)
                assert self.call.state == before or isinstance(event, TransferCompleted)
                if self.call.state.visited != before.visited:
                    self.welcomed.append(self.call.welcome())
                    self.moving = False

    def wished(self, wish: Wished, moving: bool) -> None:
        """A model's wish leads where its department may transfer, never to and fro, and is journalled when refused."""
        ids, visited = [*self.board.centre.departments], self.call.state.visited
        wanted = wish.written.format(ids[wish.department % len(ids)])
        offered = self.call.offers()
        assert {*offered} <= {*destinations(self.board.centre, self.call.department)}
        decision = self.call.wish(wanted, "it seems right")
        self.decided(decision, moving)
        match decision:
            case Transfer(to=to):
                assert to in offered
                assert visited[-4:] != (to, visited[-1]) * 2, "no circles"
            case Answer() | Refuse():
                assert isinstance(self.call.journal[-1], TransferRefused)
        if wish.arrives:
            self.happen(ARRIVAL)

    def decided(self, decision: Decision, moving: bool) -> None:
        """A decision fits where the call is."""
        here = self.call.department
        match decision:
            case Transfer(to=to, announcement=line):
                assert not moving, "one transfer at a time"
                self.moving = True
                assert to in destinations(self.board.centre, here)
                self.ours(line, here)
            case Ask(question=line, departments=departments):
                assert {*departments} <= {*destinations(self.board.centre, here)}
                self.ours(line, here)
            case Say(line=line) | HangUp(goodbye=line):
                self.ours(line, here)
            case Answer(department=department, language=language):
                assert (department, language) == (here, self.call.language)
            case Refuse():
                assert moving or self.call.state.ended is not None, "nobody is left without an answer"

    def ours(self, line: Line, here: str) -> None:
        assert line.text.strip()
        assert (line.department, line.language) == (here, self.call.language)

    def hold(self) -> None:
        """What is always so."""
        state, centre = self.call.state, self.board.centre
        assert self.call.department in centre.departments
        assert self.call.language in centre.languages
        assert len(state.visited) - 1 <= centre.most_transfers, "no circles"
        assert all(one != other for one, other in zip(state.visited, state.visited[1:], strict=False))
        assert state.visited[-1] == self.call.department, "the machine and the journal agree"
        for event in self.call.journal[len(self.follower.journal) :]:
            self.follower.take(event)
        assert (self.follower.state, self.follower.department) == (state, self.call.department), "a journal is the call"

    def go_on(self) -> None:
        """There is a way on from everywhere: whoever is on the way arrives, is answered, and may end the call."""
        if self.call.state.under_way:
            self.happen(ARRIVAL)
        if self.call.state.ended is None:
            self.decided(self.call.hear("hello there my friend"), moving=False)
            self.call.end("so")
        self.hold()

    def welcomes(self) -> None:
        """Each department's own welcome was heard once, and a shorter one after that."""
        greeted: set[str] = set()
        for line, department in zip(self.welcomed, self.call.state.visited, strict=True):
            assert line.department == department
            assert (line.text == f"{line.language} welcome to {department}") is (department not in greeted)
            greeted.add(department)


def hold(board: Switchboard, happened: list[Happening]) -> None:
    """Hold one call to the contract."""
    watched = Watched(board)
    for what in happened:
        watched.happen(what)
        watched.hold()
    watched.welcomes()
    watched.go_on()
    assert [from_dict(to_dict(event)) for event in watched.call.journal] == watched.call.journal


@settings(max_examples=1000, deadline=None, database=None)
@given(centres, happenings)
def test_the_contract_holds_whatever_happens(board: Switchboard, happened: list[Happening]) -> None:
    hold(board, happened)
