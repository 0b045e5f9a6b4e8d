from __future__ import annotations

from pathlib import Path

import pytest

from docs.validators import MISTAKES, PAGE, PROGRAMS, Mistake, made, shown


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake.title)
def test_the_page_shows_what_we_print_of_each_mistake_today(mistake: Mistake, tmp_path: Path) -> None:
    part = PAGE.read_text("utf-8").partition(f". {mistake.title}\n")[2].partition("\n## ")[0]
    name, ours = next(iter(PROGRAMS.items()))
    said = ours(made(tmp_path, mistake), mistake)
    assert shown(mistake) in part
    assert f"**{name}**\n\n```text\n{said}\n```" in part, "run `python -m docs.validators`"
    assert all(f"**{other}**" in part for other in PROGRAMS)
