"""Each folder of tests/golden/refused is a configuration with one mistake; expected.txt is what its author reads."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from engine.errors import ConfigurationError
from engine.opening import open_centre
from tests.centres import ROOT, SMALL, SMALL_INTENTS, folder

MISTAKES = ROOT / "tests" / "golden" / "refused.txt"


def cases() -> list[tuple[str, str, str, str, str]]:
    """(title, file, old text, new text, what is said) from the table of mistakes."""
    rows = []
    for block in MISTAKES.read_text("utf-8").strip().split("\n\n"):
        title, change, *said = block.splitlines()
        file, old, new = change.split(" | ")
        rows.append((title, file, old.replace("\\n", "\n"), new.replace("\\n", "\n"), "\n".join(said)))
    return rows


@pytest.mark.parametrize(("title", "file", "old", "new", "said"), cases(), ids=[c[0] for c in cases()])
def test_a_mistake_is_said_with_its_place_and_what_to_do(  # noqa: PLR0913, PLR0917  # the columns of a table
    title: str, file: str, old: str, new: str, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    config = tmp_path / "config"
    folder(config)
    text = (config / file).read_text("utf-8") if (config / file).exists() else ""
    assert old in text, f"{title}: the table's old text is not in {file}"
    (config / file).write_text(text.replace(old, new, 1) if old else new, "utf-8")
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ConfigurationError) as error:
        open_centre("config")
    assert str(error.value) == said


def test_the_small_centre_without_a_mistake_is_good(tmp_path: Path) -> None:
    assert len(open_centre(folder(tmp_path, SMALL, SMALL_INTENTS)).departments) == 2


def test_a_prompt_that_is_missing_is_said(tmp_path: Path) -> None:
    config = folder(tmp_path)
    shutil.rmtree(config / "prompts")
    with pytest.raises(ConfigurationError, match=r'there is no prompt "desk\.md\.j2" in the folder prompts/'):
        open_centre(config)


def test_several_mistakes_are_said_at_once(tmp_path: Path) -> None:
    config = folder(
        tmp_path, SMALL.replace("persona: Dana, ", "persnoa: Dana, "), SMALL_INTENTS.replace("key", "kye", 1)
    )
    with pytest.raises(ConfigurationError) as error:
        open_centre(config)
    assert {d.place.file.rsplit("/")[-1] for d in error.value.diagnostics} == {"departments.yaml", "intents.yaml"}
