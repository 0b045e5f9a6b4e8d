"""Whatever stands in a file and wherever a finding points, a report comes out, and it is safe to print."""

from __future__ import annotations

import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.report import github, sarif
from engine.report import json as as_json
from engine.report.text import text
from engine.source import Place
from tests.report.findings import INTENTS, UNKNOWN, findings

PLACES = st.builds(Place, st.just(INTENTS), *[st.integers(0, 300)] * 4)
TEXTS = st.text(max_size=300)


@given(PLACES, PLACES, TEXTS, TEXTS, st.sampled_from(["en", "ar"]))
def test_any_finding_in_any_text_is_reported(at: Place, also: Place, written: str, name: str, language: str) -> None:
    found = findings(
        UNKNOWN.at(at, also=[also], meant=(name,), name=name, known=name), texts={INTENTS: written}, path=name
    )
    said = text(found, language)
    assert not [c for c in said if unicodedata.category(c) == "Cc" and c != "\n"]
    assert not set(said) & set("\u202a\u202b\u202c\u202d\u202e\u200b")
    assert len(json.loads(as_json.render([found], language))["diagnostics"]) == 1
    assert len(json.loads(sarif.render([found], language))["runs"][0]["results"]) == 1
    assert len(github.render(found, language).split("\n")) == 1


@pytest.mark.parametrize("line", ["x" * 1_000_000, " " * 1_000_000])
def test_a_thousand_findings_in_one_endless_line_take_no_time(line: str) -> None:
    from time import process_time

    found = [UNKNOWN.at(Place(INTENTS, 1, n, 1, n + 3), name="x", known="y") for n in range(1, 1_000_000, 1000)]
    begun = process_time()
    assert text(findings(*found, texts={INTENTS: line})).count("E301") == 1000
    assert process_time() - begun < 10
