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
    ("data", "code", "line", "column"),
    [
        (b"a: 1\na: 2\n", "E103", 2, 1),
        (b"a:\n\tb: 1\n", "E102", 2, 1),
        (b"a: b: c\n", "E102", 1, 5),
        (b"a: [1, 2\n", "E102", 2, 1),
        (b"a: \xff\xfe\n", "E101", 1, 1),
        (b"", "E104", 1, 1),
        (b"- one\n- two\n", "E105", 1, 1),
        (b"a: 1\n---\nb: 2\n", "E107", 2, 1),
        (b"a: &x 1\nb: *x\n", "E108", 1, 4),
        (b"a: !!python/object:os.system x\n", "E110", 1, 4),
        (b"a: " + b"[" * 40 + b"]" * 40, "E109", 1, 33),
        (b"? [a, b]\n: 1\n", "E111", 1, 3),
        (b"a: \x00\n", "E102", 1, 1),
        (b"x" * 1_000_001, "E106", 1, 1),
    ],
)
def test_what_is_not_our_yaml_is_said_with_its_place(data: bytes, code: str, line: int, column: int) -> None:
    found = read(data, "f.yaml").diagnostics
    assert [(d.code, d.place.line, d.place.column) for d in found] == [(code, line, column)]


def test_a_byte_order_mark_is_not_part_of_the_first_key() -> None:
    assert plain(read(b"\xef\xbb\xbfa: 1\n", "f.yaml").root) == {"a": 1}


def test_an_alias_bomb_is_refused_before_it_is_walked() -> None:
    bomb = "a0: &a0 [x]\n" + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 9))
    assert [d.code for d in read(bomb.encode(), "f.yaml").diagnostics] == ["E108"]
