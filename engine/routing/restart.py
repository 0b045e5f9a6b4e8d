"""Where a caller takes back what they said before: «sales, no sorry, complaints»."""

from __future__ import annotations

from itertools import pairwise

from engine.language.clause import Clauses
from engine.language.normal import listed

NO = listed("no nope لا لأ")
TAKES_BACK = listed("""
    sorry wait mean meant actually rather mistake scratch correction oops instead عفوا العفو اسف اسفه آسفين قصدي
    اقصد أعني بل سوري استنى استنا غلط غلطت غلطان اصبر خلاص لحظة ثانيه دقيقه اسحبها
""")
BETWEEN = listed("""
    i no nope not that it the to a my oh or and er well hold on back make about for but let me want لا لأ أنا يا
    الى على عن ال هو هي مش مو مب كنت بدي اريد ابي هيك كده عال معلش والله ع
""")
"""Words that may stand with those that take back."""


def corrected(said: Clauses, hits: list[tuple[int, int]]) -> int:
    """Return the word from which on what was said counts: behind the last correction that has something behind it.

    Args:
        said: the utterance.
        hits: the first and last words of each thing that was said and not negated, in order.
    """
    begins = 0
    for (_, last), (first, _) in pairwise(hits):
        if takes_back(said, last, first):
            begins = first
    return begins


def takes_back(said: Clauses, last: int, first: int) -> bool:
    """Tell whether what stands between two things takes back the first of them."""
    between = said.words[last + 1 : first]
    if not between:
        return False
    if all(word in TAKES_BACK or word in BETWEEN for word in between):
        return any(word in TAKES_BACK or word in NO for word in between)
    return any(known(between, at) for at in range(len(between)))


def known(words: list[str], at: int) -> bool:
    """Tell whether a word takes back what was said before, whatever else is said."""
    two = " ".join(words[at : at + 2])
    return words[at] in {"قصدي", "اقصد", "scratch"} or two in STRONG


STRONG = frozenset({
    "i mean", "i meant", "no wait", "wait no", "no sorry", "sorry no", "no actually", "actually no", "لا عفوا",
    "عفوا لا", "لا اسف", "اسف لا", "لا قصدي", "لا معلش", "معلش لا", "لا خلاص",
})  # fmt: skip
