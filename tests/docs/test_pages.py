from __future__ import annotations

from pathlib import Path

import pytest

from docs import routing
from docs.build import DOCS, pages
from engine.lint import every
from tests.centres import ROOT


@pytest.mark.parametrize("name", ["prompts.md", "commands.md", "architecture.md", "rules.md", "routing.md"])
def test_a_page_says_what_the_code_does(name: str) -> None:
    assert (DOCS / name).read_text("utf-8") == pages()[name], "run `make docs`"


def test_the_readme_names_only_files_that_are_there() -> None:
    text = (ROOT / "README.md").read_text("utf-8")
    pages_linked = ("prompts", "intents", "architecture", "routing", "contract")
    for linked in (*(f"docs/{page}.md" for page in pages_linked), "NOTICE"):
        assert f"({linked})" in text
        assert (ROOT / linked).exists()


def test_the_page_of_the_rules_has_every_rule_with_both_examples() -> None:
    text = pages()["rules.md"]
    for rule in every():
        part = text.partition(f"\n## {rule.code} {rule.name}\n")[2].partition("\n## ")[0]
        assert rule.why.en in part
        assert "\nBad: `" in part
        assert "\nGood: `" in part


def test_what_was_measured_on_a_data_set_stays_where_there_is_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = tmp_path / "routing.md"
    monkeypatch.setattr(routing, "PAGE", page)
    assert routing.kept() == routing.NOT_YET
    page.write_text(routing.page("| a | b |\n\n| c | d |"), "utf-8")
    assert routing.kept() == "| a | b |\n\n| c | d |"


def test_the_figures_of_a_data_set_hold_none_of_its_text(tmp_path: Path) -> None:
    file = tmp_path / "calls.tsv"
    file.write_text(
        "text\texpected\nI want to buy zwieback\tsales\nthe price of zwieback\t-\nzwieback\tsales\n", "utf-8"
    )
    told = routing.measured(file)
    assert "| sales | price | 0 | 1 |" in told
    assert "zwieback" not in told


def test_without_suites_the_page_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(routing, "SUITES", tmp_path)
    assert "There are none yet." in routing.page(routing.NOT_YET)
