"""One fault is told once, at its own place, whatever else it makes unreadable."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from engine.lint import examine
from engine.opening import read_folder
from tests.centres import FIRST_INTENTS, ROOT
from tests.lint.said import DEPARTMENTS, Files, changed, fixed, found

SALES = DEPARTMENTS[DEPARTMENTS.index("  sales:") :]
BILLS = """\
  bills:
    entrance: true
    persona: {ar: ليلى, en: Layla}
    welcome: {ar: معك ليلى من الفواتير., en: This is Layla of billing.}
"""
OUT = SALES.replace("\n  ", "\n").removeprefix("  ").rstrip() + "\n"
LISTED = DEPARTMENTS.replace("  reception:\n    n", "  - n").replace("  sales:\n    n", "  - n")
INTENTS = """\
intents:
  buy:
    transfers_to: sales
    keywords: {ar: [شراء], en: [buy]}
  go_back:
    transfers_to: reception
    keywords: {ar: [استقبال], en: [reception]}
"""


def intents(old: str, new: str) -> Files:
    """The intents, a line for each key, with a mistake."""
    assert old in INTENTS
    return {"intents.yaml": INTENTS.replace(old, new)}


FAULTS: dict[str, tuple[Files, str]] = {
    "a needed key that is misspelt": (intents("transfers_to: sales", "transfer_to: sales"), "E201 intents.yaml:3"),
    "keywords that are misspelt": (intents("keywords: {ar: [ش", "keyword: {ar: [ش"), "E201 intents.yaml:4"),
    "a needed key with a sign that nobody sees": (
        changed("    persona: {ar: سارة", "    persona\u200b: {ar: سارة"),
        "E802 departments.yaml:11",
    ),
    "the word above all departments misspelt": (changed("departments:", "department:"), "E201 departments.yaml:4"),
    "the word above all departments left out": (changed("departments:\n", ""), "E113 departments.yaml:4"),
    "the word above all intents left out": (intents("intents:\n", ""), "E202 intents.yaml:1"),
    "departments as a list": ({"departments.yaml": LISTED}, "E208 departments.yaml:5"),
    "a department beside them all": (changed(SALES, OUT), "E213 departments.yaml:9"),
    "a department whose first line alone is beside them all": (
        changed("  sales:", "sales:"),
        "E213 departments.yaml:9",
    ),
    "a colon without a space": (intents("transfers_to: sales", "transfers_to:sales"), "E120 intents.yaml:3"),
    "a key without its colon": (intents("transfers_to: sales", "transfers_to sales"), "E102 intents.yaml:3"),
    "an intent without its colon": (intents("  go_back:", "  go_back"), "E102 intents.yaml:5"),
    "the first line one space further in": (changed("company:", " company:"), "E113 departments.yaml:1"),
    "a mark of byte order before a line": (intents("  go_back:", "\ufeff  go_back:"), "W803 intents.yaml:5"),
    "a separator of lines before a key": (intents("sales\n", "sales\u2028"), "E117 intents.yaml:3"),
    "a separator of lines before a line": (intents("  go_back:", "\u2028  go_back:"), "W803 intents.yaml:5"),
    "a line of a department too far to the left": (
        changed("    name: {ar: المبيعات", "  name: {ar: المبيعات"),
        "E113 departments.yaml:10",
    ),
    "the last line of a department too far to the left": (
        changed("    welcome: {ar: معك سارة", "  welcome: {ar: معك سارة"),
        "E113 departments.yaml:12",
    ),
    "a department between others too far to the left": (
        changed(SALES, f"{SALES.removeprefix('  ')}{BILLS}") | {"prompts/bills.md.j2": "You are {{ persona }}.\n"},
        "E113 departments.yaml:9",
    ),
    "a department whose own line is gone": (changed("  sales:\n", ""), "E103 departments.yaml:9"),
    "a department whose own line stands twice": (changed("  sales:\n", "  sales:\n" * 2), "E103 departments.yaml:10"),
    "a department whose own name is misspelt": (changed("  sales:", "  slaes:"), "E301 intents.yaml:2"),
    "an intent within an intent": (intents("  go_back:", "    go_back:"), "E201 intents.yaml:5"),
    "a bracket that was never opened": (changed("company: {", "company: "), "E115 departments.yaml:1"),
    "a language with another's tag": (
        changed("languages: [ar, en]", "languages: [ar, en, jp]"),
        "E505 departments.yaml:2",
    ),
    "a provider whose plugin cannot be read": (
        {"voice.yaml": "speech_to_text:\n  plugin: @openai\n  model: whisper-1\n"}
        | {"prompts/sales.md.j2": "You are {{ persona ~ company }}.\n"},
        "E102 voice.yaml:2",
    ),
    "the word above all departments left out below an announcement": (
        changed("departments:", "announcement:\n  ar: لحظة من فضلك.\n  en: One moment, please."),
        "E202 departments.yaml:7",
    ),
    "what counts even negated misspelt where there are no other keywords": (
        intents("keywords: {ar: [ش", "even_negatd: {ar: [ش"),
        "E201 intents.yaml:4",
    ),
    "the first department without its own line": (changed("  reception:\n", ""), "E113 departments.yaml:5"),
    "the first department without its own line and its name": (
        changed("  reception:\n    name: {ar: الاستقبال, en: reception}\n", ""),
        "E113 departments.yaml:5",
    ),
    "texts by language without the name above them": (
        changed("    name: {ar: الاستقبال, en: reception}", "      ar: الاستقبال\n      en: reception"),
        "E113 departments.yaml:6",
    ),
    "two names in a line": (changed("sales}\n    persona", "sales} persona"), "E122 departments.yaml:10"),
    "two names in a line with a comma between": (
        changed("{ar: المبيعات, en: sales}\n    persona", "Sales, persona"),
        "E122 departments.yaml:10",
    ),
    "texts by language without braces": (
        changed("{ar: سارة, en: Sarah}", "ar: سارة, en: Sarah"),
        "E121 departments.yaml:11",
    ),
    "a false space before a line": (intents("  go_back:", "\u00a0  go_back:"), "E117 intents.yaml:5"),
}


@pytest.mark.parametrize("what", FAULTS)
def test_one_fault_is_one_finding(what: str) -> None:
    files, expected = FAULTS[what]
    said = [f"{d.code} {d.place.file.removeprefix('config/')}:{d.place.line}" for d in found(files)]
    assert said == [expected]


@pytest.mark.parametrize("between", [" ", ", ", "  "])
def test_two_names_in_a_line_are_given_a_line_each(between: str) -> None:
    assert fixed(changed("sales}\n    persona", f"sales}}{between}persona"), "departments.yaml") == DEPARTMENTS


def test_a_colon_in_a_text_is_no_second_name() -> None:
    for text in ("Our persona: the best", "One thing: hello"):  # the one stands there already, the other nowhere
        assert found(changed("{ar: المبيعات, en: sales}", text))[0].code == "E116"


def slips(text: str) -> Iterator[str]:
    """The text with a line taken away, written twice, or moved by a space or two, each in turn."""
    lines = text.splitlines(keepends=True)
    for number, line in enumerate(lines):
        others = ["", line * 2, f" {line}", f"  {line}", line.removeprefix(" "), line.removeprefix("  ")]
        for other in others:
            yield "".join([*lines[:number], other, *lines[number + 1 :]])


@pytest.mark.parametrize("name", ["departments.yaml", "intents.yaml"])
def test_nearly_every_slip_of_a_line_is_told_at_most_once(name: str) -> None:
    starter = read_folder(ROOT / "config")
    files = {**starter.files, "intents.yaml": FIRST_INTENTS.encode()}
    told = [
        len(examine(starter._replace(files={**files, name: slip.encode()})).diagnostics)
        for slip in slips(files[name].decode())
    ]
    assert sum(number > 1 for number in told) <= len(told) * 0.05


@pytest.mark.parametrize("new", [OUT, SALES.replace("  sales:", "sales:")])
def test_a_department_beside_them_all_is_moved_to_the_right(new: str) -> None:
    assert fixed(changed(SALES, new), "departments.yaml") == DEPARTMENTS


@pytest.mark.parametrize(
    ("line", "right"),
    [
        ("company:Ornina", "company: Ornina"),
        ("company: 'It's Ornina'", 'company: "It\'s Ornina"'),
        (
            "company: {ar: شركة {{ x }}، هنا, en: Of {{ x }}, here}",
            'company: {ar: "شركة {{ x }}، هنا", en: "Of {{ x }}, here"}',
        ),
        ("company: {ar:أورنينا, en:Ornina}", "company: {ar: أورنينا, en: Ornina}"),
        ("company:\u200bOrnina", "company: Ornina"),
        ("company: ar: أورنينا, en: Ornina", "company: {ar: أورنينا, en: Ornina}"),
        ("company: ar: أورنينا، دبي en: Ornina, Dubai", 'company: {ar: أورنينا، دبي, en: "Ornina, Dubai"}'),
    ],
)
def test_what_was_guessed_is_put_right(line: str, right: str) -> None:
    files = changed("company: {ar: أورنينا, en: Ornina}", line)
    assert fixed(files, "departments.yaml").split("\n")[0] == right
