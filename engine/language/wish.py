"""A caller who says which language to speak, whatever language that is said in."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from engine.language.normal import normalise
from engine.language.roman import spellings

NAMES = {
    "ar": "عربي عربيه (3|)arab(i|y|e|ee|ic|iya) (3|)3arab(i|y|e|eya) arabe árabe arabo arabisch arapça",
    "en": """
        انجليزي انجليزيه انكليزي انكليزيه انقليزي انقليزيه انجلش انقلش انغليزي english inglis(h|i)
        (e|i)ng(l|)liz(i|e|y) ing(i|e)lizi inglese englisch anglais inglés ingles inglês ingilizce
    """,
    "fr": "فرنسي فرنسيه french français francais francés französisch fransızca frans(a|)wi",
    "fa": "فارسي فارسيه farsi persian",
    "ur": "اردو urdu",
    "es": "اسباني اسبانيه spanish español",
    "de": "الماني المانيه german deutsch almani",
    "tr": "تركي تركيه turkish türkçe turki",
    "hi": "هندي hindi هنديه",
    "it": "ايطالي italian italiano",
    "pt": "برتغالي portuguese português",
    "id": "indonesian indonesia bahasa",
    "tl": "tagalog filipino",
}
"""What languages are called, in Arabic, in English and by those who speak them."""
CLITICS = ("بال", "وال", "عال", "ال", "لل", "ب", "و", "ل")
SPEAKING = """
speak speaks speaking talk talking talks continue continuing switch change answer reply respond prefer converse
communicate explain understand understands know knows proceed carry حكي احكي تحكي تحكو تحكوا نحكي يحكي يحكو بيحكي
بتحكي بحكي بيحكو بنحكي منحكي تكلم اتكلم نتكلم يتكلم تتكلم تتكلمي تتكلمون بتكلم بتتكلم بيتكلم كلمني كلموني تكلمني
يكلمني اكلم نكلم التكلم تحدث اتحدث نتحدث يتحدث تتحدث تتحدثون التحدث الحديث الكلام كلام نكمل كمل كملي كملوا اكمل تكمل
نتابع تابع جاوب جاوبني جاوبوني رد ردوا ردي حول حولني غير غيرلي غيروا افهم بفهم يفهم تفهم بتفهم افضل افضّل بفضل اعرف
بعرف تعرف بتعرف يعرف بيعرف احجي تحجي نحجي يحجي نهدر تهدر نهضر تهضر اهضر سولف نسولف e7ki te7ki ne7ki a7ki ahki tehki
nehki e7ke te7ke e7ku b(i|e)7ki bt(e|)7ki by(e|i|)7ki 7aki (a|e|)kal(l|)(e|i)m (i|e|a|)tkal(l|)(e|i)m
t(i|e|)tkal(l|)(e|i)m n(i|e|)tkal(l|)(e|i)m bt(i|e|)tkal(l|)(e|i)m kal(l|)(e|i)mni n(i|)kam(m|)(e|i)l
(t|)kam(m|)(e|i)l jaw(e|)bni rid rod 3arif ba3r(e|i)f bt(a|)3r(e|i)f (b|)afham bt(e|i|)fham 7ki
"""
"""Verbs that, before the name of a language, ask for it."""
BETWEEN = """
in to into with me us you him someone somebody anyone person agent this call the conversation language only a bit
little well over back my more rather any of it please who can just على الى ل لل ب في معي معاي معايا معنا ويا وياي
باللغه اللغه لغه للغه لغتي اللغة بس شوي شويه فقط لو سمحت ممكن bel bil bi el il ma3i ma3ay ma3aya bas b
"""
POLITE = """
please pls plz in the language only can could we i you want would like let's lets ok okay hello hi hey sorry excuse
thanks thank yes yeah no نعم لا مرحبا الو طيب عفوا اسف لو سمحت سمحتي سمحتوا من فضلك رجاء ممكن بس فقط بدي اريد ابغي
ابي عايز عاوز يا اخي شكرا اللغه باللغه لغه law sama7t sama7ti bel bil bi el il min fadlak mumkin momken bas bddi bdi
badde use instead now may for rather be better it
"""
"""Around the name of a language they make a request of it: English please, عربي لو سمحت."""
AFTER = "please pls plz instead speaker speakers speaking لو رجاء law"
NEGATING = """
not no don't dont can't cant cannot doesn't doesnt didn't didnt never ما مش مو مب لا لم لست موش mish msh mesh ma la
"""
ENDING = """
please pls plz instead now well very only with if because and but or so thanks thank at since from here there today
right sorry better لو من رجاء معي معك معاي معايا بس فقط لاني لانه لان و او شكرا احسن اذا منيح كويس زين law ma3i bas
mni7 kwayes
"""
"""Words that may follow a language that is asked for; before any other it belongs to that word: English teacher."""
FARTHEST = 4
"""Words between a verb and the language it asks for."""
LONGEST = 7
"""Words of a request that is nothing but the name of a language and politeness."""
YOU = frozenset({"you", "u"})
NONE_OF = frozenset({"no", "not", "مش", "مو"})


@cache
def words_in(text: str) -> frozenset[str]:
    """Return the words of a table, normalised, every spelling of its patterns."""
    return frozenset(normalise(word) for pattern in text.split() for word in spellings(pattern))


@cache
def named() -> dict[str, str]:
    """Return the languages by their names, with and without article and preposition."""
    names = {word: language for language, names in NAMES.items() for word in words_in(names)}
    return names | {clitic + word: names[word] for word in names if not word.isascii() for clitic in CLITICS}


def wish(words: Sequence[str], languages: Sequence[str]) -> str | None:
    """Return which of `languages` (primary tags) the caller asks to speak, if any.

    Who does not speak one of two languages asks for the other.
    """
    names = named()
    if names.keys().isdisjoint(words):
        return None
    said = set(words)
    bare = len(said) <= LONGEST and said <= words_in(POLITE) | names.keys()
    asked, refused = "", ""
    for index, language in enumerate(map(names.get, words)):
        if language and language in languages:
            wanted = asks(words, index, bare)
            asked, refused = (language if wanted else asked), (language if wanted is False else refused)
    rest = [language for language in dict.fromkeys(languages) if language != refused]
    return asked or (rest[0] if refused and len(rest) == 1 else None)


def asks(words: Sequence[str], index: int, bare: bool) -> bool | None:
    """Tell whether the language named at a place is asked for (True), refused (False) or only spoken of (None).

    A `bare` request has no words but the name and politeness.
    """
    following = words[index + 1] if index + 1 < len(words) else None
    verb = verb_before(words, index)
    if verb is not None and (following is None or following in words_in(ENDING)):
        return not is_negated(words, verb)
    if following in words_in(AFTER):
        return index == 0 or words[index - 1] not in words_in(NEGATING)
    return (index == 0 or words[index - 1] not in NONE_OF) if bare else None


def verb_before(words: Sequence[str], index: int) -> int | None:
    """Return where the verb stands that a language is the object of: speak, talk to me in, continue this call in."""
    speaking, between = words_in(SPEAKING), words_in(BETWEEN)
    for place in range(index - 1, max(-1, index - 2 - FARTHEST), -1):
        if words[place] in speaking:
            return place
        if words[place] not in between:
            return None
    return None


def is_negated(words: Sequence[str], verb: int) -> bool:
    """Tell whether the caller does not speak a language; "don't you speak", «ليش ما بتحكي» ask for it all the same."""
    before = words[max(0, verb - 3) : verb]
    if words[verb].startswith(("ت", "بت", "te", "bte", "bt")) or not YOU.isdisjoint(before):
        return False
    return not words_in(NEGATING).isdisjoint(before)
