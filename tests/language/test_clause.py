from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from engine.language.clause import FILLERS, Clauses, listened
from engine.language.normal import tokens, unmarked

texts = st.lists(st.text(st.characters(codec=None, categories=None), max_size=40) | st.sampled_from([*sorted(FILLERS)]))


@given(texts)
def test_keywords_are_listened_for_as_callers_are_heard(written: list[str]) -> None:
    for text, found in zip(written, listened(written), strict=True):
        heard = Clauses(text, tokens(text)).tokens
        assert found.words == tuple(token.word for token in heard)
        assert found.written == tuple(unmarked(text)[token.start : token.end] for token in heard)


def test_what_fills_a_pause_and_what_is_said_twice_is_not_listened_for() -> None:
    assert [*listened(["um BYE bye", "يعني", ""])] == [(("bye",), ("BYE",)), ((), ()), ((), ())]
