"""What a person at a terminal reads."""

from __future__ import annotations

import io

import pytest

from engine.report import phrases
from engine.report.paint import coloured, paint_for, plain
from engine.report.phrases import DEPARTMENTS, ERRORS, FAULTS, FILES, LANGUAGES, Noun
from engine.report.text import text
from engine.source import Diagnostic
from tests.report.findings import DEPARTMENTS as OTHER
from tests.report.findings import DULL, INTENTS, TEXT, TWICE, UNKNOWN, findings, place, unknown

CHECKED = "checked 3 departments, 5 intents, 2 languages, 4 prompts"


def rows(*found: Diagnostic, line: str) -> list[str]:
    """The frame and the help of findings in a file of one line."""
    return text(findings(*found, texts={INTENTS: line})).split("\n")


def test_a_finding_is_shown_in_the_users_own_line() -> None:
    assert (
        text(findings(unknown()))
        == f"""\
config/intents.yaml:3:19: error[E301] unknown-department: there is no department called "complaint"
  |
3 |     transfers_to: complaint
  |                   ^^^^^^^^^ did you mean "complaints"?
  = help: departments are: reception, sales, complaints

config/: 1 error in 1 file ({CHECKED})"""
    )


def test_the_frame_is_as_wide_as_its_line_numbers() -> None:
    assert text(findings(unknown(line=12), texts={INTENTS: "\n" * 9 + TEXT})).split("\n")[1:5] == [
        "   |",
        "12 |     transfers_to: complaint",
        '   |                   ^^^^^^^^^ did you mean "complaints"?',
        "   = help: departments are: reception, sales, complaints",
    ]


def test_a_second_place_is_a_further_line_of_the_frame() -> None:
    written = "intents:\n  pay: 1\n  buy: 2\n  see: 3\n  pay: 4\n"
    found = TWICE.at(place(5, 3, 3), also=[place(2, 3, 3)], name="pay")
    assert (
        text(findings(found, texts={INTENTS: written})).split("\n\n")[0]
        == """\
config/intents.yaml:5:3: error[E103] duplicate-key: "pay" is written twice
  |
2 |   pay: 1
  |   --- first here
...
5 |   pay: 4
  |   ^^^"""
    )


def test_two_places_in_one_line_are_marked_below_it() -> None:
    found = TWICE.at(place(1, 10, 3), also=[place(1, 2, 3)], name="pay")
    assert rows(found, line="{pay: 1, pay: 2}")[1:5] == [
        "  |",
        "1 | {pay: 1, pay: 2}",
        "  |  --- first here",
        "  |          ^^^",
    ]


def test_a_second_place_in_another_file_is_shown_with_its_path() -> None:
    found = TWICE.at(place(1, 1, 3), also=[place(2, 3, 4, OTHER)], name="pay")
    texts = {INTENTS: "pay: 1", OTHER: "departments:\n  desk: {}\n"}
    assert text(findings(found, texts=texts)).split("\n")[1:7] == [
        "  |",
        "1 | pay: 1",
        "  | ^^^",
        " ::: config/departments.yaml:2:3",
        "2 |   desk: {}",
        "  |   ---- also here",
    ]


@pytest.mark.parametrize(
    ("line", "word", "marks"),
    [
        ("k: word", "word", "   ^^^^"),
        ("\tk: word", "word", "       ^^^^"),
        ("日本: word", "word", "      ^^^^"),
        ("k: 日本", "日本", "   ^^^^"),
        ("cafe\u0301: word", "word", "      ^^^^"),
        ("أهلاً: word", "word", "      ^^^^"),
        ("k: wo\u202erd", "wo\u202erd", "   ^^^^^^^^^^^^"),
        ("\x1b[2J: word", "word", "      ^^^^"),
    ],
)
def test_the_marks_stand_below_the_word_whatever_the_width_of_its_letters(line: str, word: str, marks: str) -> None:
    found = DULL.at(place(1, line.index(word) + 1, len(word)))
    assert rows(found, line=line)[3] == f"  | {marks}"


def test_a_users_line_cannot_command_the_terminal_nor_turn_itself_round() -> None:
    found = UNKNOWN.at(place(1, 1, 1), name="\x1b[2J\u202e\nx", known="")
    said = text(findings(found, texts={INTENTS: "a\x1b[2J\u202eb\x85"}))
    assert not set(said) & set("\x1b\u202e\x85")
    assert "1 | a␛[2J<U+202E>b<U+0085>\n" in said
    assert 'called "␛[2J<U+202E>␊x"\n' in said


def test_a_secret_is_not_printed_where_logs_would_keep_it() -> None:
    rule = DULL._replace(code="E901", name="secret")
    line = "key: sk-a1B2c3D4 # and so on"
    said = rows(rule.at(place(1, 6, 11)), DULL.at(place(1, 1, 3)), line=line)
    assert "a1B2" not in "".join(said)
    assert [row for row in said if row.startswith("1 |")] == ["1 | key: sk-a••••••• # and so on"] * 2
    [short] = [row for row in rows(rule.at(place(1, 6, 6)), line="key: hushed") if row.startswith("1 |")]
    assert short == "1 | key: ••••••"


def test_a_place_of_no_width_has_one_mark() -> None:
    assert rows(DULL.at(place(1, 4)), line="k: word")[3] == "  |    ^"


def test_a_place_of_several_lines_is_marked_to_the_end_of_its_first() -> None:
    found = DULL.at(place(1, 1).__class__(INTENTS, 1, 1, 3, 1))
    assert rows(found, line="desk:\n  a: b\n")[1:4] == ["  |", "1 | desk:", "  | ^^^^^"]


def test_a_very_long_line_is_clipped_around_the_marks() -> None:
    found = DULL.at(place(1, 501, 4))
    frame = rows(found, line="a" * 500 + "WORD" + "b" * 500)
    assert frame[2] == f"1 | …{'a' * 40}WORD{'b' * 76}…"
    assert frame[3] == f"  | {' ' * 41}^^^^"


@pytest.mark.parametrize("at", [place(9, 1), place(1, 1, file="config/voice.yaml"), place(2, 1)])
def test_a_place_without_a_line_has_no_frame_and_says_the_rest(at: object) -> None:
    found = UNKNOWN.at(at, meant=("desk",), name="dask", known="desk")  # type: ignore[arg-type]  # a place
    assert text(findings(found, texts={INTENTS: "k: v\n\n"})).split("\n")[1:3] == [
        '  = help: did you mean "desk"?',
        "  = help: departments are: desk",
    ]


def test_findings_stand_in_the_order_of_file_line_column_and_code() -> None:
    same = [DULL.at(place(3, 1)), TWICE.at(place(3, 1), name="x")]
    found = [*same, DULL.at(place(2, 9)), DULL.at(place(9, 1, 0, OTHER))]
    heads = [block.split(" ")[0] for block in text(findings(*found)).split("\n\n")[:-1]]
    codes = [block.partition("[")[2][:4] for block in text(findings(*found)).split("\n\n")[:-1]]
    assert heads == [f"{OTHER}:9:1:", f"{INTENTS}:2:9:", f"{INTENTS}:3:1:", f"{INTENTS}:3:1:"]
    assert codes == ["W801", "W801", "E103", "W801"]


def test_the_last_line_counts_what_was_found_and_what_was_checked() -> None:
    many = findings(unknown(), unknown(column=1), DULL.at(place(1, 1)), DULL.at(place(1, 1, 0, OTHER)), path="config/")
    assert text(many).endswith(f"\n\nconfig/: 2 errors, 2 warnings in 2 files ({CHECKED})")
    assert text(findings(DULL.at(place(1, 1)))).endswith(f"\nconfig/: 1 warning in 1 file ({CHECKED})")


def test_success_says_what_was_checked() -> None:
    assert text(findings()) == f"config/: no fault found ({CHECKED})"


def test_in_arabic_all_is_said_in_arabic_and_paths_still_read_from_the_left() -> None:
    assert text(findings(unknown()), "ar") == (
        "\u2066config/intents.yaml:3:19\u2069: خطأ \u2066[E301] unknown-department\u2069: "
        'لا يوجد قسم باسم "\u2068complaint\u2069"\n'
        "\u200e  |\n"
        "\u200e3 |     transfers_to: complaint\n"
        "\u200e  |                   ^^^^^^^^^ \u2067هل تقصد «\u2068complaints\u2069»؟\u2069\n"
        "  = مساعدة: الأقسام هي: \u2068reception, sales, complaints\u2069\n"
        "\n"
        "\u2066config/\u2069: خطأ واحد في ملف واحد (فُحص: 3 أقسام، 5 مقاصد، لغتان، 4 ملفات تعليمات)"
    )


def test_every_line_in_arabic_that_names_a_place_keeps_it_whole() -> None:
    found = TWICE.at(place(1, 1, 3), also=[place(2, 3, 4, OTHER)], name="pay")
    for line in text(findings(found, DULL.at(place(3, 1))), "ar").split("\n"):
        if "config/" in line:
            assert line.startswith(("\u2066config/", "\u200e"))


@pytest.mark.parametrize(
    ("number", "english", "arabic"),
    [
        (0, "0 errors", "لا أخطاء"),
        (1, "1 error", "خطأ واحد"),
        (2, "2 errors", "خطآن"),
        (3, "3 errors", "3 أخطاء"),
        (10, "10 errors", "10 أخطاء"),
        (11, "11 errors", "11 خطأً"),
        (99, "99 errors", "99 خطأً"),
        (100, "100 errors", "100 خطأ"),
        (102, "102 errors", "102 خطأ"),
        (103, "103 errors", "103 أخطاء"),
        (111, "111 errors", "111 خطأً"),
    ],
)
def test_counts_are_spelt_as_each_language_does(number: int, english: str, arabic: str) -> None:
    assert (ERRORS.counted(number), ERRORS.counted(number, "ar")) == (english, arabic)


def test_one_and_two_of_a_thing_agree_with_its_gender_in_arabic() -> None:
    assert (LANGUAGES.counted(1, "ar"), DEPARTMENTS.counted(1, "ar")) == ("لغة واحدة", "قسم واحد")
    assert [noun.counted(2, "ar") for noun in (LANGUAGES, FILES, FAULTS)] == ["لغتان", "ملفين", "مشكلتين"]


@pytest.mark.parametrize("noun", [each for each in vars(phrases).values() if isinstance(each, Noun)])
def test_every_number_of_every_thing_has_a_form_of_its_own_in_arabic(noun: Noun) -> None:
    one, two, few, many, hundreds = noun.ar
    assert not any("{" in form for form in (one, two))
    assert all(form.startswith("{} ") for form in (few, many, hundreds))
    assert many.removesuffix("ً").removesuffix("ا") == hundreds, "eleven and a hundred differ in nothing but the ending"
    assert noun.counted(0, "ar").startswith("لا ")


def test_colours_change_nothing_else() -> None:
    import re

    found = findings(unknown(), DULL.at(place(1, 1)))
    assert "\x1b[1;31merror[E301]\x1b[0m" in text(found, paint=coloured)
    assert re.sub(r"\x1b\[[0-9;]*m", "", text(found, paint=coloured)) == text(found)


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def test_colours_are_for_terminals_alone_and_never_with_no_color() -> None:
    assert paint_for(Terminal(), {"TERM": "xterm"}) is coloured
    assert paint_for(Terminal(), {"TERM": "xterm", "NO_COLOR": "1"}) is plain
    assert paint_for(Terminal(), {"TERM": "dumb"}) is plain
    assert paint_for(io.StringIO(), {"TERM": "xterm"}) is plain
