"""Every Arabic sentence of ours keeps to docs/arabic.md."""

from __future__ import annotations

import ast
import re
import string
from collections.abc import Iterator
from pathlib import Path

import pytest

from engine.report.visible import UNSEEN
from engine.source import Words
from tests.centres import ROOT

PAGE = (ROOT / "docs" / "arabic.md").read_text("utf-8")
LETTER = "[\u0621-\u064a]"
BEFORE = "[وف]?(?:ال|بال|كال|لل|[بكل])?"
AFTER = "(?:ا|ه|ها|ين|ان|ات)?"
MARKS = re.compile("[\u064b-\u0652]")
TOKEN = "[^\\s«»،؛؟()…\u0600-\u06ff]*[A-Za-z][^\\s«»،؛؟()…\u0600-\u06ff]*"
WORD = re.compile(r"[A-Za-z]\w*(?:[./-]\w+)*")
"""A Latin word that reads rightly within Arabic: no sign at either end of it."""


def sentences() -> Iterator[tuple[str, Words]]:
    """Every sentence that is written in both languages, with where it stands."""
    for file in sorted((ROOT / "engine").rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Words":
                english, arabic = map(ast.literal_eval, node.args)
                yield f"{Path(file).stem}: {english[:40]}", Words(english, arabic)


EVERY = [*sentences()]
over_every_sentence = pytest.mark.parametrize("words", [words for _, words in EVERY], ids=[name for name, _ in EVERY])


def forbidden() -> list[str]:
    """What the table says that we do not write."""
    cells = [line.split("|")[3] for line in PAGE.splitlines() if line.startswith("|")][2:]
    return [MARKS.sub("", word.strip()) for cell in cells for word in cell.split("،") if word.strip()]


def prose(words: Words) -> str:
    """An Arabic sentence without what is typed, and without its holes."""
    return re.sub(r"\{\w+\}", "…", re.sub("`[^`]*`", "…", words.ar))


def test_the_page_forbids_words() -> None:
    assert {"محرف", "عامل", "دليل"} <= set(forbidden())


@over_every_sentence
def test_a_thing_has_one_name(words: Words) -> None:
    plain = MARKS.sub("", words.ar)
    for word in forbidden():
        assert not re.search(f"(?<!{LETTER}){BEFORE}{word}{AFTER}(?!{LETTER})", plain)


@over_every_sentence
def test_what_is_typed_stands_in_backticks_and_what_is_named_in_arabic_quotes(words: Words) -> None:
    assert words.ar.count("`") % 2 == 0
    assert words.ar.count("«") == words.ar.count("»")
    assert not re.search(UNSEEN, words.ar), "what cannot be seen would be spelt out where it is printed"
    left = prose(words)
    assert '"' not in left
    assert not set("[]{}<>&*=+#@~") & set(left)
    for latin in re.findall(TOKEN, left):
        assert WORD.fullmatch(latin.rstrip(".:")), latin


@over_every_sentence
def test_it_is_punctuated_as_arabic_is(words: Words) -> None:
    left = prose(words)
    assert not set(",;?") & set(left)
    assert not re.search(r"\s[،؛؟.:]|\sو\s|  ", left)
    assert words.ar.endswith(".") or not words.en.endswith(".")
    assert words.ar.endswith("؟") == words.en.endswith("?") or "؟" in words.ar


@over_every_sentence
def test_it_fills_in_what_the_english_does(words: Words) -> None:
    def holes(text: str) -> set[str]:
        return {name for _, name, _, _ in string.Formatter().parse(text) if name}

    if "{ }" not in words.en:  # a reason is never filled in
        assert holes(words.en) == holes(words.ar)
