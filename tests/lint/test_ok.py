"""Each folder of tests/lint/ok is a good centre, quite unlike the starter: nothing is found in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.lint import examine
from engine.model.build import build
from engine.opening import read_folder
from tests.centres import ROOT

GOOD = sorted(folder for folder in (Path(__file__).parent / "ok").iterdir() if folder.is_dir())


@pytest.mark.parametrize("folder", [ROOT / "config", *GOOD], ids=lambda folder: folder.name)
def test_nothing_is_found_in_a_good_centre(folder: Path) -> None:
    assert [str(d) for d in examine(read_folder(folder)).diagnostics] == []


@pytest.mark.parametrize("folder", GOOD, ids=lambda folder: folder.name)
def test_a_good_centre_can_be_built(folder: Path) -> None:
    draft = examine(read_folder(folder)).draft
    centre = build({name: document.root for name, document in draft.documents.items()}, draft.templates)
    assert centre.first_department in centre.departments
    assert centre == draft.centre, "what the rules see is what is run"


def test_the_good_centres_are_unlike_each_other() -> None:
    centres = [examine(read_folder(folder)).draft.centre for folder in GOOD]
    built = [centre for centre in centres if centre]
    assert len(built) == len(GOOD)
    assert {len(centre.departments) for centre in built} >= {1, 2, 3, 10}
    assert {centre.languages for centre in built} >= {("en",), ("ar",), ("ar", "en"), ("en", "ar", "fr"), ("no", "en")}
