"""Whether a sentence stops where no sentence ends."""

from __future__ import annotations

from engine.language.normal import normalise, tokens

# Words after which something must follow: conjunctions, articles, prepositions, possessives, fillers.
ENGLISH = """
a an and or but so because if when while that which who whose where than as the my your our their his her its this
of to for from with without about at by in into on between i i'm i'd i've i'll we we're is are was were am be been
um uh erm uhm er hmm like
"""
ARABIC = """
و أو أم ثم لكن لأن لأنني لأنه إذا إن أن إنه إني أنا نحن عندما بينما حيث حتى كي لكي الذي التي الذين من إلى عن على في مع
بدون بين عند منذ قبل بعد مثل كل أي قد سوف كان كانت يعني اه امم رقم يا عشان علشان لو
"""
OPEN = frozenset(normalise(word) for word in (ENGLISH + ARABIC).split())


def unfinished(text: str) -> bool:
    """Tell whether a text ends in a word that something must follow, in Arabic or English."""
    words = list(tokens(text))
    ends = text.rstrip()[-1:] in {"?", "؟", "!"}
    return bool(words) and not ends and words[-1].word in OPEN
