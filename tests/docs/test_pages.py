from __future__ import annotations

import pytest

from docs.build import DOCS, pages
from engine.lint import every
from tests.centres import ROOT


@pytest.mark.parametrize("name", ["prompts.md", "commands.md", "architecture.md", "rules.md"])
def test_a_page_says_what_the_code_does(name: str) -> None:
    assert (DOCS / name).read_text("utf-8") == pages()[name], "run `make docs`"


def test_the_readme_names_only_files_that_are_there() -> None:
    text = (ROOT / "README.md").read_text("utf-8")
    for linked in ("docs/prompts.md", "docs/architecture.md", "NOTICE"):
        assert f"({linked})" in text
        assert (ROOT / linked).exists()


def test_the_page_of_the_rules_has_every_rule_with_both_examples() -> None:
    text = pages()["rules.md"]
    for rule in every():
        part = text.partition(f"\n## {rule.code} {rule.name}\n")[2].partition("\n## ")[0]
        assert rule.why.en in part
        assert "\nBad: `" in part
        assert "\nGood: `" in part
