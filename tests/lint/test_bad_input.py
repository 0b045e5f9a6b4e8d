"""Anything at all in place of a configuration: it is said in a sentence and in time, and never with a traceback."""

# a table reads best with a case a line

from __future__ import annotations

import os
import random
import re
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.checking import uncollected
from engine.errors import CannotRunError
from engine.lint import Examined, examine
from engine.lint.example import BASE
from engine.opening import examine_folder, read_folder
from engine.source import Diagnostic, Folder, read
from tests.centres import ROOT, copy_of_ornina
from tests.lint.many import MANY

LONGEST = 2.0
STARTER = read_folder(ROOT / "config")
MEGABYTE = 1_000_000


def with_bytes(name: str, data: bytes) -> Folder:
    """The starter, one file of which holds other bytes; `prompts/NAME` is a template."""
    files, templates = dict(STARTER.files), dict(STARTER.templates)
    if name.startswith("prompts/"):
        templates[name.removeprefix("prompts/")] = data
    else:
        files[name] = data
    return Folder("config", files, templates)


def said_in_time(read: Callable[[], Examined]) -> list[str]:
    """The findings, as one reads them in both languages, if they came in time."""
    begun = time.process_time()  # a busy machine is not our fault; who waits for ever is ended by the time limit
    examined = read()
    assert time.process_time() - begun < LONGEST
    for diagnostic in examined.diagnostics:
        assert diagnostic.message("ar")
        diagnostic.advice("ar")
    return [str(diagnostic) for diagnostic in examined.diagnostics]


def bomb() -> bytes:
    """280 bytes that stand for forty million values: eight levels of nine aliases."""
    lines = ["a: &a [x,x,x,x,x,x,x,x,x]"]
    lines += [f"{b}: &{b} [{','.join([f'*{a}'] * 9)}]" for a, b in zip("abcdefg", "bcdefgh", strict=False)]
    return "\n".join(lines).encode()


def keys(line: str) -> bytes:
    """A megabyte of a line; `#` in it is a number."""
    lines: list[str] = []
    size = 0
    while size < MEGABYTE - 100:
        lines.append(line.replace("#", str(len(lines))))
        size += len(lines[-1].encode()) + 1
    return "\n".join(lines).encode()


YAML: dict[str, bytes] = {
    "nothing": b"",
    "one space": b" ",
    "only comments": b"# here\n# nothing\n",
    "a NUL byte": b"\0",
    "NUL bytes between": STARTER.files["intents.yaml"].replace(b" ", b"\0", 3),
    "random bytes": random.Random(1).randbytes(4096),
    "a megabyte of random bytes": random.Random(2).randbytes(MEGABYTE),
    "a picture": b"\x89PNG\r\n\x1a\n" + random.Random(3).randbytes(300),
    "UTF-16": STARTER.files["departments.yaml"].decode().encode("utf-16"),
    "UTF-16 without a mark": STARTER.files["departments.yaml"].decode().encode("utf-16-le"),
    "half a UTF-16 letter": "أب".encode("utf-16")[:-1],
    "UTF-32": STARTER.files["departments.yaml"].decode().encode("utf-32"),
    "Windows Arabic": STARTER.files["intents.yaml"].decode().encode("cp1256", "replace"),
    "Latin 1": "intents: {a: {transfers_to: sales, keywords: café}}".encode("latin-1"),
    "two marks": b"\xef\xbb\xbf\xef\xbb\xbf" + STARTER.files["intents.yaml"],
    "surrogates": b"a: \xed\xa0\x80",
    "a list": b"- a\n- b\n",
    "a text": b"hello",
    "a number": b"12",
    "null": b"null",
    "an alias bomb": bomb(),
    "an alias to itself": b"a: &a [*a]\n",
    "a merge key": b"a: &a {b: c}\nd: {<<: *a}\n",
    "a Python object": b"a: !!python/object/apply:os.system [ls]\n",
    "brackets without end": b"a: " + b"[" * 100_000,
    "keys within keys": b"\n".join(b" " * n + b"a:" for n in range(1000)),
    "dashes within dashes": b"- " * 50_000,
    "brackets in every line": b"[\n" * 100_000,
    "questions": b"? " * 50_000,
    "quotes without end": b'a: "' + b"x" * 100_000,
    "only tabs": b"\t" * 10_000,
    "a hundred thousand anchors": b"".join(b"&a%d " % n for n in range(100_000)),
    "documents without end": b"---\n" * 200_000,
    "directives": b"%YAML 9.9\n%TAG ! x\n" * 100,
    "too much": b"#" * (50 * MEGABYTE),
    "one key a megabyte long": b"a" * (MEGABYTE - 10) + b": b",
    "the same key for a megabyte": keys("a: 1"),
    "unknown keys for a megabyte": keys("a#: 1"),
    "nearly known keys for a megabyte": keys("department#: 1"),
    "colons": b": " * 100_000,
    "a template for a megabyte": b'company: "' + b"{{ company }} " * 70_000 + b'"',
    "braces for a megabyte": b"company: '" + b"{{" * 400_000 + b"'",
    "faults in every line": b"a: b: c\n\t- d\n" * 20_000,
}


@pytest.mark.parametrize("what", YAML)
@pytest.mark.parametrize("name", ["departments.yaml", "intents.yaml", "voice.yaml"])
def test_any_bytes_in_a_yaml_file_are_said_in_time(what: str, name: str) -> None:
    said = said_in_time(lambda: examine(with_bytes(name, YAML[what])))
    assert said, f"nothing is said of {what}"
    assert any(name in line for line in said)


@pytest.mark.parametrize("what", MANY)
def test_as_many_faults_as_a_file_can_hold_are_said_in_a_time_that_grows_as_they_do(what: str) -> None:
    case = MANY[what]
    assert "too-large" not in {fault.kind for fault in read(case.data(), case.name).faults}
    some, few = taken(with_bytes(case.name, case.data(8)))  # `make bench` has the whole of it
    most, many = taken(with_bytes(case.name, case.data(2)))
    assert few
    assert many
    assert most < 4 * 2.5 * some + 0.01


@uncollected()  # as the command is run
def taken(folder: Folder) -> tuple[float, tuple[Diagnostic, ...]]:
    """How many seconds the findings take, and what they are; the faster of two times, for others work here too."""
    times = []
    for _ in range(2):
        begun = time.process_time()
        found = examine(folder).diagnostics
        times.append(time.process_time() - begun)
    return min(times), found


TEMPLATES: dict[str, bytes] = {
    "nothing": b"",
    "a NUL byte": b"You are \0",
    "random bytes": random.Random(4).randbytes(4096),
    "UTF-16": "You are {{ persona }}.".encode("utf-16"),
    "Windows Arabic": "أنت أحمد".encode("cp1256"),
    "too much": b"x" * (50 * MEGABYTE),
    "text without end, from little": b"{{ 'a' * 50000000 }}",
    "more text without end": b"{{ 'a' * 5000000000 }}",
    "a number without end": b"{{ 9 ** 9 ** 9 }}",
    "loops without end": b"{% for a in range(99999) %}{% for b in range(99999) %}x{% endfor %}{% endfor %}",
    "a list without end": b"{{ ([0] * 99999999) | length }}",
    "letters without end": b"{% for a in 'xxxxxxxxxx' * 9999999 %}y{% endfor %}",
    "itself": b'{% include "sales.md.j2" %}',
    "another's parent": b'{% extends "sales.md.j2" %}',
    "a recursive macro": b"{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
    "braces within braces": b"{{ " + b"(" * 5_000 + b"1" + b")" * 5_000 + b" }}",
    "blocks within blocks": b"{% if true %}" * 500 + b"x" + b"{% endif %}" * 500,
    "braces without end": b"{{" * 100_000,
    "percent signs": b"{%" * 100_000,
    "what is not theirs": b"{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "a division by nothing": b"{{ 1 // 0 }}",
}


@pytest.mark.parametrize("what", TEMPLATES)
def test_any_bytes_in_a_template_are_said_in_time(what: str) -> None:
    said = said_in_time(lambda: examine(with_bytes("prompts/sales.md.j2", TEMPLATES[what])))
    assert said, f"nothing is said of {what}"
    assert any("sales.md.j2" in line for line in said)


@pytest.mark.parametrize("name", ["departments.yaml", "intents.yaml", "prompts/sales.md.j2"])
def test_a_file_that_ends_anywhere_is_no_trouble(name: str) -> None:
    data = {**STARTER.files, **{f"prompts/{n}": d for n, d in STARTER.templates.items()}}[name]
    for end in range(0, len(data), max(29, len(data) // 100)):
        said_in_time(lambda end=end: examine(with_bytes(name, data[:end])))  # type: ignore[misc]  # bound at once


@pytest.mark.parametrize("spell", ["\r\n", "\r"])
def test_the_line_ends_of_windows_and_of_old_macs_are_good(spell: str) -> None:
    files = {name: data.decode().replace("\n", spell).encode() for name, data in STARTER.files.items()}
    templates = {name: data.decode().replace("\n", spell).encode() for name, data in STARTER.templates.items()}
    assert said_in_time(lambda: examine(Folder("config", files, templates))) == []


def test_a_mark_of_byte_order_is_good() -> None:
    files = {name: b"\xef\xbb\xbf" + data for name, data in STARTER.files.items()}
    assert said_in_time(lambda: examine(Folder("config", files, STARTER.templates))) == []


@given(data=st.binary(max_size=300), name=st.sampled_from([*STARTER.files, "voice.yaml", "prompts/sales.md.j2"]))
@settings(max_examples=60)
def test_any_few_bytes_are_no_trouble(data: bytes, name: str) -> None:
    said_in_time(lambda: examine(with_bytes(name, data)))


@given(
    data=st.text("abاب \n:-[]{},&*!|>'\"%@`#?\t~<=12", max_size=60),
    name=st.sampled_from(["intents.yaml", "voice.yaml"]),
)
@settings(max_examples=150)
def test_any_signs_of_yaml_are_no_trouble(data: str, name: str) -> None:
    said_in_time(lambda: examine(with_bytes(name, data.encode())))


def put(path: Path) -> dict[str, Callable[[], object]]:
    """What can stand in the place of a file and is none."""

    def links() -> None:
        path.symlink_to(path.with_suffix(".other"))
        path.with_suffix(".other").symlink_to(path)

    return {
        "a folder": path.mkdir,
        "a link to nothing": lambda: path.symlink_to("nowhere"),
        "a link to itself": lambda: path.symlink_to(path.name),
        "two links in a circle": links,
        "a link to its own folder": lambda: path.symlink_to(path.parent),
        "a pipe nobody writes to": lambda: os.mkfifo(path),
        "a device without end": lambda: path.symlink_to("/dev/zero"),
    }


@pytest.mark.timeout(20)
@pytest.mark.parametrize("name", ["departments.yaml", "intents.yaml", "voice.yaml", "prompts/sales.md.j2"])
@pytest.mark.parametrize("what", put(Path()))
def test_what_is_no_file_is_said_and_nobody_waits_for_it(name: str, what: str, tmp_path: Path) -> None:
    config = copy_of_ornina(tmp_path)
    (config / name).unlink(missing_ok=True)
    put(config / name)[what]()
    said = said_in_time(lambda: examine_folder(config))
    assert any(name in line for line in said)


WHY = {
    "a folder": "this is a folder, and not a file",
    "a link to nothing": "this is a link that leads to no file",
    "a link to itself": "this is a link that leads to no file",
    "a pipe nobody writes to": "this is not a file that can be read",
}


@pytest.mark.parametrize("what", WHY)
def test_why_a_file_cannot_be_read_is_said_in_words(what: str, tmp_path: Path) -> None:
    config = copy_of_ornina(tmp_path)
    put(config / "voice.yaml")[what]()
    (one,) = examine_folder(config).diagnostics
    assert (one.code, one.message()) == ("E118", WHY[what])
    assert not re.search("[a-z]", one.message("ar"))


@pytest.mark.parametrize("name", ["departments.yaml", "intents.yaml"])
def test_a_file_that_cannot_be_read_hides_no_fault_elsewhere(name: str, tmp_path: Path) -> None:
    config = copy_of_ornina(tmp_path)
    (config / name).unlink()
    (config / name).mkdir()
    other = config / ("intents.yaml" if name == "departments.yaml" else "departments.yaml")
    other.write_text(other.read_text("utf-8") + "colour: blue\n", "utf-8")
    said = said_in_time(lambda: examine_folder(config))
    assert any('"colour" is not known here' in line for line in said)
    assert len(said) == 2


def test_a_folder_without_files_is_said_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(CannotRunError, match=r"holds no departments\.yaml"):
        read_folder(tmp_path)


@pytest.mark.parametrize("path", ["nowhere", "x" * 5000, "a\0b", "/dev/null", ""])
def test_what_is_no_folder_is_said_in_a_sentence(path: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(CannotRunError):
        read_folder(path)


def test_a_folder_of_prompts_that_leads_back_to_itself_is_no_trouble(tmp_path: Path) -> None:
    config = copy_of_ornina(tmp_path)
    (config / "prompts" / "prompts").symlink_to(config / "prompts")
    (config / "prompts" / "again.md.j2").symlink_to(config)
    assert any("again.md.j2" in line for line in said_in_time(lambda: examine_folder(config)))


def test_a_file_whose_name_is_no_text_can_be_printed(tmp_path: Path) -> None:
    config = copy_of_ornina(tmp_path)
    Path(os.fsdecode(os.fsencode(config / "prompts") + b"/\xff\xfe.md.j2")).write_text("{{ unknown }}", "utf-8")
    for line in said_in_time(lambda: examine_folder(config)):
        line.encode("utf-8")


def test_a_folder_whose_name_is_no_text_can_be_printed(tmp_path: Path) -> None:
    config = copy_of_ornina(tmp_path).rename(os.fsdecode(os.fsencode(tmp_path) + b"/\xff"))
    (config / "voice.yaml").write_text("colour: blue", "utf-8")
    [line] = said_in_time(lambda: examine_folder(config))
    assert line.encode("utf-8")


def test_the_example_of_the_rules_is_not_touched_by_any_of_this() -> None:
    assert all("\0" not in text for text in BASE.values())


def test_what_a_whole_file_lacks_is_told_by_the_name_of_the_file() -> None:
    said = [d.message() for d in examine(with_bytes("departments.yaml", b"company: a\n")).diagnostics]
    assert '"departments.yaml" has no "departments"' in said
