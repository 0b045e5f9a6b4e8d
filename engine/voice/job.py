"""One call in a process of its own: from the dispatch to the end."""

from __future__ import annotations

import asyncio
import importlib
import logging
import time
from collections import deque
from datetime import datetime

import numpy as np
from livekit.agents import CloseEvent, CloseReason, JobContext, JobProcess, JobRequest, room_io, tokenize
from livekit.agents.utils import http_context

from engine.call import Call, CallEnded
from engine.language import language_of
from engine.language.known import known
from engine.model import CallCentre
from engine.voice.conversation import Conversation
from engine.voice.equipment import Equipment
from engine.voice.facts import Facts, facts
from engine.voice.presence import presence, somebody_calls

log = logging.getLogger("switchboard")

PRELOADED = ["engine.voice.job", "openai.resources.models", "livekit.plugins.openai", "livekit.plugins.silero"]
"""Modules whose first use would block a call's loop, 150 ms for one; on Linux the job processes share them."""
HEARD_AT = 16_000
"""Samples a second of the caller's sound: what those that listen here work at, so that none of them converts it."""
BEGINNING, STILL = 10.0, 1.0  # seconds
GRACE = 15.0
"""Seconds a caller who dropped out of the room may take to come back."""
RECENT = 100
"""Entries of its journal that a worker keeps of a call: it looks at the last ones only, and nothing else reads them."""
ARRIVAL = 30.0
"""Seconds a caller may take to come: the room is made, and the agent sent to it, when the call is asked for."""


def prewarm(centre: CallCentre, begun: float, process: JobProcess) -> None:
    """Pay once, before any call, for what would otherwise make the first one wait: imports, TLS, models.

    A process is also made whenever a call takes one. That call is just beginning, so the new process keeps still for
    a moment; not while the worker itself begins, at `begun` (seconds of the wall clock).
    """
    if time.time() - begun > BEGINNING:
        time.sleep(STILL)
    for module in PRELOADED:
        importlib.import_module(module)
    tokenize.basic.hyphenate_word("welcome")  # loads the patterns by which words are shown in time with their sound
    language_of("hello", centre.languages)  # reads the tables of words
    for language in ("ar", "en"):
        known(language)  # the first word that no keyword is would wait for it
    np.fft.rfft(np.zeros(16))
    http_context._create_ssl_context()  # kept by LiveKit for the process; a call would wait 170 ms for it
    process.userdata["equipment"] = Equipment(centre)


async def accept(centre: CallCentre, request: JobRequest) -> None:
    """Take a call, and show in the room who will answer it before they do."""
    told = facts(request.job.metadata, centre)
    department = centre.departments[told.department or centre.first_department]
    language = told.language or centre.language
    await request.accept(name=department.persona[language], attributes=presence(department, language))


async def answer(centre: CallCentre, context: JobContext) -> None:
    """Carry one call."""
    context.log_context_fields = {"room": context.job.room.name}
    # Two peer connections are up 70 ms before a single one, and while they come up there is time for all the rest.
    connecting = asyncio.create_task(context.connect(single_peer_connection=False))
    await asyncio.sleep(0)
    told = facts(context.job.metadata, centre)
    for what in told.ignored:
        log.warning("ignored", extra={"what": what})
    equipment: Equipment = context.proc.userdata["equipment"]
    call = begin(equipment, context.job.room.name, told)
    conversation = Conversation(call, equipment, context.room)
    leave_with_caller(context, conversation)
    await conversation.session.start(
        conversation.first_department(),
        room=context.room,
        room_options=room_io.RoomOptions(
            audio_input=room_io.AudioInputOptions(sample_rate=HEARD_AT, frame_size_ms=20),
            text_input=room_io.TextInputOptions(text_input_cb=conversation.typed),
            delete_room_on_close=True,
        ),
        session_host=False,  # it would let any participant read the prompts
        record=False,
    )
    await connecting
    department = equipment.centre.departments[call.department]
    log.info(
        "agent joined",
        extra={"department": call.department, "persona": department.persona[call.language], "language": call.language},
    )


def begin(equipment: Equipment, room: str, told: Facts) -> Call:
    """Begin the call where its metadata says, or where calls begin."""
    return Call.begin(
        equipment.switchboard,
        room,
        lambda: datetime.now().astimezone(),
        department=told.department,
        language=told.language,
        customer=told.customer,
        journal=deque(maxlen=RECENT),
    )


def leave_with_caller(context: JobContext, conversation: Conversation) -> None:
    """End the job when the call is over, and the call when its caller does not come back."""

    def closed(event: CloseEvent) -> None:
        conversation.call.end(
            event.reason.value, "caller" if event.reason is CloseReason.PARTICIPANT_DISCONNECTED else ""
        )
        ended = next(each for each in reversed(conversation.call.journal) if isinstance(each, CallEnded))
        log.info("call ended", extra={"because": ended.because, "by": ended.by})
        context.shutdown(reason=event.reason.value)

    def give_up() -> None:
        if not somebody_calls(context.room):
            conversation.call.end("the caller did not come back")
            conversation.session.shutdown(drain=False)

    loop = asyncio.get_running_loop()
    loop.call_later(ARRIVAL, give_up)
    context.room.on("participant_disconnected", lambda _: loop.call_later(GRACE, give_up))
    conversation.session.on("close", closed)
