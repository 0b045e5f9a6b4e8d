"""What the words of an utterance show together."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from engine.language.lexicon import others
from engine.language.script import script_of
from engine.language.weight import SURE, WORD, table, weigh

IN_ARABIC_LETTERS = ("ar", *others.ARABIC)
KNOWN = frozenset({"en", *IN_ARABIC_LETTERS, *others.LATIN})
"""Languages of which words are known; of any other only the script is."""


class Shown(NamedTuple):
    """What the words of an utterance show, each language by its primary tag."""

    weights: dict[str, int]
    against: dict[str, int]
    """The same for comparing: Arabic letters count double, since Arabic is full of English words, English of none."""
    sure: frozenset[str]
    """The languages of which there is a word that no name and no loan has."""
    home: str
    """The language that words in Arabic letters are taken for; empty where there are none."""
    unknown: int
    """How many words in Latin letters nobody knows."""

    def best(self) -> tuple[str, int]:
        """Return the language shown most, and by how much more than the next: by nothing where none is shown."""
        first, second = sorted([*self.against.items(), ("", 0), ("", 0)], key=lambda shown: shown[1], reverse=True)[:2]
        return first[0], first[1] - second[1]


def shown_by(words: Sequence[str], centre: Sequence[str]) -> Shown:
    """Return what words show in a centre of some languages; languages it does not have are shown too."""
    weights, sure = added(words)
    unknown = weights.pop("unknown", 0)
    home, letters = at_home(weights, centre)
    latin = [language for language in centre if script_of(language) == "latin"]
    if len(latin) == 1 and latin[0] not in KNOWN:
        weights[latin[0]] = WORD * unknown
    roman = "ar" if "ar" in centre else "arabizi"
    weights[roman] = weights.get(roman, 0) + weights.pop("arabizi", 0)
    weights[home] = weights.get(home, 0) + letters
    weights = {language: weight for language, weight in weights.items() if weight}
    against = {language: 2 * weight + (language in centre) for language, weight in weights.items()}
    if letters:
        against[home] += 2 * letters
    surely = {home if s in IN_ARABIC_LETTERS else roman if s == "arabizi" else s for s in sure}
    return Shown(weights, against, frozenset(surely), home if letters else "", unknown)


def added(words: Sequence[str]) -> tuple[dict[str, int], set[str]]:
    """Return what each word shows, added up, and what one of them shows surely."""
    weights: dict[str, int] = {}
    sure: set[str] = set()
    pairs = table().pairs
    for previous, word in pairwise(("", *words)):
        for language, weight in pairs.get((previous, word)) or weigh(word):
            weights[language] = weights.get(language, 0) + weight
            if weight >= SURE:
                sure.add(language)
    return weights, sure


def at_home(weights: dict[str, int], centre: Sequence[str]) -> tuple[str, int]:
    """Take out what words in Arabic letters show, and return it with the language of the centre it is for.

    That is the one they show most, else the centre's first in these letters; `arabic` where there is none.
    """
    mine = [language for language in centre if script_of(language) == "arabic"]
    home = max(mine, key=lambda language: weights.get(language, 0), default="arabic")
    return home, weights.pop("arabic", 0) + max(weights.pop(language, 0) for language in IN_ARABIC_LETTERS)
