"""Every fixed line of a centre spoken once, before the first call."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterator
from datetime import datetime

from livekit import rtc
from livekit.agents import utils

from engine.call import Line
from engine.model import CallCentre, closing, default
from engine.model.graph import destinations
from engine.prompts import Circumstances, Customer, Prompts
from engine.voice import cache
from engine.voice.equipment import recording_file, speakers
from engine.voice.provider import TTS

log = logging.getLogger("switchboard")

OURS = (
    default.APOLOGY,
    default.CANNOT_HEAR,
    default.GOODBYE,
    closing.ANYTHING_ELSE,
    closing.ALMOST_OVER,
    closing.TIME_IS_UP,
    closing.INSTEAD,
    closing.NOTED,
)
"""What every department may have to say that nobody has written."""
PATIENCE = 20.0
"""Seconds to wait for one line; a provider that takes longer is asked again in the call itself."""


def fixed_lines(centre: CallCentre, now: datetime) -> Iterator[Line]:
    """Yield what every department says by itself, in every language, as said to an unknown caller."""
    prompts, unknown = Prompts(centre), Customer()
    for id_ in centre.departments:
        for language in centre.languages:
            here = Circumstances(language, unknown, now)
            yield Line(prompts.welcome(id_, here, back=False), id_, language)
            yield Line(prompts.welcome(id_, here, back=True), id_, language)
            for ours in (*OURS, default.RESORTS[centre.last_resort]):
                yield Line(default.spoken(ours, language), id_, language)
            for key in default.OWN:
                yield Line(prompts.own(key, id_, here), id_, language)
            for other in destinations(centre, id_):
                yield Line(prompts.announcement(id_, other, here), id_, language)


async def render(centre: CallCentre, now: datetime) -> int:
    """Render the fixed lines that are not kept yet, and return how many were; one that fails is spoken live instead."""
    missing = [line for line in fixed_lines(centre, now) if not recording_file(centre, line).exists()]
    if not missing:
        return 0
    voices = speakers(centre, stand_in=False)
    rendered = 0
    async with utils.http_context.open():
        for line in missing:
            rendered += await render_line(voices[line.department, line.language], centre, line)
        for voice in voices.values():
            await voice.aclose()
    return rendered


async def render_line(voice: TTS, centre: CallCentre, line: Line) -> bool:
    """Render one line; return whether it worked."""
    try:
        async with asyncio.timeout(PATIENCE):
            frames = await spoken(voice, line.text)
    except Exception as error:  # noqa: BLE001  # whatever a provider does wrong, the worker must come up
        log.warning("a line could not be rendered", extra={"department": line.department, "why": str(error)})
        return False
    if frames:
        cache.keep(recording_file(centre, line), frames)
    return bool(frames)


async def spoken(voice: TTS, text: str) -> list[rtc.AudioFrame]:
    """Return a text as spoken, at the rate that the session plays."""
    resampler = rtc.AudioResampler(voice.sample_rate, cache.RATE) if voice.sample_rate != cache.RATE else None
    frames: list[rtc.AudioFrame] = []
    async with voice.synthesize(text) as stream:
        async for chunk in stream:
            frames.extend(resampler.push(chunk.frame) if resampler else [chunk.frame])
    return frames + (resampler.flush() if resampler else [])
