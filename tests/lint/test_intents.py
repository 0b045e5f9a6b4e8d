"""Keywords: what the router cannot tell apart, never hears, or hears in every sentence."""

from __future__ import annotations

import time

import pytest

from engine.lint import Draft, checks, examine
from engine.lint.example import folder
from engine.routing import Router
from engine.source import Diagnostic

RULES = {"E401", "W402", "E404", "W406", "E407", "W408", "W411", "W412", "E413", "E414"}
DEPARTMENTS = """\
languages: [{languages}]
first_department: reception
departments:
  reception: {{persona: Ahmed, welcome: Welcome.}}
  sales: {{persona: Sarah, welcome: Sarah speaking.}}
"""


def files(buy: str, back: str, languages: str = "ar, en") -> dict[str, str]:
    """A centre of two departments, with the keywords of two intents, each in its line."""
    return {
        "departments.yaml": DEPARTMENTS.format(languages=languages),
        "intents.yaml": f"intents:\n  buy: {{transfers_to: sales, keywords: {buy}}}\n"
        f"  back: {{transfers_to: reception, keywords: {back}}}\n",
    }


def found(buy: str, back: str = "[desk]", languages: str = "ar, en") -> list[Diagnostic]:
    """What the rules about keywords say."""
    return [d for d in examine(folder(files(buy, back, languages))).diagnostics if d.code in RULES]


def told(diagnostics: list[Diagnostic], texts: dict[str, str]) -> list[tuple[str, str]]:
    """The codes, each with the text that stands at its place."""
    lines = texts["intents.yaml"].split("\n")
    return [(d.code, lines[d.place.line - 1][d.place.column - 1 : d.place.end_column - 1]) for d in diagnostics]


CASES: dict[str, tuple[str, str, list[tuple[str, str]]]] = {
    "words of their own": ("[buy]", "[desk]", []),
    "the same word": ("[help]", "[desk, help]", [("E401", "help")]),
    "in another case": ("[Help]", "[desk, HELP]", [("E401", "HELP")]),
    "with vowel marks": ("[عَرْض]", "[عرض]", [("E401", "عرض")]),
    "with another letter for the same": ("[إلغاء]", "[الغاء]", [("E401", "الغاء")]),
    "with other digits": ("[غرفة ٥]", "[غرفة 5]", [("E401", "غرفة 5")]),
    "with a dash or a space": ("[check-in]", "[check in]", [("E401", "check in")]),
    "for all languages and for one": ("[help]", "{ar: [مكتب], en: [help]}", [("E401", "help")]),
    "for each language": ("{ar: [واي], en: [wifi]}", "{ar: [واي], en: [wifi]}", [("E401", "واي"), ("E401", "wifi")]),
    "for all languages, twice": ("{ar: [wifi], en: [wifi]}", "[wifi]", [("E401", "wifi")]),
    "in two languages": ("{ar: [wifi], en: [buy]}", "{ar: [مكتب], en: [wifi]}", [("W402", "wifi")]),
    "in two languages, the later first": ("{ar: [شراء], en: [wifi]}", "{ar: [wifi], en: [desk]}", [("W402", "wifi")]),
    "in a language that nobody speaks here": ("{ar: [ب ت], en: [buy], fr: [desk]}", "[desk]", []),
    "one text with commas": ("'buy, help'", "'desk، help'", [("E401", "'desk، help'")]),
    "a list with Arabic commas": ("[buy, help]", "[desk، help]", [("E401", "help")]),
    "a list with a comma in quotes": ("[buy, help]", "[desk, 'desk، help']", []),
    "twice in one intent, and in the other": (
        "[help, help]",
        "[help, help]",
        [("W406", "help"), ("E401", "help"), ("W406", "help")],
    ),
    "twice in one intent": ("[price, buy, Price]", "[desk]", [("W406", "Price")]),
    "once in each language of one intent": ("{ar: [wifi], en: [wifi]}", "[desk]", []),
    "a plural of the other's": ("[price]", "[prices]", [("E401", "prices")]),
    "a singular of the other's": ("[prices]", "[price]", [("E401", "price")]),
    "a form of the other's within words": ("[my prices]", "[my price]", [("E401", "my price")]),
    "with what Arabic writes before a word": ("[سعر]", "[بالسعر]", [("E401", "بالسعر")]),
    "with the article, in the first": ("[الأسعار]", "[أسعار]", [("E401", "الأسعار")]),
    "forms in two languages": ("{ar: [باي], en: [emails]}", "{ar: [email], en: [desk]}", [("W402", "email")]),
    "a form for all languages": ("{ar: [باي], en: [emails]}", "[email]", [("E401", "email")]),
    "two words of another within": ("[change order address]", "[order, address]", []),
    "one word of another within": ("[cancel order]", "[order]", []),
    "its beginning is another's": ("[order cancel]", "[order]", []),
    "the article before the second word": ("[طلب كبير]", "[طلب الكبير]", [("E401", "طلب الكبير")]),
    "the article before the only word": ("[بيت]", "[البيت]", [("E401", "البيت")]),
    "the other department's short name": ("[buy, reception]", "[desk]", [("W412", "reception")]),
    "a plural of its name": ("[buy, Receptions]", "[desk]", []),
    "its name with a word more": ("[wedding reception]", "[desk]", []),
    "the department's own name": ("[sales]", "[reception]", []),
    "its name, which is the other's keyword": ("[reception]", "[reception]", [("E401", "reception")]),
    "a word that fills a pause": ("[buy, um, يعني]", "[desk]", [("E404", "um"), ("E404", "يعني")]),
    "words that differ by such a word": ("[um price]", "[price]", [("E401", "price")]),
    "a word that every sentence has": ("[buy, the]", "[desk]", [("E404", "the")]),
    "in Arabic": ("[buy, أريد, في]", "[desk]", [("E404", "أريد"), ("E404", "في")]),
    "several such words": ("[I want to]", "[desk]", [("E404", "I want to")]),
    "such words before one that counts": ("[I want a price]", "[desk]", []),
    "one letter": ("[b, ب]", "[desk]", [("E404", "b"), ("E404", "ب")]),
    "one digit": ("[5, ٥]", "[desk]", [("E404", "5"), ("E404", "٥")]),
    "a number that is called": ("[911, 24]", "[desk]", []),
    "one sign that is a word": ("[水]", "[desk]", []),
    "such a word in both": ("[buy, the]", "[desk, The]", [("E404", "the"), ("E404", "The")]),
    "such a word twice": ("[buy, the, the]", "[desk]", [("E404", "the"), ("E404", "the")]),
    "such words heard in a sentence": ("[I want to buy]", "[I, want]", [("E404", "I"), ("E404", "want")]),
    "a question that asks for something": ("[how much, where are you]", "[desk]", []),
    "signs only": ('[buy, "...", "?!"]', "[desk]", [("E407", '"..."'), ("E407", '"?!"')]),
    "a space": ('[buy, " "]', "[desk]", [("E407", '" "')]),
    "nothing, which the schema refuses": ('[buy, ""]', "[desk]", []),
    "commas only": ("', ،'", "[desk]", [("E407", "', ،'")]),
    "signs in both": ('["..."]', '["!"]', [("E407", '"..."'), ("E407", '"!"')]),
    "vowel marks only": ('[buy, "\u064b"]', "[desk]", [("E407", '"\u064b"')]),
    "no word in one language": ("{ar: [شراء]}", "[desk]", [("W408", "keywords")]),
    "no word in two": ("{en: [buy]}", "{ar: [مكتب]}", [("W408", "keywords"), ("W408", "keywords")]),
    "a language under another name": ("{ar: [شراء], eng: [buy]}", "[desk]", []),
    "six words": ("[my order has not come yet]", "[desk]", []),
    "seven words": ("[my order has not come to me]", "[desk]", [("W411", "my order has not come to me")]),
    "a sentence with the other's words": (
        "[please change the address of my order]",
        "[address, order]",
        [("W411", "please change the address of my order")],
    ),
}


@pytest.mark.parametrize(("buy", "back", "expected"), CASES.values(), ids=CASES)
def test_what_is_wrong_with_keywords_is_said_once(buy: str, back: str, expected: list[tuple[str, str]]) -> None:
    assert told(found(buy, back), files(buy, back)) == expected


def test_intents_of_one_department_may_share_a_word() -> None:
    texts = files("[help]", "[desk]")
    texts["intents.yaml"] += "  order: {transfers_to: sales, keywords: [help]}\n"
    assert [d for d in examine(folder(texts)).diagnostics if d.code in RULES] == []


def test_a_word_of_three_intents_is_one_fault_with_three_places() -> None:
    texts = files("[help]", "[help]")
    texts["intents.yaml"] += "  order: {transfers_to: sales, keywords: [help]}\n"
    [conflict] = [d for d in examine(folder(texts)).diagnostics if d.code in RULES]
    assert (conflict.code, conflict.place.line, [p.line for p in conflict.also]) == ("E401", 3, [2, 4])


@pytest.mark.parametrize(("name", "keyword"), [("the accounts department", "accounts"), ("قسم المحاسبة", "محاسبة")])
def test_a_name_is_another_departments_also_without_what_says_that_it_is_one(name: str, keyword: str) -> None:
    texts = files(f"[buy, {keyword}]", "[desk]")
    texts["departments.yaml"] = texts["departments.yaml"].replace(
        "{persona: Ahmed,", f"{{name: {name}, persona: Ahmed,"
    )
    diagnostics = [d for d in examine(folder(texts)).diagnostics if d.code in RULES]
    assert told(diagnostics, texts) == [("W412", keyword)]


def test_a_conflict_names_both_spellings() -> None:
    [conflict] = found("[إلغاء]", "[الغاء]")
    assert conflict.message() == '"الغاء" of "back" is heard as "إلغاء" of "buy", which leads elsewhere'


def test_what_an_arabic_comma_divides_is_heard_word_by_word() -> None:
    centre = examine(folder(files("[شراء، سعر]", "[desk, 'price، list']"))).draft.centre
    assert centre
    assert [i.keywords["ar"] for i in centre.intents.values()] == [("شراء", "سعر"), ("desk", "price، list")]


def test_a_shadowed_keyword_is_proved_by_the_real_router() -> None:
    texts = files("[buy, order]", "[desk, orders], weight: 2")
    [shadowed] = [d for d in examine(folder(texts)).diagnostics if d.code in RULES]
    centre = examine(folder(texts)).draft.centre
    assert centre
    utterance = shadowed.values["utterance"]
    assert utterance in shadowed.message()
    assert Router(centre).route(utterance).intent == "back"
    assert (shadowed.values["department"], shadowed.values["wanted"]) == ("reception", "sales")
    assert told([shadowed], texts) == [("W402", "order")]
    assert [(p.line, p.column) for p in shadowed.also] == [(3, 52)]


MEASURED: dict[str, tuple[str, str, list[tuple[str, str]]]] = {
    "the first has the higher priority": ("[help], priority: 1", "[desk, help]", [("W402", "help")]),
    "the second has the higher priority": ("[help]", "[desk, help], priority: 1", [("W402", "help")]),
    "both have the same": ("[help], priority: 5", "[desk, help], priority: 5", [("E401", "help")]),
    "the second has the greater weight": ("[help]", "[desk, help], weight: 1.5", [("W402", "help")]),
    "the weights are about the same": ("[help]", "[desk, help], weight: 1.1", [("E401", "help")]),
    "a form with more weight": ("[price], weight: 3", "[desk, prices]", [("W402", "prices")]),
    "a form with more weight, longer than its plural": ("[my price], weight: 3", "[prices]", []),
    "a weight for nothing": ("[price], weight: 3", "[desk], weight: 0.1", []),
    "a name with more weight": ("[buy, reception], weight: 9", "[desk]", [("W412", "reception")]),
}


@pytest.mark.parametrize(("buy", "back", "expected"), MEASURED.values(), ids=MEASURED)
def test_weight_and_priority_decide_who_is_shadowed(buy: str, back: str, expected: list[tuple[str, str]]) -> None:
    assert told(found(buy, back), files(buy, back)) == expected


ALWAYS: dict[str, tuple[str, list[tuple[str, str]]]] = {
    "a word of its own": ("[buy], even_negated: [refund]", []),
    "the other's word": ("[buy], even_negated: [desk]", [("E401", "desk")]),
    "a form of the other's word": ("[buy], even_negated: [desks]", [("E401", "desks")]),
    "the same word in both": ("[buy], even_negated: [Buy]", [("W406", "Buy")]),
    "a word that every sentence has": ("[buy], even_negated: 'refund, the'", [("E404", "'refund, the'")]),
    "signs only": ("[buy], even_negated: {en: ['?'], ar: [شراء]}", [("E407", "'?'")]),
    "commas only": ("[buy], even_negated: {en: ',،', ar: [شراء]}", [("E407", "',،'")]),
    "a sentence": (
        "[buy], even_negated: [my money is still not back yet]",
        [("W411", "my money is still not back yet")],
    ),
    "the languages between the two": ("{ar: [شراء]}, even_negated: {en: [buy]}", []),
    "one language in both": ("{ar: [شراء]}, even_negated: {ar: [استرداد]}", [("W408", "keywords")]),
    "one language, and all": ("{ar: [شراء]}, even_negated: [refund]", []),
    "another department's name": ("[buy], even_negated: [reception]", [("W412", "reception")]),
}


@pytest.mark.parametrize(("buy", "expected"), ALWAYS.values(), ids=ALWAYS)
def test_keywords_that_always_count_are_keywords(buy: str, expected: list[tuple[str, str]]) -> None:
    assert told(found(buy), files(buy, "[desk]")) == expected


def test_an_intent_may_do_with_keywords_that_always_count() -> None:
    texts = files("[buy]", "[desk]")
    texts["intents.yaml"] = texts["intents.yaml"].replace(
        "keywords: [buy]", "even_negated: {ar: [استرداد], en: [refund]}"
    )
    assert [str(d) for d in examine(folder(texts)).diagnostics] == []
    texts["intents.yaml"] = texts["intents.yaml"].replace(", en: [refund]", "")
    assert [d.code for d in examine(folder(texts)).diagnostics] == ["W408"]


UNLESS: dict[str, tuple[str, list[tuple[str, str]]]] = {
    "around a keyword": ("[bill], unless: [phone bill]", []),
    "apart from it": ("[bill], unless: [cinema]", []),
    "the keyword itself": ("[buy, bill], unless: [bill]", [("E413", "bill")]),
    "the keyword in other letters": ("[أسعار], unless: [الاسعار]", []),
    "a form that the keyword is": ("[الأسعار], unless: [اسعار]", [("E413", "اسعار")]),
    "a word of a keyword": ("[check out], unless: [out]", [("E413", "out")]),
    "a word of a keyword that is one too": ("[check out, out], unless: [out]", [("E413", "out")]),
    "a keyword of another intent": ("[bill], unless: [desk]", []),
    "two words, in the other order": ("[check out], unless: [out check]", []),
    "the keyword that always counts": ("[buy], even_negated: [refund], unless: [refund]", [("E413", "refund")]),
    "one for several keywords": ("[check in, check out], unless: [check]", [("E413", "check")]),
    "twice": ("[bill], unless: [phone bill, Phone bill]", [("W406", "Phone bill")]),
    "signs": ("[bill], unless: ['!!']", [("E407", "'!!'")]),
    "commas": ("[bill], unless: ','", [("E407", "','")]),
    "a word that fills a pause": ("[bill], unless: [um]", [("E404", "um")]),
    "a word that every sentence has": ("[bill], unless: [the]", []),
    "in one language": ("[bill], unless: {en: [phone bill]}", []),
}


@pytest.mark.parametrize(("buy", "expected"), UNLESS.values(), ids=UNLESS)
def test_what_takes_keywords_back_leaves_some_to_count(buy: str, expected: list[tuple[str, str]]) -> None:
    assert told(found(buy), files(buy, "[desk]")) == expected


def test_what_undoes_several_keywords_is_one_fault() -> None:
    [undone] = found("[check in, check out], unless: [check]")
    assert undone.message() == '"check" takes the keyword "check in" back wherever it is said'
    assert len(undone.also) == 2


WEIRD = [
    "5", "true", "null", "[]", "{}", "[null]", "[[buy]]", "[{a: b}]", "{ar: {en: buy}}", "{ar: null}", "{ar: 5}",
    "{5: 5}",
    "[3.5, 7, false]", "{ar: [[x]], en: [buy]}", "'\u202e'", "{{ keywords }}", "{en: [buy, , sell]}", "[buy",
]  # fmt: skip


@pytest.mark.parametrize("keywords", WEIRD)
def test_keywords_of_any_kind_get_an_answer(keywords: str) -> None:
    diagnostics = examine(folder(files(keywords, "[desk]"))).diagnostics
    assert diagnostics
    assert not {d.code for d in diagnostics} & {"E401", "W402", "W406", "W411"}


@pytest.mark.parametrize("target", ["slaes", "5", "null", "[sales]", "{a: b}"])
def test_a_word_of_an_intent_that_leads_nowhere_is_no_conflict(target: str) -> None:
    texts = files("[help]", "[help]")
    texts["intents.yaml"] = texts["intents.yaml"].replace("transfers_to: sales", f"transfers_to: {target}")
    assert not {d.code for d in examine(folder(texts)).diagnostics} & {"E401", "W402"}


@pytest.mark.parametrize(
    "line", ["\tx-y: 1", "languages: [ar, en", "x-y: [", "'", "languages: {ar: en}", "languages: [[ar], en, fr]"]
)
def test_a_language_is_not_missed_where_the_languages_could_not_be_read(line: str) -> None:
    texts = files("{ar: [شراء]}", "[desk]")
    texts["departments.yaml"] = line + "\n" + texts["departments.yaml"].partition("\n")[2]
    diagnostics = examine(folder(texts)).diagnostics
    assert diagnostics
    assert "W408" not in {d.code for d in diagnostics}


def test_a_language_is_not_missed_where_lines_of_the_intents_could_not_be_read() -> None:
    texts = files("{ar: [شراء]}", "[desk]")
    texts["intents.yaml"] += "\tx: y\n"
    assert "W408" not in {d.code for d in examine(folder(texts)).diagnostics}


def numbered(text: str) -> str:
    """A list of five thousand texts."""
    return f"[{', '.join(text.format(n) for n in range(5000))}]"


MANY: dict[str, tuple[str, str, set[str]]] = {
    "words of their own": (numbered("word{}n"), numbered("other{}n"), set()),
    "phrases that begin alike": (numbered("أريد شراء {}"), numbered("أريد بيع {}"), set()),
    "phrases in conflict": (numbered("my word{}"), numbered("my word{}"), {"E401"}),
    "forms of each other": (numbered("الطلب {}"), numbered("طلب {}"), {"E401"}),
    "shadowed": (numbered("my word{}"), f"{numbered('my word{}')}, weight: 2", {"W402"}),
    "forms in every word": (
        f"[{' '.join(['prices', 'offers'] * 2500)}]",
        f"[{' '.join(['price', 'offer'] * 2500)}]",
        {"W411"},
    ),
    "taken back": (numbered("check {}"), f"[desk], unless: {numbered('check {}')}", set()),
    "taken back by themselves": (f"{numbered('check {}')}, unless: {numbered('check {}')}", "[desk]", {"E413"}),
    "examples": (f"[buy], examples: {numbered('buy {}')}", "[desk]", set()),
    "bad examples": (f"[buy], examples: {numbered('desk {}')}", "[desk]", {"E414"}),
}


@pytest.mark.parametrize(("buy", "back", "expected"), MANY.values(), ids=MANY)
def test_ten_thousand_keywords_take_no_time(buy: str, back: str, expected: set[str]) -> None:
    draft = Draft(folder(files(buy, back)))
    start = time.process_time()
    found = {d.code for rule, check in checks() if rule.code in RULES for d in check(draft)}
    assert time.process_time() - start < 2
    assert found == expected


NUMBERS = {
    "weight: 0": ("0", "0.1 … 10"),
    "weight: 11": ("11", "0.1 … 10"),
    'weight: "2"': ("2", "0.1 … 10"),
    "weight: ٢": ("٢", "0.1 … 10"),
    "weight: 1,5": ("1,5", "0.1 … 10"),
    "weight: heavy": ("heavy", "0.1 … 10"),
    "weight: true": ("true", "0.1 … 10"),
    "weight: [2]": ("…", "0.1 … 10"),
    "priority: 101": ("101", "-100, -99, … 99, 100"),
    "priority: 1.5": ("1.5", "-100, -99, … 99, 100"),
    "priority: high": ("high", "-100, -99, … 99, 100"),
}


@pytest.mark.parametrize("line", NUMBERS)
def test_a_number_that_an_intent_cannot_have_is_said_with_those_it_can(line: str) -> None:
    texts = files("[buy]", "[desk]")
    texts["intents.yaml"] = (
        f"intents:\n  buy:\n    transfers_to: sales\n    keywords: [buy]\n    {line}\n"
        + (texts["intents.yaml"].partition("\n")[2].partition("\n")[2])
    )
    [wrong] = examine(folder(texts)).diagnostics
    key = line.partition(":")[0]
    value, numbers = NUMBERS[line]
    assert (wrong.code, wrong.place.line) == ("E215", 5)
    assert wrong.message() == f'"buy.{key}" cannot be "{value}"'
    assert wrong.advice().endswith(f": {numbers}")


@pytest.mark.parametrize("line", ["weight: 0.1", "weight: 10", "weight: 2.50", "priority: -100", "priority: 0"])
def test_a_number_within_its_bounds_is_let_be(line: str) -> None:
    assert [str(d) for d in examine(folder(files(f"[buy], {line}", "[desk]"))).diagnostics] == []


@pytest.mark.parametrize(
    "line", ["weight:", "priority: null", "unless: []", "examples: {}", "even_negated:", "examples: ''"]
)
def test_a_key_with_nothing_behind_it_is_empty(line: str) -> None:
    assert [d.code for d in examine(folder(files(f"[buy], {line} ", "[desk]"))).diagnostics] == ["E205"]


def test_a_choice_is_told_of_as_it_is_typed() -> None:
    texts = files("[buy]", "[desk]", "en")
    texts["intents.yaml"] += "  done: {end_call: yes please, keywords: [end the call]}\n"
    [diagnostic] = examine(folder(texts)).diagnostics
    assert diagnostic.code == "E216"
    assert diagnostic.advice("en") == "known here: true; or leave the line out"
