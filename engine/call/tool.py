"""The one tool of a department's language model: to wish that the caller be transferred."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from engine.language import normalise
from engine.model import CallCentre, Text
from engine.model.default import COMMA, line, spoken
from engine.routing.ways import Ways, ways

NAME = "transfer_to"
LONGEST = 200
"""Characters of what a model says of its wish that are kept."""
NOT_POSSIBLE: Text = {
    "ar": "أردت تحويل المتصل إلى «{}»، وهذا غير ممكن، فهو لا يزال معك. أجبه الآن بنفسك، ولا تقل له إنك تحوّله.",
    "en": 'You wished to transfer the caller to "{}". That is not possible, and the caller is still with you. '
    "Answer them yourself now, and do not say that you are transferring them.",
}
POSSIBLE: Text = {
    "ar": "يمكن تحويل المتصل إلى: {}. إن أراد ذلك فاطلب منه أن يذكر اسم القسم.",
    "en": "The caller can be transferred to: {}. If they wish so, ask them to name the department.",
}
SAID: Text = {"ar": "وقد قلت له قبل قليل: «{}»", "en": 'You have just said to them: "{}"'}


def schema(departments: Mapping[str, str]) -> dict[str, object]:
    """Return the tool as a model is told of it, its arguments in JSON Schema.

    Args:
        departments: those it may choose from, and what they are called in the caller's language.
    """
    called = ", ".join(f"{department} is {name}" for department, name in departments.items())
    arguments = {
        "department": {"type": "string", "enum": [*departments], "description": f"Where to: {called}."},
        "reason": {"type": "string", "description": "What the caller wants there, in a few words."},
    }
    return {
        "name": NAME,
        "description": "Transfers the caller to another department. Call it when the caller clearly wants what "
        "another department takes care of, and say nothing with it: the transfer is announced to them.",
        "parameters": {
            "type": "object",
            "properties": arguments,
            "required": [*arguments],
            "additionalProperties": False,
        },
    }


def meant(centre: CallCentre, wanted: str) -> str:
    """Return the department that a model means, by its id or by its name in any language; else its words, in a line."""
    if wanted in centre.departments:
        return wanted
    words = one_line(wanted)
    said = normalise(words)
    departments = centre.departments.values()
    called = [each.id for each in departments if said in map(normalise, (each.id, *each.name.values()))]
    return called[0] if len(called) == 1 else words


def ways_of_model(centre: CallCentre, here: str, wanted: str, reason: str) -> Ways:
    """Return whether the model of the department `here` may transfer a caller to the one it wants, and why."""
    because = f"the model wished it: {why}" if (why := one_line(reason)) else "the model wished it"
    if not centre.departments[here].model_may_transfer:
        return Ways((), f"{because}, but the model of {here} may not transfer")
    if wanted not in centre.departments:
        return Ways((), f'{because}, but there is no department "{wanted}"')
    return ways(centre, here, (wanted,), because)


def one_line(text: str) -> str:
    """Return a model's words as a journal keeps them: one line, not too long, of what can be shown."""
    return " ".join("".join(each if each.isprintable() else " " for each in text).split())[:LONGEST]


def announced(said: str, name: str) -> bool:
    """Tell whether a model's own words name the department, so that an announcement would say it twice.

    A question that names it announces nothing.
    """
    return normalise(name) in normalise(said) and not said.rstrip().endswith(("?", "؟"))


def refusal(wanted: str, said: str, departments: Iterable[str], language: str) -> str:
    """Return what a model is told, beside its instructions, whose wish was not granted and who is to answer now.

    Args:
        wanted: where to, in its words.
        said: what it has said to the caller with its wish.
        departments: the names of those that the caller may still be transferred to.
        language: the caller's.
    """
    names = (line(COMMA, language) or ", ").join(departments)
    told = [spoken(NOT_POSSIBLE, language).format(one_line(wanted))]
    if names:
        told.append(spoken(POSSIBLE, language).format(names))
    if said.strip():
        told.append(spoken(SAID, language).format(one_line(said)))
    return "\n".join(told)
