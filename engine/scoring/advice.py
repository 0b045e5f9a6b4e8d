"""What to do about a keyword that does harm: each idea is tried on the utterances before it is given."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from engine.language import tokens
from engine.language.normal import words_of
from engine.model import CallCentre, Intent
from engine.routing import Match, Router
from engine.scoring.outcome import WRONG, Outcome, outcome
from engine.scoring.tally import Tally

UNLESS, PHRASE, OUT, KEEP, NAME = "unless", "phrase", "take out", "keep", "name"
COST = 2
"""A wrong transfer is worse than none: as bad as so many callers who are not understood."""
AROUND = ((0, 0), (1, 0), (0, 1), (1, 1), (2, 0), (0, 2))
"""How many words before and after a keyword are looked at."""
MOST = 3
"""Phrases in one piece of advice."""
CLEAR = 5
"""A phrase separates what is right from what is wrong when it is so many times more often the one than the other."""
FEW = 3
"""Where a keyword is seen no more often, one utterance has to do; otherwise two must agree."""
TRIED = 2_000
"""Utterances that an idea is tried on; where more hold the keyword, every second or third of them stands for all."""
LARGE = 2_000
"""Keywords; of a larger centre, ideas are tried on the part that the utterances touch."""


BREAK = re.compile(r"[^\w\s'’ـ]")
"""What nobody would write within a phrase."""


class Advice(NamedTuple):
    """What to do about a keyword, and what that does on the same utterances."""

    do: str
    """`unless`, `phrase`, `take out`, `keep`, or `name` where it is no keyword but a department's name."""
    words: tuple[str, ...] = ()
    """What to write: in `unless`, or instead of the keyword."""
    language: str = ""
    """Under which language to write it."""
    wrong: int = 0
    """Wrong transfers more, or where below 0 fewer."""
    found: int = 0
    """Callers found more, or where below 0 fewer."""


Contexts = dict[tuple[str, ...], dict[int, str]]
"""Words with a keyword among them: in which utterances, and as said there."""


def advise(centre: CallCentre, outcomes: Sequence[Outcome], tally: Tally) -> Advice:
    """Return the best that can be done about a keyword."""
    if not tally.intent:
        return Advice(NAME)
    trial = Trial(slim(centre, outcomes), outcomes, tally)
    plans = [trial.measured(plan) for plan in trial.plans()]
    best = max(plans, key=value, default=Advice(KEEP))
    return best if value(best) > 0 else Advice(KEEP, language=trial.language)


def value(advice: Advice) -> int:
    """Return what is won by a piece of advice."""
    return advice.found - COST * advice.wrong


class Trial:
    """One keyword of one centre, and the utterances that hold it."""

    def __init__(self, centre: CallCentre, outcomes: Sequence[Outcome], tally: Tally) -> None:
        self._centre, self._outcomes, self._tally = centre, outcomes, tally
        self._intent = centre.intents[tally.intent]
        self.language = next(
            (
                language
                for words in (self._intent.keywords, self._intent.even_negated)
                for language, each in words.items()
                if tally.keyword in each
            ),
            centre.language,
        )

    def plans(self) -> Iterator[Advice]:
        """Yield what could be done, the smallest change first."""
        right, wrong = self._contexts(self._tally.right), self._contexts(self._tally.wrong)
        if words := chosen(wrong, right, len(self._tally.wrong)):
            yield Advice(UNLESS, words, self.language)
        longer = {words: there for words, there in right.items() if self._is_longer(words)}
        if words := chosen(longer, wrong, len(self._tally.right)):
            yield Advice(PHRASE, words, self.language)
        yield Advice(OUT, (), self.language)

    def measured(self, plan: Advice) -> Advice:
        """Return a plan with what it does."""
        route = Router(self._changed(plan)).route
        step = every(self._tally.heard)
        before = [self._outcomes[number] for number in self._tally.heard[::step]]
        after = [outcome(each.labelled, route(each.labelled.text)) for each in before]
        return plan._replace(
            wrong=step * (sum(each.verdict == WRONG for each in after) - sum(each.verdict == WRONG for each in before)),
            found=step * (sum(each.found for each in after) - sum(each.found for each in before)),
        )

    def _changed(self, plan: Advice) -> CallCentre:
        """Return the centre as it is when a plan was followed."""
        intent, language = self._intent, plan.language
        if plan.do == UNLESS:
            unless = {**intent.unless, language: (*intent.unless.get(language, ()), *plan.words)}
            intent = intent._replace(unless=unless)
        else:
            stands = language in intent.keywords and self._tally.keyword in intent.keywords[language]
            keywords, always = (without(words, self._tally.keyword) for words in (intent.keywords, intent.even_negated))
            place = keywords if stands or not always else always
            place[language] = (*place.get(language, ()), *plan.words)
            intent = intent._replace(keywords=keywords, even_negated=always)
        return self._centre._replace(intents={**self._centre.intents, intent.id: intent})

    def _is_longer(self, words: Sequence[str]) -> bool:
        return len(words) > len(words_of(self._tally.keyword))

    def _contexts(self, numbers: Sequence[int]) -> Contexts:
        """Return the words around the keyword wherever it moved a caller."""
        found: Contexts = defaultdict(dict)
        for number in numbers[:: every(numbers)]:
            each = self._outcomes[number]
            for match in each.decisive:
                if (match.department, match.intent, match.keyword) == self._tally[:3]:
                    for words, said in around(each.labelled.text, match):
                        found[words].setdefault(number, said)
        found.pop(words_of(self._tally.keyword), None)
        return found


def every(numbers: Sequence[int]) -> int:
    """Return how many utterances each that is tried stands for."""
    return max(1, -(-len(numbers) // TRIED))


def around(text: str, match: Match) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield what was found with the words beside it, as compared and as said, within one breath."""
    said = [*tokens(text)]
    first = next((at for at, token in enumerate(said) if token.start >= match.start), 0)
    last = next((at for at, token in enumerate(said) if token.end >= match.end), first)
    for before, after in AROUND:
        if first < before or last + after >= len(said):
            continue
        part = said[first - before : last + after + 1]
        if part and not BREAK.search(text[part[0].start : part[-1].end]):
            yield tuple(token.word for token in part), " ".join(text[token.start : token.end] for token in part)


def chosen(wanted: Contexts, unwanted: Contexts, of: int) -> tuple[str, ...]:
    """Return the few phrases that cover most of what is wanted and little of what is not."""
    support = 1 if of <= FEW else 2
    covered: set[int] = set()
    lost: set[int] = set()
    picked: list[str] = []
    while len(picked) < MOST:
        gains = {
            words: (len(there.keys() - covered), len(unwanted.get(words, {}).keys() - lost))
            for words, there in wanted.items()
        }
        ranked = [
            (won - cost, -len(words), words)
            for words, (won, cost) in gains.items()
            if won >= support and won >= CLEAR * cost
        ]
        if not ranked:
            break
        words = max(ranked)[2]
        picked.append(Counter(wanted[words].values()).most_common(1)[0][0])
        covered |= wanted[words].keys()
        lost |= unwanted.get(words, {}).keys()
    return tuple(picked)


def without(keywords: Mapping[str, tuple[str, ...]], word: str) -> dict[str, tuple[str, ...]]:
    """Return keywords without one of them."""
    return {language: tuple(each for each in words if each != word) for language, words in keywords.items()}


def slim(centre: CallCentre, outcomes: Iterable[Outcome]) -> CallCentre:
    """Return a centre as it is, or of a very large one the keywords that were said at all."""
    if sum(len(words) for intent in centre.intents.values() for words in intent.keywords.values()) <= LARGE:
        return centre
    said = {(match.intent, match.keyword) for each in outcomes for match in each.routing.matches}

    def kept(intent: Intent, keywords: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
        return {
            language: tuple(word for word in words if (intent.id, word) in said) for language, words in keywords.items()
        }

    intents = {
        intent.id: intent._replace(
            keywords=kept(intent, intent.keywords), even_negated=kept(intent, intent.even_negated)
        )
        for intent in centre.intents.values()
    }
    return centre._replace(intents=intents)
