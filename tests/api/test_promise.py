"""How the watch keeps a promise, with a server that does as told and a clock that waits for nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from api import watch as watching
from api.evidence import Evidence
from api.promise import Promise
from api.rooms import Dispatch, Job, People, Rooms
from api.watch import Watch
from tests.api.conftest import NOBODY

if TYPE_CHECKING:
    from collections.abc import Iterable

CALLER, AGENT = ("caller-1",), ("agent-AJ_1",)


class Told(Rooms):
    """A LiveKit server that has what a test says, and notes what it is asked to do."""

    def __init__(self) -> None:
        super().__init__(NOBODY)
        self.there = People()
        self.listed: list[Dispatch] = []
        self.asked: list[str] = []
        self.metadata = ""
        self.looks = 0

    async def existing(self, names: Iterable[str]) -> dict[str, str]:
        return dict.fromkeys(names, "RM_1")

    async def people(self, _room: str) -> People:
        self.looks += 1
        return self.there

    async def dispatches(self, _room: str) -> tuple[Dispatch, ...]:
        return tuple(self.listed)

    async def dispatch(self, _room: str, metadata: str) -> str:
        self.listed.append(Dispatch(f"AD_{len(self.asked)}", metadata))
        self.asked.append(f"dispatch {metadata}")
        return self.listed[-1].id

    async def withdraw(self, _room: str, dispatch: str) -> None:
        self.listed = [d for d in self.listed if d.id != dispatch]
        self.asked.append(f"withdraw {dispatch}")

    async def dismiss(self, _room: str, agent: str) -> None:
        self.asked.append(f"dismiss {agent}")

    async def tell(self, _room: str, metadata: str) -> None:
        self.metadata = metadata


class Clock:
    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.now = 1000.0
        for module in ("api.watch", "api.evidence"):
            monkeypatch.setattr(f"{module}.monotonic", lambda: self.now)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    return Clock(monkeypatch)


def promise(clock: Clock, room: str = "call-1") -> Promise:
    return Promise(room, "{}", "en", clock.now, clock.now + 600)


def job(number: int, *, live: bool = True) -> Job:
    return Job(f"AJ_{number}", f"agent-AJ_{number}", live)


async def at(clock: Clock, watch: Watch, kept: Promise, *seconds: float) -> None:
    begun = clock.now
    for second in seconds:
        clock.now = begun + second
        await watch.attend(kept)


async def ticks(clock: Clock, watch: Watch, seconds: float) -> None:
    """Let the watch look as it does by itself, for so long."""
    until = clock.now + seconds
    while clock.now < until:
        await watch._tick()  # its loop sleeps on the real clock
        clock.now += watching.TICK


async def test_a_dispatch_that_may_have_been_taken_is_not_repeated(clock: Clock) -> None:
    rooms = Told()
    rooms.there, rooms.listed = People(CALLER), [Dispatch("AD_token", "{}")]
    await at(clock, Watch(rooms), promise(clock), 0, 1, 2, 3, 4, 5, 5.9)
    assert rooms.asked == []
    assert "waiting" in rooms.metadata


async def test_a_dispatch_that_nobody_took_is_replaced(clock: Clock) -> None:
    rooms = Told()
    rooms.there, rooms.listed = People(CALLER), [Dispatch("AD_token", "{}")]
    watch = Watch(rooms)
    mine = promise(clock)
    watch.add(mine)
    await at(clock, watch, mine, 0, 6)
    assert rooms.asked == ["withdraw AD_token", "dispatch {}"]
    assert watch.evidence.absent


async def test_a_worker_known_to_be_absent_is_looked_for_by_the_eldest_call_alone(clock: Clock) -> None:
    rooms = Told()
    rooms.there = People(CALLER)
    watch = Watch(rooms)
    eldest, youngest = promise(clock, "call-1"), promise(clock, "call-2")
    watch.add(eldest)
    watch.add(youngest)
    watch.evidence.absent = True
    await at(clock, watch, eldest, 0)
    await at(clock, watch, youngest, 0.1)
    rooms.asked.clear()
    await at(clock, watch, youngest, 3)
    assert rooms.asked == []
    await at(clock, watch, eldest, 0)
    assert rooms.asked == ["dispatch {}"]


async def test_a_job_on_its_way_is_waited_for_and_nobody_is_alarmed(clock: Clock) -> None:
    rooms = Told()
    rooms.there, rooms.listed = People(CALLER), [Dispatch("AD_token", "{}", (job(1),))]
    await at(clock, Watch(rooms), promise(clock), 0, 4, 8, 12, 14)
    assert rooms.asked == []
    assert rooms.metadata == ""


@pytest.mark.parametrize("taken", [job(1), job(1, live=False)])
async def test_a_worker_that_took_the_call_and_never_came_is_replaced(clock: Clock, taken: Job) -> None:
    rooms = Told()
    rooms.there, rooms.listed = People(CALLER), [Dispatch("AD_token", "{}", (taken,))]
    await at(clock, Watch(rooms), promise(clock), 0, 16)
    assert rooms.asked == ["withdraw AD_token", "dispatch {}"]


async def test_the_second_agent_is_sent_away_and_its_request_taken_back(clock: Clock) -> None:
    rooms = Told()
    rooms.there = People(CALLER, ("agent-AJ_1", "agent-AJ_2"))
    rooms.listed = [Dispatch("AD_1", "{}", (job(1),)), Dispatch("AD_2", "{}", (job(2),))]
    mine = promise(clock)
    mine.again = True
    await at(clock, Watch(rooms), mine, 0)
    assert rooms.asked == ["dismiss agent-AJ_2", "withdraw AD_2"]


async def test_no_request_is_taken_back_while_it_may_be_the_agents_own(clock: Clock) -> None:
    rooms = Told()
    rooms.there = People(CALLER, AGENT)
    rooms.listed = [Dispatch("AD_1", "{}"), Dispatch("AD_2", "{}")]
    mine = promise(clock)
    mine.again = True
    watch = Watch(rooms)
    await at(clock, watch, mine, 0, 2, 5)
    assert rooms.asked == []
    rooms.listed = [Dispatch("AD_1", "{}"), Dispatch("AD_2", "{}", (job(1),))]
    await at(clock, watch, mine, 2)
    assert rooms.asked == ["withdraw AD_1"]


async def test_an_empty_room_gets_no_agent_unless_one_is_asked_for(clock: Clock) -> None:
    rooms = Told()
    watch = Watch(rooms)
    mine = promise(clock)
    await at(clock, watch, mine, 0, 10)
    assert rooms.asked == []
    await watch.attend(mine, asked=True)
    assert rooms.asked == ["dispatch {}"]


async def test_an_agent_that_is_there_before_its_caller_has_not_answered_a_call(clock: Clock) -> None:
    rooms = Told()
    rooms.there, rooms.listed = People((), AGENT), [Dispatch("AD_token", "{}")]
    watch = Watch(rooms)
    await at(clock, watch, promise(clock), 0, 1)
    assert watch.evidence.answered is None


async def test_a_caller_whose_agent_left_before_he_came_is_watched_over(clock: Clock) -> None:
    rooms = Told()
    rooms.there, rooms.listed = People((), AGENT), [Dispatch("AD_token", "{}")]
    watch = Watch(rooms)
    mine = promise(clock)
    watch.add(mine)
    await ticks(clock, watch, 3)
    rooms.there = People(CALLER)
    await ticks(clock, watch, 20)
    assert rooms.asked[:2] == ["withdraw AD_token", "dispatch {}"]


async def test_a_caller_is_told_within_five_seconds_however_late_he_uses_his_token(clock: Clock) -> None:
    rooms = Told()
    rooms.listed = [Dispatch("AD_token", "{}")]
    watch = Watch(rooms)
    watch.add(promise(clock))
    await ticks(clock, watch, 101)
    rooms.there = People(CALLER)
    await ticks(clock, watch, 5)
    assert "waiting" in rooms.metadata


async def test_a_room_that_waits_for_its_caller_is_looked_at_less_often(clock: Clock) -> None:
    rooms = Told()
    watch = Watch(rooms)
    watch.add(promise(clock))
    await ticks(clock, watch, 11)
    rooms.looks = 0
    await ticks(clock, watch, 30)
    assert rooms.looks <= 31


async def test_an_answered_call_is_not_looked_at_again(clock: Clock) -> None:
    rooms = Told()
    rooms.there = People(CALLER, AGENT)
    watch = Watch(rooms)
    watch.add(promise(clock))
    await ticks(clock, watch, 60)
    assert rooms.looks == 1
    assert watch.evidence.ok


def test_the_watch_remembers_only_so_many_calls_and_forgets_an_unused_token_first(
    clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watching, "MOST", 2)
    watch = Watch(Told())
    used = promise(clock, "call-used")
    used.waiting_since = clock.now
    for one in (used, promise(clock, "call-2"), promise(clock, "call-3")):
        watch.add(one)
    assert watch.find("call-used") is used
    assert watch.find("call-2") is None
    assert watch.find("call-3") is not None


def test_a_call_that_nobody_answered_is_said_by_the_first_letters_of_its_room() -> None:
    evidence = Evidence()
    evidence.miss("call-0123456789")
    assert not evidence.ok
    assert "call-0123…" in str(evidence)
    assert "456789" not in str(evidence)


def test_what_is_known_of_the_worker_is_what_was_seen_last(clock: Clock) -> None:
    evidence = Evidence()
    evidence.miss("call-0123456789")
    clock.now += 1
    evidence.answer()
    clock.now += 5
    assert evidence.ok
    assert str(evidence) == "answered a call 5 s ago"
