from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from statemachine import StateChart

from engine.call.machine import HANG_UP, machine_class, names_of
from engine.call.position import Position, moves
from engine.model.graph import destinations, transfers
from engine.opening import open_centre
from tests.centres import call, folder, ornina


def test_the_machine_is_the_yaml() -> None:
    centre = ornina()
    made = machine_class(centre)
    assert issubclass(made, StateChart)
    assert {state.value for state in made.states} == {*centre.departments, "ended"}
    for state in made.states:
        drawn = {event: t.target.value for t in state.transitions if t.target for event in t.events}
        named = {f"go_to_{to}": to for to in destinations(centre, state.value)} if state.value != "ended" else {}
        expected = {**transfers(centre, state.value), **named, "hang_up": "ended"} if named else {}
        assert drawn == expected
    assert [state.value for state in made.states if state.initial] == ["reception"]


@pytest.mark.parametrize(
    "name", ["model", "send", "states", "configuration", "ended", "hang_up", "event", "prepare_event", "قسم"]
)
def test_a_department_and_an_intent_may_have_any_name(name: str, tmp_path: Path) -> None:
    departments = f"""\
first_department: desk
departments:
  desk: {{persona: D, welcome: Hello.}}
  {name}: {{persona: N, welcome: Hi., prompt: desk.md.j2}}
"""
    intents = f"intents:\n  {name}: {{transfers_to: {name}, keywords: go}}\n"
    talk = call(open_centre(folder(tmp_path, departments, intents)))
    talk.hear("go")
    assert talk.arrive().department == name
    talk.end("so")
    assert talk.department == name


def test_names_that_would_be_the_same_are_kept_apart(tmp_path: Path) -> None:
    departments = """\
first_department: desk
departments:
  desk: {persona: D, welcome: Hello.}
  send: {persona: S, welcome: Hi., prompt: desk.md.j2}
  send_: {persona: S, welcome: Hi., prompt: desk.md.j2}
  sales: {persona: S, welcome: Hi., prompt: desk.md.j2}
  sales_: {persona: S, welcome: Hi., prompt: desk.md.j2}
"""
    intents = """\
intents:
  go_to_sales: {transfers_to: send, keywords: alpha}
  go_to_desk: {transfers_to: desk, keywords: back}
  model: {transfers_to: send_, keywords: beta}
  model_: {transfers_to: sales, keywords: gamma}
  desk: {transfers_to: sales_, keywords: delta}
"""
    centre = open_centre(folder(tmp_path, departments, intents))
    names = names_of(centre)
    given = [*names.states.values(), *names.intents.values(), *names.named.values()]
    assert len(given) == len({*given})
    for keyword, department in (("alpha", "send"), ("beta", "send_"), ("gamma", "sales"), ("delta", "sales_")):
        talk = call(centre)
        for words, to in ((keyword, department), ("connect me to the desk", "desk")):
            talk.hear(words)
            assert talk.arrive().department == talk.department == to


def test_an_entrance_that_nobody_transfers_to_is_still_a_state(tmp_path: Path) -> None:
    departments = """\
first_department: desk
departments:
  desk: {persona: D, welcome: Hello.}
  vip: {persona: V, welcome: Hi., prompt: desk.md.j2, entrance: true}
"""
    centre = open_centre(folder(tmp_path, departments, "intents: {}"))
    assert call(centre, department="vip").department == "vip"


MACHINE = machine_class(ornina())
MOVES = moves(MACHINE)
EVENTS = sorted({event for _, event in MOVES} - {HANG_UP})


@settings(max_examples=20, deadline=None)
@given(st.sampled_from(sorted(ornina().departments)), st.lists(st.sampled_from([*EVENTS, "nonsense"]), max_size=20))
def test_the_table_of_a_machine_leads_where_the_machine_itself_does(start: str, events: list[str]) -> None:
    ran, looked_up = MACHINE(start_value=start), Position(MOVES, start)
    for event in [*events, HANG_UP, EVENTS[0]]:
        ran.send(event)
        looked_up.send(event)
        assert looked_up.current_state_value == ran.current_state_value
