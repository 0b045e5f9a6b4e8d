"""One fault is told once, at its own place, whatever else it makes unreadable."""

from __future__ import annotations

import pytest

from tests.lint.said import DEPARTMENTS, Files, changed, fixed, found

SALES = DEPARTMENTS[DEPARTMENTS.index("  sales:") :]
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
    "a false space before a line": (intents("  go_back:", "\u00a0  go_back:"), "E117 intents.yaml:5"),
}


@pytest.mark.parametrize("what", FAULTS)
def test_one_fault_is_one_finding(what: str) -> None:
    files, expected = FAULTS[what]
    said = [f"{d.code} {d.place.file.removeprefix('config/')}:{d.place.line}" for d in found(files)]
    assert said == [expected]


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
    ],
)
def test_what_was_guessed_is_put_right(line: str, right: str) -> None:
    files = changed("company: {ar: أورنينا, en: Ornina}", line)
    assert fixed(files, "departments.yaml").split("\n")[0] == right
