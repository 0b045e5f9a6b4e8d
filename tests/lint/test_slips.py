"""What staff type in a hurry, and what callers would hear or never hear of it."""

from __future__ import annotations

import pytest

from tests.lint.said import DEPARTMENTS, INTENTS, changed, codes, english, fixed, keywords, more, one, stretch

DIVIDED = {
    "price; cost; offer": "[price, cost, offer]",
    "price ; cost": "[price, cost]",
    "price، cost؛ offer": "[price, cost, offer]",
    "price | cost": "[price, cost]",
    "[price; cost, buy]": "[price, cost, buy]",
    '["price; cost", buy]': "[price, cost, buy]",
    "'price; cost'": "[price, cost]",
    "[price / cost]": "[price, cost]",
    "[price/cost]": "[price, cost]",
    "price and cost and offer": "[price, cost, offer]",
    "price or cost or offer": "[price, cost, offer]",
    "价格；报价": "[价格, 报价]",
    "价格、报价": "[价格, 报价]",
}


@pytest.mark.parametrize("written", DIVIDED)
def test_keywords_that_no_comma_divides_are_one_finding_with_what_to_type(written: str) -> None:
    files = keywords(written)
    diagnostic = one(files)
    assert diagnostic.code == "W415"
    assert diagnostic.advice().startswith("type `")
    assert f"en: {DIVIDED[written]}}}" in fixed(files, "intents.yaml", unsafe=True)


@pytest.mark.parametrize("written", ["price / cost", "price and cost and offer"])
def test_keywords_that_may_be_one_are_divided_only_when_asked_for(written: str) -> None:
    files = keywords(f"[{written}]")
    assert one(files).code == "W415"
    assert fixed(files, "intents.yaml") == files["intents.yaml"]


@pytest.mark.parametrize(
    "written",
    ["24/7 help", "A/C repair", "40 km/h", "terms and conditions", "return or exchange", "pick-up", "self - service"],
)
def test_what_is_one_keyword_is_not_divided(written: str) -> None:
    assert codes(keywords(f"[{written}]")) == []


def test_arabic_keywords_are_divided_by_their_own_words_and_signs() -> None:
    for written in ("سعر؛ كلفة؛ عرض", "سعر أو كلفة أو عرض", "سعر/كلفة/عرض"):
        files = keywords("[buy]", written)
        assert one(files).advice() == "type `ar: [سعر, كلفة, عرض]`"


@pytest.mark.parametrize("key", ["even_negated", "unless"])
def test_what_counts_even_negated_and_what_takes_back_is_divided_too(key: str) -> None:
    assert one(more(f"{key}: refund; money back")).code == "W415"
    assert one(more(f"{key}: {{en: refund; money back}}")).advice() == "type `en: [refund, money back]`"


def test_an_example_is_a_sentence_and_may_have_any_sign() -> None:
    assert codes(more("examples: [may I buy; or not]")) == []


def test_keywords_on_lines_of_their_own_without_dashes_are_said() -> None:
    block = "\n    transfers_to: sales\n    keywords: |\n      price\n      cost"
    files = {"intents.yaml": INTENTS.replace("{transfers_to: sales, keywords: {ar: [شراء], en: [buy]}}", block)}
    assert one(files).advice() == "type `keywords: [price, cost]`"


def test_a_second_stage_that_has_no_examples_is_said() -> None:
    first = "second_stage: examples\n"
    assert codes({"intents.yaml": first + INTENTS}) == ["W416"]
    assert codes({"intents.yaml": first + more("examples: [may I buy]")["intents.yaml"]}) == []
    assert codes({"intents.yaml": first + more("exmaples: [may I buy]")["intents.yaml"]}) == ["E201"]
    assert codes({"intents.yaml": first + "intents: {}\n"}) == ["E409"]


BLANKS = [
    "{persona}", "{ persona }", "${persona}", "#{persona}", "%persona%", "%(persona)s", "[persona]", "[ Persona ]",
    "<persona>", "$persona", "{persona}}", "{customer.name}", "[customer_name]", "<customer name>", "{departments}",
]  # fmt: skip


@pytest.mark.parametrize("written", BLANKS)
@pytest.mark.parametrize("around", ['"{} speaking"', '"This is {}"', "'This is {}, at your service.'"])
def test_a_word_between_the_wrong_signs_is_said_with_the_line_to_type(written: str, around: str) -> None:
    files = english(around.replace("{}", written))
    diagnostic = one(files)
    assert (diagnostic.code, stretch(files, diagnostic.place)) == ("E614", written)
    assert diagnostic.advice().startswith('type `en: "')
    assert "{{ " in fixed(files, "departments.yaml")
    assert codes({"departments.yaml": fixed(files, "departments.yaml")}) == []


LINE = "welcome: {ar: معك سارة من المبيعات., en: This is Sarah of sales.}"
UNQUOTED = {
    "welcome: {persona}": 'welcome: "{{ persona }}"',
    "welcome: { persona }": 'welcome: "{{ persona }}"',
    "welcome: {persona} speaking": 'welcome: "{{ persona }} speaking"',
    "welcome: [persona] speaking": 'welcome: "{{ persona }} speaking"',
    "welcome: <persona> speaking": 'welcome: "{{ persona }} speaking"',
    "welcome: This is {persona} of {{ company }}": 'welcome: "This is {{ persona }} of {{ company }}"',
    "welcome:\n      ar: معك سارة\n      en: {persona}": 'welcome:\n      ar: معك سارة\n      en: "{{ persona }}"',
}


@pytest.mark.parametrize("written", UNQUOTED)
def test_a_line_without_quotes_that_begins_with_a_brace_is_one_fault(written: str) -> None:
    files = changed(LINE, written)
    assert one(files).code == "E614"
    assert fixed(files, "departments.yaml") == DEPARTMENTS.replace(LINE, UNQUOTED[written])


@pytest.mark.parametrize("written", ["[sic]", "{{ persona }}", "100 % time % again", "our time: [soon]", "a <3", "$5"])
def test_other_signs_in_a_line_are_let_be(written: str) -> None:
    assert "E614" not in codes(english(f'"{written}"'))


def test_single_braces_in_a_prompt_are_said_and_layout_is_let_be() -> None:
    prompt = "You are {persona} of ${company}. <persona>{{ persona }}</persona> [language] {name} {{ {} }}\n"
    files = {"prompts/sales.md.j2": prompt}
    assert codes(files) == ["W615", "W615"]
    right = prompt.replace("{persona} of ${company}", "{{ persona }} of {{ company }}")
    assert fixed(files, "prompts/sales.md.j2") == right
    assert codes({"prompts/sales.md.j2": "{% raw %}{persona}{% endraw %} {{ persona }}\n"}) == []


def test_single_braces_in_a_name_stay_as_they_are_too() -> None:
    files = changed("en: sales}", 'en: "sales of {company}"}')
    assert (one(files).code, stretch(files, one(files).place)) == ("W613", "{company}")


CUT = {
    "Press #1 for sales": '"Press #1 for sales"',
    "Sales #2": '"Sales #2"',
    "Follow  #ornina": '"Follow  #ornina"',
    "قسم #2": '"قسم #2"',
    "Sales #2 # the old one": '"Sales #2" # the old one',
}


@pytest.mark.parametrize("written", CUT)
@pytest.mark.parametrize("key", [LINE, "name: {ar: المبيعات, en: sales}"])
def test_a_text_that_a_number_sign_cuts_is_said_with_the_line_to_type(written: str, key: str) -> None:
    name = key.partition(":")[0]
    files = changed(key, f"{name}: {written}")
    diagnostic = one(files)
    assert diagnostic.advice().startswith(f'type `{name}: "')
    assert fixed(files, "departments.yaml") == files["departments.yaml"]
    assert f"{name}: {CUT[written]}" in fixed(files, "departments.yaml", unsafe=True)


KEYS = "\n    transfers_to: sales\n    "
NUMBERS = {
    "keywords: buy, cost #1": 'keywords: "buy, cost #1"',
    "keywords:\n      - buy\n      - cost #1": 'keywords:\n      - buy\n      - "cost #1"',
    "keywords: [buy]\n    examples: I buy the #1 of them": 'keywords: [buy]\n    examples: "I buy the #1 of them"',
    "keywords: [buy]\n    unless: price #1": 'keywords: [buy]\n    unless: "price #1"',
}


@pytest.mark.parametrize("written", NUMBERS)
def test_words_of_callers_that_a_number_sign_cuts_are_said(written: str) -> None:
    files = {
        "intents.yaml": INTENTS.replace("{transfers_to: sales, keywords: {ar: [شراء], en: [buy]}}", KEYS + written)
    }
    assert "W815" in codes(files)
    assert NUMBERS[written] in fixed(files, "intents.yaml", unsafe=True)


@pytest.mark.parametrize("written", ["[buy, cost #1]", "[cost #1, buy]", "[brand #1, buy]"])
def test_a_number_sign_within_brackets_wants_quotes(written: str) -> None:
    files = keywords(written)
    assert one(files).code == "E116"
    assert codes({"intents.yaml": fixed(files, "intents.yaml")}) == []


@pytest.mark.parametrize(
    "written",
    [
        "Sarah # new",
        "Sarah #",
        "Sarah #todo: ask her",
        "Sarah #TODO",
        '"Sarah" #1',
        "Sarah#1",
        "Sarah #1 # engine: ignore W815",
    ],
)
def test_a_comment_is_no_part_of_a_text(written: str) -> None:
    assert codes(changed("{ar: سارة, en: Sarah}", written)) == []


def test_what_nobody_hears_may_have_any_comment() -> None:
    assert codes(changed("persona: {ar: سارة", "voice: alloy #1\n    persona: {ar: سارة")) == []
    assert codes(changed("first_department: reception", "first_department: reception #1")) == []


@pytest.mark.parametrize("written", ["no", "off", "'false'", "0", "[false]", "sales", "{ar: false, en: false}"])
def test_whether_the_model_may_transfer_is_true_or_false_and_nothing_else(written: str) -> None:
    diagnostic = one(changed("persona: {ar: سارة", f"model_may_transfer: {written}\n    persona: {{ar: سارة"))
    assert diagnostic.code == "E209"
    assert diagnostic.message() == '"sales.model_may_transfer" should be true or false'
    assert diagnostic.message("ar") == "ينبغي أن تكون قيمة «\u2068sales.model_may_transfer\u2069» إما true وإما false"


def test_a_misspelt_leave_for_the_model_is_recognised() -> None:
    diagnostic = one(changed("persona: {ar: سارة", "model_may_tranfer: false\n    persona: {ar: سارة"))
    assert diagnostic.code == "E201"
    assert diagnostic.meant == ("model_may_transfer",)
