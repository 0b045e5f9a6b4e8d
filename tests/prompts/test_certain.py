"""What is called certain without trying it is held against what comes of filling it in."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from engine.prompts.analysis import analyse
from tests.prompts.test_plain import JINJA, PIECES, WORDS

MORE = [
    "{% set t = 'warm' %}", "{% set t = company ~ '!' %}", "{{ t }}", "{{ t | upper }}", "{{ persona | default('x') }}",
    "{{ 'a' if company else persona }}", "{{ loop.index }}", "{% set departments = 'x' %}", "{% set loop = 'x' %}",
    "{% set customer = 'x' %}", "{{ customer.name ~ '.' }}", "{% if t == language %}", "{% set time = 1 %}",
    "{% if departments and customer %}", "{{ departments | length }}", "{{ 1 / 0 }}", "{% if 'a' < 1 %}",
    "{% set persona = 7 %}", "{% for t in departments %}", "{% for customer in departments %}",
    "{% for departments in departments %}", "{% if company is defined %}", "{{ time.strftime('%H') }}",
    "{% include 'x.md.j2' %}", "{% set told = 'x' %}", "{% set reason = 1 %}", "{% for f in told %}{{ loop.index }}",
]  # fmt: skip


@given(st.lists(st.sampled_from([*PIECES, *MORE, *MORE]), max_size=10).map("".join))
@example("{% if company %}{% set t = 'a' %}{% endif %}{{ t }}")
@example("{% for t in departments %}{% endfor %}{{ t }}")
@example("{% for t in departments %}{% for t in departments %}{{ loop.index }}{% endfor %}{% endfor %}{{ loop.index }}")
@example("{% set departments = 1 %}{{ departments | join }}")
@example("{% set customer = 'x' %}{{ customer.name }}")
def test_what_is_certain_can_be_filled_in_for_every_caller(source: str) -> None:
    analysis = analyse(source)
    if analysis.findings or not analysis.plain:
        return
    template = JINJA.from_string(source)
    said = [template.render(words).strip() for words in WORDS]
    assert all(said) or not analysis.says


@pytest.mark.parametrize(
    "source",
    [
        "You are {{ persona | default('Dana') }}.{% for d in departments %}{{ loop.index }}: {{ d }}{% endfor %}",
        "{% set tone = 'warm' %}Be {{ tone | upper }}, {{ 'sir' if customer.name else 'friend' }}.",
        "{% if departments and customer.name != '' %}a{% elif company == persona %}b{% else %}c{% endif %}",
        "It is {{ time.strftime('%H:%M') }} {{ company ~ '!' }}",
    ],
)
def test_usual_prompts_are_certain(source: str) -> None:
    assert (analyse(source).plain, analyse(source).says) == (True, True)
