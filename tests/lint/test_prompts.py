"""What is said of prompts and spoken lines: once, and at the very word."""

from __future__ import annotations

import re
import sys
from time import process_time

import pytest
from jinja2 import Environment, TemplateSyntaxError

from engine.lint import examine
from engine.lint.example import BASE, folder
from engine.lint.rules.template_fails import SAYS
from engine.prompts.failure import KINDS
from engine.source import Diagnostic

DEPARTMENTS = BASE["departments.yaml"]
SALES = "prompts/sales.md.j2"
WELCOME = "welcome: {ar: معك سارة من المبيعات., en: This is Sarah of sales.}"


def found(**files: str) -> list[Diagnostic]:
    """What is said of the small centre with another prompt for sales, another departments.yaml, or further prompts."""
    names = {"sales": SALES, "departments": "departments.yaml"}
    return [*examine(folder({names.get(name, f"prompts/{name}.j2"): text for name, text in files.items()})).diagnostics]


def said(**files: str) -> list[str]:
    """The same, as `code line:column message`."""
    return [f"{d.code} {d.place.line}:{d.place.column} {d.message()}" for d in found(**files)]


def welcome(line: str) -> str:
    """departments.yaml with another welcome for sales."""
    assert WELCOME in DEPARTMENTS
    return DEPARTMENTS.replace(WELCOME, f"welcome: {line}")


@pytest.mark.parametrize(
    ("prompt", "expected"),
    [
        ("a\nb {{ presona }}", ['E603 2:6 there is no word "presona" that could be filled in']),
        (
            "{% if false %}{{ persona|uper }}{% endif %}a",
            ['E604 1:26 there is nothing called "uper" that can be done with a word'],
        ),
        ("a {% if company is defind %}b{% endif %}", ['E604 1:20 there is no question "defind" to ask with `is`']),
        ("a\n{% if company %}\nb", ['E605 2:1 "if" is never closed']),
        ("a\n\n{{ persona }", ["E605 3:1 {{ is never closed"]),
        ("a {% include 'none.j2' %}", ['E606 1:15 there is no "none.j2" in the folder prompts/ to include']),
        ("a\n{{ persona + 1 }}", ["E608 2:1 a text can be neither calculated with nor compared with a number"]),
        ("{% for a, b in departments %}{% endfor %}", ["E608 1:1 this line cannot be filled in"]),
        ("", ["E609 1:1 nothing would be said: this is empty"]),
        ("\n {# todo #}\n", ["E609 1:1 nothing would be said: this is empty"]),
        ("{% if language == 'ar' %}مرحبا{% endif %}", ['E609 1:1 nothing would be said in "en"']),
        (
            "{{ customer.name }}",
            ["E609 1:1 nothing would be said to a caller of whom nothing is known"],
        ),
        ("a {{ 'x' * 50_000_000 }}", ["E611 1:1 this would go on without end, or fill the memory"]),
        ("a{% include 'sales.md.j2' %}", ['E611 1:14 "sales.md.j2" is included in itself']),
        ("a {{ told }}", ['W612 1:6 "told" is not one text, and would be said with brackets']),
        ("a {{ customer }}", ['W612 1:6 "customer" is not one text, and would be said with brackets']),
        ("be kind. " * 900, ["W610 1:1 these instructions are 8,099 characters long: every answer waits for them"]),
        ("{{ a }}" * 2_001, ["E611 1:1 this is too large to be a template"]),
    ],
    ids=lambda value: value[:30] if isinstance(value, str) else "",
)  # fmt: skip
def test_a_fault_of_a_prompt_is_said_once_at_its_place(prompt: str, expected: list[str]) -> None:
    assert said(sales=prompt) == expected


UNREADABLE = """\
{{ customer name }}
{{ persona | }}
{{ persona + }}
{{ customer. }}
{{ a.5x }}
{{ 5..x }}
{{ a = 5 }}
{{ persona
{{ departments | join(", " }}
{{ persona) }}
{{ [1, 2 }}
{{ persona[ }}
{{ {1: 2, 3} }}
{{ departments | join(", ) }}
{% include "manners.md.j2 %}
{{ “x” }}
{{ a ? b : c }}
{{ 'don't' }}
{{ }}
{% %}
{% 5 %}
{{ not }}
{{ a is b is c }}
{{ f(**a, b) }}
{% for d departments %}{% endfor %}
{% include %}
{% import "a" %}
{% set %}a{% endset %}
{% set "x" = 1 %}
{% with a 5 %}{% endwith %}
{% filter %}a{% endfilter %}
{% else %}
{% if a %}{% else now %}{% endif %}
{% if a %}{% endif now %}
{% if a and %}x{% endif %}
{% raw %}a
{# a
{% from "a" import _x %}
{% from "a" import %}
{% macro m(a=1, b) %}{% endmacro %}
{% call 5 %}{% endcall %}
{% block a-b %}{% endblock %}
{% block a required %}x{% endblock %}
{% if a %}b{% end if %}
{% iff a %}
{% if a %}{% for b in c %}{% endif %}
{% if a %}b"""
"""A template for each message that Jinja has for one that it cannot read."""


@pytest.mark.parametrize("prompt", UNREADABLE.splitlines())
def test_of_a_template_that_cannot_be_read_nobody_is_told_in_the_words_of_jinja(prompt: str) -> None:
    with pytest.raises(TemplateSyntaxError) as error:
        Environment().parse(prompt)  # noqa: S701  # read, never filled in
    (one,) = found(sales=prompt)
    assert one.code == "E605"
    for said in (one.message(), one.advice(), one.message("ar"), one.advice("ar")):
        assert said
        assert str(error.value.message) not in said
        assert not re.search(r"\b(token|identifier|expression|statement)\b", said.replace(prompt, ""))


def test_there_are_words_for_every_kind_of_failure_and_for_no_other() -> None:
    assert {kind for kind, _, _ in KINDS} == set(SAYS)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ('{ar: "معك {{ presona }}.", en: Sarah here.}', "E603 12:27"),
        ('{ar: "معك سارة.", en: "Sarah {{ persona|uper }}."}', "E604 12:54"),
        ('{ar: "معك {{ persona }.", en: Sarah here.}', "E605 12:24"),
        ("|\n      Sarah\n      {{ presona }} here", "E603 14:10"),
        (">\n      presona\n      {{ presona }} here", "E603 14:10"),
        ('{ar: "{# later #}", en: Sarah here.}', "E609 12:19"),
        ('{ar: معك., en: "{{ customer.name }}"}', "E609 12:29"),
        ("{ar: معك., en: \"{% include 'x.j2' %}\"}", "E606 12:42"),
        ("{ar: معك., en: \"{{ 'x' * 9**9 }}\"}", "E611 12:29"),
        ('{ar: معك., en: "{{ 1/0 }}"}', "E608 12:29"),
        ('{ar: معك., en: "Hello {{ departments }}"}', "W612 12:39"),
    ],
    ids=lambda value: value[:30],
)
def test_a_fault_of_a_line_is_said_at_the_word_in_departments_yaml(line: str, expected: str) -> None:
    hit = [each for each in said(departments=welcome(line)) if each[1] == "6"]
    assert [each[: len(expected)] for each in hit] == [expected]


def test_a_missing_prompt_is_said_at_its_department_and_a_near_one_is_suggested() -> None:
    named = DEPARTMENTS.replace("  sales:\n", "  sales:\n    prompt: Sales.md.j2\n")
    (one,) = found(departments=named)
    assert (one.code, one.place.line, one.place.column, one.meant) == ("E601", 10, 13, ("sales.md.j2",))
    more = DEPARTMENTS + "  bills: {entrance: true, persona: {ar: ليلى, en: Layla}, welcome: {ar: معك., en: Layla.}}\n"
    (one,) = [d for d in found(departments=more) if d.code == "E601"]
    assert (one.place.line, one.place.column, one.meant, one.advice()) == (
        13,
        3,
        (),
        "write the file prompts/bills.md.j2",
    )


def test_a_prompt_that_was_left_over_is_not_one_that_was_meant() -> None:
    assert [d.code for d in found(old="You are {{ persona }}.", older="{% include 'old.j2' %}")] == ["W602"]
    assert [d.place.file for d in found(manners="Be brief.")] == ["config/prompts/manners.j2"]
    assert found(sales="{{ persona }} a{% include 'manners.j2' %}", manners="{% include 'more.j2' %}b", more="c") == []


@pytest.mark.parametrize(
    "departments",
    [
        DEPARTMENTS.replace("  sales:\n", "  sales:\n    promt: sales.md.j2\n"),
        DEPARTMENTS.replace("  sales:\n", "  sales:\n    prompt: [sales.md.j2]\n"),
        DEPARTMENTS.replace("  sales:\n", "  sales:\n    prompt:\n"),
        DEPARTMENTS.replace("  sales:\n", "  Sales Team:\n"),
        DEPARTMENTS.replace("  sales:\n", "  sales:\n\tprompt: x.j2\n"),
        "departments: [1, 2]\n",
        "departments:\n  sales: 7\n  reception:\n",
    ],
)
def test_prompts_are_silent_where_something_else_is_wrong(departments: str) -> None:
    assert not [d for d in found(departments=departments) if d.code[1] == "6"]


def test_prompts_that_are_no_text_are_said_once() -> None:
    assert [d.code for d in found(sales="caf\udce9 {{ x }}")] == ["E101"]


def test_a_word_that_an_including_prompt_sets_is_known() -> None:
    assert found(sales="{% set tone = 'warm' %}{% include 'manners.j2' %}", manners="Be {{ tone }}.") == []


def test_prompts_that_include_each_other_in_a_circle_are_said_once() -> None:
    files = {"sales": "a{% include 'b.j2' %}", "b": "b{% include 'c.j2' %}", "c": "c{% include 'b.j2' %}"}
    assert [(d.code, d.place.file) for d in found(**files)] == [("E611", "config/prompts/c.j2")]


def test_a_fault_in_an_included_prompt_is_said_there_and_once() -> None:
    shared = {"sales": "{% include 'm.j2' %}", "m": "a\n{{ 1 / 0 }}"}
    reception = {"prompts/reception.md.j2": "{{ persona }}{% include 'm.j2' %}"}
    files = {SALES: shared["sales"], "prompts/m.j2": shared["m"], **reception}
    hit = examine(folder(files)).diagnostics
    assert [(d.code, d.place.file, d.place.line) for d in hit] == [("E608", "config/prompts/m.j2", 2)]


def test_braces_in_a_name_are_no_template() -> None:
    text = DEPARTMENTS.replace("persona: {ar: سارة, en: Sarah}", 'persona: {ar: سارة, en: "{{ name }}"}')
    assert said(departments=text) == [
        'W613 11:30 the braces in "sales.persona" stay as they are: it is never filled in'
    ]


def test_plain_prompts_need_no_jinja() -> None:
    import subprocess

    code = (
        "import sys; from engine.lint import examine; from engine.opening import read_folder;"
        "assert not examine(read_folder('config')).diagnostics; print('jinja2' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout == "False\n"


@pytest.mark.parametrize(
    ("word", "findings"),
    [
        ("{{ presona }}", 600),
        ("{{ persona|uper }}", 600),
        ("{% include 'x.j2' %}", 600),
        ("{{ 1/0 }}", 200),
        ("{{ 'a' * 9**9 }}", 200),
    ],
)
def test_hundreds_of_faulty_lines_are_soon_found(word: str, findings: int) -> None:
    entries = "".join(
        f'  d{n}: {{persona: {{ar: سارة, en: Sarah}}, welcome: {{ar: "مرحبا {n} {word}", en: "Hello {n} {word}"}}}}\n'
        for n in range(300)
    )
    files = folder({"departments.yaml": f"languages: [ar, en]\nfirst_department: d0\ndepartments:\n{entries}"})
    began = process_time()
    hit = [d for d in examine(files).diagnostics if d.code in {"E603", "E604", "E606", "E608", "E611"}]
    assert len(hit) == findings
    assert process_time() - began < 5
