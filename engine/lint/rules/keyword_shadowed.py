"""A keyword that never leads to its department, since others are heard in it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping

from engine.lint.draft import Draft
from engine.lint.phrase import Phrase, by_words, conflicts, several
from engine.lint.rules.keyword_says_nothing import says_nothing, stop_words
from engine.model import CallCentre
from engine.routing import Router
from engine.routing.router import stems
from engine.source import Diagnostic, Rule, Words

MOST_WORK = 30_000
"""Comparisons of keywords after which we stop to look: no centre that people write needs a tenth of them."""
RULE = Rule(
    code="W402",
    name="keyword-shadowed",
    says=Words(
        'a caller who says "{utterance}" comes to "{department}", not to "{wanted}"',
        "من يقول «{utterance}» يصل إلى القسم «{department}» لا إلى «{wanted}»",
    ),
    help=Words(
        '{heard} of "{intent}" count for more there: choose other words for one of the two',
        "في المقصد «{intent}» كلمات لها الغلبة هنا، وهي: {heard}. اختر كلمات أخرى لأحد المقصدين",
    ),
    why=Words(
        "The intent whose keywords say most of a sentence wins, so that this keyword never leads where it should.",
        "يُختار المقصد الذي تشمل كلماته المفتاحية أكبر جزء من الجملة، فلا تؤدي هذه الكلمة أبداً إلى حيث ينبغي.",
    ),
    bad={
        "intents.yaml": """\
intents:
  buy: {transfers_to: sales, keywords: {ar: [شراء], en: [buy, change order address]}}
  go_back: {transfers_to: reception, keywords: {ar: [استقبال], en: [order, address]}}
"""
    },
    good={
        "intents.yaml": """\
intents:
  buy: {transfers_to: sales, keywords: {ar: [شراء], en: [buy, change order]}}
  go_back: {transfers_to: reception, keywords: {ar: [استقبال], en: [order, address]}}
"""
    },
)


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Yield each keyword that the real router sends to another department when it is said alone."""
    suspects = [*affordable(suspicious(draft), draft)]
    centre = draft.centre if suspects else None
    if centre is None:
        return
    refused = {phrases[0].words for phrases in conflicts(draft)}
    router = Router(centre)
    written = {(p.keyword.intent, p.keyword.text): p for p in draft.phrases}
    for phrase in suspects:
        if phrase.keyword.intent in centre.intents and phrase.words not in refused:
            yield from shadowed(phrase, router, centre, written, stop_words(draft.languages))


def shadowed(
    phrase: Phrase,
    router: Router,
    centre: CallCentre,
    written: Mapping[tuple[str, str], Phrase],
    idle: frozenset[str],
) -> Iterator[Diagnostic]:
    """Yield a finding where the router, given a keyword, takes it for another department."""
    utterance = phrase.keyword.text
    routing = router.route(utterance)
    intent = centre.intents.get(routing.intent or "")
    if intent is None or intent.transfers_to == phrase.department:
        return
    heard = [m.keyword for m in routing.matches if m.intent == intent.id]
    others = [written[intent.id, word] for word in dict.fromkeys(heard) if (intent.id, word) in written]
    if any(says_nothing(other.words, idle) for other in others):
        return
    yield RULE.at(
        phrase.keyword.place,
        also=[other.keyword.place for other in others],
        utterance=utterance,
        department=intent.transfers_to,
        wanted=phrase.department,
        heard=", ".join(f'"{word}"' for word in dict.fromkeys(heard)),
        intent=intent.id,
    )


def suspicious(draft: Draft) -> Iterator[Phrase]:
    """Yield the keywords that could be taken for another department; which of them are is for the router to say.

    Those are the ones written alike elsewhere, but for what Arabic writes before a word, and those in which two words
    begin keywords of other departments: one alone counts for less, as it is said later.
    """
    begins: dict[str, set[str]] = defaultdict(set)
    alike: dict[tuple[str, ...], list[Phrase]] = defaultdict(list)
    for words, phrases in by_words(draft).items():
        begins[words[0]].update(phrase.department for phrase in phrases)
        alike[tuple(map(bare, words)) if len(words) > 1 else words] += phrases
    for phrases in alike.values():
        twins = several(phrases)
        for phrase in phrases:
            if twins or others_begin(phrase, begins):
                yield phrase


def others_begin(phrase: Phrase, begins: Mapping[str, set[str]]) -> bool:
    """Tell whether keywords of other departments may begin at two words of a keyword, behind its first."""
    if len(phrase.words) < 3:
        return False
    own = {phrase.department}
    return sum(any(begins.get(stem, own) - own for stem in stems(word)) for word in phrase.words[1:]) > 1


def affordable(phrases: Iterator[Phrase], draft: Draft) -> Iterator[Phrase]:
    """Yield keywords as long as the router would not have to compare too many."""
    begins = Counter(phrase.words[0] for phrase in draft.phrases if phrase.words)
    work = 0
    for phrase in phrases:
        work += sum(begins[stem] for word in phrase.words for stem in stems(word))
        if work > MOST_WORK:
            return
        yield phrase


def bare(word: str) -> str:
    """Return a word without anything that could be written before it."""
    while (shorter := min(stems(word), key=len)) != word:
        word = shorter
    return word
