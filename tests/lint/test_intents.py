"""Keywords: what the router cannot tell apart, never hears, or hears in every sentence."""

from __future__ import annotations

import time

import pytest

from engine.lint import checks, examine
from engine.lint.example import folder
from engine.routing import Router
from engine.source import Diagnostic

RULES = {"E401", "W402", "E404", "W406", "E407", "W408", "W411"}
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
    "two words of another within": ("[change order address]", "[order, address]", [("W402", "change order address")]),
    "one word of another within": ("[cancel order]", "[order]", []),
    "its beginning is another's": ("[order cancel]", "[order]", []),
    "the article before the second word": ("[طلب كبير]", "[طلب الكبير]", [("W402", "طلب الكبير")]),
    "the article before the only word": ("[بيت]", "[البيت]", []),
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


def test_a_conflict_names_both_spellings() -> None:
    [conflict] = found("[إلغاء]", "[الغاء]")
    assert conflict.message() == '"الغاء" of "back" is heard as "إلغاء" of "buy", which leads elsewhere'


def test_what_an_arabic_comma_divides_is_heard_word_by_word() -> None:
    centre = examine(folder(files("[شراء، سعر]", "[desk, 'price، list']"))).draft.centre
    assert centre
    assert [i.keywords["ar"] for i in centre.intents.values()] == [("شراء", "سعر"), ("desk", "price، list")]


def test_a_shadowed_keyword_is_proved_by_the_real_router() -> None:
    buy, back = "[buy, change order address]", "[desk, order, address]"
    [shadowed] = found(buy, back)
    centre = examine(folder(files(buy, back))).draft.centre
    assert centre
    utterance = shadowed.values["utterance"]
    assert utterance in shadowed.message()
    assert Router(centre).route(utterance).intent == "back"
    assert (shadowed.values["department"], shadowed.values["wanted"]) == ("reception", "sales")
    assert [(p.line, p.column) for p in shadowed.also] == [(3, 52), (3, 59)]


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


@pytest.mark.parametrize("kind", ["words of their own", "phrases that begin alike", "phrases in conflict", "shadowed"])
def test_ten_thousand_keywords_take_no_time(kind: str) -> None:
    buy, back = {
        "words of their own": ([f"word{n}" for n in range(5000)], [f"other{n}" for n in range(5000)]),
        "phrases that begin alike": ([f"أريد شراء {n}" for n in range(5000)], [f"أريد بيع {n}" for n in range(5000)]),
        "phrases in conflict": ([f"my word{n}" for n in range(5000)], [f"my word{n}" for n in range(5000)]),
        "shadowed": ([f"x order address {n}n" for n in range(9000)], ["order", "address"]),
    }[kind]
    draft = examine(folder(files(f"[{', '.join(buy)}]", f"[{', '.join(back)}]"))).draft
    del draft.__dict__["phrases"]
    start = time.process_time()
    codes = [d.code for rule, check in checks() if rule.code in RULES for d in check(draft)]
    assert time.process_time() - start < 2
    assert codes.count("E401") == (5000 if kind == "phrases in conflict" else 0)
    assert ("W402" in codes) == (kind == "shadowed")
