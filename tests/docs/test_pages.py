from __future__ import annotations

import pytest

from docs.build import DOCS, pages
from tests.centres import ROOT


@pytest.mark.parametrize("name", ["prompts.md", "commands.md", "architecture.md"])
def test_a_page_says_what_the_code_does(name: str) -> None:
    assert (DOCS / name).read_text("utf-8") == pages()[name], "run `make docs`"


def test_the_readme_names_only_files_that_are_there() -> None:
    text = (ROOT / "README.md").read_text("utf-8")
    for linked in ("docs/prompts.md", "docs/architecture.md", "NOTICE"):
        assert f"({linked})" in text
        assert (ROOT / linked).exists()
