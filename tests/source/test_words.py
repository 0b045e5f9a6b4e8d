from __future__ import annotations

from engine.source import Words

ADD = Words("add `{key}: [{name}]` to {file}", "أضف `{key}: [{name}]` إلى {file}")


def test_english_is_filled_in_as_it_is_written() -> None:
    assert ADD.fill({"key": "languages", "name": "ar", "file": "a.yaml"}) == "add `languages: [ar]` to a.yaml"


def test_in_arabic_what_is_typed_is_one_piece_with_nothing_invisible_in_it() -> None:
    told = ADD.fill({"key": "languages", "name": "ar", "file": "a.yaml"}, "ar")
    assert told == "أضف \u2066`languages: [ar]`\u2069 إلى \u2068a.yaml\u2069"


def test_a_sentence_that_is_not_filled_in_keeps_its_typed_pieces_too() -> None:
    assert ADD.sentence("ar") == "أضف \u2066`{key}: [{name}]`\u2069 إلى {file}"
    assert ADD.sentence() == ADD.en
