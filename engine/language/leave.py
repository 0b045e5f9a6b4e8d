"""Whether a caller thanks, takes leave, or wants nothing else."""

from __future__ import annotations

from engine.language.clause import AND, heard, phrases

LONGEST = 12
"""Words of an utterance beyond which it says more than that."""

GOING = phrases("""
    bye,bye bye,goodbye,good bye,bye for now,see you,see you later,talk to you later,have a nice day,have a good day,
    have a great day,have a good one,have a nice evening,good night,take care,i have to go,i need to go,
    i have to hang up,you can hang up,that's all,that is all,that's it,that is it,
    that's all i needed,that is all i needed,that will be all,nothing else,i'm done,i am done,we're done,i'm all set,
    that was all,
    مع السلامة,مع السلامه,باي,باي باي,وداعا,إلى اللقاء,في أمان الله,بأمان الله,بخاطرك,الله معك,الله معكم,تصبح على خير,
    نهارك سعيد,يومك سعيد,أشوفك على خير,تشاو,
    هذا كل شيء,هاد كل شي,هيدا كل شي,هذا كل شي,ده كل حاجة,بس هيك,بس كده,بس هذا,خلص هيك,خلص شكرا,خلاص شكرا,خلاص كده,
    هذا ما أردته,
    tschüss,auf wiedersehen,auf wiederhören,das war's,das ist alles,adiós,hasta luego,eso es todo,
    au revoir,bonne journée,c'est tout,hoşça kal,hoşça kalın,güle güle,görüşürüz,iyi günler,hepsi bu
""")
"""What callers say who go, or have all they wanted."""
THANKS = phrases("""
    thanks,thx,thank you,thank you so much,thank you very much,thanks a lot,many thanks,thanks for your help,
    thank you for your help,thank you for your time,cheers,much appreciated,shukran,
    شكرا,شكرا لك,شكرا لكم,شكرا جزيلا,شكرا كتير,شكرا كثيرا,شكرا لمساعدتك,شكرا على المساعدة,ألف شكر,مشكور,مشكورة,
    مشكورين,يسلمو,يسلموا,تسلم,تسلمي,تسلموا,متشكر,متشكرة,يعطيك العافية,الله يعطيك العافية,يعطيكم العافية,
    الله يعافيك,جزاك الله خيرا,جزاك الله خير,الله يسلمك,بارك الله فيك,ما قصرت,كتر خيرك,ربنا يخليك,
    danke,danke schön,vielen dank,gracias,muchas gracias,merci,merci beaucoup,teşekkürler,teşekkür ederim,sağ ol
""")
"""What callers say who thank."""
NOTHING = phrases("""
    no,nope,no no,nothing,nothing more,nothing at all,not really,not now,not today,no that's everything,i'm good,
    i am good,i'm fine,we're good,all good,it's fine,that's everything,
    لا,لأ,كلا,لا لا,لا شيء,ولا شي,ولا شيء,ولا حاجة,مافي شي,ما في شي,ما في شيء,ما بدي شي,مش عايز حاجة,ما أبي شي,
    ما عندي شي,لا أحتاج شيئا,لا أريد شيئا,خلص,خلاص,كفاية,كفى,تمام هيك,
    nein,nichts,nichts mehr,no nada,nada,nada más,non,rien,rien d'autre,hayır,yok,başka bir şey yok
""")
"""What callers answer who are asked whether they want anything else, and do not."""
BESIDE = phrases("""
    ok,okay,alright,all right,right,well,then,and,so,great,perfect,good,fine,cool,excellent,wonderful,lovely,sir,madam,
    ma'am,very much,again,now,dear,please,for everything,for your help,for the help,for calling,
    طيب,حسنا,تمام,ماشي,أوكي,اوك,ممتاز,رائع,جيد,جدا,كتير,كثير,إذن,يعني,أخي,أختي,أستاذ,حبيبي,يا أخي,يا غالي,والله,
    من فضلك,على كل شيء,على كل شي,عالمساعدة,
    gut,also,bueno,vale,bien,bon,alors,d'accord,tamam,peki
""")
"""What stands beside those and says nothing else."""


def takes_leave(utterance: str) -> bool:
    """Tell whether an utterance thanks or says goodbye, and nothing else; "no, thanks" may answer any question."""
    polite = GOING | THANKS | BESIDE
    return consists(utterance, GOING, polite | NOTHING) or consists(utterance, THANKS, polite)


def wants_nothing(utterance: str) -> bool:
    """Tell whether an utterance answers the question what else there is with: nothing."""
    return consists(utterance, GOING | THANKS | NOTHING, GOING | THANKS | NOTHING | BESIDE)


def consists(utterance: str, needed: frozenset[tuple[str, ...]], known: frozenset[tuple[str, ...]]) -> bool:
    """Tell whether an utterance is made of known phrases, one of the needed ones among them."""
    words = heard(utterance)
    if not words or len(words) > LONGEST:
        return False
    reached = {0: False}
    """The words that known phrases reach to, each with whether a needed one is among them."""
    for at in range(len(words)):
        for end in range(at + 1, len(words) + 1) if at in reached else ():
            phrase = words[at:end]
            if (phrase := phrase if phrase in known else (unjoined(phrase[0]), *phrase[1:])) in known:
                reached[end] = reached.get(end, False) or reached[at] or phrase in needed
    return reached.get(len(words), False)


def unjoined(word: str) -> str:
    """Return a word without the «and» that Arabic writes before it."""
    return word[1:] if word[0] in AND and len(word) > 2 else word  # a letter alone is none
