"""Labelled utterances: how they are read, what becomes of them, and what is advised."""

from __future__ import annotations

import json
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.errors import CannotRunError
from engine.model import CallCentre
from engine.opening import open_centre
from engine.routing import Router, Routing
from engine.scoring import Labelled, Outcome, judged, labelled
from engine.scoring.advice import KEEP, NAME, OUT, PHRASE, UNLESS, Advice, advise, slim
from engine.scoring.figures import by_language, confusion, figures, reached
from engine.scoring.outcome import ASKED, FINE, MISSED, RIGHT, WRONG, causes, outcome
from engine.scoring.tally import Tally, tallies
from tests.centres import folder

DEPARTMENTS = ("desk", "bills")


def read(written: str | bytes) -> list[tuple[int, str, tuple[str, ...]]]:
    """Line, text and label of each utterance in a file."""
    data = written.encode() if isinstance(written, str) else written
    return [(each.line, each.text, each.expected) for each in labelled(data, "calls", DEPARTMENTS)]


def refused(written: str | bytes) -> str:
    """What is said of a file that cannot be read."""
    with pytest.raises(CannotRunError) as error:
        read(written)
    return error.value.what


@pytest.mark.parametrize(
    "written",
    [
        "text,expected\nmy bill,bills\nhello,-\n",
        "text;expected\nmy bill;bills\nhello;\n",
        "text\texpected\nmy bill\tbills\nhello\tother\n",
        "Text , Department\r\nmy bill,BILLS\r\nhello,-\r\n",
        "\ufefftext,expected\nmy bill,bills\nhello,-",
        "text,expected,source\nmy bill,bills,a\nhello,-,b\n",
        '{"text": "my bill", "department": "bills"}\n{"text": "hello", "department": null}\n',
        '{"text": "my bill", "expected": ["bills"]}\n{"text": "hello", "expected": []}\n',
        "text\texpected\nmy bill\tbills\nhello\t-\n".encode("utf-16"),
    ],
)
def test_a_file_is_read_as_people_and_programs_write_it(written: str | bytes) -> None:
    assert [(text, expected) for _, text, expected in read(written)] == [("my bill", ("bills",)), ("hello", ())]


def test_a_text_between_quotes_holds_commas_quotes_and_lines() -> None:
    assert read('text,expected\n"a ""bill"", please\nnow",bills\nb,-\n') == [
        (2, 'a "bill", please\nnow', ("bills",)),
        (4, "b", ()),
    ]


def test_between_tabs_quotes_belong_to_the_text_unless_they_stand_around_it() -> None:
    assert [text for _, text, _ in read('text\texpected\nthe "bill\t-\n"a ""bill"""\t-\n')] == ['the "bill', 'a "bill"']


def test_empty_lines_and_comments_are_no_utterances() -> None:
    assert read("# calls of May\n\ntext\texpected\n# tie: both, at once\n#1 bill\tbills\n\n") == [
        (5, "#1 bill", ("bills",))
    ]


def test_several_departments_are_a_question() -> None:
    assert read("text,expected\na,desk|bills\n") == [(2, "a", ("desk", "bills"))]


def test_what_else_is_acceptable_is_a_list_or_divided_by_strokes() -> None:
    [first] = labelled(b'{"text": "a", "expected": "-", "acceptable": ["other", "bills"]}', "calls", DEPARTMENTS)
    [second] = labelled(b"text,expected,acceptable\na,-,other|bills\n", "calls", DEPARTMENTS)
    assert first.acceptable == second.acceptable == {"", "bills"}


def test_the_language_and_the_columns_of_others_are_kept() -> None:
    [said] = labelled(b"text,expected,lang,source\na,-,EN,mail\n", "calls", DEPARTMENTS)
    assert (said.language, said.more) == ("en", {"source": "mail"})


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("", '"calls" holds no utterance'),
        ("text,expected\n", '"calls" holds no utterance'),
        ("text,expected\na,bils\nb,x\n", 'calls:2: there is no department "bils": did you mean "bills"?'),
        ("text,expected\na,bils\nb,xyz\n", 'calls:3: there is no department "xyz"'),
        ("words,expected\na,-\n", 'calls:1: this line must name a column "text"'),
        ("text,goal\na,-\n", 'a column "expected", and it names: "text", "goal"'),
        (
            "text,expected,acceptible\na,-,desk\n",
            'calls:2: there is no column "acceptible": did you mean "acceptable"?',
        ),
        (
            "text,expected\na, b,-\n",
            'calls:2: there are 3 columns here, and 2 in the first line; put a text that holds ","',
        ),
        ("text,expected\nhello\n", 'calls:2: it is not said where this belongs: "expected" is missing'),
        ('text,expected\n"hello,-\n', "calls:2: a double quote in this line has no second one"),
        ("text,expected\na,desk|-\n", 'calls:2: "expected": a question is between departments'),
        ('{"text": "a"}\n', 'calls:1: it is not said where this belongs: "expected" is missing'),
        ('{"expected": "-"}\n', "calls:1: the text is missing"),
        ('{"text": 1, "expected": "-"}\n', 'calls:1: "text" must be a text'),
        ('{"text": "a", "expected": 7}\n', 'calls:1: "expected" must be the short name of a department'),
        ('{"text": "a", "expected": "-"\n', "calls:1: this is no JSON"),
        ('{"text": "a", "expected": "-"}\n[1]\n', "calls:2: write an object"),
        ('[{"text": "a", "expected": "-"}]', "holds one JSON list"),
        ("text,expected\nسعر,-\n".encode("cp1256"), "calls:2: this is not written in UTF-8"),
        (b"\xff\xfea", "calls:1: this is not written in UTF-8"),
    ],
)
def test_what_is_wrong_with_a_file_is_said_with_its_line(written: str | bytes, said: str) -> None:
    assert said in refused(written)


def test_of_very_many_faults_the_first_are_told() -> None:
    said = refused("text,expected\n" + "a,nowhere\n" * 100).splitlines()
    assert (len(said), said[-1]) == (21, "and 80 more")


@given(
    st.one_of(st.binary(), st.text(alphabet='ab,;\t\n\r"{}[]|:-#').map(lambda text: f"text,expected\n{text}".encode()))
)
def test_any_file_is_read_or_refused(data: bytes) -> None:
    with suppress(CannotRunError):
        labelled(data, "calls", DEPARTMENTS)


def test_any_depth_of_json_is_read_or_refused() -> None:
    assert "no JSON" in refused("{" + '"a":[' * 100_000)


@pytest.mark.parametrize(
    ("expected", "acceptable", "department", "between", "verdict"),
    [
        ((), (), None, (), RIGHT),
        ((), (), "bills", (), WRONG),
        ((), ("", "bills"), "bills", (), FINE),
        ((), (), None, ("desk", "bills"), ASKED),
        ((), ("desk", "bills"), None, ("desk", "bills"), FINE),
        (("bills",), (), "bills", (), RIGHT),
        (("bills",), (), "desk", (), WRONG),
        (("bills",), (), None, (), MISSED),
        (("bills",), ("",), None, (), FINE),
        (("bills",), (), None, ("desk", "bills"), ASKED),
        (("bills",), ("desk",), None, ("desk", "bills"), FINE),
        (("desk", "bills"), (), None, ("bills", "desk"), RIGHT),
        (("desk", "bills"), (), "desk", (), WRONG),
        (("desk", "bills"), ("desk",), "desk", (), FINE),
        (("desk", "bills"), (), None, (), MISSED),
    ],
)
def test_what_to_think_of_where_an_utterance_went(
    expected: tuple[str, ...],
    acceptable: tuple[str, ...],
    department: str | None,
    between: tuple[str, ...],
    verdict: str,
) -> None:
    said = Labelled("x", expected, frozenset(acceptable))
    assert outcome(said, Routing(department, None, "", between=between)).verdict == verdict


def centre(
    tmp_path: Path, intents: str = "intents:\n  pay: {transfers_to: bills, keywords: [bill, invoice]}\n"
) -> CallCentre:
    return open_centre(folder(tmp_path, intents=intents))


def went(of: CallCentre, *said: tuple[str, str]) -> tuple[Outcome, ...]:
    """What becomes of utterances, each with where it belongs: a department or `-`."""
    lines = "".join(json.dumps({"text": text, "expected": expected}) + "\n" for text, expected in said)
    return judged(labelled(lines.encode(), "calls", of.departments), Router(of).route)


def test_the_figures_count_who_is_understood_and_who_is_sent_wrong(tmp_path: Path) -> None:
    outcomes = went(
        centre(tmp_path),
        ("my bill", "bills"),
        ("my invoice", "bills"),
        ("my money", "bills"),
        ("bill clinton", "-"),
        ("hello", "-"),
        ("hi", "-"),
        ("goodbye", "-"),
        ("this bill is for the desk", "desk"),
    )
    told = figures(outcomes)
    assert (told.utterances, told.right, told.missed, told.wrong, told.wrong_nowhere) == (8, 5, 1, 2, 1)
    assert (told.recall, told.wrong_nowhere_share, told.wrong_share) == (2 / 4, 1 / 4, 2 / 8)
    [desk, bills] = reached(outcomes, ["desk", "bills"])
    assert (desk.precision, desk.recall, bills.precision, bills.recall) == (None, 0, 2 / 4, 2 / 3)
    assert confusion(outcomes) == {
        ("bills", "bills"): 2,
        ("bills", "stays"): 1,
        ("stays", "bills"): 1,
        ("stays", "stays"): 3,
        ("desk", "bills"): 1,
    }
    assert causes(outcomes) == {("wrong", "exact"): 2, ("missed", "nothing"): 1}


def test_what_a_second_stage_decides_is_no_keywords_doing(tmp_path: Path) -> None:
    of = centre(tmp_path)
    heard = Router(of).route("no bill")
    [amiss] = judged([Labelled("no bill", ())], lambda _: heard._replace(department="bills", stage="examples"))
    assert causes([amiss]) == {("wrong", "examples"): 1}
    assert tallies([amiss])[0].wrong == ()


def test_languages_are_told_apart_where_there_are_several() -> None:
    here = [Outcome(Labelled("x", (), language=each), Routing(None, None, ""), RIGHT) for each in ("en", "ar", "en")]
    assert {language: len(those) for language, those in by_language(here).items()} == {"ar": 1, "en": 2, "": 3}
    assert [*by_language(here[:1])] == [""]


def first(of: CallCentre, outcomes: Sequence[Outcome]) -> tuple[Tally, Advice]:
    """The most harmful keyword, and what to do about it."""
    tally = tallies(outcomes)[0]
    return tally, advise(of, outcomes, tally)


def test_a_keyword_is_blamed_for_what_it_did(tmp_path: Path) -> None:
    outcomes = went(
        centre(tmp_path), ("my bill", "bills"), ("bill clinton", "-"), ("no bill", "-"), ("invoice", "bills")
    )
    tally = tallies(outcomes)[0]
    assert tally == Tally("bills", "pay", "bill", right=(0,), wrong=(1,), heard=(0, 1, 2))


def test_words_that_are_always_wrong_go_into_unless(tmp_path: Path) -> None:
    of = centre(tmp_path)
    right = [(f"{word} bill", "bills") for word in ("my", "a", "the", "this", "that")]
    outcomes = went(of, *right, ("tell bill gates now", "-"), ("is bill gates rich", "-"))
    assert first(of, outcomes)[1] == Advice(UNLESS, ("bill gates",), "en", wrong=-2, found=0)


def test_a_word_that_was_taken_for_a_slip_goes_into_unless(tmp_path: Path) -> None:
    of = centre(tmp_path, "intents:\n  pay: {transfers_to: bills, keywords: [invoice]}\n")
    outcomes = went(of, ("my invoice", "bills"), ("a bad invoide", "-"))
    assert first(of, outcomes)[1] == Advice(UNLESS, ("invoide",), "en", wrong=-1, found=0)


def test_a_keyword_that_is_right_in_one_phrase_becomes_that_phrase(tmp_path: Path) -> None:
    of = centre(tmp_path)
    wrong = [(f"{word} bill", "-") for word in ("old", "uncle", "dear", "king", "poor", "big")]
    outcomes = went(of, *wrong, *[(f"{word} pay bill", "bills") for word in ("to", "please", "can")])
    assert first(of, outcomes)[1] == Advice(PHRASE, ("pay bill",), "en", wrong=-6, found=0)


def test_a_keyword_that_is_hardly_ever_right_is_to_be_taken_out(tmp_path: Path) -> None:
    of = centre(tmp_path)
    outcomes = went(of, ("bill", "bills"), *[("bill", "-")] * 5)
    assert first(of, outcomes)[1] == Advice(OUT, (), "en", wrong=-5, found=-1)


def test_a_keyword_that_does_more_good_than_harm_stays(tmp_path: Path) -> None:
    of = centre(tmp_path)
    outcomes = went(of, *[("bill", "bills")] * 5, ("bill", "-"))
    assert first(of, outcomes)[1].do == KEEP


def test_the_name_of_a_department_is_no_keyword_to_change(tmp_path: Path) -> None:
    of = centre(tmp_path)
    assert first(of, went(of, ("desk", "-")))[1] == Advice(NAME)


def test_of_a_very_large_centre_only_what_was_said_is_tried(tmp_path: Path) -> None:
    of = centre(tmp_path)
    pay = of.intents["pay"]
    many = tuple(f"word{number}" for number in range(3_000))
    large = of._replace(intents={"pay": pay._replace(keywords={"en": (*many, "bill")})})
    outcomes = went(large, ("bill", "-"))
    assert slim(large, outcomes).intents["pay"].keywords == {"en": ("bill",)}
    assert slim(of, outcomes) is of
    assert first(large, outcomes)[1].do == OUT
