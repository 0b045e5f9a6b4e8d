"""A word as it was said to the words it may be a form of: what Arabic writes before and behind, what English adds.

Whether one of them is meant is for a list of keywords to say: a form that is on no list does no harm, and one that is
found is nearly always right. So nothing here knows any grammar beyond the letters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from engine.language.normal import listed, normalise

MOST_REMEMBERED = 8192
"""Words whose forms are kept: a checker asks for the same ones as the router that it builds."""
LONGEST_KEPT = 100
"""Characters of a word, with all its marks, whose forms are kept."""
MOST_LETTERS = 40
"""Longer words are taken as they are."""
ARTICLE = "ال"
AND = ("و", "ف")
PREPOSITIONS = ("ب", "ك", "ل", "ع")
WITH_ARTICLE = ("بال", "كال", "فال", "هال", "عال")
PERSONS = frozenset("اتين")
BEFORE_PERSONS = ("س", "ب", "ح", "ه", "ع", "د", "ك")
"""Will and am: سأشتري، بشتري، حشتري، هشتري، كنشري."""
BEHIND = listed("هما كما ها هم هن كم كن كو نا ني ات ين ون ان وا ي ك ه ا و")
LONGEST_BEHIND = 3
SHORTEST = 3
"""Letters that must be left when something is taken off an Arabic word."""
OF_A_DEPARTMENT = listed("قسم دائرة إدارة فريق وحدة شعبة مصلحة department dept team section division")
"""What stands beside the name of a department, and callers leave out."""
SMALL = listed("ما لا لم لن من عن في هل كم مو مش مب ان لو كل")
"""Short words of which nothing is left out when the «and» before them is taken off: وما, ولا."""
SHORTEST_BEFORE_S = 5
NO_PLURAL = listed("news goods glasses customs means thanks always besides this his has was is as us bus gas")
NO_ING = listed("during thing something nothing anything everything morning evening building wedding being")
LONG_ENOUGH_FOR_BOTH = 5
"""Letters beyond which ة makes the feminine of the same word (متضررة), and not another word (عطلة, مكتبة)."""
ARABIC = re.compile("[\u0620-\u064a\u066e-\u06d3]+")
MIXED = re.compile("[\u0620-\u064a]+-?(?=[a-z])")


def forms(said: str) -> tuple[str, ...]:
    """Return a word, normalised, and behind it the words that it may be a form of, the likelier first.

    `said` is one word as it stands in the utterance, since whether it ends in ة is lost when it is normalised.
    """
    return remembered(said) if len(said) <= LONGEST_KEPT else found(said)  # a caller may say anything, of any length


def found(said: str) -> tuple[str, ...]:
    """Find the forms of a word."""
    word = normalise(said)
    if not 1 < len(word) <= MOST_LETTERS:
        return (word,)
    if word[0] in AND and word[1:] in SMALL:
        return word, word[1:]
    if word.isascii():
        others: Iterator[str] = english(word)
    elif ARABIC.fullmatch(word):
        others = arabic(word, feminine=said.rstrip("ـ").endswith("ة"))
    elif mixed := MIXED.match(word):
        others = english(word[mixed.end() :])
    else:
        others = english(word)
    return tuple(dict.fromkeys((word, *others)))


remembered = lru_cache(MOST_REMEMBERED)(found)


def called(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Yield the words of a name, and those without its article and without «department»: callers say all of them."""
    if words:
        yield words
        if words[0].startswith(ARTICLE):
            yield words[0].removeprefix(ARTICLE), *words[1:]
    if len(words) > 1:
        if words[0] in OF_A_DEPARTMENT or words[0] == "the":
            yield from called(words[1:])
        if words[-1] in OF_A_DEPARTMENT:
            yield from called(words[:-1])


def english(word: str) -> Iterator[str]:
    """Yield what an English word is the plural, the -ing or the possessive of, and its plural."""
    yield word
    word, mark, _ = word.partition("'")
    if mark:
        yield word
    yield from singular(word)
    if word.endswith("ing") and len(word) > 5 and word not in NO_ING:
        stem = word[:-3]
        yield stem
        yield stem + "e"
        if stem[-1] == stem[-2]:
            yield stem[:-1]
    if len(word) >= SHORTEST_BEFORE_S and word[-1] != "s":
        yield word + "s"


def singular(word: str) -> Iterator[str]:
    """Yield what a word may be the plural of."""
    if len(word) < 4 or word[-1] != "s" or word[-2] in "us" or word in NO_PLURAL:
        return
    yield word[:-1]
    if word.endswith("ies"):
        yield word[:-3] + "y"
    elif word.endswith(("ses", "xes", "zes", "ches", "shes", "oes")):
        yield word[:-2]


def arabic(word: str, *, feminine: bool = False) -> Iterator[str]:
    """Yield what is left of an Arabic word without what is written before it, behind it, and both."""
    bases = tuple(dict.fromkeys(bare(word)))
    if feminine and len(word) > LONG_ENOUGH_FOR_BOTH:
        bases += tuple(base[:-1] for base in bases if len(base) > LONG_ENOUGH_FOR_BOTH)
    yield from bases
    for base in bases:
        yield from unsuffixed(base, feminine=feminine)
    for whole in (word, word[1:]) if word[0] in AND and len(word) > SHORTEST else (word,):
        for verb in first_person(whole):
            yield verb
            yield from unsuffixed(verb, feminine=feminine)


def bare(word: str) -> Iterator[str]:
    """Yield a word without the conjunctions, prepositions and articles that may be written before it."""
    for whole in (word, word[1:]) if word[0] in AND and len(word) > SHORTEST else (word,):
        yield whole
        if whole.startswith(ARTICLE):
            yield from long_enough(whole[2:], 2)
        elif whole.startswith(WITH_ARTICLE):
            yield whole[1:]
            yield from long_enough(whole[3:], 2)
        elif whole.startswith("لل"):
            yield f"ال{whole[2:]}"
            yield from long_enough(whole[2:], 2)
        if whole.startswith(PREPOSITIONS):
            yield from long_enough(whole[1:], SHORTEST)


def unsuffixed(word: str, *, feminine: bool) -> Iterator[str]:
    """Yield a word without the pronouns and endings that may be written behind it."""
    for length in range(min(LONGEST_BEHIND, len(word) - SHORTEST), 0, -1):
        stem, ending = word[:-length], word[-length:]
        if ending not in BEHIND or (ending == "ه" and feminine) or (ending == "ات" and len(stem) == SHORTEST):
            continue
        yield stem
        if stem[-1] == "ت":
            yield f"{stem[:-1]}ه"
            yield f"{stem[:-1]}ي"
            if stem[-2] == "ا" and len(stem) > SHORTEST + 2:
                yield stem[:-2]
                yield f"{stem[:-2]}ه"
        elif stem[-1] == "ا" and len(stem) == SHORTEST + 1:
            yield f"{stem[:-1]}ي"
        elif stem[-1] in "وي" and stem[-2] == "ا":
            yield stem[:-1]
        if ending in {"ات", "ان", "ين"}:
            yield f"{stem}ه"


def first_person(word: str) -> Iterator[str]:
    """Yield the verb that says I, for one that says you, he or we, will or am: a keyword is written with I."""
    if word[0] in PERSONS:
        yield from verb(word[1:])
    elif word[0] in BEFORE_PERSONS and len(word) > SHORTEST:
        yield from verb(word[2:] if word[1] in PERSONS else word[1:])


def verb(stem: str) -> Iterator[str]:
    """Yield the first person of a verb's stem that is long enough for one."""
    if len(stem) >= SHORTEST:
        yield f"ا{stem}"


def long_enough(word: str, least: int) -> Iterator[str]:
    """Yield a word unless too little is left of it."""
    if len(word) >= least:
        yield word
