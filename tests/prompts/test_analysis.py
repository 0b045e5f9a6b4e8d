from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.prompts.analysis import analyse


def found(source: str) -> list[tuple[str, str, str, str]]:
    """(kind, name, what was most likely meant, what stands at the place) of each finding."""
    return [
        (f.kind, f.name, "".join(f.meant[:1]), source[f.offset : f.offset + f.length]) for f in analyse(source).findings
    ]


@pytest.mark.parametrize(
    ("source", "kind", "name", "meant", "at"),
    [
        ("Hi {{ presona }}", "unknown-word", "presona", "persona", "presona"),
        ("nmae {{ customer.nmae }}", "unknown-word", "customer.nmae", "customer.name", "customer.nmae"),
        ("{{ customer['nmae'] }}", "unknown-word", "customer.nmae", "customer.name", "nmae"),
        ("{{ caller.name }}", "unknown-word", "caller.name", "customer.name", "caller.name"),
        ("{{ company.title.x() }}{{ persona.uper() }}", "unknown-word", "persona.uper", "", "persona.uper"),
        ("{{ time.hours }}", "unknown-word", "time.hours", "time.hour", "time.hours"),
        ("{{ persona.__class__ }}", "unknown-word", "persona.__class__", "", "persona.__class__"),
        ("{{ loop.index }}", "unknown-word", "loop.index", "", "loop.index"),
        ("{{ persona | uper }}", "unknown-filter", "uper", "upper", "uper"),
        ("{% if false %}{{ persona | uper }}{% endif %}", "unknown-filter", "uper", "upper", "uper"),
        ("{{ departments | map('uper') | join }}", "unknown-filter", "uper", "upper", "uper"),
        ("{% if company is defind %}a{% endif %}", "unknown-test", "defind", "defined", "defind"),
        ("{% filter uper %}a{% endfilter %}", "unknown-filter", "uper", "upper", "uper"),
        ("{{ departments }}", "not-one-text", "departments", "", "departments"),
        ("{{ customer }}", "not-one-text", "customer", "", "customer"),
        ("{{ told }}", "not-one-text", "told", "", "told"),
        ("{{ resaon }}", "unknown-word", "resaon", "reason", "resaon"),
        ("{% include persona ~ '.j2' %}", "by-expression", "include", "", "include"),
        ("{% extends what %}", "by-expression", "extends", "", "extends"),
        ("Hi {{ persona }, all", "open-braces", "{{", "}}", "{{"),
        ("Hi {{ persona", "open-braces", "{{", "}}", "{{"),
        ("Hi {% if company", "open-braces", "{%", "%}", "{%"),
        ("Hi {# note", "open-braces", "{#", "#}", "{#"),
        ("a {% if company %} b", "never-closed", "if", "", "{% if company %}"),
        (
            "{% if company %}{% for d in departments %}{% endif %}",
            "never-closed",
            "for",
            "",
            "{% for d in departments %}",
        ),
        ("a {% endif %}", "closes-nothing", "endif", "", "endif"),
        ("{% iff company %}a{% endif %}", "unknown-command", "iff", "if", "iff"),
        ("{{ “x” }}", "wrong-sign", "“", "", "“"),
        ("{{ persona ، company }}", "wrong-sign", "،", "", "،"),
        ("{% if company %}{% else if persona %}{% endif %}", "unknown-command", "else if", "elif", "else if"),
        ("{% if language = 'ar' %}a{% endif %}", "one-equals", "=", "==", "="),
        ("{% if language == %}a{% endif %}", "unreadable-command", "{% if language == %}", "", "{% if language == %}"),
        ("{% if a %}{% endif now %}", "unreadable-command", "{% endif now %}", "", "{% endif now %}"),
        ("{{ a }} {{ departments | join(', ' }}", "open-bracket", "(", ")", "("),
        ("{% if ((company) %}a{% endif %}", "open-bracket", "(", ")", "("),
        ("{{ [persona, ')' }}", "open-bracket", "[", "]", "["),
        ("{{ persona) }}", "closed-bracket", ")", "", ")"),
        ("{{ 'x' }} {{ departments | join(\", ) }}", "open-quote", '"', "", '"'),
        ("{% include 'a.j2 %}", "open-quote", "'", "", "'"),
        ("{{ 'don\\'t' }}{{ 'don't' }}", "open-quote", "'", "", "'"),
        ("{% raw %}a", "never-closed", "raw", "", "{% raw %}"),
        ("{% %}", "no-command", "", "", "{% %}"),
        ("Hi {{ }}", "nothing-inside", "", "", "{{ }}"),
        ("{{ persona }} {{ customer name }}", "unreadable", "{{ customer name }}", "", "{{ customer name }}"),
    ],
)
def test_a_fault_is_named_with_its_place(source: str, kind: str, name: str, meant: str, at: str) -> None:
    hit = [each for each in found(source) if each[0] == kind]
    assert hit
    assert hit[0][:2] == (kind, name)
    assert hit[0][3] == at
    assert not meant or hit[0][2] == meant


@pytest.mark.parametrize(
    "source",
    [
        "{% for d in departments %}{{ loop.index }} {{ d }}{% endfor %}",
        "{% set tone = 'warm' %}{{ tone }}",
        "{% macro hello(name, other='x') %}{{ name }}{{ other }}{{ caller() }}{% endmacro %}{{ hello(persona) }}",
        "{% import 'a.j2' as a %}{{ a.hello() }}{% from 'b.j2' import c, d as e %}{{ c() }}{{ e() }}",
        "{% with w = company %}{{ w }}{% endwith %}{{ range(3) | list }}{{ namespace(a=1).a }}",
        "{% block a %}{{ self }}{% endblock %}",
        "{{ customer.name.upper() }}{{ time.strftime('%H') }}{{ departments[0] }}{{ company[0].anything }}",
        "{% raw %}{{ anything }}{% endraw %}{# {{ anything }} #}",
        "{% set customer = 'x' %}{{ customer }}{{ customer.anything }}",
        "{{ (1).real }}{{ 'a'.upper() }}{{ 1 if company is undefined else 2 }}",
    ],
)  # fmt: skip
def test_what_a_template_may_use_is_no_fault(source: str) -> None:
    assert found(source) == []


def test_each_of_two_equal_words_has_its_own_place() -> None:
    places = [finding.offset for finding in analyse("{{ nmae }} nmae {{ nmae }}\n{{ nmae }}").findings]
    assert places == [3, 19, 30]


def test_the_word_is_found_on_its_line_whatever_ends_the_lines() -> None:
    for end in ("\n", "\r\n", "\r"):
        source = f"one{end}two{end}Hi {{{{ presona }}}}"
        assert found(source)[0][3] == "presona"


def test_what_is_included_is_named() -> None:
    source = "{% include 'a' %}{% extends 'b' %}{% include ['c', 'd'] %}{% include 'e' ignore missing %}"
    assert [r.names for r in analyse(source).references] == [("a",), ("b",), ("c", "d")]
    assert [r.names for r in analyse("{% include 'a' if company else 'b' %}").references] == [("a",), ("b",)]


@pytest.mark.parametrize(
    "source",
    [
        "{{ a }}" * 9_000,
        "a" * 64_001 + "{{ a }}",
        "{{" * 900,
        "{{ " + "(" * 5_000,
        "{% if a %}" * 1_500,
        "{{ a" + " ~ a" * 15_000 + " }}",
        "{{ " + "1" * 9_000 + " }}",
        "{{ x.y }}\n" * 1_900,
        "{{ 'a' | b }}{% set c = d %}" * 900,
        "{{ " + "[" * 3_000 + "]" * 3_000 + " }}",
    ],
    ids=lambda source: source[:24],
)  # fmt: skip
def test_a_monster_is_a_finding_and_soon_found(source: str) -> None:
    began = process_time()
    assert analyse(source).findings
    assert process_time() - began < 2


@given(st.text(alphabet="{}%#- \n'\"()[]|.,=!~*+<>:abifendorset01xل،“\\\x00", max_size=60))
def test_anything_at_all_can_be_analysed(source: str) -> None:
    for finding in analyse(source).findings:
        assert 0 <= finding.offset <= len(source)
        assert finding.offset + finding.length <= len(source)
