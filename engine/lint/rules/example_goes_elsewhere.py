"""An example that does not come to its intent's department."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from engine.lint.draft import Draft, Keyword
from engine.lint.spot import short
from engine.lint.tongue import by_language
from engine.source import Diagnostic, Edit, Place, Rule, Words
from engine.source.lines import quoted

if TYPE_CHECKING:
    from engine.routing import Match, Routing

RULE = Rule(
    code="E414",
    name="example-goes-elsewhere",
    says=Words(
        'the example "{utterance}" comes to "{department}", not to "{wanted}"',
        "المثال «{utterance}» يصل إلى القسم «{department}» لا إلى «{wanted}»",
    ),
    help=Words(
        "what decides there: {heard}. Add a keyword that these callers say, or put the example under another intent",
        "ما يحسم الأمر فيه: {heard}. أضف كلمة مفتاحية مما يقوله هؤلاء المتصلون، أو ضع المثال تحت مقصد آخر",
    ),
    why=Words(
        "Examples are what callers really say. Each is given to the router that takes the calls, so that no change of "
        "keywords sends them to another department unnoticed.",
        "الأمثلة هي ما يقوله المتصلون فعلاً. يُجرَّب كل مثال كما لو قيل في مكالمة، فلا يغيّر تعديل الكلمات المفتاحية القسم "
        "الذي يصل إليه المتصل من دون أن يلاحظ أحد.",
    ),
    bad={
        "intents.yaml": """\
intents:
  buy: {transfers_to: sales, keywords: {ar: [شراء], en: [buy]}, examples: {en: [is my order ready]}}
  go_back: {transfers_to: reception, keywords: {ar: [استقبال], en: [reception, order]}}
"""
    },
    good={
        "intents.yaml": """\
intents:
  buy: {transfers_to: sales, keywords: {ar: [شراء], en: [buy, order ready]}, examples: {en: [is my order ready]}}
  go_back: {transfers_to: reception, keywords: {ar: [استقبال], en: [reception, order]}}
"""
    },
    after=("unless-undoes-keyword",),
)
ASKED = Words(
    'the example "{utterance}" leaves open which department is meant: {departments}',
    "المثال «{utterance}» لا يحسم أي قسم هو المقصود: {departments}",
)
EQUAL = Words(
    "equally strong there: {heard}. Add a longer keyword, or give the intent a weight or a priority",
    "لها القوة نفسها فيه: {heard}. أضف كلمة مفتاحية أطول، أو حدد للمقصد وزناً في `weight` أو أولوية في `priority`",
)
KEPT = Words(
    'the example "{utterance}" leads nowhere, and should come to "{wanted}"',
    "المثال «{utterance}» لا يؤدي إلى أي قسم، والمطلوب أن يصل إلى القسم «{wanted}»",
)
NOTHING = Words(
    'no keyword of "{intent}" is in it: add one that these callers say',
    "ليس فيه أي كلمة مفتاحية من المقصد «{intent}»: أضف كلمة مما يقوله هؤلاء المتصلون",
)
REASONS = {
    "": Words(
        "too little by itself: {heard}. Raise the weight of the intent",
        "لا يكفي هذا وحده: {heard}. زد وزن المقصد في `weight`",
    ),
    "negated": Words(
        "the caller has not got it, or does not want it: {heard}. If it is to count all the same, put it under "
        "even_negated",
        "المتصل ينفي هذا: {heard}. فإن كان ينبغي أن يُحتسب مع النفي، فاكتبه تحت `even_negated`",
    ),
    "unless": Words(
        "unless takes this back here: {heard}",
        "ما كُتب تحت `unless` يُبطل هذا هنا: {heard}",
    ),
    "corrected": Words(
        "the caller takes this back: {heard}",
        "المتصل يتراجع عن هذا: {heard}",
    ),
    "mentioned": Words(
        "the caller speaks of this and does not ask for it: {heard}. Add a keyword",
        "المتصل يذكر هذا ولا يطلبه: {heard}. أضف كلمة مفتاحية",
    ),
}
"""Why something that was said does not count, by what the router calls it."""
CUT = Words(
    'the comma before "{piece}" ends the example that it belongs to',
    "الفاصلة قبل «{piece}» تقطع المثال الذي هي منه",
)
IN_QUOTES = Words("put the whole sentence in quotes: {typed}", "ضع الجملة كلها بين علامتي تنصيص: `{typed}`")


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Yield each example that the real router does not send to the department it belongs to."""
    centre = draft.centre if draft.examples and not doubtful(draft) else None
    if centre is None:
        return
    router = draft.hearing.router
    heard = [e for e in draft.examples if e.language in {"", *draft.languages} and e.intent in centre.intents]
    waiting = deque((each, centre.intents[each.intent].transfers_to) for each in heard)
    route = cache(router.route) if router else None  # each is asked for by itself, and as what stands behind another
    while route and waiting:
        example, wanted = waiting.popleft()
        after = waiting[0][0] if waiting else None
        routing = route(example.text)
        wrong = routing.department != wanted
        if after and cut(example, after) and (wrong or route(after.text).department != wanted):
            whole = f"{example.text}, {after.text}"
            if route(whole).department == wanted:
                waiting.popleft()
                yield in_pieces(example, after, whole)
                continue
        if wrong and not (routing.between and (draft.hearing.claimed or draft.hearing.misheard)):
            yield finding(draft, example, routing, wanted)


def doubtful(draft: Draft) -> bool:
    """Tell whether anything is missing in the centre that was built, so that examples go astray for that alone."""
    files = {draft.file("departments.yaml"), draft.file("intents.yaml")}
    if draft.holed("departments") or draft.holed("intents"):
        return True
    if any(fault.place.file in files for fault in (*draft.faults, *draft.misfits)):
        return True
    written = {entry.key for _, _, texts in by_language(draft) for entry in texts if not entry.key.startswith("x-")}
    return not (draft.centre and len(draft.centre.intents) == len(draft.intents) and written <= {*draft.languages})


def cut(example: Keyword, after: Keyword) -> bool:
    """Tell whether two examples stand in one line of one list, with nothing but a comma between them."""
    one, two = example.place, after.place
    same = (example.intent, example.language, one.end_line) == (after.intent, after.language, two.line)
    return same and not example.quoted and not after.quoted


def in_pieces(example: Keyword, after: Keyword, whole: str) -> Diagnostic:
    """Return the finding of one sentence that a comma has made two of."""
    start, end = example.place, after.place
    place = Place(start.file, start.line, start.column, end.end_line, end.end_column)
    typed = quoted(whole)
    return RULE.at(
        end, says=CUT, help=IN_QUOTES, edits=[Edit(place, typed)], unsafe=True, piece=short(after.text), typed=typed
    )


def finding(draft: Draft, example: Keyword, routing: Routing, wanted: str) -> Diagnostic:
    """Return the finding of an example, with where it goes, and the words that decided."""
    counting = [match for match in routing.matches if not match.ignored]
    if routing.department:
        matches = [match for match in counting if match.department == routing.department]
        says, help_ = RULE.says, RULE.help if matches else NOTHING
    elif routing.between:
        says, help_ = ASKED, EQUAL
        matches = [match for match in counting if match.department in routing.between]
    else:
        matches = [match for match in routing.matches if match.department == wanted] or [*routing.matches]
        matches = [match for match in matches if match.ignored == matches[0].ignored]
        says, help_ = KEPT, REASONS[matches[0].ignored] if matches else NOTHING
    return RULE.at(
        example.place,
        says=says,
        help=help_,
        also=written(draft, matches),
        utterance=short(example.text),
        department=routing.department or "",
        departments=" / ".join(routing.between),
        wanted=wanted,
        intent=example.intent,
        heard=" / ".join(dict.fromkeys(short(example.text[m.start : m.end]) for m in matches)),
    )


def written(draft: Draft, matches: list[Match]) -> Iterator[Place]:
    """Yield where the keywords that were heard are written."""
    wanted = {(match.intent, match.keyword) for match in matches}
    for keyword in draft.keywords if wanted else ():
        if (keyword.intent, keyword.text.strip()) in wanted:
            yield keyword.place
