"""Each folder of tests/golden is a case: what staff wrote, and word for word what they then read.

A case holds one folder of configuration, or several, and what `engine validate` prints of them: `expected.txt` as it
stands on a screen, from the command to the exit code; `expected.ar.txt` the same in Arabic; `expected.json` for
programs. A new case is a new folder: write its configuration, run `pytest tests/lint/test_golden.py --update-golden`,
and read what came of it as its author would.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from difflib import unified_diff
from pathlib import Path

import pytest

from engine import cli
from engine.errors import ConfigurationError
from engine.opening import open_centre
from tests.centres import ROOT, SMALL, SMALL_INTENTS, folder

GOLDEN = ROOT / "tests" / "golden"
CASES = sorted(case for case in GOLDEN.iterdir() if case.is_dir())
FORMS = {"expected.txt": [], "expected.ar.txt": ["--lang", "ar"], "expected.json": ["--format", "json"]}
UPDATE = "run `pytest tests/lint/test_golden.py --update-golden` and read the diff before committing"


def folders(case: Path) -> list[str]:
    """The folders of configuration in a case, as they are named on the command line."""
    return sorted(f"{path.name}/" for path in case.iterdir() if path.is_dir())


def printed(case: Path, options: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> str:
    """What `engine validate` prints in the folder of a case, with the command and the exit code around what is read."""
    command = ["validate", *options, *folders(case)]
    monkeypatch.chdir(case)
    with pytest.raises(SystemExit) as end:
        cli.main(command)
    said, complaints = capsys.readouterr()
    assert not complaints
    if "json" in options:
        assert end.value.code == int(json.loads(said)["summary"]["errors"] > 0)
        return said
    return f"$ engine {' '.join(command)}\n{said}exit code {end.value.code}\n"


def hold(expected: Path, now: str, *, update: bool) -> None:
    """Fail where a file does not hold what is printed now, or let it hold that."""
    if update:
        expected.write_text(now, "utf-8")
    elif not expected.exists():
        pytest.fail(f"the case {expected.parent.name} has no {expected.name}: {UPDATE}", pytrace=False)
    elif (before := expected.read_text("utf-8")) != now:
        rows = unified_diff(before.splitlines(), now.splitlines(), expected.name, "what is printed now", lineterm="")
        pytest.fail("\n".join([f"{expected.parent.name}/{expected.name}: {UPDATE}", *rows]), pytrace=False)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_reader_is_told_this(
    case: Path,
    form: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    pytestconfig: pytest.Config,
) -> None:
    now = printed(case, FORMS[form], monkeypatch, capsys)
    hold(case / form, now, update=pytestconfig.getoption("--update-golden"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_what_has_an_error_is_refused_with_all_its_errors_and_the_rest_is_run(
    case: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(case)
    told = json.loads((case / "expected.json").read_text("utf-8"))["diagnostics"]
    for name in folders(case):
        wrong = [found for found in told if found["severity"] == "error" and found["file"].startswith(name)]
        try:
            assert open_centre(name).departments
            refused = []
        except ConfigurationError as error:
            refused = [(d.code, d.place.file, d.place.line) for d in error.diagnostics]
        assert refused == [(found["code"], found["file"], found["line"]) for found in wrong]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_case_holds_a_configuration_and_what_is_expected_and_nothing_else(case: Path) -> None:
    assert folders(case), "a case needs a folder of configuration, such as config/"
    assert {path.name for path in case.iterdir() if not path.is_dir()} == {*FORMS}


def test_a_difference_is_shown_and_says_what_to_do(tmp_path: Path) -> None:
    expected = tmp_path / "expected.txt"
    expected.write_text("the same\nas it was\n", "utf-8")
    hold(expected, "the same\nas it was\n", update=False)
    with pytest.raises(pytest.fail.Exception) as failure:
        hold(expected, "the same\nas it is\n", update=False)
    assert UPDATE in str(failure.value)
    assert "\n the same\n-as it was\n+as it is" in str(failure.value)


def test_a_case_without_what_is_expected_fails_until_it_is_updated(tmp_path: Path) -> None:
    expected = tmp_path / "expected.txt"
    with pytest.raises(pytest.fail.Exception, match=r"has no expected\.txt: run `pytest .* --update-golden`"):
        hold(expected, "as it is\n", update=False)
    hold(expected, "as it is\n", update=True)
    hold(expected, "as it is\n", update=False)


def test_nothing_is_updated_under_ci() -> None:
    program = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "--collect-only", "--update-golden", __file__]
    done = subprocess.run(
        program, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False, env={**os.environ, "CI": "true"}
    )
    assert done.returncode == pytest.ExitCode.USAGE_ERROR
    assert "--update-golden is refused under CI" in done.stderr


def test_several_mistakes_are_said_at_once_each_with_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder(tmp_path / "config", SMALL.replace("persona: Dana", "persnoa: Dana"), SMALL_INTENTS.replace("key", "kye", 1))
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ConfigurationError) as error:
        open_centre("config")
    assert str(error.value) == (
        'config/departments.yaml:4:10: error[E201] unknown-key: "persnoa" is not known here\n'
        '   = help: did you mean "persona"?\n'
        'config/intents.yaml:2:30: error[E201] unknown-key: "kyewords" is not known here\n'
        '   = help: did you mean "keywords"?'
    )
