"""Arabic in Latin letters (Arabizi): how it is spelled."""

from __future__ import annotations

import re

SOUNDS = str.maketrans({"7": "h", "5": "kh", "6": "t", "9": "s", "8": "q", "2": "", "3": "", "q": "k", "'": ""})
VOWELS = str.maketrans("eyo", "iiu")
SILENT = str.maketrans("", "", "aiu")
DOUBLED = re.compile(r"(.)\1+")
LONG = re.compile("oo|ou|w(?=[^aeiou])")
RUNS = re.compile("[0-9]+")
LETTERS_FOR = frozenset({"2", "3", "5", "6", "7", "8", "9", "22", "33", "77"})
"""Digits that stand for letters of Arabic: 2 ء, 3 ع, 5 خ, 6 ط, 7 ح, 8 غ or ق, 9 ص or ق."""
SHAPE = re.compile("[a-z0-9']*[a-z]{2}[a-z0-9']*")
NOT_ARABIC = frozenset("xpv")


def spellings(pattern: str) -> list[str]:
    """Return every spelling a pattern stands for: `k(i|ee)f` is kif and keef."""
    head, bracket, rest = pattern.partition("(")
    if not bracket:
        return [pattern]
    choices, _, tail = rest.partition(")")
    ends = spellings(tail)
    return [head + choice + end for choice in choices.split("|") for end in ends]


def sound(word: str) -> str:
    """Return how a word sounds, whoever spells it: moshkle and mochkleh, tawsil and taouseel are one."""
    sounds = word.translate(SOUNDS).replace("ch", "sh").replace("th", "t").replace("dh", "d").replace("ee", "i")
    sounds = LONG.sub("u", sounds).translate(VOWELS)
    return DOUBLED.sub(r"\1", sounds.removesuffix("h"))


def consonants(sounds: str) -> str:
    """Return the consonants of a word as it sounds: mushkila and mshkle are mshkl."""
    return sounds[:1] + sounds[1:].translate(SILENT)


def with_digits(word: str, english: frozenset[str], units: frozenset[str]) -> int:
    """Return how much a word of letters and digits looks like Arabic: 3ndi and ma7al do, 5pm, mp3 and r2d2 do not."""
    runs = RUNS.findall(word)
    letters = len(word) - sum(map(len, runs))
    if letters <= len(runs) or not SHAPE.fullmatch(word) or not LETTERS_FOR.issuperset(runs):
        return 0
    if not NOT_ARABIC.isdisjoint(word) or is_number_and_word(word, english, units):
        return 0
    sounded = not frozenset("aeiou").isdisjoint(word)
    if len(runs) == 1 and word[-1].isdigit():
        return 2 if sounded and runs[0] in {"2", "3", "7"} and word[:-1] not in english else 0
    if runs == ["8"]:
        return 3 if sounded else 0
    return 5 if sounded else 3


def is_number_and_word(word: str, english: frozenset[str], units: frozenset[str]) -> bool:
    """Tell whether a word is a number and what is counted: 2nd, 3bedroom, 7eleven."""
    counted = word.lstrip("0123456789")
    return counted != word and (counted in units or (len(counted) > 3 and counted in english))
