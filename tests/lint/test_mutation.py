"""Whatever happens to the starter configuration: it is said in time, and nothing that could be known is missed."""

from __future__ import annotations

from collections import Counter

import pytest

from engine.lint import examine
from engine.model.build import build
from engine.opening import open_centre, read_folder
from engine.source import read
from tests.centres import ROOT, ornina
from tests.lint.mutation import UNKNOWABLE, Verdict, judge, mutations, tree_of, with_file, written

SAMPLE = 80
EVERY_KEY = ROOT / "tests" / "lint" / "ok" / "travel"
"""A centre whose intents have every key there is."""


@pytest.fixture(scope="module", params=[ROOT / "config", EVERY_KEY], ids=lambda folder: folder.name)
def verdicts(request: pytest.FixtureRequest) -> list[Verdict]:
    """What is said of a sample of all mutations; that it is said at all, and without an exception, is half the test."""
    original = open_centre(request.param)
    return [judge(mutation, original) for mutation in mutations(read_folder(request.param), SAMPLE)]


def test_the_starter_written_anew_means_the_same() -> None:
    folder = read_folder(ROOT / "config")
    for name, data in folder.files.items():
        folder = with_file(folder, name, written(tree_of(read(data, name).root)).encode())
    examined = examine(folder)
    assert [str(d) for d in examined.diagnostics] == []
    documents = {name: document.root for name, document in examined.draft.documents.items()}
    assert build(documents, examined.draft.templates) == ornina()


def test_no_change_of_meaning_that_could_be_known_to_be_wrong_is_missed(verdicts: list[Verdict]) -> None:
    assert {v.name: v.missed for v in verdicts if v.missed} == {}


def test_nothing_takes_two_seconds(verdicts: list[Verdict]) -> None:
    assert {v.name: v.seconds for v in verdicts if v.seconds > 2} == {}


def test_most_mutations_are_found(verdicts: list[Verdict]) -> None:
    found = sum(bool(v.found) for v in verdicts)
    assert found > 0.6 * len(verdicts), Counter(code for v in verdicts for code in v.found)


def test_each_change_that_cannot_be_known_has_a_reason_of_its_own() -> None:
    assert len(set(UNKNOWABLE.values())) == len(UNKNOWABLE)
