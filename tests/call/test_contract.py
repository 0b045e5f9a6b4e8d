"""The transfer contract, for any call in any centre: whatever happens, in whatever order, and after each of it."""

from __future__ import annotations

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
    TransferRefused,
    from_dict,
    to_dict,
)
from engine.model import CallCentre, Department, Intent
from engine.model.default import ANNOUNCEMENT, WELCOME_BACK
from engine.model.graph import destinations
from tests.centres import NOON

LANGUAGES = ("en", "ar", "tr")
SIZES = (1, 2, 2, 3, 3, 8, 30)
NAMES = ("apple", "banana", "cherry", "damson", "elder", "fig", "grape", "hazel", "iris", "kiwi", "lemon", "mango")


@cache
def switchboard(size: int, languages: int, narrow: bool) -> Switchboard:
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
    return Switchboard(
        CallCentre(
            languages=spoken,
            first_department=ids[0],
            departments=departments,
            intents=intents,
            templates={"p": "You are {{ persona }}."},
            company=dict.fromkeys(spoken, "Ornina"),
            most_transfers=4,
        )
    )


centres = st.builds(switchboard, st.sampled_from(SIZES), st.integers(1, 3), st.booleans())


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
    ["the second", "both", "hold on", "مرحبا كيف الحال", "hello there my friend", "", "\ud800", "لحظة"]
)
happenings = st.lists(
    st.one_of(wanted, wanted, wishes, noise, st.text(max_size=10), st.sampled_from([1, 1, 2, 2, 3, 3, 4, 4, 5])),
    min_size=25,
    max_size=60,
)
"""A number is something else that happens, at whatever time: 1 an arrival, 2 a silence, …"""
Happening = str | int | tuple[str, int, int, bool] | Wished
ARRIVAL = 1
REPLAYED = 8


class Watched:
    """A call, and what has been said in it by us."""

    def __init__(self, board: Switchboard) -> None:
        self.board = board
        self.call = Call.begin(board, "c", lambda: NOON)
        self.welcomed = [self.call.welcome()]

    def happen(self, what: Happening) -> None:
        moving = self.call.state.under_way
        if isinstance(what, Wished):
            self.wished(what, moving is not None)
            return
        if isinstance(what, tuple):
            text, one, other, arrives = what
            ids = [*self.board.centre.departments]
            self.happen(text.format(ids[one % len(ids)], ids[other % len(ids)]))
            if arrives:
                self.happen(ARRIVAL)
            return
        if isinstance(what, str):
            self.decided(self.call.hear(what), moving is not None)
        elif what == ARRIVAL:
            line = self.call.arrive()
            if moving:
                self.welcomed.append(line)
        elif what == 2:
            self.decided(self.call.silence(), moving is not None)
        elif what == 3:
            self.call.spoke("something")
        elif what == 4:
            assert self.call.instructions()
        else:
            self.call.end("it was time")

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
        if len(self.call.journal) % REPLAYED == 0:
            self.replay()

    def replay(self) -> None:
        assert Call.replay(self.board, self.call.journal, lambda: NOON) == self.call

    def welcomes(self) -> None:
        """Each department's own welcome was heard once, and a shorter one after that."""
        greeted: set[str] = set()
        for line, department in zip(self.welcomed, self.call.state.visited, strict=True):
            assert line.department == department
            assert (line.text == f"{line.language} welcome to {department}") is (department not in greeted)
            greeted.add(department)


@settings(max_examples=100, deadline=None)
@given(centres, happenings)
def test_the_contract_holds_whatever_happens(board: Switchboard, happened: list[Happening]) -> None:
    watched = Watched(board)
    for what in happened:
        watched.happen(what)
        watched.hold()
    watched.welcomes()
    watched.replay()
    assert [from_dict(to_dict(event)) for event in watched.call.journal] == watched.call.journal
