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
from engine.language.normal import listed

FARTHEST = 12
"""Words over which a negator reaches."""

NOT = listed("not isnt wasnt arent werent aint dont doesnt didnt wont wouldnt havent hasnt hadnt shouldnt neednt")
N_T = listed("""
    isn't wasn't aren't weren't ain't don't doesn't didn't won't wouldn't haven't hasn't hadn't shouldn't
    needn't
""")
NO = listed("no without nothing nothing's never neither nor zero nobody nobody's")
INVERTED = listed("do does did are is have has can could will would")
CANNOT = listed("can't cannot cant couldn't couldnt")
ABLE = listed("can could able may might") | CANNOT
ABLE_AR = listed("اقدر نقدر بقدر اكدر نكدر بكدر استطيع فيني فيي يمكن يمكنني يصير ينفع")
LIGHT = listed("see find file make made lodge raise submit place register put")
"""Verbs that add nothing to what is not known yet: make a complaint, but not «register my complaint»."""
ANY = listed("a an any another")
SUBJECTS = listed("i we you he she it they there i'm i've i'd i'll we're we've you're they're there's it's that's")
SMALL = listed("""
    a an the any some much more other real big such further major serious even really actually just still that
    this it its my your our of about for because to in on at with going gonna be been being is was anything
    something exactly quite so all single one another too longer اي أيه هاي هذه هذا هاد هاذ هذي ذي دي ده هذول
    هيدا هيدي في فيه هناك هنالك اكو كمان ابدا والله حقا عن على عم بخصوص بسبب عشان علشان منشان مشان لاجل من اجل
    اعد نعد أجل حاليا الان الحين هسه هسا هلق هلا اليوم شي اشي حاجه شيء تعتبر بالضبط هو هي رح راح يعتبر كبيره كبير كان
    كانت يكون تكون يكن تكن اكن يعد تعد عاد كنت اكون بقى بقا انا احنا نحن الى ل لي ان اصلا بعد حد حتى موضوع قصه
    مجرد بتاع تبع مالت حق ثمه اني انني اننا انو فيني والمشكله جان جنت جانت رايح يا طبعا
    اقدم قدمت اسجل ارفع اعمل اسوي
""")
WISHES = listed("""
    mean want wants wanted wanna need needs needed needing have has had having got wish like care plan planning
    intend intending
    interested interest looking calling called phoning ringing ring asking ask here come came coming talk
    talking speak speaking discuss reason intention trying wanting require requires required bother asked tell
    telling
""")
NO_WISH_AFTER_NO = listed("like")
ERRANDS = listed("connect transfer put send pass reach redirect forward")
THINK = listed("think believe suppose guess feel imagine say saying said expect seem seems appear look looks call")
THINK_AR = listed("""
    اقل اقول نقل قلت قلنا كلت كلنا حكيت ذكرت اظن أظنها أظنه اعتقد أعتقدها بظن بعتقد بتوقع اتوقع افتكر اتصور شايف شايفه
    شايفها اشوفها أشوفه احسب احس بحس
""")
THINK_FUSED = listed(
    "ماقلت ماقلتش مقلتش ماكلت ماكتلك ماحكيت ماظنش معتقدش مفتكرش ماعتقدش مظنش ماافتكرش ماظن مااظن ماعتقد "
    "مااعتقد ماتوقع مااتوقع"
)
THERE = listed("في فيه فيها اكو بقى بقا بقت بقتش كاين")
WHY = listed("ليش ليه لماذا علاش لشو لويش")
"""Who asks why something is not there wants it."""
HOPING = listed("ارجو نرجو اتمنى افضل يفضل اريد اود")
"""Behind these, «ألا» is «أن لا» and not «إلا»."""
THIS = listed("هذا هاد هادا هيدا هاذا ده دا هذه هاي هيدي هادي هذي دي")
BUT = listed("but however instead because so then لكن لاكن بس لان لانو لانه لأني")
UNTIL = listed("قبل كل بعد اول زي مثل متل لحد وقت عند حسب كيف قد طول")
"""Before «ما» and «لا» these make them a part of: before, whenever, as."""
DIALECT_WISHES = listed("""
    ابغى ابغي ابغا نبغى ابي نبي بدي بدنا عايز عايزه عاوز عاوزه ودي ودنا عندي عندنا رايد بغيت انا اني احنا حاب
    حابب محتاج
""")
"""Wishes that «لا» does not take back: it is an answer before them."""
STATES = listed("""
    is are was were has have had will ever can could should would gets got does did never isn't wasn't hasn't
""")
OR = listed("or nor أو ولا")
ONLY = listed("only just merely simply فقط بس مجرد وبس")
NEXT_THOUGHT = (SUBJECTS - {"it"}) | listed("""
    but however instead rather although though just only except my please can could because so then what how
    when why where i want need let than لكن لاكن بس بل انما وانما الا لان لانو لانه لأني انا اني انني احنا نحن
    عندي عندنا لدي لدينا بدي بدنا اريد نريد ابغى ابغي ابي عايز عايزه عاوز عاوزه ودي محتاج احتاج ممكن لو اذا هل
    مانع اعتراض mind objection كيف شلون ليش لماذا وين متى شو ايش حولني وصلني خليني فقط اتصلت متصل داق قصدي
    اقصد بغيت رايد غير سوى اسال بسأل
    بكلمك
""")

LA, MA = listed("لا"), listed("ما")
LAM, LAN, ALLA = listed("لم"), listed("لن"), listed("ألا")
LAYSA = listed("ليس ليست لست لسنا ليسوا")
MISH = listed("""
    مش مو مب موب مهوب ماهو ماهي ميش مهو موش ماشي ماني منيش مانيش مانا منو مهوش مهيش ماهوش ماهيش مكنتش ماكنتش
    مكنش ماكنش ماكنت مكانتش ماكانتش ماجنت
""")
BIDUN = listed("بدون بلا دون بغير بلاش بلاها بلاه بلاهم")
NO_LONGER = listed("بطلت بطلنا")
"""Behind them a wish is one that was."""
ANYBODY = listed("احد حد حدا شخص")
SAYING = listed("tell say think تقول تقولي تقولوا تقولولي تحكي تحكيلي تحكولي تكول تكولي تفكر")
ASKS_WHO_SAID = listed("who when مين منو متى هو انا")
SAID = listed("say said قال قلت گال گلت كال كلت")
OBJECTS = ("ها", "هم", "ه")
"""It and them, behind a wish."""
NO_USE = listed("تفيدني تهمني تلزمني بتهمني بتفيدني بتلزمني تنفعني")
GHAIR, MIN = listed("غير"), listed("من")
WALA = listed("ولا")
FUSABLE = listed("""
    عندي عندنا معي معنا لي لنا لو لك بدي بدنا ريد اريد نريد ابي نبي بي نبا ابا ابغى ابغا بغى بغيت ودي ودنا عايز
    عاوز عوز ردت عدنا عدي حبيت يلزمني بلزمني
""")
FUSED = listed("ماليش مليش معايزش منعوزش بديش بدناش") | {
    f"{negator}{wish}{end}" for negator in ("ما", "م") for wish in FUSABLE for end in ("", "ش")
}
THERE_IS_NONE = listed("""
    مافي مافيه مافيش مفيش مفي مافيها ماكو ماكوش ماكاين مكاين مكاينش ماكاينش مكانش ماكانش ماعليها مابقاش مبقاش
    مابقتش مبقتش مابقى مابقت
""")
"""Without a wish, and a question as often as not: «مافي عروض؟» asks for offers."""
WISHES_AR = listed("""
    عندي عندنا لدي لدينا معي معاي معايا بدي بدنا ودي ودنا ابي نبي ابغى نبغى ابغي اريد نريد أرغب نرغب احتاج نحتاج
    محتاج محتاجه عايز عايزه عاوز عاوزه عايزين حابب حابه حاب حبيت احب ناوي ناويه انوي أود نود يهمني مهتم مهتمه
    تحكيلي تكلمني تبعتولي ترسلولي ترسلوا تبعتوا تفيدني تهمني بيهمني بتهمني يعنيني تعنيني راغب راغبه راغبين
    داقق دقيت خابرتكم خابرتك قصدي اقصد جاي جايه متصل
    متصله اتصل اتصلت داق بتصل احكي اتكلم اتحدث بحاجه رغبه حاجه نيه داعي تحولني تحولوني
    توصلني توصلوني تودني ترجعني تنقلني حابين بحث ابحث ادور بدور توجد يوجد اريدك اريدكم بغيت باغي باغيه بغى نحب
    نية شفت اشوف واجهت واجهتني عنا لي لنا كنت نويت فكرت اطلب رايد رايده محتاجين يلزمني لازمني بيلزمني اله يوجدش
    بلزمني طلبت طالب طالبه اسال بسال سالت بكلمك بكلمكم اكلمك اكلمكم مكلمك خابرت اخابر مخابر ردت عدنا عدي
""")


def negators(said: Clauses) -> list[int]:
    """Return the words of an utterance that may negate others; it nearly always has none."""
    return [at for at, word in enumerate(said.words) if word in RULES or said.plain[at] in RULES]


Negators = tuple[list[int], set[int]]
"""The words that may negate others, in order, and those of them that turned out to be answers."""


def negated(said: Clauses, denying: Negators, first: int, last: int) -> bool:
    """Tell whether the words from `first` to `last` are what the caller says is not so, or does not want."""
    may, answers = denying
    if not may:
        return False
    for at in reversed(may[bisect_left(may, first - FARTHEST) : bisect_left(may, first)]):
        if at not in answers and reaches(said, at, first):
            return not (any(said.broken(between) for between in range(at + 1, first + 1)) or denied(said, at))
    return any(refused(said, at, first) for at in may[bisect_left(may, last + 1) : bisect_left(may, last + 5)])


def refused(said: Clauses, at: int, first: int) -> bool:
    """Tell whether a word behind a thing says that it is not wanted: «العروض مالتكم ما أريدها»."""
    if at + 1 >= len(said.words) or not said.words[first].startswith(("ال", "بال", "لل", "عال")):
        return False
    following = said.words[at + 1]
    it = next((end for end in OBJECTS if following.endswith(end)), "")
    return following in NO_USE or bool(it and wish(following.removesuffix(it)))


def unsaid(said: Clauses, first: int) -> bool:
    """Tell whether the caller asks who ever said what stands at a word: «when did I say I had a problem»."""
    for at in range(first - 1, max(first - FARTHEST, 0), -1):
        if said.broken(at + 1):
            return False
        if said.words[at] in SAID:
            return any(word in ASKS_WHO_SAID for word in said.words[max(at - 3, 0) : at])
    return False


def denied(said: Clauses, at: int) -> bool:
    """Tell whether a negation is denied itself: «no month without a problem», «ما أقدر ما أشتكي»."""
    word, plain = said.words[at], said.plain[at]
    if word != "without" and plain not in BIDUN and plain not in GHAIR:
        return twice(said, at)
    for before in range(at - 2, max(said.clause(at)[0], at - FARTHEST) - 1, -1):
        if said.words[before + 1] in BUT:
            return False
        if denies(said, before):
            return True
    return False


def twice(said: Clauses, at: int) -> bool:
    """Tell whether what is denied is that something is not so: «cannot not», «don't say there is none»."""
    if at and (said.plain[at] in MA or said.plain[at] in LA) and unable(said, at - 1):
        return True
    before = at - 1
    while before > 0 and (
        said.words[before] in SUBJECTS or said.words[before] in {"that", "because", "me", "انه", "ان"}
    ):
        before -= 1
    if before > 0 and said.words[before] in SAYING:
        return denies(said, before - 1)
    verbal = said.words[at] in N_T or said.plain[at] in MA
    return (
        verbal and before >= 0 and (said.words[before] == "not" or said.plain[before] in MISH) and not said.broken(at)
    )


def denies(said: Clauses, at: int) -> bool:
    """Tell whether a word denies what is said behind it, and does not answer what was said before."""
    word, plain, following = said.words[at], said.plain[at], said.words[at + 1]
    if plain in LA or word == "no":
        return following not in SUBJECTS and following not in DIALECT_WISHES
    return word in CANNOT or word in RULES or plain in RULES or with_sh(plain)


def unable(said: Clauses, at: int) -> bool:
    """Tell whether a word says, with the one before it or by itself, that one cannot."""
    return with_sh(said.plain[at]) or (at > 0 and said.words[at] in ABLE_AR and said.plain[at - 1] in RULES)


def with_sh(word: str) -> bool:
    """Tell whether a verb is negated by what is written before and behind it: مقدرش, ماينفعش."""
    return len(word) > 4 and word[0] == "م" and word[-1] == "ش"


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
    return False


def english(said: Clauses, at: int, first: int) -> bool:
    """Tell whether an English negator reaches a word."""
    word, following = said.words[at], said.words[at + 1]
    before = said.words[at - 1] if at and not said.broken(at) else ""
    if word == "not" and (before in ABLE or before in {"why", "or"}):
        return False  # who cannot buy wants to
    if (at + 1 < first or before == "there") and asks(said, at, before, following):
        return False
    if word == "no" and (following in SUBJECTS or following in {"wait", "sorry", "idea", "please"}):
        return False
    without = NO_WISH_AFTER_NO if word in NO else frozenset()
    if word in {"neither", "nor"} and first <= at + 5 and said.words[first - 1] in {"is", "are", "was", "were"}:
        return True
    begin = at + 1
    if word == "nobody":  # nobody in this house wants
        begin = next((n for n in range(begin, min(begin + 4, first)) if said.words[n] in WISHES), begin)
    return through(said, begin, first, without=without, thinks=word in {"neither", "nor", "nobody"})


def asks(said: Clauses, at: int, before: str, following: str) -> bool:
    """Tell whether an English negator belongs to a question: don't you have, is there no, do you not have."""
    word = said.words[at]
    if word in N_T:
        return following in SUBJECTS or (not before and following in {"the", "my", "your", "this", "that"})
    if word in NOT:
        inverted = before in SUBJECTS and at > 1 and said.words[at - 2] in INVERTED
        return following in SUBJECTS or (inverted and not (at > 2 and said.words[at - 3] in ONLY))
    return word == "no" and before == "there" and at > 1 and said.words[at - 2] in INVERTED | {"if", "why"}


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
    if at + 1 == first:
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
    if said.words[at] == "ولا" and said.words[at + 1] not in {"اي", "واحد", "حتى"}:
        if any(word in DIALECT_WISHES for word in said.words[at + 2 : first]):
            return False
        return any(word in RULES for word in said.words[max(at - FARTHEST, 0) : at]) and through(said, at + 1, first)
    following = said.words[at + 1]
    neither = "ولا" in said.words[at + 1 : at + FARTHEST]
    if following.startswith(("ال", "بال", "لل")) or following == "بس":
        return neither and first <= at + 2 and "ولا" in said.words[first + 1 : first + 3]
    if not neither and any(word in DIALECT_WISHES for word in said.words[at + 1 : first]):
        return False
    return through(said, at + 1, first)


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
        (ALLA, that_not),
        (GHAIR, other_than),
        (MA, ma),
        (LA | WALA, la),
        (THINK_FUSED, thinking),
    )
    for word in words
}
