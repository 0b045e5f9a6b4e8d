"""A line of text with signs under some of its words, and tables."""

from __future__ import annotations

from engine.report.paint import coloured, plain
from engine.report.table import table
from engine.report.underline import Stretch, underlined


def test_words_are_marked_where_they_stand() -> None:
    assert [*underlined("not a bill, an invoice", [Stretch(6, 10, "-"), Stretch(15, 22)], plain)] == [
        "  | not a bill, an invoice",
        "  |       ----     ^^^^^^^",
    ]


def test_marks_above_letters_and_wide_letters_take_their_own_columns() -> None:
    assert [*underlined("سِعْر 漢 bill", [Stretch(8, 12)], plain)][1] == "  |        ^^^^"


def test_what_cannot_be_seen_is_spelt_out_and_does_not_move_the_signs() -> None:
    assert [*underlined("\u202ea\tbill\n", [Stretch(3, 7)], plain)] == [
        "  | <U+202E>a   bill␊",
        "  |             ^^^^",
    ]


def test_of_a_long_line_the_parts_with_marks_are_shown() -> None:
    line = f"bill {'x' * 1000} invoice {'y' * 1000}"
    rows = [*underlined(line, [Stretch(0, 4), Stretch(1006, 1013)], plain)]
    assert rows[0].startswith("  | bill xxx")
    assert rows[2] == "  ..."
    assert rows[3].index("invoice") == rows[4].index("^")
    assert all(len(row) < 130 for row in rows)


def test_of_very_many_parts_only_the_first_are_shown() -> None:
    line = (f"bill {'x' * 200} ") * 1000
    assert len([*underlined(line, [Stretch(at, at + 4) for at in range(0, len(line), 206)], plain)]) == 15


def test_on_a_terminal_the_words_themselves_are_coloured() -> None:
    rows = [*underlined("a bill", [Stretch(2, 6)], coloured)]
    assert "a \x1b[32mbill\x1b[0m" in rows[0]
    assert "\x1b[32m^^^^\x1b[0m" in rows[1]


def test_the_cells_of_a_table_stand_below_each_other() -> None:
    assert [*table([("", "n"), ("سِعْر", "10"), ("a\nb", "9")], [1])] == ["      n", "سِعْر  10", "a␊b   9"]


def test_a_long_cell_is_cut() -> None:
    [row] = table([("x" * 1000, "y")])
    assert row == f"{'x' * 47}…  y"
