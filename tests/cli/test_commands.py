"""The commands as their users run them: what they print, and how they end."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.centres import FIRST_INTENTS, ROOT, copy_of_ornina


def engine(*arguments: str, typed: str = "", **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "engine", *arguments],
        cwd=ROOT,
        input=typed,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        env={**os.environ, **environment},
    )


def test_a_good_configuration_is_said_to_be_good() -> None:
    done = engine("validate", "config")
    assert (done.returncode, done.stdout) == (
        0,
        "config/: no fault found (checked 3 departments, 13 intents, 2 languages, 4 prompts)\n",
    )


@pytest.mark.parametrize("command", ["validate", "route", "chat", "worker", "serve", "up"])
def test_every_way_in_refuses_a_faulty_configuration(command: str, tmp_path: Path) -> None:
    config = copy_of_ornina(tmp_path)
    intents = config / "intents.yaml"
    intents.write_text(intents.read_text("utf-8").replace("transfers_to: sales", "transfers_to: slaes", 1), "utf-8")
    keys = {"LIVEKIT_URL": "ws://127.0.0.1:1", "LIVEKIT_API_KEY": "k", "LIVEKIT_API_SECRET": "s"}
    done = engine(command, str(config), **keys)
    said = done.stdout if command == "validate" else done.stderr
    assert done.returncode == 1
    assert (
        said
        == f"""\
{intents}:9:19: error[E301] unknown-department: there is no department called "slaes"
  |
9 |     transfers_to: slaes
  |                   ^^^^^ did you mean "sales"?
  = help: departments are: reception, sales, complaints

{config}/: 1 error in 1 file (checked 3 departments, 13 intents, 2 languages, 4 prompts)
"""
    )


def test_a_folder_that_is_not_there_is_said_in_a_sentence() -> None:
    done = engine("chat", "nowhere")
    assert (done.returncode, done.stderr.splitlines()[0]) == (2, 'there is no folder called "nowhere"')


def test_a_call_by_typing() -> None:
    done = engine("chat", "--language", "en", typed="I want to buy a laptop\n")
    assert done.returncode == 0
    assert "Sarah: Hello, this is Sarah from sales." in done.stdout


def test_a_department_that_is_not_there_is_refused_with_those_that_are() -> None:
    done = engine("chat", "--department", "billing")
    assert done.returncode == 2
    assert "reception, sales, complaints" in done.stderr


def test_a_worker_without_a_server_says_what_to_set() -> None:
    done = engine("worker", LIVEKIT_URL="", LIVEKIT_API_KEY="", LIVEKIT_API_SECRET="")
    assert done.returncode == 2
    assert "LIVEKIT_URL, LIVEKIT_API_KEY, LIVEKIT_API_SECRET must be set" in done.stderr


def test_a_fault_of_ours_is_said_to_be_ours(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from engine import cli, opening

    def break_down(_: object) -> None:
        raise RuntimeError("boom")

    monkeypatch.setattr(opening, "open_centre", break_down)
    with pytest.raises(SystemExit) as end:
        cli.main(["chat", "config"])
    assert end.value.code == 3
    assert "a fault of ours" in capsys.readouterr().err


def test_a_centre_of_three_departments_in_two_languages_fits_in_45_lines_of_yaml(tmp_path: Path) -> None:
    config = copy_of_ornina(tmp_path)
    (config / "intents.yaml").write_text(FIRST_INTENTS, "utf-8")
    done = engine("validate", str(config))
    assert (done.returncode, "no fault found" in done.stdout) == (0, True)
    assert sum(len(f.read_text("utf-8").splitlines()) for f in config.glob("*.yaml")) <= 45
