"""Our rules about ways and python-statemachine's own checks, over generated centres: they agree."""

from __future__ import annotations

import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from statemachine.exceptions import InvalidDefinition

from engine.call.machine import TAKEN, machine_class
from engine.lint import Examined, examine
from engine.lint.example import folder
from engine.lint.flow import reached
from engine.model.graph import reachable

NAMES = ("a", "b", "c", "d", "send", "ended")
"""Two of them are names that a machine has for itself."""
Ways = dict[str, tuple[list[str] | None, bool]]
"""The departments, with those they may transfer to (None: all) and whether they are entrances."""


@st.composite
def centres(draw: st.DrawFn, *, entrances: bool = True) -> tuple[Ways, list[str]]:
    """Departments and where the intents lead; the first department is the first."""
    names = draw(st.lists(st.sampled_from(NAMES), min_size=1, max_size=5, unique=True))
    lists = st.none() | st.lists(st.sampled_from(names), unique=True)
    ways = {name: (draw(lists), entrances and draw(st.booleans())) for name in names}
    return ways, draw(st.lists(st.sampled_from(names), max_size=5))


def examined(ways: Ways, intents: list[str]) -> Examined:
    """What the linter says to such a centre."""
    lines = []
    for name, (to, entrance) in ways.items():
        more = ("" if to is None else f", transfers_to: [{', '.join(to)}]") + (", entrance: true" if entrance else "")
        lines.append(f"  {name}: {{persona: P, welcome: Hello., prompt: sales.md.j2{more}}}\n")
    wanted = [
        f"  {NAMES[n]}: {{transfers_to: {to}, keywords: [word{string.ascii_lowercase[n]}]}}\n"
        for n, to in enumerate(intents)
    ]
    return examine(
        folder(
            {
                "departments.yaml": f"first_department: {next(iter(ways))}\ndepartments:\n{''.join(lines)}",
                "intents.yaml": "intents:\n" + "".join(wanted) if wanted else "intents: {}\n",
            }
        )
    )


@settings(max_examples=200)
@given(centres())
def test_when_no_error_is_found_the_machine_builds(centre: tuple[Ways, list[str]]) -> None:
    found = examined(*centre)
    assert found.draft.centre
    if not found.errors:
        machine_class(found.draft.centre)()


@settings(max_examples=200)
@given(centres(entrances=False))
def test_a_department_that_nobody_can_come_to_is_refused_by_both(centre: tuple[Ways, list[str]]) -> None:
    found = examined(*centre)
    assert found.draft.centre
    if found.errors:
        assert {d.rule.name for d in found.errors} <= {"unreachable-department", "no-intents"}
        with pytest.raises(InvalidDefinition, match="unreachable"):
            machine_class(found.draft.centre, by_name=False)
    else:
        machine_class(found.draft.centre, by_name=False)()


@settings(max_examples=200)
@given(centres())
def test_callers_come_to_the_same_departments_for_the_linter_as_for_the_call(centre: tuple[Ways, list[str]]) -> None:
    draft = examined(*centre).draft
    assert draft.flow
    assert draft.centre
    assert draft.flow.reached == reachable(draft.centre)


@settings(max_examples=200)
@given(centres())
def test_from_what_is_found_all_that_is_lost_could_be_come_to(centre: tuple[Ways, list[str]]) -> None:
    found = examined(*centre)
    flow = found.draft.flow
    assert flow
    heads = [d.values["name"] for d in found.errors if d.rule.name == "unreachable-department"]
    if flow.targets:
        assert {*flow.lost} <= reached(heads, flow.steps)
        for head in heads:
            assert head not in reached([other for other in heads if other != head], flow.steps)


def test_names_that_the_machine_has_for_itself_are_among_the_generated() -> None:
    assert TAKEN & {*NAMES}
