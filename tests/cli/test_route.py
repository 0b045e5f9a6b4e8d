"""`engine route` as its users run it: what it prints, and how it ends."""

from __future__ import annotations

import json
import os
import pty
import resource
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.report.paint import plain
from engine.routing import Router, Routing
from engine.trying.standing import answer
from engine.trying.told import told
from engine.trying.values import answered
from tests.centres import ROOT, folder, ornina
from tests.cli.test_commands import engine

NARROW = """\
languages: [en]
first_department: desk
departments:
  desk: {persona: Dana, welcome: Hello., transfers_to: [bills]}
  bills: {persona: Bob, welcome: Bills., transfers_to: []}
"""


@pytest.fixture
def small(tmp_path: Path) -> Path:
    return folder(tmp_path / "small")


@pytest.fixture
def narrow(tmp_path: Path) -> Path:
    """The bills transfer to nobody."""
    intents = (
        "intents:\n  pay: {transfers_to: bills, keywords: [bill]}\n  back: {transfers_to: desk, keywords: [help]}\n"
    )
    return folder(tmp_path / "narrow", NARROW, intents)


def bytes_of(*arguments: str | bytes, typed: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "engine", "route", *arguments]
    return subprocess.run(command, cwd=ROOT, input=typed, capture_output=True, timeout=60, check=False)


def test_an_utterance_goes_where_its_words_say_and_they_are_shown() -> None:
    done = engine("route", "I don't want to buy, I have a complaint")
    assert (done.returncode, done.stderr) == (0, "")
    assert (
        done.stdout
        == """\
complaints (complain): the caller said "complaint"
  | I don't want to buy, I have a complaint
  |                 ---           ^^^^^^^^^

  intent    the caller said  how         keyword    counts          characters
  buy       buy              as written  buy        no: negated     17-19
  complain  complaint        as written  complaint  for complaints  31-39

  strength: complaints 1; nothing counts for sales
"""
    )


def test_an_arabic_utterance_is_shown_alike() -> None:
    done = engine("route", "أعرف بالسعر")
    assert done.stdout.splitlines()[:3] == [
        'sales (prices): the caller said "بالسعر"',
        "  | أعرف بالسعر",
        "  |      ^^^^^^",
    ]
    assert "another form" in done.stdout


def test_two_wishes_of_equal_strength_are_asked_back() -> None:
    said = engine("route", "I want to buy and I have a problem").stdout
    assert said.startswith("asks: sales or complaints? equally strong")
    assert "strength: sales 1, complaints 1" in said


def test_nothing_heard_is_said() -> None:
    assert engine("route", "hello").stdout == "stays: no keyword was said\n  | hello\n"


def test_several_utterances_are_several_reports() -> None:
    said = engine("route", "hello", "I want to buy").stdout
    assert [part.partition("\n")[0] for part in said.split("\n\n") if not part.startswith("  ")] == [
        "stays: no keyword was said",
        'sales (buy): the caller said "buy"',
    ]


def test_lines_of_the_standard_input_get_a_line_each() -> None:
    done = engine("route", "-", typed="I want to buy\n\nhello\n")
    assert done.stdout == 'sales (buy): the caller said "buy"\nstays: no keyword was said\nstays: no keyword was said\n'
    assert engine("route", typed="I want to buy\n\nhello").stdout == done.stdout


def test_the_folder_stands_first_or_behind_config(small: Path) -> None:
    expected = 'bills (pay): the caller said "invoice"'
    for arguments in (
        (str(small), "my invoice"),
        ("my invoice", "--config", str(small)),
        ("--config", str(small), "my invoice"),
        (str(small), "--format", "text", "my invoice"),
    ):
        assert engine("route", *arguments).stdout.startswith(expected), arguments
    assert engine("route", str(small), typed="my invoice\n").stdout == f"{expected}\n"


@pytest.mark.parametrize("said", ["/", ".", "tests", "config/", "", " ", "\\", "a\nb", "x" * 100_000])
def test_with_config_any_word_is_an_utterance(said: str) -> None:
    done = engine("route", "--config", "config", "--json", "--", said)
    assert (done.returncode, json.loads(done.stdout)["text"]) == (0, said)


def test_a_folder_that_is_not_there_is_no_utterance(tmp_path: Path) -> None:
    done = engine("route", f"{tmp_path}/nowhere", "hello")
    assert (done.returncode, done.stderr.splitlines()[0]) == (2, f'there is no folder called "{tmp_path}/nowhere"')
    assert "--config" in done.stderr
    assert engine("route", str(tmp_path), "hello").returncode == 2


def test_programs_get_one_object_per_utterance() -> None:
    lines = engine(
        "route", "--format", "json", typed="not the price, a problem\nprice and problem\n"
    ).stdout.splitlines()
    first, second = map(json.loads, lines)
    assert (first["department"], first["ask"], first["intent"], first["language"]) == (
        "complaints",
        [],
        "problem",
        "en",
    )
    assert [(m["said"], m["how"], m["ignored"]) for m in first["matches"]] == [
        ("price", "exact", "negated"),
        ("problem", "exact", ""),
    ]
    assert (second["department"], second["ask"], second["strengths"]) == (
        None,
        ["sales", "complaints"],
        {"sales": 1.0, "complaints": 1.0},
    )


@pytest.mark.parametrize(
    ("here", "text", "said"),
    [
        ("desk", "my bill", 'bills (pay): the caller said "bill"'),
        ("bills", "my bill", 'stays in bills: the caller said "bill", but the caller is there already'),
        ("bills", "help me", 'stays in bills: the caller said "help", but bills may not transfer to desk'),
        ("bills", "hello", "stays in bills: no keyword was said"),
    ],
)
def test_from_a_department_only_its_transfers_are_made(narrow: Path, here: str, text: str, said: str) -> None:
    assert engine("route", str(narrow), text, "--from", here).stdout.splitlines()[0] == said


@pytest.mark.parametrize(
    ("here", "said"),
    [
        ("reception", "asks: sales or complaints? equally strong: sales and complaints"),
        ("sales", "stays in sales: equally strong: sales and complaints, but the caller is there already"),
    ],
)
def test_from_a_department_a_question_is_that_of_a_call(here: str, said: str) -> None:
    assert engine("route", "the price and a problem", "--from", here).stdout.splitlines()[0] == said


def test_of_two_departments_the_one_that_may_be_reached_needs_no_question(tmp_path: Path) -> None:
    departments = (
        "languages: [en]\nfirst_department: desk\ndepartments:\n"
        "  desk: {persona: Dana, welcome: Hello, transfers_to: [bills]}\n"
        "  bills: {persona: Bob, welcome: Hello}\n"
        "  repairs: {persona: Rita, welcome: Hello, prompt: bills.md.j2}\n"
    )
    intents = (
        "intents:\n  pay: {transfers_to: bills, keywords: [bill]}\n"
        "  mend: {transfers_to: repairs, keywords: [broken]}\n"
        "  back: {transfers_to: desk, keywords: [help]}\n"
    )
    config = str(folder(tmp_path / "x", departments, intents))
    asked = "a bill and a broken chair"
    assert engine("route", config, asked).stdout.startswith("asks: bills or repairs?")
    assert engine("route", config, asked, "--from", "desk").stdout.startswith("bills (pay): equally strong")


def test_a_department_that_is_not_there_is_refused_with_those_that_are() -> None:
    done = engine("route", "hello", "--from", "billing")
    assert done.returncode == 2
    assert "reception, sales, complaints" in done.stderr


def test_only_a_terminal_gets_colour() -> None:
    assert "\x1b" not in engine("route", "I want to buy").stdout
    assert "\x1b[32m" in on_a_terminal({"TERM": "xterm"})
    assert "\x1b" not in on_a_terminal({"TERM": "xterm", "NO_COLOR": "1"})


def on_a_terminal(environment: dict[str, str]) -> str:
    ours, theirs = pty.openpty()
    subprocess.run(
        [sys.executable, "-m", "engine", "route", "I want to buy"],
        cwd=ROOT,
        stdout=theirs,
        check=True,
        env={**os.environ, "NO_COLOR": "", **environment},
    )
    os.close(theirs)
    said = os.read(ours, 100_000).decode()
    os.close(ours)
    return said


def test_bytes_that_are_no_text_and_signs_that_turn_the_line_are_spelt_out() -> None:
    done = bytes_of(b"\xff \xe2\x80\xae price")
    assert (done.returncode, done.stdout.splitlines()[1]) == (0, b"  | <U+DCFF> <U+202E> price")
    assert bytes_of(typed=b"\xff price\n\0\n\xef\xbb\xbf\n").stdout.count(b"\n") == 3
    assert json.loads(bytes_of("--json", b"\xff price").stdout)["text"] == "\udcff price"


def test_a_very_long_utterance_is_shown_where_something_was_said() -> None:
    done = engine("route", typed="price " * 20_000 + "\n")
    assert (done.returncode, done.stdout) == (0, 'sales (prices): the caller said "price"\n')
    report = told(
        answer(ornina(), long := "x " * 50_000 + "buy", Router(ornina()).route(long), None, None), None, plain
    )
    assert len(report) < 1_000


def test_a_second_stage_that_decided_is_named() -> None:
    routing = Routing("sales", None, "it is like an example", stage="examples")
    report = told(answer(ornina(), "hello", routing, None, None), None, plain)
    assert report.startswith("sales (by examples): it is like an example\n")


CENTRE = ornina()
ROUTER = Router(CENTRE)


@settings(max_examples=300)
@given(
    st.text(st.characters())
    | st.lists(st.sampled_from(["price", "مشكلة", "no", "\ud800", "\u202e", "\n", "🙂"])).map(" ".join)
)
def test_any_utterance_is_told(text: str) -> None:
    told_ = answer(CENTRE, text, ROUTER.route(text), None, "sales")
    assert told(told_, "sales", plain).encode()
    assert json.loads(json.dumps(answered(told_)))["text"] == text


def labelled(tmp_path: Path, *lines: str, name: str = "calls.csv") -> str:
    file = tmp_path / name
    file.write_text("".join(f"{line}\n" for line in ("text,expected", *lines)), "utf-8")
    return str(file)


def test_a_file_that_goes_as_expected_ends_with_0(tmp_path: Path, small: Path) -> None:
    file = labelled(tmp_path, "my bill,bills", "hello,-", "to the desk about a bill,desk|bills")
    done = engine("route", str(small), "--test", file)
    assert (done.returncode, done.stderr) == (0, ""), done.stdout
    assert done.stdout.endswith(f"{file}: 3 utterances, all as expected\n")


def test_a_line_that_goes_otherwise_ends_with_1_and_is_shown(tmp_path: Path, small: Path) -> None:
    file = labelled(tmp_path, "my bill,bills", "the bill of rights,-", "my money,bills")
    done = engine("route", str(small), "--test", file)
    assert done.returncode == 1
    assert (
        done.stdout
        == f"""\
How many are understood

       utterances  recall  belong nowhere  wrong of these  wrong of all  asked
  all           3   50.0%               1          100.0%         33.3%      0

How well callers come to each department

              belong there  went there  precision  recall
  bills  all             2           2      50.0%   50.0%

Where they belong (down) and where they went (across)

         bills  stays
  bills      1      1
  stays      1      .

The keywords that do most harm, and what to do (tried on this file; judge for yourself)

  bills, pay: "bill" was wrong once, right once
    such as line 3: "the bill of rights"
    do: in intents.yaml, write below pay: unless: {{en: ["the bill"]}} (1 wrong fewer, nobody lost)

What did not go as expected

  {file}:3: "the bill of rights"
    expected stays, got bills: the caller said "bill"
  {file}:4: "my money"
    expected bills, got stays: no keyword was said

{file}: 3 utterances, 1 wrong transfer, 1 not understood
"""
    )


def test_what_counts_as_good_may_be_said_in_shares(tmp_path: Path, small: Path) -> None:
    file = labelled(tmp_path, "my bill,bills", "bill clinton,-", "hello,-", "my money,bills")
    for arguments, code in (
        (("--recall-at-least", "50"), 0),
        (("--recall-at-least", "51"), 1),
        (("--wrong-at-most", "50%"), 0),
        (("--wrong-at-most", "49"), 1),
        (("--recall-at-least", "50", "--wrong-at-most", "50"), 0),
        (("--recall-at-least", "half"), 2),
    ):
        assert engine("route", str(small), "--test", file, *arguments).returncode == code, arguments


def test_the_share_is_asked_of_each_language(tmp_path: Path) -> None:
    file = tmp_path / "calls.tsv"
    file.write_text("text\texpected\tlang\nbuy\tsales\ten\nprice\tsales\ten\nمال\tsales\tar\n", "utf-8")
    done = engine("route", "--test", str(file), "--recall-at-least", "60")
    assert done.returncode == 1
    assert "  ar            1    0.0%" in done.stdout


def test_programs_get_the_whole_score(tmp_path: Path, small: Path) -> None:
    file = labelled(tmp_path, "my bill,bills", "the bill of rights,-")
    score = json.loads(engine("route", str(small), "--test", file, "--json").stdout)
    assert (score["utterances"], score["wrong"], score["recall"], score["wrong_nowhere_share"]) == (2, 1, 1.0, 1.0)
    assert score["keywords"][0] == {
        "department": "bills",
        "intent": "pay",
        "keyword": "bill",
        "right": 1,
        "acceptable": 0,
        "wrong": 1,
        "example": {"line": 3, "text": "the bill of rights"},
        "advice": {"do": "unless", "words": ["the bill"], "language": "en", "wrong": -1, "found": 0},
    }
    [amiss] = score["not_as_expected"]
    assert (amiss["line"], amiss["expected"], amiss["department"], amiss["verdict"]) == (3, [], "bills", "wrong")


def test_the_file_may_come_from_the_standard_input(small: Path) -> None:
    done = engine("route", str(small), "--test", "-", typed="text,expected\nmy bill,bills\n")
    assert (done.returncode, done.stdout.splitlines()[-1]) == (0, "standard input: 1 utterance, all as expected")


def test_a_file_with_faults_is_refused_in_words(tmp_path: Path, small: Path) -> None:
    file = labelled(tmp_path, "my bill,bils", "hello,-,-")
    done = engine("route", str(small), "--test", file)
    assert (done.returncode, done.stdout) == (2, "")
    assert (
        done.stderr
        == f"""\
{file}:2: there is no department "bils": did you mean "bills"?
{file}:3: there are 3 columns here, and 2 in the first line; put a text that holds "," between double quotes
the columns are: text, expected (also called department), and if you like acceptable and lang
the departments are: desk, bills; "-" where the caller stays, "a|b" where the caller should be asked
"""
    )


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--test", "nowhere.csv"), 'the file "nowhere.csv" cannot be read: No such file or directory'),
        (("--test", "tests"), 'the file "tests" cannot be read: Is a directory'),
        (("--test", "x", "hello"), "--test takes its utterances from the file"),
        (("hello", "--wrong-at-most", "3"), "--recall-at-least and --wrong-at-most judge a file"),
        (("hello", "--frm", "x", "y"), "unrecognized arguments: --frm"),
    ],
)
def test_what_cannot_be_done_is_said(arguments: tuple[str, ...], said: str) -> None:
    done = engine("route", *arguments)
    assert done.returncode == 2
    assert said in done.stderr


def test_sixteen_thousand_lines_take_seconds(tmp_path: Path) -> None:
    words = ["price", "problem", "hello", "مشكلة", "سعر", "please", "no", "again"]
    lines = [
        f"{words[n % 8]} {words[n // 8 % 8]} {words[n // 64 % 8]} {n},{('sales', '-')[n % 2]}" for n in range(16_000)
    ]
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime  # other programs on the machine do not count
    assert engine("route", "--test", labelled(tmp_path, *lines)).returncode == 1
    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before < 10
