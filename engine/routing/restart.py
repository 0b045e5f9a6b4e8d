"""Where a caller takes back what they said before: «sales, no sorry, complaints»."""

from __future__ import annotations

from engine.language import normalise
from engine.language.clause import Clauses, listed

CORRECTIONS = frozenset(
    tuple(normalise(word) for word in phrase.split())
    for phrase in [
        "no sorry",
        " sorry no",
        " no i mean",
        " i mean",
        " i meant",
        " no wait",
        " wait no",
        " scratch that",
        " make that",
        " or rather",
        " sorry i mean",
        "no actually",
        " actually no",
        " no make it",
        " correction",
        " no no",
        " not that",
        " i mean to say",
        "لا عفوا",
        " عفوا لا",
        " عفوا",
        " لا اسف",
        " لا آسفة",
        " آسف لا",
        " لا قصدي",
        " قصدي",
        " أقصد",
        " لا أقصد",
        " لا لا",
        " لا بل",
        " بل",
        " لا استنى",
        " لا استنا",
        " لا خلاص",
        "لا معلش",
        " معلش لا",
        " لا سوري",
        " سوري لا",
        " سوري",
        " لا أعني",
        " أعني",
        " لا مو هيك",
        " لا مش كده",
        " استنى لا",
        " لا ثانية",
        " اسحبها",
        " لا دقيقة",
        " آسف قصدي",
        " لا اصبر",
    ]
    if phrase.strip()
)
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
    for (_, last), (first, _) in zip(hits, hits[1:], strict=False):
        if any(correction(said, at, first) for at in range(last + 1, first)) or only_no(said, last, first):
            begins = first
    return begins


def correction(said: Clauses, at: int, end: int) -> bool:
    """Tell whether a correction begins at a word and ends before another."""
    words = tuple(token.word for token in said.tokens[at : min(at + LONGEST, end)])
    return any(words[:n] in CORRECTIONS for n in range(1, len(words) + 1))


def only_no(said: Clauses, last: int, first: int) -> bool:
    """Tell whether «no» is all that stands between two things: «sales no complaints»."""
    return first - last == 2 and said.tokens[last + 1].word in NO
