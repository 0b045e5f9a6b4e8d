"""Whether a caller asks us to wait."""

from __future__ import annotations

from engine.language.clause import heard, phrases

SHORT = 8
"""Words of an utterance beyond which it says more than that."""
PHRASES = phrases("""
    wait a moment,wait a minute,wait a second,just a moment,just a minute,just a second,one moment,one minute,
    one second,one sec,a moment please,a minute please,hold on,hang on,bear with me,give me a minute,
    give me a second,give me a moment,let me check,let me look,let me find,i am looking for it,
    لحظة,لحظات,دقيقة,دقيقه بس,ثانية,ثواني,استنى,استنا,استنوا,انتظر,انتظرني,خليك معي,خليك معايا,اصبر,دعني أبحث,
    خليني أشوف,خليني اتأكد,عم دور,بدور عليها
""")
"""What callers say who look for something, or are called away."""

WAITING = {first: tuple(each for each in PHRASES if each[0] == first) for first in {each[0] for each in PHRASES}}
"""The same by their first words: nearly no utterance has one of these."""


def asks_to_wait(utterance: str) -> bool:
    """Tell whether an utterance is a wish to be waited for, and not much more."""
    words = heard(utterance)
    return len(words) <= SHORT and any(
        words[at : at + len(phrase)] == phrase for at, word in enumerate(words) for phrase in WAITING.get(word, ())
    )
