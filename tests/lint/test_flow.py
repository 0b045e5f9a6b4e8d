"""Where callers can come to and where they can go: each fault said once, and nothing said where it is in doubt."""

from __future__ import annotations

import time

import pytest

from engine.lint import checks, examine
from engine.lint.example import folder
from engine.source import Diagnostic, Folder

FLOW = {"E302", "W303", "W304", "W305", "E306", "W307", "W310", "W403", "E409"}


def department(name: str, more: str = "") -> str:
    return f"  {name}: {{persona: P, welcome: Hello., prompt: sales.md.j2{more and ', '}{more}}}\n"


def centre(ways: dict[str, str], intents: str, first: str = "a") -> dict[str, str]:
    """Departments by name with what else they say; the intents are the departments that they lead to."""
    lines = "".join(department(name, more) for name, more in ways.items())
    wanted = "".join(f"  i{n}: {{transfers_to: {to}, keywords: [word{n}]}}\n" for n, to in enumerate(intents.split()))
    return {
        "departments.yaml": f"languages: [en]\n{f'first_department: {first}' if first else ''}\ndepartments:\n{lines}",
        "intents.yaml": f"intents:\n{wanted}" if wanted else "intents: {}\n",
        "prompts/reception.md.j2": "You are {{ persona }}.",
    }


def found_in(whole: Folder) -> list[Diagnostic]:
    """What is found, but for the templates that these small centres do not use."""
    return [d for d in examine(whole).diagnostics if d.rule.name != "unused-prompt"]


def flow_of(files: dict[str, str]) -> list[Diagnostic]:
    """What the rules about ways say."""
    return [d for d in examine(folder(files)).diagnostics if d.code in FLOW]


def said(ways: dict[str, str], intents: str, first: str = "a") -> list[tuple[str, str]]:
    """The codes, each with the text that it is about."""
    files = centre(ways, intents, first)
    return [(d.code, stretch(files, d)) for d in flow_of(files)]


def stretch(files: dict[str, str], found: Diagnostic) -> str:
    """The text at the place of a finding."""
    at = found.place
    return files[at.file.removeprefix("config/")].split("\n")[at.line - 1][at.column - 1 : at.end_column - 1]


CASES: dict[str, tuple[dict[str, str], str, list[tuple[str, str]]]] = {
    "all may go everywhere": ({"a": "", "b": "", "c": ""}, "a b c", []),
    "no intent leads to one": ({"a": "", "b": "", "c": ""}, "a b", [("E302", "c")]),
    "no intent leads to two": ({"a": "", "b": "", "c": ""}, "a", [("E302", "b"), ("E302", "c")]),
    "an entrance needs no intent": ({"a": "", "b": "", "c": "entrance: true"}, "a b", []),
    "an entrance said to be none needs one": ({"a": "", "b": "", "c": "entrance: false"}, "a b", [("E302", "c")]),
    "nobody may go there": (
        {"a": "transfers_to: [b]", "b": "transfers_to: [a]", "c": ""},
        "a b c",
        [("E302", "c")],
    ),
    "of a chain that nobody comes to, its beginning": (
        {"a": "transfers_to: [b]", "b": "transfers_to: [a]", "d": "transfers_to: [a]", "c": "transfers_to: [d]"},
        "a b c d",
        [("E302", "c")],
    ),
    "of a circle that nobody comes to, one": (
        {"a": "transfers_to: [b]", "b": "transfers_to: [a]", "c": "transfers_to: [d]", "d": "transfers_to: [c, a]"},
        "a b c d",
        [("E302", "c")],
    ),
    "behind such a circle, nothing more": (
        {
            "a": "transfers_to: [b]",
            "b": "transfers_to: [a]",
            "z": "transfers_to: [w]",
            "w": "transfers_to: [z, a]",
            "x": "transfers_to: [w]",
        },
        "a b z w x",
        [("E302", "x")],
    ),
    "an entrance leads on": (
        {"a": "transfers_to: [b]", "b": "transfers_to: [a]", "c": "entrance: true", "d": "transfers_to: [a]"},
        "a b d",
        [],
    ),
    "a list with nothing in it": ({"a": "", "b": "transfers_to: []", "c": ""}, "a b c", [("W303", "transfers_to")]),
    "two such lists are two faults": (
        {"a": "", "b": "transfers_to: []", "c": "transfers_to: []"},
        "a b c",
        [("W303", "transfers_to"), ("W303", "transfers_to")],
    ),
    "no intent leads away": ({"a": "", "b": ""}, "b", [("W303", "b")]),
    "one who leads only into a dead end is none": (
        {"a": "", "b": "transfers_to: [c]", "c": "transfers_to: []"},
        "a b c",
        [("W303", "transfers_to")],
    ),
    "an empty list of the first is what keeps callers from the others": (
        {"a": "transfers_to: []", "b": ""},
        "a b",
        [("E302", "b")],
    ),
    "one who names only itself": ({"a": "", "b": "transfers_to: [b]"}, "a b", [("W304", "b")]),
    "one who names itself twice": ({"a": "", "b": "transfers_to: [b, a, b]"}, "a b", [("W304", "b")]),
    "two who lead to each other only": (
        {"a": "", "b": "transfers_to: [c]", "c": "transfers_to: [b]"},
        "a b c",
        [("W305", "b")],
    ),
    "two pairs are two traps": (
        {
            "a": "",
            "b": "transfers_to: [c]",
            "c": "transfers_to: [b]",
            "d": "transfers_to: [e]",
            "e": "transfers_to: [d]",
        },
        "a b c d e",
        [("W305", "b"), ("W305", "d")],
    ),
    "one way into a trap belongs to it": (
        {"a": "", "b": "transfers_to: [c]", "c": "transfers_to: [d]", "d": "transfers_to: [c]"},
        "a b c d",
        [("W305", "b")],
    ),
    "no intent leads back to the first": ({"a": "", "b": "", "c": ""}, "b c", [("W305", "b")]),
    "they say that they lead back and no intent does": (
        {"a": "", "b": "transfers_to: [a, c]", "c": "transfers_to: [b]"},
        "b c",
        [("W307", "a")],
    ),
    "each of two names the same in vain": (
        {"a": "", "b": "transfers_to: [a]", "c": "transfers_to: [a]"},
        "b c",
        [("W307", "a")],
    ),
    "one names a department that has no intent": (
        {"a": "transfers_to: [b, c]", "b": "", "c": ""},
        "a b",
        [("E302", "c")],
    ),
    "one names an entrance that has no intent": (
        {"a": "transfers_to: [b, c]", "b": "", "c": "entrance: true"},
        "a b",
        [("W307", "c")],
    ),
    "an intent to an entrance that nobody names": (
        {"a": "transfers_to: [b]", "b": "transfers_to: [a]", "c": "entrance: true"},
        "a b c c",
        [("W403", "i2")],
    ),
    "nobody may go back to the first": (
        {"a": "", "b": "transfers_to: [c]", "c": "transfers_to: [b]"},
        "a b c",
        [("W305", "b")],
    ),
    "an intent of the only department": ({"a": ""}, "a a", [("W403", "i0")]),
    "the only department": ({"a": ""}, "", []),
    "no intents and nobody who waits for callers": ({"a": "", "b": "entrance: true"}, "", []),
    "no intents, and a list": ({"a": "transfers_to: [b]", "b": "entrance: true"}, "", [("W307", "b")]),
    "no intents": ({"a": "", "b": "", "c": ""}, "", [("E409", "intents")]),
    "no intents, and lists": ({"a": "transfers_to: [b]", "b": "transfers_to: []"}, "", [("E409", "intents")]),
}


@pytest.mark.parametrize(("ways", "intents", "expected"), CASES.values(), ids=CASES)
def test_a_fault_in_the_ways_is_said_once(ways: dict[str, str], intents: str, expected: list[tuple[str, str]]) -> None:
    assert said(ways, intents) == expected


def test_a_trap_names_all_who_are_caught_in_it() -> None:
    files = centre({"a": "", "b": "transfers_to: [c]", "c": "transfers_to: [b]"}, "a b c")
    [found] = flow_of(files)
    assert [stretch(files, at_place(found, n)) for n in range(len(found.also))] == ["c"]
    assert found.advice() == 'add `a` to transfers_to of "b"'


def at_place(found: Diagnostic, which: int) -> Diagnostic:
    """The finding as if it stood at one of its further places."""
    return found.rule.at(found.also[which])


def test_who_is_to_allow_the_way_is_named() -> None:
    [found] = flow_of(centre({"a": "transfers_to: [b]", "b": "transfers_to: [a]", "c": ""}, "a b c"))
    assert "may transfer there" in found.message()
    assert found.advice() == 'add `c` to transfers_to of "a", or write `entrance: true` in "c"'


DOUBTS = {
    "a name that is no department": {"intents.yaml": "intents:\n  i: {transfers_to: bb, keywords: [x]}\n"},
    "an intent without a department": {"intents.yaml": "intents:\n  i: {keywords: [x]}\n"},
    "an intent whose department is a number": {"intents.yaml": "intents:\n  i: {transfers_to: 5, keywords: [x]}\n"},
    "an intent that is a word": {"intents.yaml": "intents:\n  i: b\n"},
    "intents that are a list": {"intents.yaml": "intents: [b]\n"},
    "intents that are nothing": {"intents.yaml": "intents:\n"},
    "intents under a wrong name": {"intents.yaml": "intnets:\n  i: {transfers_to: b, keywords: [x]}\n"},
    "a misspelt key": {"intents.yaml": "intents:\n  i: {transfer_to: b, keywords: [x]}\n"},
    "an empty file": {"intents.yaml": "# nothing\n"},
    "a file that is a list": {"intents.yaml": "- b\n"},
    "a file that is no text": {"intents.yaml": "intents: \udcff\n"},
    "a tab": {"intents.yaml": "intents:\n\ti: {transfers_to: b, keywords: [x]}\n"},
    "one intent twice": {
        "intents.yaml": "intents:\n  i: {transfers_to: a, keywords: [x]}\n  i: {transfers_to: b, keywords: [y]}\n"
    },
    "a list that is a word": {"departments.yaml": department("a", "transfers_to: b") + department("b")},
    "a list of numbers": {"departments.yaml": department("a", "transfers_to: [1, 2]") + department("b")},
    "a list of lists": {"departments.yaml": department("a", "transfers_to: [[b]]") + department("b")},
    "a list of nothing": {"departments.yaml": department("a", "transfers_to:") + department("b")},
    "a list with an unknown name": {"departments.yaml": department("a", "transfers_to: [bb]") + department("b")},
    "an entrance that is a word": {"departments.yaml": department("a") + department("b", "entrance: yes")},
    "a misspelt entrance": {"departments.yaml": department("a") + department("b", "entrence: true")},
    "a department that is a word": {"departments.yaml": department("a") + "  b: hello\n"},
    "a department that is nothing": {"departments.yaml": department("a") + "  b:\n"},
    "a department within another": {
        "departments.yaml": "  a:\n    persona: P\n    welcome: H\n    prompt: sales.md.j2\n"
        "    b:\n      persona: P\n      welcome: H\n      prompt: sales.md.j2\n"
    },
    "a text among the departments": {"departments.yaml": department("a") + "  welcome: {ar: a, en: b}\n"},
    "a department beside the departments": {
        "departments.yaml": department("a") + department("c") + "b: {persona: P, welcome: H}\n"
    },
    "intents with nothing above them": {"intents.yaml": "i: {transfers_to: b, keywords: [x]}\n"},
    "an intent beside the intents": {
        "intents.yaml": "intents:\n  i: {transfers_to: a, keywords: [x]}\nj: {transfers_to: b, keywords: [y]}\n"
    },
    "an unknown first": {"departments.yaml": department("b") + department("c")},
    "a department whose name is not allowed": {"departments.yaml": department("a") + department("B b")},
}


@pytest.mark.parametrize("files", DOUBTS.values(), ids=DOUBTS)
def test_what_may_follow_from_another_fault_is_not_said(files: dict[str, str]) -> None:
    base = centre({"a": "", "b": ""}, "a b")
    if "departments.yaml" in files:
        top = "languages: [en]\nfirst_department: a\ndepartments:\n"
        files = {**files, "departments.yaml": top + files["departments.yaml"]}
        files["intents.yaml"] = "intents:\n  i: {transfers_to: a, keywords: [x]}\n"
    diagnostics = found_in(folder({**base, **files}))
    assert [str(d) for d in diagnostics if d.code in FLOW] == []
    assert diagnostics


def test_a_fault_that_says_nothing_of_the_ways_hides_none_of_theirs() -> None:
    files = centre({"a": "", "b": ""}, "a")
    files["departments.yaml"] += "compnay: Ornina\n"
    files["intents.yaml"] += "  other: {transfers_to: a, keywords: 3.5.1, keyword: x}\n"
    assert [d.code for d in flow_of(files)] == ["E302"]


def without_intents(strangers: tuple[str, ...] = ()) -> Folder:
    """A centre of three departments without a file of intents, and with files that nobody reads."""
    whole = folder(centre({"a": "", "b": "", "c": ""}, ""))
    files = {name: data for name, data in whole.files.items() if name != "intents.yaml"}
    return Folder("config", files, whole.templates, {}, strangers)


def test_without_a_file_of_intents_it_is_said_once_where_the_department_stands() -> None:
    found = found_in(without_intents())
    assert [(d.code, str(d.place)) for d in found] == [("E409", "config/departments.yaml:5:3")]


def test_intents_in_a_file_of_another_name_are_one_fault() -> None:
    [found] = found_in(without_intents(("intents.yml",)))
    assert (found.code, found.place.file, found.advice()) == ("E409", "config/intents.yml", "call it intents.yaml")


def test_the_first_department_is_asked_for_once_with_the_line_to_type() -> None:
    files = centre({"a": "", "b": "", "c": ""}, "b", first="")
    [found] = found_in(folder(files))
    assert (found.code, stretch(files, found)) == ("E306", "departments")
    assert "first_department: a" in found.advice()
    assert [edit.text for edit in found.edits] == ["first_department: a\n"]
    assert found.unsafe


@pytest.mark.parametrize("line", ["frist_department: a", "first: a", "first_department:", "first_department: [a]"])
def test_a_first_department_written_wrongly_is_not_asked_for_again(line: str) -> None:
    files = centre({"a": "", "b": ""}, "a b", first="")
    files["departments.yaml"] = f"{line}\n{files['departments.yaml']}"
    codes = [d.code for d in found_in(folder(files))]
    assert len(codes) == 1
    assert codes != ["E306"]


def test_the_only_department_is_the_first() -> None:
    assert said({"a": ""}, "", first="") == []


ALIKE = {
    "a line and a dash": ({"a-b": "", "a_b": ""}, 1),
    "a line more": ({"ab": "", "a_b": ""}, 1),
    "the same name in another case": ({"x": "name: Sales", "y": "name: sales"}, 1),
    "the same name with other spaces": ({"x": "name: Night desk", "y": "name: night-desk"}, 1),
    "the same name in one of its languages": ({"x": "name: {en: Sales}", "y": "name: {en: SALES, ar: ب}"}, 1),
    "a name that is the other's short name": ({"sales": "", "y": "name: Sales"}, 1),
    "three of a name": ({"x": "name: Sales", "y": "name: sales", "z": "name: SALES"}, 2),
    "a number more": ({"sales1": "", "sales2": ""}, 0),
    "names of signs only": ({"x": 'name: "-"', "y": 'name: "_"'}, 0),
}


@pytest.mark.parametrize(("ways", "count"), ALIKE.values(), ids=ALIKE)
def test_names_that_nobody_could_tell_apart_are_said(ways: dict[str, str], count: int) -> None:
    first, *others = ways
    files = centre(ways, " ".join([first, *others]), first)
    assert [d.code for d in flow_of(files)] == ["W310"] * count


def test_the_same_name_in_different_languages_is_no_fault() -> None:
    files = centre({"x": "name: {en: Sales, ar: ب}", "y": "name: {en: Desk, ar: Sales}"}, "x y", "x")
    assert "W310" not in [d.code for d in flow_of(files)]


def test_a_thousand_departments_take_no_time() -> None:
    names = [f"d{n}" for n in range(1000)]
    ways = {name: "" if n % 2 else f"transfers_to: [{names[n - 1]}]" for n, name in enumerate(names)}
    draft = examine(folder(centre(ways, " ".join(names), "d0"))).draft

    start = time.process_time()
    for rule, check in checks():
        if rule.code in FLOW:
            assert list(check(draft)) is not None
    assert time.process_time() - start < 1
