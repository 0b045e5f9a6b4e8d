"""A caller's manners: he lets the other finish before he goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.caller.recording import Recording

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from engine.caller.line import Line


async def hold(line: Line, script: AsyncIterator[Recording | str], *, polite: bool = True) -> None:
    """Hear the welcome, then say or type each step of the script and hear the answer, until the call ends.

    A caller who is not polite goes on at once: a person at a terminal decides himself when he has heard enough.
    """
    if polite:
        await line.answer()
    while (step := await line.unless_over(anext(script, None))) is not None:
        await perform(line, step)
        if polite and not line.over.is_set():
            await line.answer()


async def perform(line: Line, step: Recording | str) -> None:
    """Speak a recording, or type a text."""
    if isinstance(step, Recording):
        await line.say(step.samples, step.rate, step.name)
    else:
        await line.type(step)
