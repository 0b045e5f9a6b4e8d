"""How much a word shows which language is spoken."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from engine.language.lexicon import arabic, arabizi, english, others
from engine.language.normal import normalise
from engine.language.roman import consonants, sound, spellings, with_digits
from engine.language.script import script

Evidence = tuple[tuple[str, int], ...]
"""Which languages a word shows, how much each; `arabizi` is Arabic in Latin letters, `arabic` any in Arabic ones."""

STRONG, SENSE, SMALL, WORD, POLITE = 6, 4, 3, 2, 1
SURE = 5
"""From here on a word is one that no name and no loan has."""
LONGEST = 24
"""Letters of the longest word that is looked into; a longer one is no word."""
UNKNOWN: Evidence = (("unknown", 1),)
LETTER = 3
STEM_ENDINGS = (("'s", 3), ("s", 3), ("ed", 4), ("ing", 4), ("es", 4), ("d", 4), ("ly", 4))
"""Endings of English words, and how many letters there must be before them: Sayed is no form of say."""
ELIDED = frozenset({"l", "d", "j", "c", "n", "s", "m", "t", "qu"})
"""What French leaves of a word before a vowel: l'eau."""


class Table:
    """Every word that is known, normalised, with what it shows."""

    def __init__(self) -> None:
        self.words: dict[str, Evidence] = {}
        for weight, text in (
            (STRONG, english.STRONG),
            (WORD, english.COMMON),
            (SMALL, english.LIGHT),
            (POLITE, english.COURTESY),
            (0, english.NOTHING),
        ):
            self.add("en", weight, text.split())
        self.english = frozenset(self.words)
        for weight, text in (
            (STRONG, arabic.STRONG),
            (SMALL, arabic.LIGHT),
            (POLITE, arabic.COURTESY),
            (0, arabic.NOTHING),
        ):
            self.add("ar", weight, text.split())
        self.sounds = frozenset(map(sound, arabizi.SENSE.split())) | self.add_arabizi()
        self.stems = frozenset(c for word in arabizi.STEMS.split() if len(c := consonants(sound(word))) > 3)
        self.units = frozenset(arabizi.UNITS.split())
        self.add_others()
        self.pairs: dict[tuple[str, str], Evidence] = {
            (first, second): ((language, POLITE),)
            for language, text in (("en", english.PAIRS), ("ar", arabic.PAIRS))
            for first, second in (normalise(pair).split() for pair in text.split(","))
        }

    def add(self, language: str, weight: int, words: Iterable[str]) -> None:
        """Let each word show a language; said again of it, it shows it as said last."""
        alone: Evidence = ((language, weight),)
        for word in map(normalise, words):
            known = self.words.get(word)
            self.words[word] = alone if known is None else (*(one for one in known if one[0] != language), *alone)

    def add_arabizi(self) -> set[str]:
        """Add Arabic in Latin letters, but for what is English too; return how its surest long words sound."""
        barred = self.english.union(arabizi.OTHERS.split())
        strong, polite = (
            {word for pattern in text.split() for word in spellings(pattern)} - barred
            for text in (arabizi.STRONG, arabizi.COURTESY)
        )
        self.add("arabizi", STRONG, strong)
        self.add("arabizi", POLITE, polite)
        self.add("arabizi", WORD, arabizi.LIGHT.split())
        return {s for word in strong - polite if len(s := sound(word)) > 4}

    def add_others(self) -> None:
        """Add the other languages; a word that English or Arabic has too shows no more of them than of it."""
        for language, text in (others.LATIN | others.ARABIC).items():
            for word in text.split():
                ours = [weight for one, weight in self.words.get(normalise(word), ()) if one in {"ar", "en"}]
                self.add(language, min(SENSE, *ours, SENSE), [word])


@cache
def table() -> Table:
    """Return the table; it is made when the first caller speaks, since `engine validate` has no caller."""
    return Table()


def weigh(word: str) -> Evidence:
    """Return what a normalised word shows; `unknown` for a word in Latin letters that could be anything."""
    known = table().words.get(word)
    if known is not None:
        return known
    if len(word) > LONGEST or word.isdigit():
        return ()
    kind = script(word[0]) or next(filter(None, map(script, word)), "")
    if kind == "arabic":
        return weigh_arabic(word)
    return weigh_latin(word) if kind == "latin" else ()


def weigh_arabic(word: str) -> Evidence:
    """Return what a word in Arabic letters shows that stands in no table: at least its letters."""
    foreign = tuple((language, LETTER) for language, own in others.LETTERS.items() if not own.isdisjoint(word))
    if foreign:
        return (*foreign, ("arabic", WORD))
    if word[0] in "وفبلك" and (known := table().words.get(word[1:])) is not None:
        return known
    if word.endswith("ش") and word.startswith(("ما", "ب", "م")) and len(word) > 4:
        return (("ar", STRONG),)  # مابدفعش، بقدرش: not
    if word.endswith(arabic.ENDINGS):
        return (("ar", SMALL),)
    return (("ar" if word.startswith("ال") else "arabic", WORD),)


def weigh_latin(word: str) -> Evidence:
    """Return what a word in Latin letters shows that stands in no table."""
    if any(map(str.isdigit, word)):
        weight = with_digits(word, table().english, table().units)
        return (("arabizi", weight),) if weight else ()
    if is_english(word):
        return (("en", WORD),)
    head, _, tail = word.partition("'")
    if tail and head in ELIDED:
        return (("fr", SENSE),)
    if word.startswith("ma") and word.endswith(("sh", "ch")) and len(word) > 6:
        return (("arabizi", STRONG),)  # mafhemtesh, makaynch: not
    sounds = sound(word)
    return (("arabizi", SENSE),) if sounds in table().sounds or consonants(sounds) in table().stems else UNKNOWN


def is_english(word: str) -> bool:
    """Tell whether a word is a form of an English one, or ends as English words of sense do."""
    known = table().english
    for ending, letters in STEM_ENDINGS:
        stem = word.removesuffix(ending)
        if letters <= len(stem) < len(word) and stem in known:
            return True
    return len(word) > 6 and word.endswith(english.ENDINGS)
