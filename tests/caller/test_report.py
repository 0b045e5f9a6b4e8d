from __future__ import annotations

import io
import json

import pytest

from engine.caller.event import Answered, Ended, Event, Heard, Silent, Speaker, Transferred, Turn, Understood
from engine.caller.report import Machine, Printed

AHMED = Speaker("Ahmed", "reception", "reception", "en")
SARAH = Speaker("سارة", "sales", "المبيعات", "ar")
EVENTS: list[tuple[Event, str, dict[str, object]]] = [
    (
        Answered("call-3f9a", 0.4123, 1),
        "connected to room call-3f9a, answered after 0.41 s",
        {"event": "answered", "room": "call-3f9a", "seconds": 0.412},
    ),
    (
        Heard("Welcome to Ornina.", AHMED, 0, 1, 1, 2, 0.4123),
        "Ahmed, reception      Welcome to Ornina.   0.41 s",
        {
            "event": "heard",
            "text": "Welcome to Ornina.",
            "persona": "Ahmed",
            "department": "reception",
            "seconds": 0.412,
            "audio": True,
        },
    ),
    (
        Turn(1, "typed", "أريد شراء جهاز", 3, None),
        "you (typed)           أريد شراء جهاز",
        {"event": "typed", "text": "أريد شراء جهاز"},
    ),
    (Turn(2, "said", "hello.wav", 3, None), "you (hello.wav)", {"event": "said", "text": "hello.wav"}),
    (Understood("hello", 4), "  understood as       hello", {"event": "understood", "text": "hello"}),
    (
        Transferred(AHMED, SARAH, 5),
        "— now with سارة، المبيعات —",
        {"event": "transferred", "from": "reception", "to": "sales", "persona": "سارة"},
    ),
    (
        Heard("أهلاً بك في المبيعات", SARAH, 1, None, 6, 7, None),
        "سارة، المبيعات  أهلاً بك في المبيعات",
        {
            "event": "heard",
            "text": "أهلاً بك في المبيعات",
            "persona": "سارة",
            "department": "sales",
            "seconds": None,
            "audio": False,
        },
    ),
    (
        Heard("", Speaker(), 1, 6, None, 7, 0.5),
        "agent                 (sound without a transcript)   0.50 s",
        {"event": "heard", "text": "", "persona": None, "department": None, "seconds": 0.5, "audio": True},
    ),
    (Silent(2, 15.0), "(nothing was heard for 15 s)", {"event": "silent", "seconds": 15.0}),
    (
        Ended("caller", "hung up", 12.34),
        "you hung up after 12.3 s",
        {"event": "ended", "by": "caller", "reason": "hung up", "seconds": 12.34},
    ),
    (
        Ended("centre", "room deleted", 12.3),
        "the call centre hung up after 12.3 s",
        {"event": "ended", "by": "centre", "reason": "room deleted", "seconds": 12.3},
    ),
    (
        Ended("line", "server shutdown", 1),
        "the line was lost (server shutdown) after 1.0 s",
        {"event": "ended", "by": "line", "reason": "server shutdown", "seconds": 1},
    ),
]


@pytest.mark.parametrize(("event", "line", "values"), EVENTS)
def test_every_event_is_one_line_for_a_person_and_one_object_for_a_machine(
    event: Event, line: str, values: dict[str, object]
) -> None:
    person, machine = io.StringIO(), io.StringIO()
    Printed(person)(event)
    Machine(machine)(event)
    assert person.getvalue() == line + "\n"
    assert json.loads(machine.getvalue()) == values


def test_every_kind_of_event_is_told() -> None:
    assert {type(event) for event, _, _ in EVENTS} == set(Event.__args__)


def test_arabic_is_written_in_its_own_letters() -> None:
    out = io.StringIO()
    Machine(out)(Understood("أريد شراء جهاز", 1))
    assert "أريد شراء جهاز" in out.getvalue()


def test_what_the_terminal_echoes_is_not_repeated() -> None:
    out = io.StringIO()
    Printed(out, echoed=True)(Turn(1, "typed", "hello", 1, 1))
    assert not out.getvalue()
