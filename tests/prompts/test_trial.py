from __future__ import annotations

import sys
from time import process_time

import pytest

from engine.model import CallCentre, Department
from engine.prompts.bounds import BoundedEnvironment
from engine.prompts.trial import Outcome, Trial


def centre(prompt: str = "x", **templates: str) -> CallCentre:
    """A centre of two departments, one of which speaks by a prompt."""
    here = Department("desk", {"en": "desk"}, {"en": "Dana"}, {}, "p.j2", {}, {}, transfers_to=("bills", "gone"))
    bills = Department("bills", {}, {}, {}, "p.j2", {}, {})
    others = {f"{name}.j2": text for name, text in templates.items()}
    return CallCentre(
        ("en", "ar"), "desk", {"desk": here, "bills": bills}, {}, {"p.j2": prompt, **others}, {"en": "Ornina"}
    )


def outcomes(prompt: str, **templates: str) -> list[Outcome]:
    """What comes of trying a prompt."""
    return [*Trial(centre(prompt, **templates)).prompt("desk")]


def test_a_prompt_is_tried_in_each_language_for_a_known_and_an_unknown_caller() -> None:
    tried = outcomes("{{ persona }} {% if customer.name %}{{ customer.name }}{% endif %}{{ departments | join }}")
    assert [(o.language, o.known) for o in tried] == [("en", False), ("en", True), ("ar", False), ("ar", True)]
    assert all(o.length and not o.failure for o in tried)


def test_a_prompt_is_tried_with_what_a_caller_told_and_why_they_were_sent() -> None:
    tried = outcomes("{% if told and reason and came_from %}{{ told | first - 1 }}{% endif %}x")
    assert [bool(o.failure) for o in tried] == [False, True]


def test_a_text_that_is_missing_in_a_language_does_not_keep_a_prompt_from_being_tried() -> None:
    assert [o.length for o in Trial(centre("{{ company }}{{ persona }}{{ department }}")).prompt("bills")] == [16] * 4


def test_a_line_is_tried_in_its_own_language() -> None:
    assert [o.language for o in Trial(centre()).line("{{ persona }}", "desk", "ar")] == ["ar", "ar"]


def test_what_says_nothing_has_no_length() -> None:
    assert [o.length for o in outcomes("{% if customer.name %}x{% endif %}")] == [0, 1, 0, 1]


@pytest.mark.parametrize(
    ("prompt", "line", "kind", "name"),
    [
        ("a\n{{ persona + 1 }}", 2, "no-number", ""),
        ("{{ persona - company }}", 1, "no-number", ""),
        ("{{ persona * company }}", 1, "no-number", ""),
        ("{{ persona > 1 }}", 1, "no-number", ""),
        ("{{ [1, 2] | join(3) ~ [persona, 1] | sort | join }}", 1, "no-number", ""),
        ("a\n\n{{ 1 / 0 }}", 3, "zero", ""),
        ("{% for d in departments %}{% set x = d %}{% endfor %}{{ x }}", 1, "no-value", "x"),
        ("{{ departments[7].x }}", 1, "no-part", "7"),
        ("{{ customer.name.x }}", 1, "no-part", "x"),
        ("{{ [] | first }}", 1, "empty-list", ""),
        ("{{ [] | max }}", 1, "empty-list", ""),
        ("{% set x %}{{ persona.format.__globals__ }}{% endset %}", 1, "forbidden", "__globals__"),
        ("{{ [].append(1) }}", 1, "forbidden", "append"),
        ("{{ persona() }}", 1, "no-brackets", ""),
        ("{% for a in 5 %}{% endfor %}", 1, "not-a-list", ""),
        ("{{ 5 | map('upper') | join }}", 1, "not-a-list", ""),
        ("{{ 5 | length }}", 1, "not-a-list", ""),
        ("{{ persona | replace('a') }}", 1, "brackets", "replace"),
        ("{{ persona | upper(1) }}", 1, "brackets", "upper"),
        ("{{ persona.upper(1) }}", 1, "brackets", "upper"),
        ("{{ time.strftime(7) }}", 1, "brackets", "strftime"),
        ("{% macro m() %}{% endmacro %}{{ m(1) }}", 1, "brackets", "m"),
        ("{{ 5 | round(1, 'up') }}", 1, "brackets", ""),
        ("{{ '%s' | format }}", 1, "format", ""),
        ("{{ '%d' % persona }}", 1, "format", ""),
        ("{{ '%y' % persona }}", 1, "format", ""),
        ("{{ 'a' % persona }}", 1, "format", ""),
        ("{{ '{} {}'.format(persona) }}", 1, "format", ""),
        ("{{ '{x}'.format(y=1) }}", 1, "format", ""),
        ("{% block a %}{% endblock %}\n{% block a %}{% endblock %}", 2, "twice", "a"),
        ("{% for a, b in departments %}{% endfor %}", 1, "", ""),
        ("{% for d in departments %}{% extends 'o.j2' %}{% endfor %}", 1, "", ""),
        ("{% for loop in departments %}{% endfor %}", 1, "", ""),
    ],
)
def test_a_failure_is_told_with_its_line_and_its_kind(prompt: str, line: int, kind: str, name: str) -> None:
    failure = outcomes(prompt)[-1].failure
    assert failure is not None
    assert not failure.runs_away
    assert (failure.line, failure.kind, failure.name) == (line, kind, name)


def test_a_failure_in_an_included_prompt_is_told_with_its_name() -> None:
    failure = outcomes("a{% include 'other.j2' %}", other="b\n{{ 1 / 0 }}")[-1].failure
    assert failure is not None
    assert (failure.template, failure.line) == ("other.j2", 2)


@pytest.mark.parametrize(
    "prompt",
    [
        "{{ 'a' * 50_000_000 }}",
        "{{ 50_000_000 * 'a' }}",
        "{% for i in range(99999) %}{% for j in range(20) %}x{% endfor %}{% endfor %}",
        "{% for i in range(9999) %}{% for j in range(9999) %}{% endfor %}{% endfor %}",
        "{% for a in 'x' * 9000 %}{% for b in 'x' * 9000 %}{% for c in 'xy' %}{% endfor %}{% endfor %}{% endfor %}",
        "{{ 'a' | center(50_000_000) }}",
        "{{ 'a'.center(50_000_000) }}",
        "{{ 'a'.ljust(50_000_000) }}",
        "{{ 'a\nb' | indent(50_000_000) }}",
        "{{ '%50000000d' % 1 }}",
        "{{ '%50000000d' | format(1) }}",
        "{{ '%*d' % (50000000, 1) }}",
        "{{ '{:50000000}'.format(1) }}",
        "{{ '{:{}}'.format(1, 50000000) }}",
        "{{ 9 ** 9 ** 9 }}",
        "{{ 9999 ** 9999 ** 3 }}",
        "{% set n = namespace(x='ab') %}{% for i in range(60) %}{% set n.x = n.x ~ n.x %}{% endfor %}",
        "{% set n = namespace(x='ab') %}{% for i in range(60) %}{% set n.x = n.x + n.x %}{% endfor %}",
        "{% set n = namespace(x=3) %}{% for i in range(60) %}{% set n.x = n.x * n.x %}{% endfor %}",
        "{% set n = namespace(x=[1]) %}{% for i in range(60) %}{% set n.x = n.x + n.x %}{% endfor %}",
        "{% set b %}{% for i in range(9999) %}" + "long " * 9_000 + "{% endfor %}{% endset %}{{ b }}",
        "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
        "{% macro m(n) %}{% for i in range(99) %}{{ m(n) }}{% endfor %}{% endmacro %}{{ m(1) }}",
        "{{ lipsum(n=9999) }}",
        "{{ ('a' * 9000).replace('', 'b' * 9000) }}",
        "{{ ('a' * 9000) | replace('', 'b' * 9000) }}",
        "{{ range(9999) | join('b' * 9000) }}",
        "{% for i in range(9999) %}{{ 'x' * 99 }}{% endfor %}",
        "{{ range(9999) | map('string') | join | list | map('center', 9999) | join }}",
    ],
    ids=lambda prompt: prompt[:70],
)  # fmt: skip
def test_a_template_without_end_is_stopped_in_time(prompt: str) -> None:
    began = process_time()
    failure = outcomes(prompt)[-1].failure
    assert failure is not None
    assert failure.runs_away
    assert process_time() - began < 1


@pytest.mark.parametrize(
    "prompt",
    [
        "{{ 'ha ' * 3 }}{{ 12500 | string }}{{ '{:,}'.format(25000) }}{{ 'Tel 12345678 %s' % persona }}",
        "{% for i in range(1, 100) %}{{ i }} {% endfor %}{{ departments | join(', ') | upper | replace('a', 'b') }}",
        "{{ time.replace(year=2030) }}{{ 'x' | center(80) }}{{ 50000 * 2 }}{{ 2 ** 10 }}{{ persona ~ company }}",
        "{% set t %}" + "Be kind and brief. " * 500 + "{% endset %}{{ t | trim | wordwrap(80) | default('') }}",
        "{{ departments | map('upper') | sort | first }}{{ (persona ~ 'a') | truncate(3) | indent(2) }}",
    ],
    ids=lambda prompt: prompt[:40],
)  # fmt: skip
def test_what_a_prompt_may_well_do_is_let_be(prompt: str) -> None:
    assert [o.failure for o in outcomes(prompt)] == [None] * 4


def test_a_debugger_is_given_back_its_view() -> None:
    before = sys.gettrace()
    outcomes("{% for i in range(9999) %}{% for j in range(9999) %}{% endfor %}{% endfor %}")
    assert sys.gettrace() is before


def test_the_sandbox_of_the_trial_has_all_that_the_runtime_has() -> None:
    bounded, usual = BoundedEnvironment({}), BoundedEnvironment.__mro__[1]()
    assert bounded.filters.keys() == usual.filters.keys()
    assert bounded.globals.keys() == usual.globals.keys()
