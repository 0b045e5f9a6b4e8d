"""Whether what a caller said is what they do not want.

A negator counts for a keyword in two ways only. It stands before it, with nothing but small words between («no real
problem», «مو مشكلة»); or it takes back a wish, a possession or an errand, and then everything up to the next thought
(«I don't want to buy or order», «ما عندي أي شكوى»). Any other verb keeps its keyword: of «you have not solved my
problem», the problem stays.
"""

from __future__ import annotations

from collections.abc import Callable

from engine.language.clause import Clauses
from engine.language.normal import listed

FARTHEST = 12
"""Words over which a negator reaches."""

NOT = listed("not isnt wasnt arent werent aint dont doesnt didnt wont wouldnt havent hasnt hadnt shouldnt neednt")
N_T = listed("""
    isn't wasn't aren't weren't ain't don't doesn't didn't won't wouldn't haven't hasn't hadn't shouldn't
    needn't
""")
NO = listed("no without nothing never neither nor zero")
ABLE = listed("can could able may might")
SUBJECTS = listed("i we you he she it they there i'm i've i'd i'll we're we've you're they're there's it's that's")
SMALL = listed("""
    a an the any some much more other real big such further major serious even really actually just still that
    this it its my your our of about for because to in on at with going gonna be been being is was anything
    something exactly quite so all single one another want-to have-to too
""")
WISHES = listed("""
    want wants wanted need needs needed have has had having got get wish like care plan planning intend
    intending interested interest looking calling call called phoning ringing ring asking ask here come came
    coming talk talking speak speaking discuss reason intention put connect transfer send reach trying wanting
    see make making mean meaning
""")
NO_WISH_AFTER_NO = listed("get like see call make")
THINK = listed("think believe suppose guess feel imagine")
ONLY = listed("only just merely simply فقط بس مجرد وبس")
NEXT_THOUGHT = SUBJECTS | listed("""
    but however instead rather although though just only except my please can could because so then what how
    when why where i want need let
""")

LA, MA = listed("لا"), listed("ما")
LAM, LAN = listed("لم"), listed("لن")
LAYSA = listed("ليس ليست لست لسنا ليسوا")
MISH = listed("مش مو مب موب مهوب ماهو ماهي ميش مهو موش ماشي ماني منيش مانيش مانا منو مهوش مهيش ماهوش ماهيش")
BIDUN = listed("بدون بلا دون بغير بلاش")
GHAIR, MIN = listed("غير"), listed("من")
WALA = listed("ولا")
FUSED = listed("""
    ماعندي ماعندنا ماعنديش معنديش ماعندناش معندناش معندي ماعنا معنا ماعندش معندش ماليش مليش مالي مالنا مابي
    مابغى مابغي مابدي مابدنا مبدي مبديش مابديش بديش بدناش ماريد مااريد مانريد مابغيت ماابغى ماابي مابا مبغيتش
    مبغيش ماودي معايزش ماعايز منعوز
""")
THERE_IS_NONE = listed("""
    مافي مافيه مافيش مفيش مفي مافيها ماكو ماكوش ماكاين مكاين مكاينش ماكاينش مكانش ماكانش ماعليها
""")
"""Without a wish, and a question as often as not: «مافي عروض؟» asks for offers."""
SMALL_AR = listed("""
    اي أيه هاي هذه هذا هاد هاذ هذي ذي دي ده هذول هيدا هيدي في فيه هناك هنالك اكو كمان ابدا والله حقا عن على عم
    بخصوص بسبب عشان علشان منشان مشان لاجل من اجل أجل حاليا الان الحين هسه هسا هلق هلا اليوم شي اشي حاجه شيء
    تعتبر بالضبط هو هي رح راح يعتبر كبيره كبير كان كانت يكون تكون يكن تكن اكن يعد تعد عاد كنت اكون بقى بقا انا
    احنا نحن الى ل لي ان اصلا بعد حد حتى موضوع قصه مجرد بتاع تبع مالت حق ثمه غير اني فيني والمشكله
""")
WISHES_AR = listed("""
    عندي عندنا لدي لدينا معي معاي معايا بدي بدنا ودي ودنا ابي نبي ابغى نبغى ابغي اريد نريد أرغب نرغب احتاج نحتاج
    محتاج محتاجه عايز عايزه عاوز عاوزه عايزين حابب حابه حاب حبيت احب ناوي ناويه انوي أود نود يهمني مهتم مهتمه
    قصدي اقصد جاي جايه متصل متصله اتصل اتصلت داق بتصل احكي اتكلم اتحدث بحاجه رغبه حاجه نيه داعي تحولني تحولوني
    توصلني توصلوني تودني ترجعني تنقلني حابين بحث ابحث ادور بدور توجد يوجد اريدك اريدكم بغيت باغي باغيه بغى نحب
    نية شفت اشوف واجهت واجهتني عنا لي لنا كنت نويت فكرت اطلب رايد رايده محتاجين يلزمني لازمني بيلزمني اله يوجدش
""")
NEXT_THOUGHT_AR = listed("""
    لكن لاكن بس بل انما وانما الا لان لانو لانه لأني انا اني انني احنا نحن عندي عندنا لدي لدينا بدي بدنا اريد
    نريد ابغى ابغي ابي عايز عايزه عاوز عاوزه ودي محتاج احتاج ممكن لو اذا هل كيف شلون ليش لماذا وين متى شو ايش
    حولني وصلني خليني فقط اتصلت متصل داق قصدي اقصد بغيت رايد
""")


def negators(said: Clauses) -> list[int]:
    """Return the words of an utterance that may negate others; it nearly always has none."""
    return [at for at, word in enumerate(said.words) if word in RULES or said.plain[at] in RULES]


def negated(said: Clauses, negators: list[int], first: int) -> bool:
    """Tell whether the words that begin at `first` are what the caller says is not so, or does not want."""
    for at in reversed(negators):
        if first - FARTHEST <= at < first and reaches(said, at, first):
            return not any(said.broken(between) for between in range(at + 1, first + 1))
    return False


def reaches(said: Clauses, at: int, first: int) -> bool:
    """Tell whether the word at `at` negates the words that begin at `first`."""
    if said.words[at + 1] in ONLY and at + 1 < first:
        return False
    for word in (said.words[at], said.plain[at]):
        if rule := RULES.get(word):
            return rule(said, at, first)
    return False


def english(said: Clauses, at: int, first: int) -> bool:
    """Tell whether an English negator reaches a word."""
    word, following = said.words[at], said.words[at + 1]
    before = said.words[at - 1] if at and not said.broken(at) else ""
    if word == "not" and (before in ABLE or before in {"why", "or"}):
        return False  # who cannot buy wants to
    if (word in N_T or word in NOT) and following in SUBJECTS and at + 1 < first:
        return False  # «don't you have offers» asks
    if word == "no" and (following in SUBJECTS or following in {"longer", "one", "wait", "sorry", "idea", "please"}):
        return False
    return through(said, at + 1, first, without=NO_WISH_AFTER_NO if word in NO else frozenset())


def fused(said: Clauses, at: int, first: int) -> bool:
    """Tell whether a negator with its wish, written as one word, reaches a word."""
    return through(said, at + 1, first, wishes=True)


def none_there(said: Clauses, at: int, first: int) -> bool:
    """Tell whether «there is none» reaches a word; as a question it asks for some."""
    return fused(said, at, first) and not said.asked(first)


def adjacent(said: Clauses, at: int, first: int) -> bool:
    """Tell whether a negator of nouns and verbs alike reaches a word."""
    return through(said, at + 1, first)


def other_than(said: Clauses, at: int, first: int) -> bool:
    """Tell whether «من غير» reaches a word."""
    return bool(at) and said.plain[at - 1] in MIN and through(said, at + 1, first)


def ma(said: Clauses, at: int, first: int) -> bool:
    """Tell whether «ما» reaches a word: before a noun it asks what that is."""
    if at + 1 == first:
        return verb(said.words[first])
    if said.words[at + 1] in {"هو", "هي", "هذا", "هذه", "هذي", "هاي"}:
        return False
    return through(said, at + 1, first) and wish_between(said, at + 1, first)


def la(said: Clauses, at: int, first: int) -> bool:
    """Tell whether «لا» reaches a word: it negates verbs, and nouns without an article; else it is an answer."""
    following = said.words[at + 1]
    if following.startswith(("ال", "بال", "لل")) or following in {
        "انا",
        "بدي",
        "بدنا",
        "ابي",
        "عندي",
        "ودي",
        "بس",
        "عايز",
    }:
        return False
    return through(said, at + 1, first)


def verb(word: str) -> bool:
    """Tell whether an Arabic word that begins with ا is a verb of the first person, no plural or name of action."""
    if word.endswith("ش") and len(word) > 4:
        return True
    stem = word[1:] if word[0] in "بحه" and len(word) > 4 else word
    return len(stem) > 3 and stem[0] in "انش" and not stem.startswith("ال") and stem[-2] != "ا"


def wish_between(said: Clauses, begin: int, first: int) -> bool:
    """Tell whether a wish stands between two words."""
    return any(said.words[at] in WISHES_AR for at in range(begin, first))


def through(
    said: Clauses, begin: int, first: int, *, wishes: bool = False, without: frozenset[str] = frozenset()
) -> bool:
    """Tell whether a negation goes on from one word to another.

    Args:
        said: the utterance.
        begin: the word behind the negator.
        first: the word that is perhaps negated.
        wishes: whether a wish has been taken back already: then it goes on up to the next thought.
        without: wishes that are none here.
    """
    thinks = False
    for at in range(begin, first):
        word, plain = said.words[at], said.plain[at]
        if wishes:
            if word in NEXT_THOUGHT or word in NEXT_THOUGHT_AR or plain in NEXT_THOUGHT_AR:
                return False
        elif thinks and (word in SUBJECTS or word in SMALL):
            thinks = True
        elif (word in WISHES and word not in without) or word in WISHES_AR:
            wishes = True
        elif word in THINK:
            thinks = True
        elif word not in SMALL and word not in SMALL_AR and plain not in SMALL_AR:
            return False
    return True


Rule = Callable[[Clauses, int, int], bool]
RULES: dict[str, Rule] = {
    word: rule
    for words, rule in (
        (N_T | NOT | NO, english),
        (FUSED, fused),
        (THERE_IS_NONE, none_there),
        (LAYSA | MISH | LAM | LAN | BIDUN, adjacent),
        (GHAIR, other_than),
        (MA, ma),
        (LA, la),
    )
    for word in words
}
