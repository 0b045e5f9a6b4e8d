"""Whether a caller who names a department asks for it, or only speaks of it."""

from __future__ import annotations

from collections.abc import Container

from engine.language.clause import Clauses
from engine.language.normal import listed

ASKING = listed("""
    connect transfer put pass switch send move redirect forward speak talk get give need want like reach route
    take bring calling call calls ask asking looking return go hand direct try back for love prefer contact
    speaking talking transferred connected department desk hi hello hey please yes yeah ok okay no حولني حولوني
    حولنا حولوه وصلني وصلوني اعطيني عطني عطيني اديني ارجعني رجعني رجعوني ارجع ودني وديني خدني خذني انقلني كلم
    اكلم احكي اتكلم اتحدث نتكلم التحدث الحديث التكلم التواصل اتواصل تواصل تحولني تحولوني تحويل تحويلي توصلني
    توصلوني توصيلي وصليني حوليني ترجعني ترجعوني بدي بدنا اريد نريد ابغى ابغي ابي عايز عاوز عايزه عاوزه ودي محتاج
    ممكن ارغب أحتاج طلب حاب حابب حابه نقلني نقل نقلوني تنقلني دخلني شبكني اعطونا عاوزين رايد رايده دز دزني حطني
    خليني اطلب عطوني هات نوصل اوصل بغيت اتصال نحكي نكلم اكلمهم احكيلي انتقل الانتقال العودة أعود اعود الرجوع
    ارجعوني رجوع لو نعم ايوه ايوا مرحبا الو قسم وصلوا حولوا ابعتني ابعثني زبطني مرر مررني مررلي حابين باغي باغيه
    نبغى تواصلوني أعدني اعدني عيدني
""")
"""Words that ask for what is named behind them."""
LINKS = listed("""
    to the me us through with someone somebody anyone in from your a an person people agent rep representative
    over back on up my call of team section office line department dept folks guy guys lady main again directly
    straight out for مع على علي الى ل من عند في ب قسم القسم دائرة إدارة الادارة فريق حدا احد أحد شخص موظف موظفه
    موظفين مسؤول المسؤول مدير مديره جماعه ناس بتاع تبع الخاص عن طريق اي مكتب خط شعبه وحده مباشره واحد حد رقم
    تاني ثاني مره اخرى مصلحه بتاعت حق مال لقسم بقسم لموظف لمكتب لفريق لدائره لاداره عقسم عالقسم للقسم ان انه
""")
"""Words that may stand between the asking and the name."""
ABOUT = {"about"}
COURTESY = listed("""
    please thanks thank you ok okay yes yeah yep no hi hello hey good morning evening afternoon sir madam miss
    sorry now just only then so well i i'm i'd it's would can could will and or not want need like want-to
    actually again maybe نعم ايوه ايوا اي اه لا مرحبا اهلا السلام عليكم صباح مساء الخير لو سمحت سمحتي سمحتو
    سمحتوا من فضلك فضلكم رجاء شكرا بليز الله يخليك يسعدك عافيه يعطيك العافيه الو هلا طيب تمام اوكي ممكن بس فقط
    انا و او ولا مش مو الحين الان هلق هسه دلوقتي حالا معلش اخي اختي استاذ يا حبيبي يرحم والديك عيوني اذا بتريد
    تكرم ياريت بالله عليك هسا بسرعه ضروري
""")
"""Words that ask for nothing and tell nothing."""


def asked_for(said: Clauses, first: int, named: Container[int]) -> bool:
    """Tell whether the name that begins at a word is asked for: behind a word that asks, or as all that was said.

    `named` are the words of the utterance that belong to any department's name.
    """
    return behind_asking(said, first) or nothing_else(said, named)


def behind_asking(said: Clauses, first: int) -> bool:
    """Tell whether a word that asks stands before a name, with only small words between."""
    about = False
    for at in range(first - 1, -1, -1):
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
            return (word in ASKING or plain in ASKING) and word not in COURTESY
    return False


def nothing_else(said: Clauses, named: Container[int]) -> bool:
    """Tell whether an utterance is only names, courtesy, and words that ask."""
    for at in range(len(said.tokens)):
        if at in named:
            continue
        word, plain = said.words[at], said.plain[at]
        if not any(each in words for words in (COURTESY, LINKS, ASKING) for each in (word, plain)):
            return False
    return True
