"""`engine validate`, `rules` and `explain` as their users run them: what they print, and how they end."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from engine.lint import by_code, every
from tests.centres import SMALL, SMALL_INTENTS, folder
from tests.cli.test_commands import engine

GOOD_END = "no fault found (checked 2 departments, 2 intents, 1 language, 2 prompts)\n"
UNKNOWN = {"intents": SMALL_INTENTS.replace("transfers_to: bills", "transfers_to: bill")}
FIRST = """\
{folder}/intents.yaml:2:23: error[E301] unknown-department: there is no department called "bill"
  |
2 |   pay: {{transfers_to: bill, keywords: [bill, invoice]}}
  |                       ^^^^ did you mean "bills"?
"""


@pytest.fixture
def good(tmp_path: Path) -> Path:
    return folder(tmp_path / "good")


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    """A department that is not there, which also leaves one that nobody reaches."""
    return folder(tmp_path / "faulty", **UNKNOWN)


@pytest.fixture
def doubtful(tmp_path: Path) -> Path:
    """Nothing but a warning: a comment that ignores what is not there."""
    return folder(tmp_path / "doubtful", SMALL.replace("\n", "  # engine: ignore W903 old\n", 1))


def codes(*arguments: str) -> list[str]:
    done = engine("validate", "--format", "json", *arguments)
    return [found["code"] for found in json.loads(done.stdout)["diagnostics"]]


def test_a_good_configuration_ends_with_0_and_says_what_was_checked(good: Path) -> None:
    done = engine("validate", str(good))
    assert (done.returncode, done.stdout, done.stderr) == (0, f"{good}/: {GOOD_END}", "")


def test_an_error_ends_with_1_and_is_shown_in_its_line(faulty: Path) -> None:
    done = engine("validate", str(faulty))
    assert (done.returncode, done.stderr) == (1, "")
    assert FIRST.format(folder=faulty) in done.stdout
    assert "(checked 2 departments, 2 intents, 1 language, 2 prompts)\n" in done.stdout


def test_warnings_alone_end_with_0_and_with_strict_with_1(doubtful: Path) -> None:
    assert codes(str(doubtful)) == ["W903"]
    assert engine("validate", str(doubtful)).returncode == 0
    assert engine("validate", "--strict", str(doubtful)).returncode == 1


def test_strict_changes_nothing_for_a_good_configuration(good: Path) -> None:
    assert engine("validate", "--strict", str(good)).returncode == 0


@pytest.mark.parametrize(
    "arguments",
    [
        ["validate", "nowhere"],
        ["validate", "--format", "xml"],
        ["validate", "--lang", "fr"],
        ["validate", "--unsafe"],
        ["validate", "--nonsense"],
        ["explain", "E000"],
        ["explain"],
        ["rules", "--lang", "fr"],
    ],
)
def test_a_command_that_cannot_run_ends_with_2_and_says_why(arguments: list[str]) -> None:
    done = engine(*arguments)
    assert done.returncode == 2
    assert done.stderr
    assert "Traceback" not in done.stderr


def test_a_folder_without_a_configuration_ends_with_2(tmp_path: Path) -> None:
    done = engine("validate", str(tmp_path))
    assert done.returncode == 2
    assert "holds no departments.yaml" in done.stderr


@pytest.mark.parametrize("command", [["validate", "config"], ["rules"], ["explain", "E301"]])
def test_a_fault_of_ours_ends_with_3(
    command: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from engine import checking, cli

    def break_down(*_: object) -> None:
        raise RuntimeError("boom")

    for name in ("examine_folder", "every", "rule_called"):
        monkeypatch.setattr(checking, name, break_down)
    with pytest.raises(SystemExit) as end:
        cli.main(command)
    assert end.value.code == 3
    assert "a fault of ours" in capsys.readouterr().err


def test_several_folders_are_checked_in_one_run_and_the_worst_decides(good: Path, faulty: Path) -> None:
    done = engine("validate", str(good), str(faulty))
    assert done.returncode == 1
    assert done.stdout.index(f"{good}/: no fault found") < done.stdout.index(f"{faulty}/intents.yaml:2:23")
    missing = engine("validate", str(faulty), "nowhere")
    assert missing.returncode == 2
    assert 'there is no folder called "nowhere"' in missing.stderr
    assert f"{faulty}/intents.yaml:2:23" in missing.stdout


def test_a_folder_that_is_named_twice_is_checked_once(good: Path) -> None:
    assert engine("validate", str(good), str(good)).stdout.count("no fault found") == 1


def test_a_suppression_comment_silences_its_line_and_an_unknown_one_is_an_error(tmp_path: Path) -> None:
    unknown = folder(tmp_path, SMALL.replace("\n", "  # engine: ignore W000 because\n", 1))
    assert codes(str(unknown)) == ["E902"]
    assert engine("validate", str(unknown)).returncode == 1


def test_json_names_the_files_as_they_were_given(faulty: Path) -> None:
    done = engine("validate", "--format", "json", f"{faulty}/")
    told = json.loads(done.stdout)
    assert done.returncode == 1
    assert told["diagnostics"][-1]["file"].startswith(str(faulty))
    assert set(told["summary"]) == {"errors", "warnings", "files", "departments", "intents", "languages", "prompts"}
    assert told["summary"]["errors"] == sum(found["severity"] == "error" for found in told["diagnostics"])


def test_json_of_a_good_configuration_is_a_document_too(good: Path) -> None:
    assert json.loads(engine("validate", "--format", "json", str(good)).stdout)["diagnostics"] == []


def test_github_annotations_are_one_line_each(faulty: Path) -> None:
    done = engine("validate", "--format", "github", str(faulty))
    told = [line for line in done.stdout.splitlines() if line.startswith("::")]
    assert done.returncode == 1
    assert len(told) == len(codes(str(faulty)))
    assert any(f"file={faulty}/intents.yaml,line=2,endLine=2,col=23,endColumn=27,title=E301 " in line for line in told)


def test_sarif_is_2_1_0(faulty: Path) -> None:
    done = engine("validate", "--format", "sarif", str(faulty))
    told = json.loads(done.stdout)
    assert (done.returncode, told["version"]) == (1, "2.1.0")
    assert [result["ruleId"] for result in told["runs"][0]["results"]] == codes(str(faulty))


def test_arabic_is_printed_also_where_the_terminal_cannot_hold_it(faulty: Path) -> None:
    done = engine("validate", "--lang", "ar", str(faulty))
    assert "خطأ \u2066[E301] unknown-department\u2069: " in done.stdout
    narrow = engine("validate", "--lang", "ar", str(faulty), PYTHONIOENCODING="ascii")
    assert (narrow.returncode, narrow.stderr) == (1, "")
    told = engine("validate", "--lang", "ar", "--format", "json", str(faulty), PYTHONIOENCODING="ascii")
    assert json.loads(told.stdout)["diagnostics"]


def on_a_terminal(*arguments: str, **environment: str) -> str:
    """What a command prints on a terminal."""
    ours, theirs = pty.openpty()
    env = {name: value for name, value in os.environ.items() if name != "NO_COLOR"}
    program = [sys.executable, "-m", "engine", *arguments]
    subprocess.run(program, stdout=theirs, timeout=60, check=False, env={**env, "TERM": "xterm", **environment})
    os.close(theirs)
    shown = b""
    try:
        while part := os.read(ours, 65536):
            shown += part
    except OSError:  # Linux says so when nobody is left at the other end
        pass
    os.close(ours)
    return shown.decode()


def test_colour_is_for_a_terminal_and_never_with_no_color(faulty: Path) -> None:
    assert "\x1b[" in on_a_terminal("validate", str(faulty))
    assert "\x1b[" not in on_a_terminal("validate", str(faulty), NO_COLOR="1")
    assert "\x1b[" not in engine("validate", str(faulty)).stdout


def test_fix_of_what_was_meant_needs_unsafe_and_changes_that_word_alone(faulty: Path) -> None:
    before = (faulty / "intents.yaml").read_bytes()
    assert engine("validate", "--fix", str(faulty)).returncode == 1
    assert (faulty / "intents.yaml").read_bytes() == before
    done = engine("validate", "--fix", "--unsafe", str(faulty))
    assert (faulty / "intents.yaml").read_bytes() == before.replace(b"transfers_to: bill,", b"transfers_to: bills,")
    assert f"{faulty}/intents.yaml:2:23: fixed[E301] unknown-department: " in done.stdout
    assert f"{faulty}/: 1 fault fixed in 1 file\n" in done.stdout
    assert (done.returncode, done.stdout.endswith(GOOD_END)) == (0, True)
    assert {file.name for file in faulty.iterdir()} == {"departments.yaml", "intents.yaml", "prompts"}


def test_diff_shows_what_fix_would_do_and_changes_nothing(faulty: Path) -> None:
    before = (faulty / "intents.yaml").read_bytes()
    done = engine("validate", "--diff", "--unsafe", str(faulty))
    assert (faulty / "intents.yaml").read_bytes() == before
    assert done.returncode == 1
    assert done.stdout.startswith(f"--- {faulty}/intents.yaml\n+++ {faulty}/intents.yaml\n@@ ")
    assert "\n-  pay: {transfers_to: bill," in done.stdout
    assert "\n+  pay: {transfers_to: bills," in done.stdout
    assert "1 fault would be fixed in 1 file; nothing was changed" in done.stderr


def test_fix_keeps_the_permissions_and_the_link_of_a_file(faulty: Path, tmp_path: Path) -> None:
    real = (faulty / "intents.yaml").rename(tmp_path / "real.yaml")
    real.chmod(0o640)
    (faulty / "intents.yaml").symlink_to(real)
    assert engine("validate", "--fix", "--unsafe", str(faulty)).returncode == 0
    assert (faulty / "intents.yaml").is_symlink()
    assert real.stat().st_mode & 0o777 == 0o640
    assert b"transfers_to: bills," in real.read_bytes()


def test_rules_lists_every_rule_with_severity_name_and_message() -> None:
    done = engine("rules")
    rows = done.stdout.splitlines()
    assert done.returncode == 0
    assert [row.split()[0] for row in rows] == [rule.code for rule in every()]
    [row] = [row for row in rows if row.startswith("E301")]
    assert row.split(maxsplit=3) == ["E301", "error", "unknown-department", 'there is no department called "…"']


def test_rules_are_listed_in_arabic_each_message_read_from_the_right() -> None:
    rows = engine("rules", "--lang", "ar").stdout.splitlines()
    [row] = [row for row in rows if "E301" in row]
    assert row.startswith("\u200eE301  خطأ")
    assert row.endswith("  \u2067لا يوجد قسم باسم «…»\u2069")


@pytest.mark.parametrize("asked", ["E301", "e301", "unknown-department", "Unknown-Department"])
def test_explain_says_why_with_a_bad_and_a_good_example(asked: str) -> None:
    done = engine("explain", asked)
    rule = by_code()["E301"]
    assert done.returncode == 0
    assert done.stdout.startswith('E301 unknown-department (error)\n\nthere is no department called "…"\n')
    assert f"Why: {rule.why.en}" in done.stdout
    for word, example in (("Bad", rule.bad), ("Good", rule.good)):
        for file, written in example.items():
            shown = "\n".join(f"    {line}" for line in written.rstrip("\n").split("\n"))
            assert f"{word}: {file}\n\n{shown}\n" in done.stdout


def test_explain_speaks_arabic() -> None:
    assert by_code()["E301"].why.ar in engine("explain", "--lang", "ar", "E301").stdout


@pytest.mark.parametrize(("asked", "meant"), [("E31", "E301"), ("unknown-departmnt", "unknown-department")])
def test_explain_of_what_is_no_rule_asks_what_was_meant(asked: str, meant: str) -> None:
    done = engine("explain", asked)
    assert (done.returncode, done.stdout) == (2, "")
    assert f'there is no rule "{asked}"' in done.stderr
    if asked == "unknown-departmnt":
        assert f'did you mean "{meant}"?' in done.stderr
    else:
        assert 'did you mean "E' in done.stderr


def test_every_rule_can_be_explained_in_both_languages(capsys: pytest.CaptureFixture[str]) -> None:
    from engine.checking import explained

    for rule in every():
        for language in ("en", "ar"):
            said = explained(rule, language)
            assert rule.name in said
            assert said.encode()
    assert capsys.readouterr().out == ""


def test_validate_brings_in_nothing_heavy_and_reads_no_secrets(faulty: Path) -> None:
    heavy = {"livekit", "openai", "fastapi", "numpy", "rich", "statemachine", "dotenv", "pydantic", "asyncio"}
    code = (
        "import sys; from engine.cli import main\n"
        f"try: main(['validate', {str(faulty)!r}])\n"
        "except SystemExit: pass\n"
        "print(' '.join(sorted({m.split('.')[0] for m in sys.modules})))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not heavy & set(done.stdout.splitlines()[-1].split())
