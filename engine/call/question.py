"""What an utterance asks for, after a question and without one."""

from __future__ import annotations

from typing import NamedTuple

from engine.call.event import CallerAsked
from engine.routing import Routing
from engine.routing.choice import chosen, every


class Wish(NamedTuple):
    """The departments that a caller may want, in the order in which they were said; none where none was asked for."""

    departments: tuple[str, ...]
    because: str
    all_of_them: bool = False
    """Whether the caller answers a question which of them is meant with: all."""


def wish(utterance: str, routing: Routing, asked: CallerAsked | None) -> Wish:
    """Return what an utterance asks for.

    Args:
        utterance: the caller's words.
        routing: what the router says of them.
        asked: the question that they may be an answer to.
    """
    if routing.department:
        return Wish((routing.department,), routing.because)
    return (asked and answer(utterance, routing, asked)) or Wish(routing.between, routing.because)


def answer(utterance: str, routing: Routing, asked: CallerAsked) -> Wish | None:
    """Return what an answer to a question chooses, or None where it chooses nothing.

    After the question, it is enough to speak of a department: nobody needs to say again that they want to go there.
    """
    options = asked.between
    if (place := chosen(utterance, len(options))) is not None:
        return Wish((options[place],), f'the caller chose "{utterance.strip()}" of {" and ".join(options)}')
    if every(utterance, len(options)):
        return Wish(options, f"the caller wants {' and '.join(options)}", all_of_them=True)
    told = [match for match in routing.matches if match.department in options and match.ignored in {"", "mentioned"}]
    if routing.between or len({match.department for match in told}) != 1:
        return None
    said = ", ".join(dict.fromkeys(f'"{utterance[match.start : match.end]}"' for match in told))
    return Wish((told[0].department,), f"asked to choose, the caller said {said}")
