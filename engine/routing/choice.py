"""An answer by order to a question that named the choices: «the second», «رقم ٢», «التاني لو سمحت».

The answer has to be that and nothing else: each of its words stands in a table below. Nothing is chosen by «the second
one I bought is broken», for a caller in the wrong department is worse off than one who is asked what they mean.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import Enum
from itertools import islice, pairwise
from typing import NamedTuple

from engine.language import tokens
from engine.language.clause import FILLERS
from engine.language.normal import words_of

MOST_WORDS = 14
"""Whoever says more than this says more than a choice."""
LAST = 0
"""Stands for the place of the last choice, however many there are."""

ORDINALS = {
    1: "first 1st former الأول الأولى الأولاني الأولانية الأولة أول أولى لول اللول",
    2: "second 2nd الثاني الثانية التاني التانية",
    3: "third 3rd الثالث الثالثة التالت التالتة ثالث ثالثة تالت تالتة",
    4: "fourth 4th الرابع الرابعة رابع رابعة",
    5: "fifth 5th الخامس الخامسة خامس خامسة",
    6: "sixth 6th السادس السادسة سادس سادسة",
    LAST: "last latter الأخير الأخيرة الأخراني الأخرانية",
}
IN_LATIN_LETTERS = {
    1: "awal awwal awwel oula",
    2: "tani thani tanye tanya thanya",
    3: "talet taleth thaleth",
    LAST: "akhir akheer",
}
"""«el tani»: Arabic ordinals behind their article, as callers type them."""
BEFORE_A_NOUN = {2: "ثاني تاني", LAST: "آخر"}
"""«تاني واحد» is the second one, «واحد تاني» another one: alone, these words choose nothing."""
NUMBERS = {
    1: "1 one واحد واحدة وحدة",
    2: "2 two اثنين اتنين تنين ثنين اثنان اثنتين ثنتين تنتين جوج",
    3: "3 three ثلاثة تلاتة ثلاث تلات",
    4: "4 four أربعة أربع",
    5: "5 five خمسة خمس",
    6: "6 six ستة",
}
AFTER_A_MARK = {1: "won a", 2: "to too b", 3: "c", 4: "for d"}
"""What a recogniser writes for a number, and letters, behind a word that announces one."""
NOUNS = "one option choice department واحد وحدة واحدة خيار اختيار قسم"
MARKS = "number option choice department رقم الرقم نمرة خيار الخيار اختيار الاختيار القسم"


class Kind(Enum):
    """What a word or a few of them mean in such an answer."""

    PLACE = "one of the choices"
    NUMBER = "one of the choices, or so many of something"
    ALL = "all of the choices"
    NEITHER = "none of the choices"
    NOT = "not what follows"
    NO = "not what was said before"
    INSTEAD = "what follows, not what was said before"
    OR = "no choice yet"
    AROUND = "a wish or an opinion, so that a mere number beside it counts something"
    THIS = "something that was said before"
    NOTHING = "nothing that matters here"


PHRASES = {
    Kind.ALL: """
        both, both of them, all, all of them, the two, the two of them, كلاهما, كليهما, كلتاهما, كلتيهما,
        الاثنين, الاتنين, التنين, الثنين, الاثنان, الاثنتين, الثنتين, التنتين, كلهم, كلهن, الكل, الجميع, بجوج
    """,
    Kind.NEITHER: """
        neither, none, no one, not only, the one, that one, this one, you first, go first, me first, at first,
        first of all, second to last, ثاني, ثانية, تاني, تانية, آخر, ولا واحد, ولا وحدة, أي واحد, أي وحدة,
        كل واحد, أول شي, أول شيء, أول مرة, مش بس, مو بس, ليس فقط, that's all, thats all, that is all
    """,
    Kind.NOT: """
        not, don't, dont, isn't, without, except, ليس, ليست, مش, مو, مب, موب, مهوب, موش, ماهو, ماهي, بلا,
        بدون, عدا, مابدي, مابي, مابغى, ماأبي, ماأريد, ما بدي, ما أبي, ما أبغى, ما أريد, ما ودي, ما بغيت,
        لا أريد, لا أبي, لا أبغى, معايزش, مابديش, مبديش
    """,
    Kind.NO: "no, nope, nah, لا, كلا, لع",
    Kind.INSTEAD: """
        sorry, wait, actually, i mean, i meant, i mean to say, no sorry, sorry no, no i mean, no wait,
        wait no, no actually, actually no, scratch that, make that, make it, no make it, or rather,
        correction, not that, no no, آسف, آسفة, معلش, عفوا, سوري, قصدي, أقصد, أعني, بل, استنى, اسحبها, لحظة,
        دقيقة, لا عفوا, عفوا لا, لا آسف, لا آسفة, آسف لا, لا معلش, معلش لا, لا سوري, سوري لا, لا قصدي,
        لا أقصد, لا أعني, آسف قصدي, لا بل, لا لا, لا استنى, استنى لا, لا اصبر, لا خلاص, لا ثانية, لا دقيقة,
        لا مو هيك, لا مش كده
    """,
    Kind.OR: "or, either, أو, أم, ولا, لو, يا",
    Kind.AROUND: """
        i, i'd, i'll, i'm, we, would, will, like, love, want, wanna, need, rather, get, give, connect,
        transfer, put, pass, take, me, us, to, with, for, through, have, can, could, you, do, my, be, بدي,
        بدنا, أريد, نريد, أبي, نبي, أبغى, نبغى, عايز, عايزة, عاوز, عاوزة, ودي, رايد, رايدة, أرغب, أود, أحتاج,
        محتاج, حابب, حابة, بغيت, خليني, خلينا, خذني, خدني, حولني, حوليني, حولوني, وصلني, وصليني, وصلوني, ودني,
        وديني, أعطني, أعطيني, عطني, عطيني, اديني, هات, ممكن, خليها, خليه, على, إلى, مع, ع, لي, أنا, better,
        best, good, fine, works, sounds, right, only, just, maybe, is, of them, أحسن, أفضل, بس, فقط, اللي
    """,
    Kind.THIS: """
        it, it's, its, that, that's, thats, this, not sure, هذا, هاد, هذه, هذي, هاي, ده, دي, دا, هو, هي, هيدا,
        هيدي
    """,
    Kind.NOTHING: """
        the, please, thanks, thank you, yes, yeah, yep, sure, ok, okay, alright, hello, hi, sir, madam,
        والله, choose, pick, prefer, select, go, go with, i'll go with, i'd go with, let's go with, let's,
        lets, say, i'd say, think, i think, guess, i guess, said, well, so, but, then, and, probably,
        definitely, answer, number, option, choice, department, one second, 1 second, a second, just a second,
        one sec, a sec, one moment, a moment, my choice, i choose, i'd choose, i prefer, i'd prefer, نعم,
        أيوه, أيوا, أي, أجل, بلى, أكيد, طبعا, تمام, طيب, ماشي, أوكي, أوك, لو سمحت, لو سمحتي, لو سمحتم,
        من فضلك, من فضلكم, إذا سمحت, رجاء, أرجوك, بليز, شكرا, شكرا لك, مشكور, الله يخليك, الله يعافيك,
        يعطيك العافية, أختار, بختار, بفضل, أظن, أعتقد, بظن, بعتقد, يكون, رح, لكن, و, ثم, هلق, هلأ, الآن,
        الحين, هسه, دلوقتي, رقم, الرقم, نمرة, خيار, الخيار, القسم, الاختيار, الشي, الشيء, الحاجة, حبيبي, أخي,
        أختي, يا أخي, يا أختي, يا حبيبي, أستاذ, يا أستاذ, مرحبا, خلص, خلاص, إذن, إذا, all right
    """,
}


class Meaning(NamedTuple):
    """What a phrase means; `place` is that of a choice, from 1, or `LAST`."""

    kind: Kind
    place: int = 0


def table() -> Iterator[tuple[str, Meaning]]:
    """Yield every phrase that may stand in an answer."""
    for kind, phrases in PHRASES.items():
        yield from ((phrase, Meaning(kind)) for phrase in phrases.split(","))
    for place, words in ORDINALS.items():
        yield from ((word, Meaning(Kind.PLACE, place)) for word in words.split())
    for place, words in IN_LATIN_LETTERS.items():
        for article in ("el", "al", "il"):
            yield from (
                (article + gap + word, Meaning(Kind.PLACE, place)) for word in words.split() for gap in ("", " ")
            )
    for place, words in (*ORDINALS.items(), *BEFORE_A_NOUN.items()):
        yield from ((f"{word} {noun}", Meaning(Kind.PLACE, place)) for word in words.split() for noun in NOUNS.split())
    for place, words in (*NUMBERS.items(), *AFTER_A_MARK.items()):
        yield from ((f"{mark} {word}", Meaning(Kind.PLACE, place)) for word in words.split() for mark in MARKS.split())
    for place, words in NUMBERS.items():
        yield from ((word, Meaning(Kind.NUMBER, place)) for word in words.split())
        yield from ((f"{mark}{place}", Meaning(Kind.PLACE, place)) for mark in MARKS.split())


MEANINGS = {words_of(phrase): meaning for phrase, meaning in table()}
LONGEST = max(map(len, MEANINGS))
KNOWN = frozenset(word for phrase in MEANINGS for word in phrase)
ATTACHED = "وفبلعه"
"""Letters that Arabic writes together with the word behind them."""
CHOOSING = frozenset({Kind.PLACE, Kind.NUMBER, Kind.ALL})
NONE: frozenset[int] = frozenset()


def chosen(utterance: str, options: int) -> int | None:
    """Return which of some options an answer chooses by order, from 0; None where it chooses none, or several."""
    places = meant(utterance, options)
    return min(places) if len(places) == 1 else None


def every(utterance: str, options: int) -> bool:
    """Tell whether an answer chooses all of several options: «both», «الاتنين», «the first and the second»."""
    return options > 1 and len(meant(utterance, options)) == options


def meant(utterance: str, options: int) -> frozenset[int]:
    """Return the options that an answer chooses by order, from 0."""
    meanings = understood(utterance)
    kinds = {meaning.kind for meaning in meanings}
    if kinds & {Kind.NEITHER, Kind.OR} or kinds >= {Kind.NUMBER, Kind.AROUND} or refused(meanings):
        return NONE
    wanted, unwanted = weighed(meanings, options)
    if not wanted and unwanted and len(unwanted) == options - 1:
        wanted = frozenset(range(options)) - unwanted
    return wanted if wanted <= frozenset(range(options)) and not wanted & unwanted else NONE


def understood(utterance: str) -> list[Meaning]:
    """Return what an answer means, phrase by phrase; nothing if anything in it is unknown."""
    said = [token.word for token in islice(tokens(utterance), MOST_WORDS + 1)]
    words = [bare(word) for word in said if word not in FILLERS]
    meanings, at = list[Meaning](), 0
    while at < len(words):
        length = next((n for n in range(LONGEST, 0, -1) if tuple(words[at : at + n]) in MEANINGS), 0)
        if not length or len(said) > MOST_WORDS:
            return []
        meanings.append(MEANINGS[tuple(words[at : at + length])])
        at += length
    return [meaning for meaning in meanings if meaning.kind is not Kind.NOTHING]


def bare(word: str) -> str:
    """Return a word without what is attached to it in Arabic, if it is known only so: «عالتاني», «وللأول»."""
    for _ in range(2):
        if word in KNOWN:
            return word
        if word.startswith("لل"):
            word = f"ال{word[2:]}"
        elif word[:1] in ATTACHED:
            word = word[1:]
    return word


def weighed(meanings: Iterable[Meaning], options: int) -> tuple[frozenset[int], frozenset[int]]:
    """Return the options that are wanted in the end, and those that are not."""
    wanted = unwanted = NONE
    negated = instead = False
    for kind, place in meanings:
        if kind in CHOOSING:
            these = frozenset(range(options) if kind is Kind.ALL else [(place or options) - 1])
            if not negated:
                wanted = these if instead else wanted | these
            elif kind is not Kind.ALL:
                unwanted |= these
            negated = instead = False
        elif kind is Kind.NO:
            wanted = NONE
        elif kind in {Kind.NOT, Kind.THIS, Kind.INSTEAD}:
            negated, instead = kind is Kind.NOT, instead or kind is Kind.INSTEAD
    return wanted, unwanted


def refused(meanings: list[Meaning]) -> bool:
    """Tell whether a caller goes through the choices and says no to each: «لا الأول لا الثاني»."""
    return sum(a.kind is Kind.NO and b.kind in CHOOSING for a, b in pairwise(meanings)) > 1
