"""Callers who thank, go, or want nothing else, and callers who only sound like it."""

from __future__ import annotations

import pytest

from engine.language.leave import takes_leave, wants_nothing

LEAVING = (
    "bye",
    "thanks, bye",
    "Thank you very much, goodbye!",
    "that's all, thanks",
    "no, that's all, have a nice day",
    "okay great thank you so much for your help bye bye",
    "شكراً جزيلاً",
    "طيب شكرا، مع السلامة",
    "يعطيك العافية",
    "والله يعطيك العافية وشكراً",
    "خلص شكرا",
    "danke, tschüss",
    "teşekkürler",
)
NOT_LEAVING = (
    "",
    "ok",
    "no thanks",
    "لا شكراً",
    "thank you for the invoice, but it is wrong",
    "I want to say goodbye to my contract",
    "السلام عليكم",
    "thanks can you also check my order",
    "شكراً بس بدي أسأل عن السعر",
    "how do I say thank you in Arabic",
)


@pytest.mark.parametrize("said", LEAVING)
def test_a_caller_takes_leave(said: str) -> None:
    assert takes_leave(said)
    assert wants_nothing(said)


@pytest.mark.parametrize("said", NOT_LEAVING)
def test_a_caller_does_not_take_leave(said: str) -> None:
    assert not takes_leave(said)


@pytest.mark.parametrize(
    "said", ["no", "no thanks", "nothing else", "لا", "لا شكراً", "لا، هذا كل شيء", "ولا شي", "nein", "hayır"]
)
def test_a_caller_who_is_asked_wants_nothing_else(said: str) -> None:
    assert wants_nothing(said)


@pytest.mark.parametrize("said", ["yes", "ok", "no I need a refund", "لا بدي أسأل عن شي", "no idea", "نعم"])
def test_a_caller_who_is_asked_wants_something(said: str) -> None:
    assert not wants_nothing(said)
