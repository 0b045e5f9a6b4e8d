"""Whether what a caller said is what they do not want.

A negator counts for a keyword in two ways only. It stands before it, with nothing but small words between («no real
problem», «مو مشكلة»); or it takes back a wish, a possession or an errand, and then everything up to the next thought
(«I don't want to buy or order», «ما عندي أي شكوى»). Any other verb keeps its keyword: of «you have not solved my
problem», the problem stays.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable

from engine.language.clause import Clauses
from engine.language.forms import OF_A_DEPARTMENT
from engine.routing.denials import (
    ABLE,
    ALLA,
    ANY,
    ANYBODY,
    ASKS_WHO_SAID,
    BIDUN,
    COMMANDS,
    DIALECT_WISHES,
    ERRANDS,
    FUSED,
    GHAIR,
    GIVE_UP,
    HOPING,
    INVERTED,
    LA,
    LAM,
    LAN,
    LAYSA,
    LIGHT,
    MA,
    MIN,
    MISH,
    N_T,
    NEXT_THOUGHT,
    NO,
    NO_CALL_FOR,
    NO_LONGER,
    NO_USE,
    NO_WISH_AFTER_NO,
    NOT,
    NOTHING,
    OBJECTS,
    ONLY,
    OR,
    PROGRESS,
    SAID,
    SMALL,
    STATES,
    SUBJECTS,
    THERE,
    THERE_IS_NONE,
    THINK,
    THINK_AR,
    THINK_FUSED,
    THIS,
    UNTIL,
    WALA,
    WHY,
    WISHES,
    WISHES_AR,
)
from engine.routing.double import FARTHEST, denied, needed


def negators(said: Clauses) -> list[int]:
    """Return the words of an utterance that may negate others; it nearly always has none."""
    return [
        at
        for at, word in enumerate(said.words)
        if word in RULES or said.plain[at] in RULES or (word[-1] == SH and forbidden(word))
    ]


POINTING = {"the", "that", "this", "these", "those", "your"}
SH = "ش"
"""What dialects write behind a verb that is denied."""
Negators = tuple[list[int], set[int]]
"""The words that may negate others, in order, and those of them that turned out to be answers."""


def negated(said: Clauses, denying: Negators, first: int, last: int) -> bool:
    """Tell whether the words from `first` to `last` are what the caller says is not so, or does not want."""
    may, answers = denying
    if not may:
        return False
    for at in reversed(may[bisect_left(may, first - FARTHEST) : bisect_left(may, first)]):
        if at not in answers and reaches(said, at, first):
            return not (
                any(said.broken(between) for between in range(at + 1, first + 1))
                or denied(said, at)
                or needed(said, at, last)
            )
    return any(refused(said, at, first) for at in may[bisect_left(may, last + 1) : bisect_left(may, last + 5)])


def refused(said: Clauses, at: int, first: int) -> bool:
    """Tell whether a word behind a thing says that it is not wanted: «العروض مالتكم ما أريدها»."""
    if at + 1 >= len(said.words):
        return False
    following = said.words[at + 1]
    if first and said.words[first - 1] in POINTING:
        return following in WISHES and said.words[at + 2 : at + 3] in (["it"], ["them"])
    if not said.words[first].startswith(("ال", "بال", "لل", "عال", "هال")):
        return False
    it = next((end for end in OBJECTS if following.endswith(end)), "")
    return following in NO_USE or bool(it and wish(following.removesuffix(it)))


def unsaid(said: Clauses, first: int) -> bool:
    """Tell whether the caller asks who ever said what stands at a word: «when did I say I had a problem»."""
    before = range(first - 1, max(first - FARTHEST, 0), -1)
    at = next((at for at in before if said.words[at] in SAID), 0)
    if not at or any(said.broken(between) for between in range(at + 1, first + 1)):
        return False
    asking = said.words[max(at - 3, 0) : at]
    return any(word in ASKS_WHO_SAID for word in asking) or asking[-2:] == ["هو", "انا"]


def forbidden(word: str) -> bool:
    """Tell whether a word forbids, as Egyptian callers do with what is written before and behind a verb: متبعتوش."""
    return word[-1] == SH and len(word) > 5 and word.startswith(("مت", "مات"))


def joined(said: Clauses, last: int, first: int) -> bool:
    """Tell whether nothing but «or» and small words stands between two things: both are negated, or neither."""
    between = said.words[last + 1 : first]
    small = all(word in OR or word in SMALL for word in between)
    return small and any(word in OR for word in between)


def reaches(said: Clauses, at: int, first: int) -> bool:
    """Tell whether the word at `at` negates the words that begin at `first`."""
    if (said.words[at + 1] in ONLY and at + 1 < first) or "فحسب" in said.words[first + 1 : first + 3]:
        return False
    if at and (said.plain[at - 1] in WHY or (at > 1 and said.plain[at - 2] in WHY)):
        return False
    for word in (said.words[at], said.plain[at]):
        if rule := RULES.get(word):
            return rule(said, at, first)
    return forbidden(said.words[at]) and adjacent(said, at, first)


def english(said: Clauses, at: int, first: int) -> bool:
    """Tell whether an English negator reaches a word."""
    word, following = said.words[at], said.words[at + 1]
    before = said.words[at - 1] if at and not said.broken(at) else ""
    if word == "not" and (before in ABLE or before in {"why", "or"}):
        return False  # who cannot buy wants to
    if (at + 1 < first or before in {"there", "there's"}) and asks(said, at, before, following):
        return False
    if word == "no" and (following in SUBJECTS or following in {"wait", "sorry", "idea", "please"}):
        return False
    if received(said, at, first):
        return False
    if word in NOTHING:
        return nothing(said, at, first)
    without = NO_WISH_AFTER_NO if word in NO else frozenset()
    return through(said, at + 1, first, without=without)


def received(said: Clauses, at: int, first: int) -> bool:
    """Tell whether it is something that has not come: «never got a receipt», «haven't had a bill from you»."""
    if said.words[at : at + 2] == ["never", "got"]:
        return True
    return said.words[first + 1 : first + 3] == ["from", "you"] and any(
        word in {"had", "got", "seen"} for word in said.words[at + 1 : first]
    )


def nothing(said: Clauses, at: int, first: int) -> bool:
    """Tell whether nothing, nobody, neither or nor reaches a word."""
    word, begin = said.words[at], at + 1
    if said.words[at + 2 : at + 3] == ["been"]:
        return False  # nothing has been done
    if word in {"neither", "nor"} and first <= at + 5 and said.words[first - 1] in {"is", "are", "was", "were"}:
        return True
    if said.words[at + 1 : at + 4] == ["to", "do", "with"]:
        begin = at + 4
    elif word == "nobody":  # nobody in this house wants
        begin = next((n for n in range(begin, min(begin + 4, first)) if said.words[n] in WISHES), begin)
    return through(said, begin, first, without=NO_WISH_AFTER_NO, thinks=word != "nothing")


def asks(said: Clauses, at: int, before: str, following: str) -> bool:
    """Tell whether an English negator belongs to a question: don't you have, is there no, do you not have."""
    word = said.words[at]
    if word in N_T:
        return following in SUBJECTS or (not before and following in {"the", "my", "your", "this", "that"})
    if word in NOT:
        inverted = before in SUBJECTS and at > 1 and said.words[at - 2] in INVERTED
        bidden = (at > 2 and said.words[at - 3] in ONLY) or errand(said, at + 1)
        return following in SUBJECTS or (inverted and not bidden)
    there = word == "no" and before in {"there", "there's"} and at > 1
    return there and said.words[at - 2] in INVERTED | {"if", "why", "come"}


def fused(said: Clauses, at: int, first: int) -> bool:
    """Tell whether a negator with its wish, written as one word, reaches a word."""
    return through(said, at + 1, first, wishes=True)


def none_there(said: Clauses, at: int, first: int) -> bool:
    """Tell whether «there is none» reaches a word; as a question it asks for some."""
    if said.words[at + 1] in ANYBODY and at + 1 < first:
        return through(said, at + 2, first) and any(wish(word) for word in said.words[at + 2 : first])
    return fused(said, at, first) and not said.asked(first)


def adjacent(said: Clauses, at: int, first: int) -> bool:
    """Tell whether a negator of nouns and verbs alike reaches a word."""
    return through(said, at + 1, first)


def given_up(said: Clauses, at: int, first: int) -> bool:
    """Tell whether «leave it» reaches a word."""
    return said.words[at + 1] in MIN and through(said, at + 2, first)


def no_call_for(said: Clauses, at: int, first: int) -> bool:
    """Tell whether «there is no need» reaches a word."""
    return said.words[at + 1] == "داعي" and through(said, at + 2, first)


def no_longer(said: Clauses, at: int, first: int) -> bool:
    """Tell whether «no longer» reaches a word, by a wish that was."""
    return through(said, at + 1, first) and any(wish(word) for word in said.words[at + 1 : first])


def not_this(said: Clauses, at: int, first: int) -> bool:
    """Tell whether a negator of nouns reaches a word; «is this not the complaints department» asks for it."""
    if said.words[at + 1] in THIS and at + 2 <= first and said.words[at + 2] in OF_A_DEPARTMENT:
        return False
    return adjacent(said, at, first)


def that_not(said: Clauses, at: int, first: int) -> bool:
    """Tell whether «ألا» reaches a word."""
    return bool(at) and said.plain[at - 1] in HOPING and through(said, at + 1, first)


def other_than(said: Clauses, at: int, first: int) -> bool:
    """Tell whether «من غير» reaches a word."""
    return bool(at) and said.plain[at - 1] in MIN and through(said, at + 1, first)


def thinking(said: Clauses, at: int, first: int) -> bool:
    """Tell whether «I do not think», written as one word, reaches a word."""
    return through(said, at + 1, first, thinks=True)


def ma(said: Clauses, at: int, first: int) -> bool:
    """Tell whether «ما» reaches a word: before a noun it asks what that is."""
    following = said.words[at + 1]
    no_more = at > 0 and said.plain[at - 1] == "بعد" and (following in DIALECT_WISHES or following in {"احتاج", "اريد"})
    if at and said.plain[at - 1] in UNTIL and not said.broken(at) and not no_more:
        return False
    if at + 1 == first or (at + 2 == first and following in PROGRESS):
        return verb(said.words[first])
    between = said.words[at + 1 : first]
    if not through(said, at + 1, first):
        return False
    if any(wish(word) or word in THINK_AR for word in between):
        return True
    return any(word in THERE for word in between) and not said.asked(first)


def la(said: Clauses, at: int, first: int) -> bool:
    """Tell whether «لا» reaches a word: it negates verbs, and nouns without an article; else it is an answer."""
    if at and said.plain[at - 1] in UNTIL and not said.broken(at):
        return False
    following = said.words[at + 1]
    if said.words[at] == "ولا" and following not in {"اي", "واحد", "حتى"}:
        again = any(word in DIALECT_WISHES for word in said.words[at + 2 : first])
        denies_before = any(word in RULES for word in said.words[max(at - FARTHEST, 0) : at])
        return denies_before and not again and through(said, at + 1, first)
    neither = "ولا" in said.words[at + 1 : at + FARTHEST]
    if following.startswith(("ال", "بال", "لل")) or following == "بس":
        return neither and first <= at + 2 and "ولا" in said.words[first + 1 : first + 3]
    if not neither and any(word in DIALECT_WISHES for word in said.words[at + 1 : first]):
        return False
    return through(said, at + 2 if following in COMMANDS else at + 1, first)


def verb(word: str) -> bool:
    """Tell whether an Arabic word that begins with ا is a verb of the first person, no plural or name of action."""
    if word.endswith("ش") and len(word) > 4:
        return True
    stem = word[1:] if word[0] in "بحه" and len(word) > 4 else word
    return len(stem) > 3 and stem[0] in "انش" and not stem.startswith("ال") and stem[-2] != "ا"


def through(  # noqa: PLR0913  # where from, where to, and what has been said on the way
    said: Clauses,
    begin: int,
    first: int,
    *,
    wishes: bool = False,
    thinks: bool = False,
    without: frozenset[str] = frozenset(),
) -> bool:
    """Tell whether a negation goes on from one word to another.

    Args:
        said: the utterance.
        begin: the word behind the negator.
        first: the word that is perhaps negated.
        wishes: whether a wish has been taken back already: then it goes on up to the next thought.
        thinks: whether it is a thought that is denied: it stays so for what is not there, not for what is not so.
        without: wishes that are none here.
    """
    thought = thinks
    for at in range(begin, first):
        word, plain = said.words[at], said.plain[at]
        if wishes:
            if word in NEXT_THOUGHT or plain in NEXT_THOUGHT:
                return False
        elif thinks and (word in SUBJECTS or plain in SMALL or word == "like"):
            continue
        elif word in THINK or word in THINK_AR:
            thinks = thought = True
        elif any_of(said, at) or errand(said, at) or (word in WISHES and word not in without) or wish(word):
            wishes = True
        elif word not in SMALL and plain not in SMALL:
            return False
    return not (thought and not wishes and stated(said, first))


def wish(word: str) -> bool:
    """Tell whether an Arabic word is a wish, a possession or an errand: متصلا, بنحتاج and داخابر are some."""
    if word in WISHES_AR or (word[-1] == "ا" and word[:-1] in WISHES_AR):
        return True
    return word[0] in "بد" and word[1:] in WISHES_AR


def any_of(said: Clauses, at: int) -> bool:
    """Tell whether a word finds or makes nothing: «I don't see any problem»."""
    return said.words[at] in LIGHT and at + 1 < len(said.words) and said.words[at + 1] in ANY


def errand(said: Clauses, at: int) -> bool:
    """Tell whether a word sends the caller somewhere: «put me through»."""
    return said.words[at] in ERRANDS and at + 1 < len(said.words) and said.words[at + 1] in {"me", "us"}


def stated(said: Clauses, first: int) -> bool:
    """Tell whether something is said of the thing at a word: of «I don't think the problem is solved», it is there."""
    if said.words[first].startswith("ال"):
        return True
    return first + 1 < len(said.words) and said.words[first + 1] in STATES


Rule = Callable[[Clauses, int, int], bool]
RULES: dict[str, Rule] = {
    word: rule
    for words, rule in (
        (N_T | NOT | NO, english),
        (FUSED, fused),
        (THERE_IS_NONE, none_there),
        (LAYSA | LAM | LAN | BIDUN, adjacent),
        (MISH, not_this),
        (NO_LONGER, no_longer),
        (GIVE_UP, given_up),
        (NO_CALL_FOR, no_call_for),
        (ALLA, that_not),
        (GHAIR, other_than),
        (MA, ma),
        (LA | WALA, la),
        (THINK_FUSED, thinking),
    )
    for word in words
}
