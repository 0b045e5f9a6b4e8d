"""Utterance to department, with the reason."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from engine.language import Token
from engine.language.clause import Clauses, listened
from engine.language.forms import called
from engine.language.normal import WORD, unmarked
from engine.model import CallCentre, Intent
from engine.routing.examples import SURE, SURER, Examples
from engine.routing.lexicon import FORM, SLIP, Found, Lexicon
from engine.routing.naming import asked_for, nothing_else
from engine.routing.negation import Negators, joined, negated, negators, unsaid
from engine.routing.restart import NO, corrected, takes_back

OF_A_NAME = 2.0
"""What a department's own name counts when it is asked for; a keyword counts 1 as a rule."""
OF_A_SLIP = 0.6
"""The part that is left of a keyword with a wrong letter in it."""
MORE_WORDS = 0.25
"""What each further word of a phrase adds."""
EQUAL = 0.15
"""Two departments are equally strong when they differ by no more than this."""
NEAR = 4
"""Words after a name that is not wanted, within which another one is: «not sales, my friend, complaints»."""
ENOUGH = 0.5
"""Less than this moves nobody."""


class Match(NamedTuple):
    """Something that was listened for and was said; `start` and `end` are characters of the utterance, from 0."""

    intent: str
    """The intent; empty where the caller named the department itself."""
    department: str
    keyword: str
    """As the staff wrote it; a department's name as it is written."""
    start: int
    end: int
    how: str
    """`exact`, `form` (another form of the word), `slip` (a letter is wrong) or `name`."""
    strength: float
    ignored: str = ""
    """Why it does not count: `negated`, `unless`, `corrected`, `mentioned`; empty when it counts."""


class Routing(NamedTuple):
    """Where an utterance goes, and why; no department means that the caller stays where they are."""

    department: str | None
    intent: str | None
    """The intent that decided; None where there is none, or the caller named the department."""
    because: str
    matches: tuple[Match, ...] = ()
    strengths: tuple[tuple[str, float], ...] = ()
    """How strongly each department was asked for, the strongest first."""
    between: tuple[str, ...] = ()
    """The departments that are asked for equally, in the order in which they were said; the caller must be asked."""
    stage: str = "keywords"
    """What decided: `keywords`, or the name of a second stage."""


NOTHING = Routing(None, None, "no keyword was said")


class Phrase(NamedTuple):
    """What is listened for: a keyword of an intent, what takes one back, or a department's name."""

    text: str
    department: str
    intent: Intent | None = None
    strength: float = 1.0
    even_negated: bool = False
    unless: bool = False


class Router:
    """Finds what a call centre listens for; built once, used for every utterance."""

    def __init__(self, centre: CallCentre) -> None:
        self._phrases: list[Phrase] = []
        words: list[tuple[str, ...]] = []
        for phrase, said in (*keywords(centre), *names(centre)):
            if said:
                self._phrases.append(phrase)
                words.append(said)
        self._lexicon = Lexicon(words)
        self._priority = {intent.id: intent.priority for intent in centre.intents.values()}
        self._examples = Examples(centre) if centre.second_stage == "examples" else None
        self._apart = self._standing_apart(words)

    def route(self, utterance: str) -> Routing:
        """Return where an utterance goes and everything in it that was listened for."""
        routing = self._by_keywords(utterance)
        return self._by_examples(utterance, routing) if self._examples else routing

    def _by_examples(self, utterance: str, routing: Routing) -> Routing:
        """Let an example decide where no keyword does, or where it is the surer; a name that is asked for stands."""
        like = self._examples.like(utterance) if self._examples else None
        named = any(match.how == "name" and not match.ignored for match in routing.matches)
        decided = routing.department is not None or len(routing.between) > 1
        if like is None or named or like.department == routing.department or like.sure < (SURER if decided else SURE):
            return routing
        because = f'it is like the example "{like.example}"'
        return Routing(like.department, None, because, routing.matches, routing.strengths, stage="examples")

    def _by_keywords(self, utterance: str) -> Routing:
        hear = self._lexicon.hear
        spans = [(match.start(), match.end(), *hear(match[0])) for match in WORD.finditer(unmarked(utterance))]
        if not any(heard for *_, heard in spans):
            return NOTHING
        said = Clauses(utterance, (Token(word, start, end) for start, end, word, _ in spans if word))
        at = {start: heard for start, _, _, heard in spans}
        found = [*self._lexicon.find([at[token.start] for token in said.tokens])]
        if not found:
            return NOTHING
        matches = self._judged(said, found)
        return self._decided(utterance, matches) if matches else NOTHING

    def _judged(self, said: Clauses, found: list[Found]) -> list[Match]:
        """Return what was found, each with whether it counts."""
        chosen = self._longest(found)
        taken = self._taken(said, found)
        named = {at for each in chosen if self._name(each) for at in range(each.first, each.last + 1)}
        alone = bool(named) and nothing_else(said, named)
        denying, answers, judged = negators(said), set[int](), list[tuple[Found, str]]()
        for each in chosen:
            why = "unless" if self._intent(each) in taken.get(each.first, ()) else ""
            why = why or self._ignored(said, each, (denying, answers), alone=alone)
            judged.append((each, carried(said, judged, each, why)))
            after = each.last + 1
            if not judged[-1][1] and denying and after < len(said.words) and said.words[after] in NO:
                answers.add(after)  # «sales, no, complaints» takes the sales back
        counting = sorted({(each.first, each.last) for each, why in judged if not why})
        begins = corrected(said, counting)
        return [self._match(said, each, why or ("corrected" if each.first < begins else "")) for each, why in judged]

    def _name(self, found: Found) -> bool:
        return self._phrases[found.phrase].intent is None

    def _intent(self, found: Found) -> str:
        intent = self._phrases[found.phrase].intent
        return intent.id if intent else ""

    def _longest(self, found: Iterable[Found]) -> list[Found]:
        """Return keywords and names that do not overlap, the longer before the shorter; several of one place stay."""
        taken: dict[int, Found] = {}
        kept = []
        wanted = (each for each in found if self._may_count(each))
        for each in sorted(wanted, key=lambda f: (f.first - f.last, f.how == SLIP, f.first)):
            span = range(each.first, each.last + 1)
            there = [taken[at] for at in span if at in taken]
            if not there or all(
                (o.first, o.last, o.how == SLIP) == (each.first, each.last, each.how == SLIP) for o in there
            ):
                kept.append(each)
                taken.update((at, each) for at in span)
        return sorted(kept, key=lambda f: (f.first, f.phrase))

    def _may_count(self, found: Found) -> bool:
        """Tell whether something is a keyword, or a name as it is written: a complaint is not the complaints."""
        phrase = self._phrases[found.phrase]
        return not phrase.unless and (phrase.intent is not None or found.how != FORM or not phrase.text.isascii())

    def _ignored(self, said: Clauses, found: Found, denying: Negators, *, alone: bool) -> str:
        """Return why something that was said does not count, or nothing; `alone` when nothing but names was said."""
        phrase = self._phrases[found.phrase]
        if not phrase.even_negated and (unsaid(said, found.first) or negated(said, denying, found.first, found.last)):
            return "negated"
        if phrase.intent is None and not (alone or asked_for(said, found.first, found.last)):
            return "mentioned"
        return ""

    def _taken(self, said: Clauses, found: Iterable[Found]) -> dict[int, set[str]]:
        """Return the intents whose keywords do not count at a word, by word.

        An `unless` takes back what is within it; one that holds no keyword of its intent, all of its clause.
        """
        taken: dict[int, set[str]] = defaultdict(set)
        for each in found:
            if self._phrases[each.phrase].unless:
                if self._intent(each) in taken[each.first] and self._intent(each) in taken[each.last]:
                    continue
                first, last = said.clause(each.first) if each.phrase in self._apart else (each.first, each.last)
                for at in range(first, last + 1):
                    taken[at].add(self._intent(each))
        return taken

    def _standing_apart(self, words: list[tuple[str, ...]]) -> frozenset[int]:
        """Return the `unless` that hold no keyword of their own intent."""
        apart = []
        for number, phrase in enumerate(self._phrases):
            if phrase.unless:
                inside = self._lexicon.find([self._lexicon.hear(word)[1] for word in words[number]])
                own = (self._phrases[each.phrase] for each in inside)
                if not any(each.intent is phrase.intent and not each.unless for each in own):
                    apart.append(number)
        return frozenset(apart)

    def _match(self, said: Clauses, found: Found, ignored: str) -> Match:
        phrase = self._phrases[found.phrase]
        strength = phrase.strength * (OF_A_SLIP if found.how == SLIP else 1)
        return Match(
            phrase.intent.id if phrase.intent else "",
            phrase.department,
            phrase.text,
            said.tokens[found.first].start,
            said.tokens[found.last].end,
            found.how if phrase.intent else "name",
            strength,
            ignored,
        )

    def _decided(self, utterance: str, matches: list[Match]) -> Routing:
        counting = [match for match in matches if not match.ignored]
        strengths = ranked(counting)
        told = tuple(matches), strengths
        if not strengths or strengths[0][1] < ENOUGH:
            return Routing(None, None, why_not(utterance, matches), *told)
        most = strengths[0][1]
        equal = [department for department, strength in strengths if most - strength <= EQUAL]
        if len(equal) > 1:
            equal = self._preferred(equal, counting)
        if len(equal) > 1:
            return Routing(None, None, f"equally strong: {' and '.join(equal)}", *told, tuple(equal))
        own = [match for match in counting if match.department == equal[0]]
        best = max(own, key=lambda match: (match.intent != "", match.strength, -match.start))
        return Routing(equal[0], best.intent or None, because(utterance, own), *told)

    def _preferred(self, departments: list[str], matches: list[Match]) -> list[str]:
        """Return those of equally strong departments that an intent of the highest priority leads to, as said."""
        priority = {
            department: max(self._priority.get(m.intent, 0) for m in matches if m.department == department)
            for department in departments
        }
        highest = max(priority.values())
        first = {m.department: m.start for m in reversed(matches)}
        return sorted((d for d in departments if priority[d] == highest), key=lambda d: first[d])


def carried(said: Clauses, judged: list[tuple[Found, str]], found: Found, why: str) -> str:
    """Return whether something counts, after what stands before it: no problem or complaint, sales or billing."""
    other, before = next(((o, w) for o, w in reversed(judged) if o.last < found.first), (None, ""))
    if other is None or (why and why != "mentioned") or before not in {"", "negated"}:
        return why
    if joined(said, other.last, found.first):
        return before
    near = before == "negated" and found.first - other.last <= NEAR
    return "" if why and (near or takes_back(said, other.last, found.first)) else why


def keywords(centre: CallCentre) -> Iterator[tuple[Phrase, tuple[str, ...]]]:
    """Yield every keyword of a centre with its words, and what takes each back."""
    for intent in centre.intents.values():
        always = dict.fromkeys(k for words in intent.even_negated.values() for k in words)
        texts = always | dict.fromkeys(k for words in intent.keywords.values() for k in words)
        for text, (words, _) in zip(texts, listened(texts), strict=True):
            strength = intent.weight * (1 + MORE_WORDS * (len(words) - 1))
            yield Phrase(text, intent.transfers_to, intent, strength, even_negated=text in always), words
        unless = dict.fromkeys(u for each in intent.unless.values() for u in each)
        for text, (words, _) in zip(unless, listened(unless), strict=True):
            yield Phrase(text, intent.transfers_to, intent, unless=True), words


def names(centre: CallCentre) -> Iterator[tuple[Phrase, tuple[str, ...]]]:
    """Yield the names that callers may know the departments by: with and without an article, and the id."""
    for department in centre.departments.values():
        texts = (*department.name.values(), department.id.replace("_", " "))
        written = {words: text for text, (words, _) in zip(texts, listened(texts), strict=True)}
        for words, name in written.items():
            for said in dict.fromkeys(called(words)):
                if said == words or said not in written:
                    yield Phrase(name, department.id, None, OF_A_NAME), said


def ranked(matches: Iterable[Match]) -> tuple[tuple[str, float], ...]:
    """Return how strongly each department was asked for; a keyword that is said again counts once."""
    strongest: dict[tuple[str, str, str], float] = {}
    at_once: dict[tuple[str, int], Match] = {}
    for match in matches:
        there = at_once.get((match.department, match.start))
        if there is None or there.strength < match.strength:
            at_once[match.department, match.start] = match
    for match in at_once.values():
        key = (match.department, match.intent, match.keyword)
        strongest[key] = max(strongest.get(key, 0), match.strength)
    strengths: dict[str, float] = defaultdict(float)
    for (department, *_), strength in strongest.items():
        strengths[department] += strength
    return tuple(sorted(((d, round(s, 3)) for d, s in strengths.items()), key=lambda each: -each[1]))


def because(utterance: str, matches: Iterable[Match]) -> str:
    """Return in words what decided."""
    return f"the caller said {quoted(utterance, matches)}"


def why_not(utterance: str, matches: list[Match]) -> str:
    """Return in words why nothing that was said counts."""
    if weak := [match for match in matches if not match.ignored]:
        return f"{quoted(utterance, weak)} is too little"
    why = {
        "negated": "is what the caller does not want",
        "unless": "does not count here",
        "corrected": "was taken back",
        "mentioned": "was spoken of, not asked for",
    }
    return f"{quoted(utterance, matches[:1])} {why[matches[0].ignored]}"


def quoted(utterance: str, matches: Iterable[Match]) -> str:
    """Return the caller's own words, quoted."""
    return ", ".join(dict.fromkeys(f'"{utterance[m.start : m.end]}"' for m in matches))
