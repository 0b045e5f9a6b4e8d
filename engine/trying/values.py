"""The same for programs: answers and scores as values for JSON."""

from __future__ import annotations

from collections.abc import Sequence

from engine.scoring import Outcome
from engine.scoring.advice import Advice
from engine.scoring.figures import Figures, by_language, confusion, figures, reached
from engine.scoring.outcome import causes
from engine.scoring.tally import Tally, example
from engine.trying.standing import Answer


def answered(answer: Answer) -> dict[str, object]:
    """Return one answer; places are characters of the text from 0, the end not included."""
    routing = answer.routing
    return {
        "text": answer.text,
        "department": answer.department,
        "ask": list(answer.ask),
        "intent": answer.intent or None,
        "language": answer.language,
        "because": answer.because,
        "stage": routing.stage,
        "strengths": dict(routing.strengths),
        "matches": [{**match._asdict(), "said": answer.text[match.start : match.end]} for match in routing.matches],
    }


def scored(
    name: str, outcomes: Sequence[Outcome], departments: Sequence[str], advised: Sequence[tuple[Tally, Advice | None]]
) -> dict[str, object]:
    """Return the score of a file; shares are from 0 to 1, and null where there is nothing to share."""
    return {
        "file": name,
        **figured(figures(outcomes)),
        "languages": {
            language: figured(figures(those)) for language, those in by_language(outcomes).items() if language
        },
        "departments": [
            {**row._asdict(), "precision": row.precision, "recall": row.recall}
            for row in reached(outcomes, departments)
        ],
        "confusion": [
            {"expected": expected, "got": got, "utterances": number}
            for (expected, got), number in sorted(confusion(outcomes).items())
        ],
        "causes": [
            {"verdict": verdict, "cause": cause, "utterances": number}
            for (verdict, cause), number in causes(outcomes).most_common()
        ],
        "keywords": [keyword(tally, advice, outcomes) for tally, advice in advised],
        "not_as_expected": [amiss(each) for each in outcomes if not each.good],
    }


def figured(counted: Figures) -> dict[str, object]:
    """Return figures with their shares."""
    return {
        **counted._asdict(),
        "recall": counted.recall,
        "wrong_share": counted.wrong_share,
        "wrong_nowhere_share": counted.wrong_nowhere_share,
    }


def keyword(tally: Tally, advice: Advice | None, outcomes: Sequence[Outcome]) -> dict[str, object]:
    """Return one keyword, what it did, and what to do about it."""
    wrong = example(tally, outcomes)
    return {
        "department": tally.department,
        "intent": tally.intent,
        "keyword": tally.keyword,
        "right": len(tally.right),
        "acceptable": len(tally.acceptable),
        "wrong": len(tally.wrong),
        "example": {"line": wrong.labelled.line, "text": wrong.labelled.text} if wrong else None,
        "advice": advice._asdict() if advice else None,
    }


def amiss(outcome: Outcome) -> dict[str, object]:
    """Return one utterance that did not go as expected."""
    said, routing = outcome.labelled, outcome.routing
    return {
        "line": said.line,
        "text": said.text,
        "language": said.language,
        "expected": list(said.expected),
        "acceptable": sorted(said.acceptable),
        "verdict": outcome.verdict,
        "department": routing.department,
        "ask": list(routing.between),
        "intent": routing.intent,
        "because": routing.because,
    }
