"""The quick answer is held against Jinja: what it calls plainly good can be filled in, and says something."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import DictLoader, StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

from engine.prompts import Context, Customer, plain
from engine.prompts.analysis import analyse
from tests.centres import ROOT

NOON = datetime(2026, 1, 5, 12, 0, tzinfo=UTC)
JINJA = ImmutableSandboxedEnvironment(
    loader=DictLoader({"x.md.j2": "included"}), undefined=StrictUndefined, autoescape=False
)
WORDS = [
    Context(company, "سارة", "sales", departments, language, customer, NOON, *handed_over).words()
    for company, departments, language, customer, handed_over in product(
        ("", "Ornina"),
        ((), ("one", "two")),
        ("ar", "en"),
        (Customer(), Customer("Layla", "7")),
        (((), "", ""), (("order number 7",), "reception", "a {{ laptop }}")),
    )
]
PIECES = [
    "Hello", " ", "\n", "{{ persona }}", "{{customer.name}}", "{{- company -}}", "{{ time }}",
    "{{ language|upper }}", '{{ time.strftime("%H:%M") }}', "{{ departments | join('، ') }}", "{{ departments|join }}",
    "{% if customer.name %}", '{% if language == "ar" %}', "{% elif not departments and company %}", "{% else %}",
    "{% endif %}", "{%- endif -%}",
    '{% include "x.md.j2" %}', "{# a note #}", "}}", "{", "{{ persona", "%}", "{%", "{#",
    "{{ departments }}", "{{}}", "{{ custmer }}", "{% endfor %}", "{{ persona +}}", "{{ persona | title | trim }}",
    "{% for d in departments %}", "{% endfor %}", "{{ d }}", "{% if not loop.last %}", "{{ company.upper() }}",
    '{{ "}}" }}', "{{ told | join(', ') }}", "{{ told }}", "{% for fact in told %}", "{{ fact }}",
    "{{ reason }}", "{% if reason and not told %}", "{{ came_from | upper }}", "{% for told in told %}",
]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
def test_what_is_plainly_good_can_be_filled_in_for_every_caller(source: str) -> None:
    quick = plain(source)
    if quick is None:
        return
    template = JINJA.from_string(source)
    said = [template.render(words).strip() for words in WORDS]
    assert not analyse(source).findings
    assert [r.names for r in quick.references] == [r.names for r in analyse(source).references]
    assert all(said) or not quick.says


@pytest.mark.parametrize("file", sorted((ROOT / "config" / "prompts").iterdir()), ids=lambda file: file.name)
def test_the_prompts_of_the_example_are_plainly_good(file: object) -> None:
    quick = plain((ROOT / "config" / "prompts" / str(file)).read_text("utf-8"))
    assert quick is not None
    assert quick.says


@pytest.mark.parametrize(
    ("source", "says"),
    [
        ("Hello", True),
        ("", False),
        ("{{ company }}", False),
        ("{% if language == 'ar' %}مرحباً{% else %}Hello{% endif %}", True),
        ("{% if language == 'ar' %}مرحباً{% endif %}", False),
        ("{% if language == 'ar' %}مرحباً{% elif company %}{% else %}Hello{% endif %}", False),
        ("{% if company %}{% if persona %}a{% else %}b{% endif %}{% else %}c{% endif %}", True),
        ("{# nothing #}", False),
        ("{% for d in departments %}{{ d }}{% if not loop.last %}, {% endif %}{% endfor %}", False),
        ("a{% for d in departments %}b{% endfor %}", True),
    ],
)
def test_it_knows_whether_every_caller_hears_something(source: str, says: bool) -> None:
    quick = plain(source)
    assert quick is not None
    assert quick.says is says


@pytest.mark.parametrize(
    "source",
    [
        "{{ persona }",
        "{% if x %}",
        "{% else %}",
        "{% if company %}",
        "{{ x }}",
        "{{ 1 }}",
        "{% endif %}",
        "{{",
        "{{}}",
        "{{ }}",
        "{% raw %}a{% endraw %}",
        '{{% include "x.md.j2" %}',
        "{% for persona in departments %}{% endfor %}",
        "{% for in in departments %}{% endfor %}",
        "{% for d in departments %}{% else %}{% endfor %}",
        "{% for d in departments %}{% endif %}",
        "{% if company %}{% endfor %}",
        "{% for d in departments %}{% endfor %}{{ d }}",
        "{% if loop.last %}{% endif %}",
        "{% if company %}{% else %}{% else %}{% endif %}",
        "a" * 64_001,
        "{% if company %}" * 11 + "{% endif %}" * 11,
    ],
    ids=lambda source: source[:20],
)
def test_it_does_not_judge_what_it_does_not_know(source: str) -> None:
    assert plain(source) is None
