"""What --fix changes, byte for byte, and what it leaves alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pytest

from engine.lint import every, examine
from engine.lint import fix as fixing
from engine.lint.draft import Draft
from engine.lint.examine import Examined
from engine.lint.example import folder as example
from engine.lint.fix import Fixed, fix
from engine.source import Diagnostic, Edit, Folder, Place, Rule, Words

NAME = "intents.yaml"
RULE = Rule(
    code="W901",
    name="made-up",
    says=Words('"{name}" should be otherwise', '"{name}" ينبغي أن يكون غير ذلك'),
    why=Words("For the tests.", "للاختبار."),
    bad={},
    good={},
)


def at(line: int, start: int, end: int, end_line: int = 0) -> Place:
    return Place(f"config/{NAME}", line, start, end_line or line, end)


def folder_of(data: bytes) -> Folder:
    return Folder("config", {NAME: data}, {})


def fixed(monkeypatch: pytest.MonkeyPatch, data: bytes, *rounds: Iterable[Diagnostic], unsafe: bool = False) -> Fixed:
    """What becomes of a file when checking it finds this, and then that."""
    coming: Iterator[Iterable[Diagnostic]] = iter(rounds)

    def examine(folder: Folder) -> Examined:
        return Examined(Draft(folder), tuple(next(coming, ())))

    monkeypatch.setattr(fixing, "examine", examine)
    return fix(folder_of(data), unsafe=unsafe)


def bytes_of(done: Fixed) -> bytes:
    return done.folder.files[NAME]


def edit(place: Place, text: str, *, unsafe: bool = False) -> Diagnostic:
    return RULE.at(place, edits=[Edit(place, text)], unsafe=unsafe, name="x")


@pytest.mark.parametrize(
    ("mark", "codec"),
    [(b"", "utf-8"), (b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")],
)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_all_but_the_edit_stays_byte_for_byte(
    mark: bytes, codec: str, end: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = f"# ملاحظة  \t{end}{end}k:   شـراء   # why{end}  last: 😀 without an end"
    after = before.replace("شـراء", "شراء")
    done = fixed(monkeypatch, mark + before.encode(codec), [edit(at(3, 6, 11), "شراء")])
    assert bytes_of(done) == mark + after.encode(codec)
    assert [d.code for d in done.made] == ["W901"]


def test_an_edit_may_insert_take_away_and_join_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    found = [edit(at(1, 1, 1), ">"), edit(at(1, 3, 1, end_line=2), "-"), edit(at(2, 2, 3), "")]
    assert bytes_of(fixed(monkeypatch, b"ab\ncd\n", found)) == b">ab-c\n"


def test_of_edits_that_touch_the_first_wins_and_the_rest_are_looked_at_again(monkeypatch: pytest.MonkeyPatch) -> None:
    first, second, again = edit(at(1, 1, 4), "X"), edit(at(1, 3, 6), "Y"), edit(at(1, 2, 3), "Z")
    done = fixed(monkeypatch, b"abcdef\n", [first, second], [again])
    assert bytes_of(done) == b"XZef\n"
    assert done.made == (first, again)


def test_edits_side_by_side_are_all_made(monkeypatch: pytest.MonkeyPatch) -> None:
    assert bytes_of(fixed(monkeypatch, b"abcd", [edit(at(1, 3, 5), "Y"), edit(at(1, 1, 3), "X")])) == b"XY"


def test_of_one_finding_all_edits_are_made_or_none(monkeypatch: pytest.MonkeyPatch) -> None:
    pair = RULE.at(at(1, 1, 2), edits=[Edit(at(1, 4, 5), "Y"), Edit(at(1, 2, 3), "Z")], name="x")
    done = fixed(monkeypatch, b"abcd", [edit(at(1, 1, 3), "X"), pair])
    assert bytes_of(done) == b"Xcd"


def test_an_edit_that_does_not_help_is_not_made_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    useless = edit(at(1, 1, 1), "x")
    assert bytes_of(fixed(monkeypatch, b"a", *[[useless]] * 30)) == b"xa"


@pytest.mark.parametrize("place", [at(9, 1, 2), at(1, 90, 91), at(1, 3, 2), at(0, 0, 0)])
def test_an_edit_at_a_place_that_is_not_there_is_not_made(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    done = fixed(monkeypatch, b"abcd\n", [edit(place, "X")])
    assert (bytes_of(done), done.made) == (b"abcd\n", ())


@pytest.mark.parametrize("data", [b"k: \xff\xfe\n", b"x" * 1_000_001])
def test_a_file_that_could_not_be_read_to_its_end_is_left_alone(data: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    assert bytes_of(fixed(monkeypatch, data, [edit(at(1, 1, 2), "X")])) == data


def test_a_guess_is_made_only_when_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    guess = edit(at(1, 1, 2), "X", unsafe=True)
    assert bytes_of(fixed(monkeypatch, b"ab", [guess])) == b"ab"
    assert bytes_of(fixed(monkeypatch, b"ab", [guess], unsafe=True)) == b"Xb"


@pytest.mark.parametrize(
    ("written", "place", "after"),
    [
        ("to: slaes # why", at(1, 5, 10), "to: sales # why"),
        ("to: 'slaes'", at(1, 5, 12), "to: 'sales'"),
        ('to: "slaes"', at(1, 5, 12), 'to: "sales"'),
        ("to: other", at(1, 5, 10), "to: other"),
        ("to: slaes", at(1, 1, 10), "to: slaes"),
        ("to: slaes\n", at(1, 5, 1, end_line=2), "to: slaes\n"),
    ],
)
def test_what_was_meant_is_written_where_the_wrong_word_stands_and_nowhere_else(
    written: str, place: Place, after: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    meant = RULE.at(place, meant=("sales",), name="slaes")
    assert bytes_of(fixed(monkeypatch, written.encode(), [meant], unsafe=True)) == after.encode()
    assert bytes_of(fixed(monkeypatch, written.encode(), [meant])) == written.encode()


@pytest.mark.parametrize("meant", ["true", "12", "a b", "a: b", ""])
def test_a_word_that_would_mean_something_else_unquoted_is_not_written(
    meant: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    guess = RULE.at(at(1, 5, 10), meant=(meant,), name="slaes")
    assert bytes_of(fixed(monkeypatch, b"to: slaes", [guess], unsafe=True)) == b"to: slaes"


def test_of_two_words_that_are_about_as_near_none_is_written(monkeypatch: pytest.MonkeyPatch) -> None:
    for meant, after in ((("bills", "desk"), b"to: bills"), (("bills", "bill"), b"to: bils")):
        guess = RULE.at(at(1, 5, 9), meant=meant, name="bils")
        assert guess.hint() == 'did you mean "bills"?'
        assert bytes_of(fixed(monkeypatch, b"to: bils", [guess], unsafe=True)) == after


def test_a_prompt_is_put_right_like_a_yaml_file(monkeypatch: pytest.MonkeyPatch) -> None:
    place = Place("config/prompts/desk.md.j2", 1, 1, 1, 2)
    coming = iter([(edit(place, "X"),), ()])
    monkeypatch.setattr(fixing, "examine", lambda folder: Examined(Draft(folder), next(coming)))
    assert fix(Folder("config", {}, {"desk.md.j2": b"abc"})).folder.templates == {"desk.md.j2": b"Xbc"}


def brings_edits(rule: Rule, *, unsafe: bool) -> bool:
    """Tell whether the bad example of a rule can be put right."""
    return bool(fix(example(rule.bad), unsafe=unsafe).made)


@pytest.mark.parametrize("unsafe", [False, True])
@pytest.mark.parametrize("rule", every(), ids=lambda rule: rule.name)
def test_what_is_fixed_is_gone_and_nothing_else_has_come(rule: Rule, unsafe: bool) -> None:
    folder = example(rule.bad)
    found = examine(folder).diagnostics
    done = fix(folder, unsafe=unsafe)
    assert {d.code for d in done.left.diagnostics} <= {rule.code}
    assert (len(done.left.diagnostics) < len(found)) == (done.folder != folder) == bool(done.made)


def test_some_rules_bring_edits_and_more_do_when_guesses_are_asked_for() -> None:
    safe = {rule.name for rule in every() if brings_edits(rule, unsafe=False)}
    guessed = {rule.name for rule in every() if brings_edits(rule, unsafe=True)}
    assert "needs-quotes" in safe
    assert guessed - safe >= {"unknown-department"}
