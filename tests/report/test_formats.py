"""What programs read: JSON, GitHub's annotations, SARIF."""

from __future__ import annotations

import json
from typing import Any

from engine.report import github, sarif
from engine.report import json as as_json
from engine.source import Place
from tests.report.findings import DULL, TWICE, UNKNOWN, findings, place, unknown


def test_json_has_every_finding_and_a_summary() -> None:
    found = TWICE.at(place(5, 3, 3), also=[place(2, 3, 3)], name="pay")
    assert json.loads(as_json.render([findings(found, DULL.at(place(5, 9)))])) == {
        "diagnostics": [
            {
                "file": "config/intents.yaml",
                "line": 5,
                "column": 3,
                "end_line": 5,
                "end_column": 6,
                "code": "E103",
                "rule": "duplicate-key",
                "severity": "error",
                "message": '"pay" is written twice',
                "help": "",
                "also": [{"file": "config/intents.yaml", "line": 2, "column": 3, "end_line": 2, "end_column": 6}],
            },
            {
                "file": "config/intents.yaml",
                "line": 5,
                "column": 9,
                "end_line": 5,
                "end_column": 9,
                "code": "W801",
                "rule": "long-line",
                "severity": "warning",
                "message": "this line is long",
                "help": "",
                "also": [],
            },
        ],
        "summary": {
            "errors": 1,
            "warnings": 1,
            "files": 1,
            "departments": 3,
            "intents": 5,
            "languages": 2,
            "prompts": 4,
        },
    }


def test_json_says_what_was_meant_and_what_to_do() -> None:
    [found] = json.loads(as_json.render([findings(unknown())]))["diagnostics"]
    assert found["help"] == 'did you mean "complaints"? departments are: reception, sales, complaints'


def test_json_of_several_folders_is_one_document() -> None:
    told = json.loads(as_json.render([findings(unknown()), findings(unknown(), path="other")]))
    assert len(told["diagnostics"]) == told["summary"]["errors"] == 2
    assert told["summary"]["departments"] == 6


def test_json_in_arabic_is_arabic() -> None:
    [found] = json.loads(as_json.render([findings(unknown())], "ar"))["diagnostics"]
    assert found["message"].startswith("لا يوجد قسم")


def test_a_github_annotation_has_the_whole_place_and_a_title() -> None:
    assert github.annotation(unknown(meant=())) == (
        "::error file=config/intents.yaml,line=3,endLine=3,col=19,endColumn=28,title=E301 unknown-department"
        '::there is no department called "complaint"%0Adepartments are: reception, sales, complaints'
    )


def test_what_divides_a_github_annotation_is_escaped() -> None:
    at = Place("a,b:c%d.yaml", 1, 1, 1, 2)
    told = github.annotation(UNKNOWN.at(at, name="50%\r\n::error::x", known="a, b"))
    assert told.startswith("::error file=a%2Cb%3Ac%25d.yaml,line=1,")
    assert 'called "50%25%0D%0A::error::x"%0Adepartments are: a, b' in told
    assert len(told.splitlines()) == 1


def test_a_warning_is_a_github_warning() -> None:
    assert github.render(findings(DULL.at(place(1, 1)))).startswith("::warning file=")


def run(*found: Any) -> dict[str, Any]:  # noqa: ANN401  # diagnostics
    document = json.loads(sarif.render([findings(*found)]))
    assert document["version"] == "2.1.0"
    [only] = document["runs"]
    return dict(only)


def test_sarif_points_at_the_place_and_at_its_second_one() -> None:
    told = run(TWICE.at(place(5, 3, 3), also=[place(2, 3, 3)], name="pay"))
    region = {"startLine": 5, "startColumn": 3, "endLine": 5, "endColumn": 6}
    [result] = told["results"]
    assert told["columnKind"] == "unicodeCodePoints"
    assert result["locations"] == [
        {"physicalLocation": {"artifactLocation": {"uri": "config/intents.yaml"}, "region": region}}
    ]
    [second] = result["relatedLocations"]
    assert second["physicalLocation"]["region"]["startLine"] == 2
    assert (result["level"], result["message"]["text"]) == ("error", '"pay" is written twice')


def test_sarif_describes_each_rule_once_and_results_point_to_it() -> None:
    told = run(unknown(), unknown(column=1), DULL.at(place(1, 1)))
    rules = told["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["E301", "W801"]
    assert rules[0]["help"]["text"].startswith("A caller would be lost.")
    assert rules[1]["defaultConfiguration"] == {"level": "warning"}
    assert all(rules[result["ruleIndex"]]["id"] == result["ruleId"] for result in told["results"])


def test_sarif_addresses_are_percent_encoded() -> None:
    assert sarif.uri("my config/prompts/أ.md.j2") == "my%20config/prompts/%D8%A3.md.j2"
    assert sarif.uri("no-text-\udce9.yaml") == "no-text-%E9.yaml"
    assert sarif.uri("a:b.yaml") == "a%3Ab.yaml"
    assert sarif.uri("/srv/x y.yaml") == "file:///srv/x%20y.yaml"


def test_sarif_of_nothing_is_a_run_without_results() -> None:
    assert run()["results"] == []
