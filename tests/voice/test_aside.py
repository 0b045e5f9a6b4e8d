"""A "mhm" over what we say is no turn: we go on, and whoever says more stops us as before."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from engine.voice.aside import Asides, aside


@pytest.mark.parametrize("text", ["Mm-hmm,", "Mhm.", "uh-huh", "Hmm", "امم", "همم", "Ah, mhm"])
def test_what_is_only_hummed_is_an_aside(text: str) -> None:
    assert aside(text)


@pytest.mark.parametrize("text", ["no", "yes", "mhm, but wait", "نعم", "لا", "stop", "sales"])
def test_a_word_is_none(text: str) -> None:
    assert not aside(text)


class Session:
    """As much of a session as hears and speaks."""

    def __init__(self) -> None:
        self.hears: dict[str, Any] = {}
        self.current_speech: Any = SimpleNamespace(allow_interruptions=True, interrupted=False, done=lambda: False)

    def on(self, event: str, listener: Any) -> None:  # noqa: ANN401  # whoever listens
        self.hears[event] = listener

    def say(self, text: str, *, final: bool = True) -> None:
        self.hears["user_input_transcribed"](SimpleNamespace(is_final=final, transcript=text))


def speaking() -> tuple[Session, Asides]:
    session = Session()
    return session, Asides(SimpleNamespace(session=session))  # type: ignore[arg-type]  # all that is looked at


async def test_what_is_being_said_goes_on_past_a_hum_until_the_caller_says_more() -> None:
    session, _ = speaking()
    session.say("Mhm.")
    assert not session.current_speech.allow_interruptions
    session.hears["user_state_changed"](SimpleNamespace(new_state="speaking"))
    assert session.current_speech.allow_interruptions


@pytest.mark.parametrize(("text", "final"), [("wait", True), ("Mhm.", False)])
async def test_words_and_what_may_still_become_words_stop_it(text: str, final: bool) -> None:
    session, _ = speaking()
    session.say(text, final=final)
    assert session.current_speech.allow_interruptions


async def test_a_line_that_may_not_be_interrupted_stays_so() -> None:
    session, asides = speaking()
    session.current_speech.allow_interruptions = False
    session.say("Mhm.")
    asides.release()
    assert not session.current_speech.allow_interruptions


async def test_a_hum_when_nothing_is_being_said_is_an_answer_like_any_other() -> None:
    session, _ = speaking()
    session.current_speech = None
    session.say("Mhm.")
