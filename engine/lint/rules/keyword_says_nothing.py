"""A keyword that is heard in nearly every sentence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from engine.language import tokens
from engine.language.script import script
from engine.lint.draft import KEYWORDS, Draft
from engine.source import Diagnostic, Rule, Words

STOP: dict[str, str] = {
    "en": """
        a an the and or but so if then as at by for from in into of on to with i i'm i'd i've i'll me my mine you your
        he him his she her it its we us our they them their this that these those there here am is are was were be been
        do does did don't have has had can can't could will would should may please want need like just yes no ok okay
        not thanks
    """,
    "ar": """
        و أو ثم لكن بل في من إلى على عن مع منذ حتى عند لدى ل ب ك هل ما ماذا لا لم لن لو إن أن أنّ إذا قد كل هذا هذه ذلك
        تلك الذي التي هنا هناك أنا أنت أنتم نحن هو هي هم لي لك عندي لدي كان كانت يكون أريد اريد أود أرغب أحتاج ممكن أبغى
        أبي أبغا بدي عايز عاوز عاوزة عايزة نعم أجل ايوه أيوة طيب تمام فضلك سمحت رجاء رجاءً يا شكراً شكرا
    """,
    "de": """
        der die das den dem des ein eine einen einem einer und oder aber in im an am auf aus bei mit nach von vom zu zum
        zur für ich du er sie es wir ihr mich mir mein meine bin bist ist sind war habe hat haben kann können will
        möchte bitte ja nein nicht auch danke
    """,
    "fr": """
        le la les l un une des du de d et ou mais à au aux en dans sur pour par avec je j tu il elle on nous vous ils
        elles me m mon ma mes ce cette ces c est suis ai a avez voudrais veux que qui ne pas oui non merci
    """,
    "es": """
        el la los las un una unos unas y o pero de del a al en con por para que yo tú él ella usted nosotros me mi mis
        su sus es soy está estoy hay he quiero quisiera necesito favor sí no se lo gracias
    """,
    "tr": """
        bir ve veya ama için ile de da bu şu o ben sen biz siz mi mı mu mü benim var istiyorum lütfen evet hayır tamam
        teşekkürler
    """,
}
"""Words that nearly every sentence has, by language; in one of the centre's languages they tell no intent."""
RULE = Rule(
    code="E404",
    name="keyword-says-nothing",
    says=Words(
        '"{keyword}" is said in nearly every sentence, whatever a caller wants',
        "«{keyword}» تُقال في كل جملة تقريباً، أياً كان ما يريده المتصل",
    ),
    help=Words(
        "choose a word that only callers with this intent say, or remove it",
        "اختر كلمة لا يقولها إلا من يريد هذا المقصد، أو احذفها",
    ),
    why=Words(
        "Nearly every caller would be transferred, whatever they ask for.",
        "سيُحوَّل كل متصل تقريباً، أياً كان طلبه.",
    ),
    bad={
        "intents.yaml": """\
intents:
  buy: {transfers_to: sales, keywords: {ar: [شراء, أريد], en: [buy, I want]}}
  go_back: {transfers_to: reception, keywords: {ar: [استقبال], en: [reception]}}
"""
    },
    good={
        "intents.yaml": """\
intents:
  buy: {transfers_to: sales, keywords: {ar: [شراء, أريد الشراء], en: [buy, I want to buy]}}
  go_back: {transfers_to: reception, keywords: {ar: [استقبال], en: [reception]}}
"""
    },
    instead_of=("keyword-conflict", "keyword-shadowed", "keyword-twice", "keyword-too-long", "yaml-spelling"),
)


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Yield each keyword of nothing but such words, and each that is one letter or one digit.

    What only fills a pause is never listened for, neither as a keyword nor to take one back.
    """
    idle = stop_words(draft.languages)
    for phrase in (*draft.phrases, *draft.exceptions):
        keyword, words = phrase.keyword, phrase.words
        if (says_nothing(words, idle) and keyword.key in KEYWORDS) or (not words and any(tokens(keyword.text))):
            yield RULE.at(keyword.place, keyword=keyword.text)


def says_nothing(words: tuple[str, ...], idle: frozenset[str]) -> bool:
    """Tell whether a keyword would be heard in nearly every sentence.

    One sign counts as nothing in scripts of letters, not in those where it is a word: 水.
    """
    alone = words[0] if len(words) == 1 and len(words[0]) == 1 else ""
    if alone:
        return alone.isdigit() or bool(script(alone))
    return bool(words) and all(word in idle for word in words)


def stop_words(languages: Iterable[str]) -> frozenset[str]:
    """Return the words that say nothing in one of these languages, normalised as callers' words are."""
    return frozenset().union(*(in_language(language.partition("-")[0].lower()) for language in languages))


@cache
def in_language(language: str) -> frozenset[str]:
    """Return the words that say nothing in one language."""
    return frozenset(token.word for token in tokens(STOP.get(language, "")))
