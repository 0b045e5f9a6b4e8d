from __future__ import annotations

from pathlib import Path

import pytest
from statemachine import StateChart

from engine.call.machine import machine_class
from engine.model.graph import transfers
from engine.opening import open_centre
from tests.centres import call, folder, ornina


def test_the_machine_is_the_yaml() -> None:
    centre = ornina()
    made = machine_class(centre)
    assert issubclass(made, StateChart)
    assert {state.value for state in made.states} == {*centre.departments, "ended"}
    for state in made.states:
        drawn = {t.event: t.target.value for t in state.transitions if t.target}
        expected = {} if state.value == "ended" else {**transfers(centre, state.value), "hang_up": "ended"}
        assert drawn == expected
    assert [state.value for state in made.states if state.initial] == ["reception"]


@pytest.mark.parametrize("name", ["model", "send", "states", "configuration", "ended", "hang_up", "event", "قسم"])
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


def test_an_entrance_that_nobody_transfers_to_is_still_a_state(tmp_path: Path) -> None:
    departments = """\
first_department: desk
departments:
  desk: {persona: D, welcome: Hello.}
  vip: {persona: V, welcome: Hi., prompt: desk.md.j2, entrance: true}
"""
    centre = open_centre(folder(tmp_path, departments, "intents: {}"))
    assert call(centre, department="vip").department == "vip"
