from __future__ import annotations

import json

import pytest

from engine.prompts import Customer
from engine.voice.facts import facts
from tests.centres import ornina

CENTRE = ornina()


def test_what_was_told_about_a_call_is_honoured() -> None:
    told = {"department": "sales", "language": "en", "customer_name": "Layla", "customer_id": 1001}
    read = facts(json.dumps(told), CENTRE)
    assert (read.department, read.language, read.ignored) == ("sales", "en", ())
    assert read.customer == Customer("Layla", "1001")


@pytest.mark.parametrize(
    ("metadata", "said"),
    [
        ('{"department": "billing"}', "no department 'billing'"),
        ('{"language": "fr"}', "no language 'fr'"),
        ('{"department": ["sales"]}', "no department"),
        ("{", "not JSON"),
        ("[1]", "not a JSON object"),
        ("\x00", "not JSON"),
    ],
)
def test_what_names_nothing_we_have_is_ignored_and_said(metadata: str, said: str) -> None:
    read = facts(metadata, CENTRE)
    assert (read.department, read.language) == (None, None)
    assert said in read.ignored[0]


def test_no_metadata_is_nothing_to_complain_about() -> None:
    assert facts("", CENTRE).ignored == facts("{}", CENTRE).ignored == ()


def test_a_name_is_one_bounded_line() -> None:
    read = facts(json.dumps({"customer_name": "a\nb" + "c" * 500}), CENTRE)
    assert "\n" not in read.customer.name
    assert len(read.customer.name) <= 200
