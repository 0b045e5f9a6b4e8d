"""Where a caller takes back what they said before: «sales, no sorry, complaints»."""

from __future__ import annotations

from itertools import pairwise

from engine.language import normalise
from engine.language.clause import Clauses
from engine.language.normal import listed

PHRASES = """
no     actually, sorry no, sorry i mean, actually no, i mean to say, scratch that, wait no, no i mean, i meant,
no sorry, no no, correction, not that, make that, i mean, no make it, or rather, no wait, لا مو هيك, لا استنى,
اسحبها, لا عفوا, آسف لا, لا معلش, معلش لا, لا لا, سوري, لا ثانية, لا اسف, أقصد, لا أقصد, عفوا, لا مش كده, لا بل,
أعني, قصدي, سوري لا, لا أعني, لا سوري, آسف قصدي, استنى لا, عفوا لا, لا استنا, لا اصبر, لا قصدي, لا خلاص, لا
آسفة, بل, لا دقيقة
"""
CORRECTIONS = frozenset(tuple(map(normalise, phrase.split())) for phrase in PHRASES.split(","))
LONGEST = max(map(len, CORRECTIONS))
NO = listed("no nope لا لأ")


def corrected(said: Clauses, hits: list[tuple[int, int]]) -> int:
    """Return the word from which on what was said counts: behind the last correction that has something behind it.

    Args:
        said: the utterance.
        hits: the first and last words of each thing that was said and not negated, in order.
    """
    if len(hits) < 2:
        return 0
    begins = 0
    for (_, last), (first, _) in pairwise(hits):
        if any(correction(said, at, first) for at in range(last + 1, first)) or only_no(said, last, first):
            begins = first
    return begins


def correction(said: Clauses, at: int, end: int) -> bool:
    """Tell whether a correction begins at a word and ends before another."""
    words = tuple(said.words[at : min(at + LONGEST, end)])
    return any(words[:n] in CORRECTIONS for n in range(1, len(words) + 1))


def only_no(said: Clauses, last: int, first: int) -> bool:
    """Tell whether «no» is all that stands between two things: «sales no complaints»."""
    return first - last == 2 and said.words[last + 1] in NO
