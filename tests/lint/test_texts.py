"""Texts that a voice reads badly, and letters that are not what they seem."""

from __future__ import annotations

import pytest

from tests.lint.said import (
    DEPARTMENTS,
    Files,
    arabic,
    changed,
    codes,
    english,
    fixed,
    found,
    keywords,
    more,
    one,
    stretch,
)

GOOD_LINES = [
    english('"Welcome to {{ company }}. This is أحمد."'),
    english('"Welcome, this is Ahmed: how can I help?"'),
    english('"Our number is +971 50 123 4567, or 17:30 to 19:00."'),
    english('"Press * and then 5 * 3 or the # key."'),
    english("\"Dial *123# now - it's free, isn't it?\""),
    english("Welcome to Booking.com and R&D at AT&T."),
    english("Welcome to snake_case_name and_more."),
    english('"If a < b and c > d you are our #1 caller."'),
    english('"Horaires\u00a0: de neuf à dix-sept heures\u202f!"'),
    english('"Café Zoë speaking. Straße, naïve, façade — “quoted” … done!"'),
    english("Ornina® and Switchboard™ © 2026."),
    english("word and " * 33),
    english('"{{ company }} ' + "{{ customer.name }} " * 40 + '"'),
    arabic("أهلاً بك في Ornina، معك Ahmed من قسم VIP."),
    arabic("أهلاً بك في Ornina\u200f، معك أحمد."),
    arabic("تفضَّل يا مُحَمَّد، مرحبـــاً بك."),
    arabic("صلى الله على محمد ﷺ، والسعر ٥٠ ﷼."),
    arabic("هاتف iPhone 15 بسعر ٥٠ درهماً مع MP3 و 4G."),
    arabic("رقمنا ٠٥٠١٢٣٤٥٦٧ في الخدمة."),
    arabic('"من الساعة 9:00 إلى 17:30، كل يوم."'),
    arabic("يمكنك الاتصال بنا؛ نحن معك، أليس كذلك؟"),
    keywords('["+971501234567", "no-reply", "17:30", "1.10", 911, 1.5, 24/7, COVID-19, ma\'am]'),
    keywords(arabic="[شراء, iPhone, VIP, سوني PS5]"),
    keywords(arabic="[iPhone]"),
    keywords('"purchase, order"', '"شراء، طلب"'),
    more("even_negated: {ar: [استرداد], en: [refund, 24/7]}, weight: 1.10, priority: -3"),
    more("unless: {ar: [شراء أسهم], en: buy time}, examples: {en: 'I\u2019ll buy 3 of \u0665'}"),
    more('examples: ["buy: ٢ or 3?", "\u200fأريد شراء iPhone\u200e", "my\u00a0buy"]'),
    changed("company: {ar: أورنينا, en: Ornina}", "company: {ar: Ornina, en: Ornina}"),
    changed("persona: {ar: أحمد, en: Ahmed}", "persona: {ar: Ahmed, en: Ahmed}"),
    changed("name: {ar: المبيعات, en: sales}", "name: {ar: VIP, en: VIP}"),
    changed("persona: {ar: أحمد, en: Ahmed}", "persona: Ahmed"),
    {"departments.yaml": DEPARTMENTS.replace("    welcome", "    voice: ash\n    welcome")},
]


@pytest.mark.parametrize("files", GOOD_LINES, ids=range(len(GOOD_LINES)))
def test_what_people_usually_write_is_let_be(files: Files) -> None:
    assert [str(d) for d in found(files)] == []


LINES = [
    # the centre, the code, what stands at the place
    (english("Welcome to **Ornina** all."), "W810", "**Ornina**"),
    (english('"# Welcome to us"'), "W810", "#"),
    (english("<b>Welcome</b> to us"), "W810", "<b>"),
    (english("\"Welcome <break time='1s'/> to us\""), "W810", "<break time='1s'/>"),
    (english('"`Welcome` to us"'), "W810", "`Welcome`"),
    (english('"[Welcome](https://example.com) to us"'), "W810", "[Welcome](https://example.com)"),
    (english("Welcome &amp; hello"), "W810", "&amp;"),
    (english('"See https://example.com/a, please."'), "W809", "https://example.com/a"),
    (english("Mail sales@example.com please."), "W809", "sales@example.com"),
    (english("See www.example.com now."), "W809", "www.example.com"),
    (english("Welcome to us \U0001f600\U0001f44b\U0001f3fd all"), "W811", "\U0001f600\U0001f44b\U0001f3fd"),
    (arabic("أهلاً بك \u260e\ufe0f معنا"), "W811", "\u260e\ufe0f"),
    (arabic("اتصل على ٠٥٠ أو 911"), "W814", "911"),
    (keywords(arabic="[شراء, طراز ٢٠۲]"), "W814", "۲"),
    (arabic("مرحباً \ufee3\ufeae\ufea3\ufe92\ufe8e بك"), "W805", "\ufee3\ufeae\ufea3\ufe92\ufe8e"),
    (keywords(arabic='"شراء، مبيـــعات"'), "W806", "ـــ"),
    (keywords(arabic='["شـراء"]'), "W806", "ـ"),
    (arabic("أهلاً بك في الشر\u06a9ة، معي"), "W807", "\u06a9"),
    (keywords("[buy, cafe\u0301]"), "W808", "e\u0301"),
    (arabic("ا\u0654هلاً بك معنا"), "W808", "ا\u0654"),
    (keywords("[buy, a\u200bb]"), "W803", "\u200b"),
    (keywords("[buy, my\u00a0order]"), "W803", "\u00a0"),
    (english("Wel\u00adcome to us"), "W803", "\u00ad"),
    (english("Welcome\u2028to us"), "W803", "\u2028"),
    (english("Welcome\u0085to us"), "W803", "\u0085"),
    (english("Wel\u200dcome to us"), "W803", "\u200d"),
    (changed("company", "\ufeff\ufeffcompany"), "W803", "\ufeff"),
    (changed("languages: ", "languages:\u00a0"), "W803", "\u00a0"),
    (changed("en: reception", "en:\u00a0reception"), "W803", "\u00a0"),
    (changed("    persona: {ar: سارة", "\u00a0\u00a0\u00a0\u00a0persona: {ar: سارة"), "W803", "\u00a0" * 4),
    ({"prompts/sales.md.j2": "You are\u200b {{ persona }}.\n"}, "W803", "\u200b"),
    (english("Welcome \u202eto us"), "E802", "\u202e"),
    ({"prompts/sales.md.j2": "You are {{ persona }}.\n{# \u2066 #}\n"}, "E802", "\u2066"),
    (changed("languages", "# \u202d\nlanguages"), "E802", "\u202d"),
    (keywords(arabic="[شراء\u200f]"), "E802", "\u200f"),
    (keywords("[buy, c\u0430ll]"), "E804", "c\u0430ll"),
    (keywords('"buy, c\u0430ll me"'), "E804", "c\u0430ll me"),
    (keywords("[buy, \u0441a\u0440t]"), "E804", "\u0441a\u0440t"),
    (more("even_negated: {ar: [استر\u0640داد], en: refund}"), "W806", "\u0640"),
    (more("unless: {ar: [شراء أسه\u0640م]}"), "W806", "\u0640"),
    (more("examples: {ar: [أريد شر\u0640اء]}"), "W806", "\u0640"),
    (more("even_negated: {ar: [\ufeb7\ufead\ufe8d\ufe80 هنا], en: refund}"), "W805", "\ufeb7\ufead\ufe8d\ufe80"),
    (more("unless: [\ufeb7\ufead\ufe8d\ufe80 هنا]"), "W805", "\ufeb7\ufead\ufe8d\ufe80"),
    (more("examples: {ar: \ufeb7\ufead\ufe8d\ufe80 هنا}"), "W805", "\ufeb7\ufead\ufe8d\ufe80"),
    (more("unless: {ar: [شراء \u06a9تابي]}"), "W807", "\u06a9"),
    (more("examples: {ar: [شراء \u06a9تاب لي]}"), "W807", "\u06a9"),
    (more("even_negated: [cafe\u0301]"), "W808", "e\u0301"),
    (more("unless: [buy cafe\u0301]"), "W808", "e\u0301"),
    (more("examples: [buy a cafe\u0301]"), "W808", "e\u0301"),
    (more("unless: [buy\u00a0time]"), "W803", "\u00a0"),
    (more("examples: [buy ti\u200bme]"), "W803", "\u200b"),
    (more("unless: {ar: [شراء أسهم\u200f]}"), "E802", "\u200f"),
    (more("examples: [buy \u202etime]"), "E802", "\u202e"),
    (more("unless: [buy c\u0430ll]"), "E804", "buy c\u0430ll"),
    (more("examples: [buy a c\u0430ll]"), "E804", "buy a c\u0430ll"),
    (more("unless: {ar: [شراء ٢٠ أو 30]}"), "W814", "30"),
    (more("unless: {en: [no]}"), "W801", "no"),
    (more("even_negated: {en: +971501234567}"), "W801", "+971501234567"),
    (more("unless: {en: [buy time, 17:30]}"), "W801", "17:30"),
]


@pytest.mark.parametrize(("files", "code", "stands"), LINES, ids=range(len(LINES)))
def test_the_very_sign_is_shown(files: Files, code: str, stands: str) -> None:
    diagnostic = one(files)
    seen = {name: text.removeprefix("\ufeff") for name, text in files.items()}  # the first mark belongs to the file
    assert (diagnostic.code, stretch(seen, diagnostic.place)) == (code, stands)


def test_the_sign_is_shown_within_a_block_of_text() -> None:
    lines = [
        "",
        "      ar: أهلاً بك معنا",
        "      en: |",
        "        Choose one of",
        "        - sales",
        "        - bills \U0001f600 now",
    ]
    block = "\n".join([*lines, ""])
    files = changed("{ar: أهلاً بك، معك أحمد., en: Welcome. This is Ahmed.}", block)
    markup, emoji = found(files)
    assert (markup.code, markup.place.line, stretch(files, markup.place)) == ("W810", 12, "-")
    assert (emoji.code, emoji.place.line, stretch(files, emoji.place)) == ("W811", 13, "\U0001f600")


def test_a_sign_that_is_written_as_an_escape_is_found_too_and_the_whole_text_shown() -> None:
    files = english('"Welcome \\u202e to us"')
    diagnostic = one(files)
    assert (diagnostic.code, diagnostic.edits) == ("E802", ())
    assert stretch(files, diagnostic.place) == '"Welcome \\u202e to us"'


def test_a_line_of_more_than_twenty_seconds_is_too_long_and_templates_are_not_counted() -> None:
    assert one(english("word and " * 40)).values["seconds"] == "24"


NAMES = [
    (changed("  sales:", "  sales\u200f:"), "E802", "sales\u200f"),
    (changed("  sales:", "  sales\u200b:"), "E802", "sales\u200b"),
    (changed("first_department: reception", "first_department: reception\u200f"), "E802", "reception\u200f"),
    (changed("en: reception", "en\u200f: reception"), "E802", "en\u200f"),
    (changed("first_department:", "first_department\u00ad:"), "E802", "first_department\u00ad"),
    (changed("transfers_to: sales", "transfers_to: sales\u200b", "intents.yaml"), "E802", "sales\u200b"),
    (changed("  sales:", "  s\u0430les:"), "E804", "s\u0430les"),
    (changed("transfers_to: sales", "transfers_to: s\u0430les", "intents.yaml"), "E804", "s\u0430les"),
]


@pytest.mark.parametrize(("files", "code", "stands"), NAMES, ids=range(len(NAMES)))
def test_a_name_with_a_sign_that_nobody_sees_is_one_fault_and_not_an_unknown_name_too(
    files: Files, code: str, stands: str
) -> None:
    diagnostic = one(files)
    assert (diagnostic.code, stretch(files, diagnostic.place)) == (code, stands)


def test_a_name_with_a_lookalike_letter_is_suggested_in_latin_letters() -> None:
    assert one(changed("  sales:", "  s\u0430les:")).meant == ("sales",)
    assert one(keywords("[buy, \u0441т\u043e\u043ba]")).says.en.endswith("only look Latin") is True


def test_a_sign_is_called_by_its_unicode_name() -> None:
    assert "U+200B ZERO WIDTH SPACE" in one(keywords("[buy, a\u200bb]")).message()
    assert "U+0085 NEXT LINE" in one(english("Welcome\u0085to us")).message("ar")


def test_persian_and_emoji_may_join_their_own_letters() -> None:
    persian = DEPARTMENTS.replace("ar", "fa").replace("أهلاً بك، معك أحمد.", "می\u200cتوانم کمک کنم؟")
    assert "W803" not in codes({"departments.yaml": persian})
    family = english("Hello \U0001f468\u200d\U0001f469 all")
    assert codes(family) == ["W811"]


def test_a_word_with_both_keyboards_letters_is_put_right_in_the_letters_of_its_language() -> None:
    files = keywords(arabic="[شراء, \u06a9تابي]")
    assert "[شراء, كتابي]" in fixed(files, "intents.yaml", unsafe=True)
    assert fixed(files, "intents.yaml") == files["intents.yaml"]


SPELLINGS = [
    "yes", "No", "on", "OFF", "y", "17:30", "9:00", "09:00", "1:30:00", "+971501234567", "0701234567", "0800123456",
    "0123",
    "1.10", "2.0", "1e3", "1E5", "2026-01-05", "2026-1-5", "0x1F", "0b11", "1_000", ".5", "5.",
]  # fmt: skip


@pytest.mark.parametrize("text", SPELLINGS)
def test_a_text_that_other_programs_take_for_something_else_is_put_in_quotes(text: str) -> None:
    files = changed("name: {ar: المبيعات, en: sales}", f"name: {{ar: المبيعات, en: {text}}}  # a comment")
    diagnostic = next(d for d in found(files) if d.code == "W801")
    assert stretch(files, diagnostic.place) == text
    assert fixed(files, "departments.yaml") == files["departments.yaml"].replace(f"en: {text}}}", f'en: "{text}"}}')


@pytest.mark.parametrize(
    "text", ["911", "1.5", "-3", "24/7", "yes please", "no.", "e3", "2026", "12-01", "Ornina", "10am", "0"]
)
def test_a_text_that_is_the_same_to_all_programs_needs_no_quotes(text: str) -> None:
    files = changed("name: {ar: المبيعات, en: sales}", f"name: {{ar: المبيعات, en: {text}}}")
    assert "W801" not in codes(files)


def test_options_of_providers_are_typed_and_need_no_quotes() -> None:
    files = {"voice.yaml": "text_to_speech: {plugin: openai, model: gpt-4o-mini-tts, speed: 1.10}\n"}
    assert "W801" not in codes(files)


def test_norwegian_is_a_language_without_quotes_too() -> None:
    files = {"departments.yaml": DEPARTMENTS.replace("[ar, en]", "[ar, no]").replace("en: ", "no: ")}
    assert "languages: [ar, no]" in fixed(files, "departments.yaml")


FIXES = [
    ("[شـراء, مبيـــعات]  # تـعليق", "[شراء, مبيعات]  # تـعليق"),
    ('"شـراء،  طلب"', '"شراء،  طلب"'),
    ("[\ufeb7\ufead\ufe8d\ufe80]", "[شراء]"),
    ("[شراء, ا\u0654مر]", "[شراء, \u0623مر]"),
    ("[شراء]}, unless: {ar: [شـراء أسهم]", "[شراء]}, unless: {ar: [شراء أسهم]"),
    (
        '[شراء]}, even_negated: {ar: "استـرداد، \ufeb7\ufead\ufe8d\ufe80ك"',
        '[شراء]}, even_negated: {ar: "استرداد، شراءك"',
    ),
    (
        "[شراء]}, examples: {ar: [بدي \ufeb7\ufead\ufe8d\ufe80, شـراء هاتف]",
        "[شراء]}, examples: {ar: [بدي شراء, شراء هاتف]",
    ),
]


@pytest.mark.parametrize(("before", "after"), FIXES)
def test_a_fix_of_letters_changes_nothing_else(before: str, after: str) -> None:
    brackets, comment = before.split("  #", maxsplit=1)[0], before.partition("  #")[2]
    written = keywords(arabic=brackets)["intents.yaml"] + (f"#{comment}\n" if comment else "")
    expected = keywords(arabic=after.split("  #", maxsplit=1)[0])["intents.yaml"] + (f"#{comment}\n" if comment else "")
    assert fixed({"intents.yaml": written}, "intents.yaml") == expected


def test_what_is_deleted_by_guess_is_deleted_only_when_asked_for() -> None:
    files = keywords("[buy, pur\u00adchase]")
    assert fixed(files, "intents.yaml") == files["intents.yaml"]
    assert fixed(files, "intents.yaml", unsafe=True) == keywords("[buy, purchase]")["intents.yaml"]


def test_a_file_full_of_invisible_signs_is_said_once_and_soon() -> None:
    diagnostics = found(changed("languages", "# " + "\u202e" * 100_000 + "\nlanguages"))
    assert [d.code for d in diagnostics] == ["E802"]
    assert all(len(d.message()) < 200 for d in diagnostics)
