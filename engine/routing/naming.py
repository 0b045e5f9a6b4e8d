"""Whether a caller who names a department asks for it, or only speaks of it."""

from __future__ import annotations

from collections.abc import Container

from engine.language.clause import Clauses
from engine.language.normal import listed
from engine.routing.denials import NEGATORS
from engine.routing.restart import TAKES_BACK

ASKING = listed("""
    connect transfer put pass switch send move redirect forward speak talk get give need want like reach route
    take bring calling call calls ask asking looking return go hand direct try back love prefer contact speaking
    talking transferred connected حولني حولوني حولنا حولوه وصلني وصلوني اعطيني عطني عطيني اديني ارجعني رجعني
    رجعوني ارجع ودني وديني خدني خذني انقلني كلم اكلم احكي اتكلم اتحدث نتكلم التحدث الحديث التكلم التواصل اتواصل
    تواصل تحولني تحولوني تحويل تحويلي لتوصلني لتحولني توصلني توصلوني توصيلي وصليني حوليني ترجعني ترجعوني بدي
    بدنا اريد نريد ابغى
    ابغي ابي عايز عاوز عايزه عاوزه ودي محتاج ممكن ارغب أحتاج طلب حاب حابب حابه نقلني نقل نقلوني تنقلني دخلني
    شبكني اعطونا عاوزين رايد رايده دز دزني حطني خليني اطلب عطوني هات نوصل اوصل بغيت اتصال نحكي نكلم اكلمهم
    احكيلي انتقل الانتقال العودة أعود اعود الرجوع ارجعوني رجوع قسم وصلوا حولوا ابعتني ابعثني زبطني مرر مررني
    مررلي حابين باغي باغيه نبغى تواصلوني أعدني اعدني عيدني have say said somebody someone anybody anyone manager
    who's حدا حد احد مين اكو انطيني نطيني نهضر ردني ردوني ارمس احجي نحجي حاجي بوصل اوصلني بوصلك يكلمني يحكي
    قلت قلتلك كلت كتلك يحاكيني تكلمني مسؤول مدير موظف موظفي مندوب بتوع جيبلي خلي
""")
"""Words that ask for what is named behind them."""
LINKS = listed("""
    to the me us through with someone somebody anyone in from your a an person people agent rep representative
    over back on up my call of team section office line department dept folks guy guys lady main again directly
    straight out for مع على علي الى ل من عند في ب قسم القسم دائرة إدارة الادارة فريق حدا احد أحد شخص موظف موظفه
    موظفين مسؤول المسؤول مدير مديره جماعه ناس بتاع تبع الخاص عن طريق اي مكتب خط شعبه وحده مباشره واحد حد رقم
    تاني ثاني مره اخرى مصلحه بتاعت حق مال لقسم بقسم لموظف لمكتب لفريق لدائره لاداره عقسم عالقسم للقسم ان انه
    بتوع ويه ويا وياه موظفي مندوب عال ال ع لي لنا بمسؤول there
""")
"""Words that may stand between the asking and the name."""
TOLD = listed("""
    told tell tells said says called was were is are has had have never didn't did hung closed promised gave
    keep keeps rang قال قالوا قالولي قاللي قالي قالت حكالي حكولي حكوا وعدني وعدوني رد ردوا كان كانت كانوا ما مش
    مو اتصل اتصلوا اخبرني اخبروني بعت بعتوا
""")
"""Behind a name, these speak of the department."""
SPEAKING = listed("talk speak احكي احكيه اتكلم احجي اكلم اكلمه اتحدث نحكي")
FARTHEST = 12
"""Words between the asking and the name."""
ABOUT = {"about"}
COURTESY = listed("""
    hold oh my please thanks thank you ok okay yes yeah yep no hi hello hey good morning evening afternoon sir
    madam miss sorry now just only then so well i i'm i'd it's would can could will and or not want need like
    actually again maybe نعم ايوه ايوا اي اه لا مرحبا اهلا السلام عليكم صباح مساء الخير لو سمحت سمحتي سمحتو
    سمحتوا من فضلك فضلكم رجاء شكرا بليز الله يخليك يسعدك عافيه يعطيك العافيه الو هلا طيب تمام اوكي ممكن بس فقط
    انا و او ولا مش مو الحين الان هلق هسه دلوقتي حالا معلش اخي اختي استاذ يا حبيبي يرحم والديك عيوني اذا بتريد
    تكرم ياريت بالله عليك هسا بسرعه ضروري هذا هاد هيدا هاذا ده هذي هاي is this which sure if you're possible
    perhaps think فندم باشا معلم اذنك بعد
    يسلمك يحفظك هنت زحمه بلا عمي خالي اخوي محتار محتاره لسا لسه تكرمت تكرما عمو خيو والنبي يرضى امانه استاذي
    سيدي حضرتك مدام
    انسه
""")
"""Words that ask for nothing and tell nothing."""
SAYS_NOTHING = COURTESY | LINKS | ASKING | TAKES_BACK | NEGATORS
"""Words beside which a name alone is still nothing but a name."""


def asked_for(said: Clauses, first: int, last: int) -> bool:
    """Tell whether a name is asked for: behind a word that asks, or before one."""
    after = said.words[last + 1] if last + 1 < len(said.words) and not said.broken(last + 1) else ""
    if after in TOLD:
        return False
    return behind_asking(said, first) or before_asking(said, last)


def before_asking(said: Clauses, last: int) -> bool:
    """Tell whether the caller asks to speak to what was just named: «is anybody in sales I could talk to»."""
    following = said.words[last + 1 : last + 5]
    return any(word in SPEAKING for word in following) and not any(word in TOLD for word in following)


def behind_asking(said: Clauses, first: int) -> bool:
    """Tell whether a word that asks stands before a name, with only small words between."""
    about = False
    for at in range(first - 1, max(first - FARTHEST, 0) - 1, -1):
        if said.broken(at + 1):
            return False
        word, plain = said.words[at], said.plain[at]
        if about:
            return word in {"calling", "call", "asking"}
        if word in ABOUT:
            about = True
        elif word in LINKS or plain in LINKS:
            continue
        else:
            return word in ASKING or plain in ASKING
    return False


def nothing_else(said: Clauses, named: Container[int]) -> bool:
    """Tell whether an utterance is only names, courtesy, and words that ask.

    `named` are the words of the utterance that belong to any department's name.
    """
    for at in range(len(said.tokens)):
        if at in named:
            continue
        word, plain = said.words[at], said.plain[at]
        if not any(
            each in words for words in (COURTESY, LINKS, ASKING, TAKES_BACK, NEGATORS) for each in (word, plain)
        ):
            return False
    return True
