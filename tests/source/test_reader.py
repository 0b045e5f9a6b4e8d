from __future__ import annotations

import pytest

from engine.source import Mapping, Scalar, plain, read


def value(text: str) -> object:
    return plain(read(text.encode(), "f.yaml").root)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("k: no", "no"),
        ("k: on", "on"),
        ("k: 17:30", "17:30"),
        ("k: +971501234567", "+971501234567"),
        ("k: 0701234567", "0701234567"),
        ("k: 2026-01-05", "2026-01-05"),
        ("k: 1e3", "1e3"),
        ("k: true", True),
        ("k: 12", 12),
        ("k: -1.5", -1.5),
        ('k: "12"', "12"),
        ("k: ~", None),
        ("k:", None),
    ],
)
def test_an_unquoted_value_means_what_its_author_saw(written: str, meant: object) -> None:
    assert value(written) == {"k": meant}


def test_keys_are_always_text() -> None:
    assert value("no: hei\n12: dozen\ntrue: yes") == {"no": "hei", "12": "dozen", "true": "yes"}


def test_every_value_knows_where_it_stands() -> None:
    root = read("welcome:\n  ar: أهلاً\n  en: Hello\n".encode(), "config/d.yaml").root
    welcome = root.get("welcome")
    assert isinstance(welcome, Mapping)
    english = welcome.get("en")
    assert isinstance(english, Scalar)
    assert str(english.place) == "config/d.yaml:3:7"
    assert (english.place.end_line, english.place.end_column) == (3, 12)
    assert welcome.entries[0].at.column == 3


@pytest.mark.parametrize(
    ("data", "kind", "line", "column"),
    [
        (b"a: 1\na: 2\n", "duplicate-key", 2, 1),
        (b"a:\n\tb: 1\n", "tab", 2, 1),
        (b"a: b: c\n", "needs-quotes", 1, 4),
        (b"a: {{ b }} c\n", "needs-quotes", 1, 4),
        (b"a: {{ b }}\n", "needs-quotes", 1, 4),
        (b"a: [1, 2\n", "open-bracket", 1, 4),
        (b'a: "x\n', "open-quote", 1, 4),
        (b"a: @x\n", "not-yaml", 1, 4),
        (b"a:\n  b: 1\n   c: 2\n", "wrong-indent", 3, 4),
        (b" a: 1\nb: 2\nc: 3\n", "wrong-indent", 1, 2),
        (b"a: 1\n  b:\n    c: 2\n  d:\n    e: 3\n", "wrong-indent", 2, 3),
        (b"a: 'It's me'\n", "needs-quotes", 1, 4),
        (b'a: "Say "hi" now"\n', "needs-quotes", 1, 4),
        (b"a: [x] y\n", "needs-quotes", 1, 4),
        (b"a: {b: I am {{ c }}, d: Hi {{ e }}.}\n", "needs-quotes", 1, 8),
        (b"a: {b: x, c: y}}\n", "open-bracket", 1, 4),
        (b"a: {b: x c: y}\n", "open-bracket", 1, 4),
        (b'a: {b: "x", c: "y}\nd: "z"\n', "open-quote", 1, 16),
        (b'a: {b: "x, c: "y"}\n', "open-quote", 1, 8),
        (b"a: 1\nb:2\nc: 3\n", "missing-space", 2, 2),
        (b"a:\n  b:2\n  c: 3\n", "missing-space", 2, 4),
        (b"a: {b:x}\n", "missing-space", 1, 6),
        (b"a: 1\nb 2\nc: 3\n", "not-yaml", 2, 1),
        (b"a:\n  b\n    c: 1\n    d: 2\n", "not-yaml", 2, 3),
        ("a: 1\nb: 2\u2028c: 3\n".encode(), "control-character", 2, 5),
        ("a:\ufeff 1\nb: 2\n".encode(), "control-character", 1, 3),
        ("a:\n  b: 1\n\u00a0  c: 2\n".encode(), "control-character", 3, 1),
        (b"a: \xff\xfe\n", "not-utf-8", 1, 1),
        (b"", "empty-file", 1, 1),
        (b"- one\n- two\n", "not-keys", 1, 1),
        (b"a: 1\n---\nb: 2\n", "several-documents", 2, 1),
        (b"a: &x 1\n", "alias", 1, 4),
        (b"a: !!python/object:os.system x\n", "tag", 1, 4),
        (b"a: " + b"[" * 40 + b"]" * 40, "too-deep", 1, 33),
        (b"? [a, b]\n: 1\n", "key-not-text", 1, 3),
        (b"a: \x07\n", "control-character", 1, 4),
        (b"x" * 1_000_001, "too-large", 1, 1),
    ],
)
def test_what_is_not_our_yaml_is_said_with_its_place(data: bytes, kind: str, line: int, column: int) -> None:
    found = read(data, "f.yaml").faults
    assert [(f.kind, f.place.line, f.place.column) for f in found] == [(kind, line, column)]


@pytest.mark.parametrize(
    ("text", "left", "holed"),
    [
        ("a: 1\n\tb: 2\nc: 3\n", {"a": 1, "c": 3}, True),
        ("a:\n  b: 1\n\tc:\n    d: 2\n  e: 3\n", {"a": {"b": 1, "e": 3}}, True),
        ("a: Hello: you\nb: 2\n", {"a": "Hello: you", "b": 2}, False),
        ("a: {{ x }} hi\nb: {{ y }}\nc: 1\n", {"a": "{{ x }} hi", "b": "{{ y }}", "c": 1}, False),
        ("a: {b: {{ x }}, c: d}\n", {"a": {"b": "{{ x }}", "c": "d"}}, False),
        ('a: {ar: x, en: "y\nb: 3\n', {"b": 3}, True),
        ("a: 1\n---\nb: 2\n", {"a": 1, "b": 2}, True),
        ("a: @x\nb:\n  c: `y\n  d: 1\n", {"b": {"d": 1}}, True),
        ("a: 'It's me'\nb: 1\n", {"a": "It's me", "b": 1}, False),
        ('a: "Say "hi" now"\nb: 1\n', {"a": 'Say "hi" now', "b": 1}, False),
        ("a: 1\nb:2\nc: 3\n", {"a": 1, "c": 3}, True),
        ("a: {b:x, c: y}\n", {"a": {"c": "y"}}, True),
        ("a:\na:\n  b: 1\n", {"a": {"b": 1}}, False),
        ("a:\n  b: 1\n  c: 2\n  b: 3\n  c: 4\n  d: 5\n", {"a": {"b": 1, "c": 2, "d": 5}}, True),
        ("a:\n  b:\n  c: 1\n    d: 2\n  e: 3\n", {"a": {"b": {"c": 1, "d": 2}, "e": 3}}, False),
        (
            "a:\n  b:\n    c: 1\nd:\n    e: 2\n  f:\n    g: 3\n",
            {"a": {"b": {"c": 1}, "d": {"e": 2}, "f": {"g": 3}}},
            False,
        ),
        ("a:\n  b\n    c: 1\nd: 2\n", {"a": None, "d": 2}, True),
    ],
)
def test_a_fault_hides_nothing_but_its_own_lines(text: str, left: object, holed: bool) -> None:
    document = read(text.encode(), "f.yaml")
    assert document.faults
    assert plain(document.root) == left
    assert document.holed is holed


@pytest.mark.parametrize("lead", ["\ufeff  ", " \u200b ", "  \u200f", "\u2028  \u202b"])
def test_signs_that_nobody_sees_before_a_line_move_nothing(lead: str) -> None:
    document = read(f"a:\n  b: 1\n{lead}c: 2\n".encode(), "f.yaml")
    assert plain(document.root) == {"a": {"b": 1, "c": 2}}
    assert not document.faults
    below = document.root.get("a")
    assert isinstance(below, Mapping)
    assert below.entries[1].at.column == len(lead) + 1
    [fault] = read(f"a:\n{lead}b: @x\n".encode(), "f.yaml").faults
    assert (fault.kind, fault.place.line, fault.place.column) == ("not-yaml", 2, len(lead) + 4)


def test_a_key_that_was_moved_alone_keeps_what_was_below_it() -> None:
    text = "a:\n  n: 1\n  p: 2\n  b:\n  n: 3\n  p: 4\n  v: 5\n"
    document = read(text.encode(), "f.yaml")
    assert plain(document.root) == {"a": {"n": 1, "p": 2, "b": {"n": 3, "p": 4, "v": 5}}}
    assert not document.faults


def test_one_key_written_again_behind_an_empty_one_is_written_twice() -> None:
    document = read(b"a:\n  n: 1\n  b:\n  n: 3\n  p: 4\n", "f.yaml")
    assert [fault.kind for fault in document.faults] == ["duplicate-key"]


def test_utf_16_is_a_fault_and_is_read_all_the_same() -> None:
    document = read("a: أهلاً\n".encode("utf-16"), "f.yaml")
    assert [f.kind for f in document.faults] == ["not-utf-8"]
    assert plain(document.root) == {"a": "أهلاً"}


def test_a_file_that_is_no_yaml_at_all_is_given_up_after_a_while() -> None:
    assert len(read(b"@\n" * 100_000, "f.yaml").faults) <= 20


def test_a_byte_order_mark_is_not_part_of_the_first_key() -> None:
    assert plain(read(b"\xef\xbb\xbfa: 1\n", "f.yaml").root) == {"a": 1}


def test_an_alias_bomb_is_refused_before_it_is_walked() -> None:
    bomb = "a0: &a0 [x]\n" + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 9))
    assert {fault.kind for fault in read(bomb.encode(), "f.yaml").faults} == {"alias"}
