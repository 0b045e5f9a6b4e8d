"""Languages: which a text lacks, which nobody speaks, and which were not meant."""

from __future__ import annotations

import pytest

from engine.lint.tongue import nearest, right_tag
from tests.lint.said import DEPARTMENTS, INTENTS, Files, changed, codes, fixed, found, keywords, more, one, stretch


def spoken(languages: str, tag: str = "en") -> Files:
    """The centre with other languages, its English texts under another tag."""
    return {
        "departments.yaml": DEPARTMENTS.replace("[ar, en]", languages).replace("en: ", f"{tag}: "),
        "intents.yaml": INTENTS.replace("en: ", f"{tag}: "),
    }


def test_a_text_that_lacks_a_language_is_said_at_its_key_with_what_to_add() -> None:
    files = changed(", en: Welcome. This is Ahmed.", "")
    diagnostic = one(files)
    assert (diagnostic.code, stretch(files, diagnostic.place)) == ("E501", "welcome")
    assert diagnostic.message() == '"reception.welcome" has no text for the language "en"'
    assert diagnostic.advice() == "add `en: …` to it"


def test_several_lacking_languages_are_one_finding_for_each_text() -> None:
    files = {"departments.yaml": DEPARTMENTS.replace("[ar, en]", "[ar, en, fr, de]")}
    lacking = [d for d in found(files) if d.code == "E501"]
    assert {d.values["languages"] for d in lacking} == {"fr, de"}
    assert {d.values["typed"] for d in lacking} == {"fr: …, de: …"}
    assert len(lacking) == 7


def test_a_text_written_once_lacks_nothing() -> None:
    assert codes(changed("persona: {ar: أحمد, en: Ahmed}", "persona: Ahmed")) == []


@pytest.mark.parametrize("written", ["eng", "EN", "en-GB", "english", "uk"])
def test_a_misspelt_language_is_one_fault_and_not_a_lacking_one_too(written: str) -> None:
    diagnostic = one(changed("en: reception", f"{written}: reception"))
    assert (diagnostic.code, diagnostic.meant) == ("E502", ("en",))


@pytest.mark.parametrize("written", ["fr", "tr", "de-DE", "french", "fil"])
def test_another_language_in_the_place_of_one_is_one_fault_and_is_never_renamed(written: str) -> None:
    files = changed("{ar: سارة, en: Sarah}", f"{{{written}: X, en: Sarah}}")
    diagnostic = one(files)
    assert (diagnostic.code, diagnostic.meant) == ("E502", ())
    assert diagnostic.advice().startswith("languages are: ar, en. Write a text for ar in its place")
    assert fixed(files, "departments.yaml", unsafe=True) == files["departments.yaml"]


@pytest.mark.parametrize("written", ["ae", "arb", "arabic", "AR", "ar_AE", "xx"])
def test_a_language_that_can_only_be_misspelt_is_renamed_when_asked_for(written: str) -> None:
    files = changed("persona: {ar: سارة", f"persona: {{{written}: سارة")
    assert one(files).meant == ("ar",)
    assert fixed(files, "departments.yaml", unsafe=True) == DEPARTMENTS


def test_a_language_that_the_centre_does_not_speak_is_said_in_texts_and_keywords() -> None:
    diagnostic = one(changed("en: sales}", "en: sales, fr: ventes}"))
    assert (diagnostic.code, diagnostic.meant, diagnostic.advice()) == ("E502", (), "languages are: ar, en")
    assert one(keywords("[buy], fr: [acheter]")).code == "E502"
    for key in ("even_negated", "unless", "examples"):
        files = more(f"{key}: {{ar: [شراء شيء], en: [buy something], fr: [acheter]}}")
        assert (one(files).code, stretch(files, one(files).place)) == ("E502", "fr")


@pytest.mark.parametrize("key", ["unless", "examples"])
def test_what_takes_keywords_back_and_examples_may_be_left_out_of_a_language(key: str) -> None:
    assert codes(more(f"{key}: {{en: [buy something]}}")) == []


@pytest.mark.parametrize("key", ["even_negated", "unless", "examples"])
def test_words_of_callers_that_a_comma_has_cut_are_the_commas_fault(key: str) -> None:
    assert codes(more(f"{key}: {{ar: [شراء شيء], en: buy something, please}}")) == ["E214"]


def test_a_text_that_a_comma_has_cut_is_the_commas_fault() -> None:
    assert codes(changed("Welcome. This is Ahmed.", "Welcome, this is Ahmed.")) == ["E214"]
    assert codes(changed("{ar: أهلاً بك، معك أحمد., en: Welcome. This is Ahmed.}", "{ar: أهلاً بك, en Welcome}")) == [
        "E214"
    ]


def test_an_empty_text_is_empty_and_lacks_no_language() -> None:
    assert codes(changed("{ar: أهلاً بك، معك أحمد., en: Welcome. This is Ahmed.}", "{}")) == ["E205"]


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("languages:", "langauges:", "E201"),
        ("[ar, en]", "ar", "E207"),
        ("[ar, en]", "[ar, en, arabic language]", "E210"),
        ("[ar, en]", "[ar_AE, en]", "E505"),
        ("[ar, en]", "[arabic, en]", "E505"),
        ("[ar, en]", "[العربية, en]", "E505"),
        ("[ar, en]", "[ar, eng]", "E505"),
        ("[ar, en]", "[ar-UAE, en]", "E505"),
    ],
)
def test_a_fault_in_the_languages_themselves_is_said_once_and_not_at_every_text(old: str, new: str, code: str) -> None:
    assert one(changed(old, new)).code == code


def test_a_centre_that_never_says_what_it_speaks_is_told_the_line_to_add() -> None:
    diagnostic = one(changed("languages: [ar, en]\n", ""))
    assert diagnostic.code == "E502"
    assert diagnostic.advice().startswith("add a line `languages: [ar, en]` to departments.yaml")


TAGS = {
    "jp": "ja", "gr": "el", "cn": "zh", "ua": "uk", "dk": "da", "se": "sv", "cz": "cs", "kr": "ko", "br": "pt-BR",
    "sp": "es", "JP": "ja", "ar_AE": "ar-AE", "en_us": "en-US", "zh_hant": "zh-Hant", "jp-JP": "ja-JP", "ara": "ar",
    "iw": "he", "en-UK": "en-GB", "English": "en", "عربي": "ar", "ae": "ar-AE",
}  # fmt: skip


@pytest.mark.parametrize(("tag", "right"), TAGS.items())
def test_the_tag_of_a_country_means_its_language(tag: str, right: str) -> None:
    assert right_tag(tag) == right


@pytest.mark.parametrize(
    "tag",
    [
        "ar",
        "en",
        "no",
        "nb",
        "ar-AE",
        "AR",
        "en-GB",
        "zh-Hant",
        "br-FR",
        "se-NO",
        "ckb",
        "fil",
        "uk",
        "sa",
        "lb",
        "",
        "x",
    ],
)
def test_a_language_that_people_speak_may_stand(tag: str) -> None:
    assert right_tag(tag) is None


def test_every_tag_that_is_suggested_may_itself_stand() -> None:
    for right in TAGS.values():
        assert right_tag(right) is None


def test_the_nearest_language_is_that_of_another_region_or_spelling() -> None:
    assert nearest("ar-AE", ["en", "ar"]) == ("ar",)
    assert nearest("EN_US", ["ar", "en-US"]) == ("en-US",)
    assert nearest("jp", ["ar", "ja"]) == ("ja",)
    assert nearest("fr", ["ar", "en"]) == ()
    assert nearest("ar", ["ar-AE", "en", "ar-SA"]) == ("ar-AE", "ar-SA")


def test_a_wrong_tag_is_said_once_and_shown() -> None:
    files = spoken("[ar, jp]", "jp")
    diagnostic = next(d for d in found(files) if d.code == "E505")
    assert (stretch(files, diagnostic.place), diagnostic.meant) == ("jp", ("ja",))
    assert not {"E501", "E502"} & set(codes(files))


def test_breton_is_told_how_to_be_written() -> None:
    diagnostic = next(d for d in found(spoken("[ar, br]", "br")) if d.code == "E505")
    assert "such as `br-XX`" in diagnostic.advice()


def test_lines_of_our_own_that_a_language_lacks_are_one_finding_for_the_language() -> None:
    files = spoken("[ar, sw]", "sw")
    diagnostic = next(d for d in found(files) if d.code == "E506")
    assert codes(files).count("E506") == 1
    assert stretch(files, diagnostic.place) == "sw"
    assert diagnostic.message() == 'in the language "sw" you must write "announcement", "welcome_back" yourself'
    assert diagnostic.advice() == "add `announcement: …` (departments.yaml), `welcome_back: …` (reception, sales)"


def test_a_line_that_some_departments_have_is_asked_only_of_the_others() -> None:
    files = spoken("[ar, sw]", "sw")
    text = "languages: [ar, sw]\nannouncement: {ar: لحظة., sw: Subiri.}"
    departments = files["departments.yaml"].replace("languages: [ar, sw]", text)
    sales = "معك سارة من المبيعات."
    files["departments.yaml"] = departments.replace(
        f"    welcome: {{ar: {sales}", f"    welcome_back: {{ar: أهلاً., sw: Karibu.}}\n    welcome: {{ar: {sales}"
    )
    diagnostic = next(d for d in found(files) if d.code == "E506")
    assert diagnostic.advice() == "add `welcome_back: …` (reception)"


def test_a_region_is_served_by_its_language() -> None:
    assert "E506" not in codes(spoken("[ar, de-AT]", "de-AT"))


def test_a_copied_line_is_untranslated_where_both_languages_have_the_same_letters() -> None:
    files = spoken("[en, fr]", "en")
    files["departments.yaml"] = (
        files["departments.yaml"].replace("ar: ", "fr: ").replace("أهلاً بك، معك أحمد.", "Hello all.")
    )
    files["departments.yaml"] = files["departments.yaml"].replace("Welcome. This is Ahmed.", '"Hello   all."')
    diagnostic = next(d for d in found(files) if d.code == "W503")
    assert diagnostic.values == {"what": "reception.welcome", "first": "fr", "second": "en"}
    assert len(diagnostic.also) == 1


@pytest.mark.parametrize(
    ("languages", "line"),
    [
        ("[en, en-GB]", "Hello all of you."),
        ("[no, nb]", "Hei alle sammen."),
        ("[en, fr]", "Bonjour"),
        ("[en, fr]", "{{ company }}."),
    ],
)
def test_the_same_line_may_be_right_in_kindred_languages_and_for_a_single_word(languages: str, line: str) -> None:
    first, second = languages.strip("[]").split(", ")
    texts = f'{{{first}: "{line}", {second}: "{line}"}}'
    files = changed("{ar: أهلاً بك، معك أحمد., en: Welcome. This is Ahmed.}", texts)
    files["departments.yaml"] = files["departments.yaml"].replace("[ar, en]", languages)
    assert "W503" not in codes(files)


WRONG_LETTERS = [
    (changed("ar: أهلاً بك، معك أحمد.", "ar: Ahlan wa sahlan."), "Ahlan wa sahlan."),
    (changed("en: Welcome. This is Ahmed.", "en: أهلاً بك، معك أحمد."), "أهلاً بك، معك أحمد."),
    (changed("en: Ahmed", "en: أحمد"), "أحمد"),
    (changed("ar: المبيعات", "ar: sales"), "sales"),
    (keywords(arabic="[buy, purchase]"), "buy"),
    (keywords("[شراء]", "[شراء]"), "شراء"),
    (more("even_negated: {ar: [refund], en: [refund]}"), "refund"),
    (more("unless: {en: [شراء أسهم]}"), "شراء أسهم"),
    (changed("ar: أهلاً بك، معك أحمد.", 'ar: "{{ company }} welcomes {% if true %}you{% endif %}"'), None),
]


@pytest.mark.parametrize(("files", "stands"), WRONG_LETTERS, ids=range(len(WRONG_LETTERS)))
def test_a_text_in_the_letters_of_another_language_is_said(files: Files, stands: str | None) -> None:
    wrong = [d for d in found(files) if d.code == "W504"]
    assert len(wrong) == 1
    assert stands is None or stretch(files, wrong[0].place) == stands


def test_a_copied_line_in_the_wrong_letters_is_one_fault() -> None:
    assert codes(changed("ar: أهلاً بك، معك أحمد.", "ar: Welcome. This is Ahmed.")) == ["W504"]


def test_what_is_written_once_for_a_single_language_is_in_its_letters() -> None:
    text = """\
languages: [ar]
first_department: reception
departments:
  reception: {persona: Ahmed, welcome: Welcome to us.}
  sales: {persona: سارة, welcome: معك سارة.}
"""
    intents = """\
intents:
  buy: {transfers_to: sales, keywords: [شراء]}
  back: {transfers_to: reception, keywords: [استقبال]}
"""
    assert codes({"departments.yaml": text, "intents.yaml": intents}) == ["W504"]


@pytest.mark.parametrize("tag", ["ar-Latn", "uz", "ku", "az-Arab", "ja", "ru"])
def test_a_language_of_other_or_of_both_letters_is_let_be(tag: str) -> None:
    files = spoken(f"[ar, {tag}]", tag)
    files["departments.yaml"] = files["departments.yaml"].replace("Welcome. This is Ahmed.", "أهلاً بكم جميعاً")
    assert "W504" not in [d.code for d in found(files) if d.values.get("language") == tag]
