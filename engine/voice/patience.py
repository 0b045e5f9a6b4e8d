"""What a caller hears while the model keeps them waiting, and that they hear of it when it fails."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncGenerator, AsyncIterator, Callable

from livekit.agents import APIConnectOptions, FlushSentinel, llm
from livekit.agents.voice.agent_session import SessionConnectOptions

Chunk = llm.ChatChunk | str | FlushSentinel

SOON = 1.0
"""Seconds without a word after which the caller is asked for a moment; to say that takes a little while, too."""
LATE = 8.0
"""Seconds in which nothing more comes, after which nobody waits for it."""
ONCE_MORE = APIConnectOptions(max_retry=1, retry_interval=0.2, timeout=LATE)
"""Who fails is asked once more, and soon: it helps against a lost connection, and is no silence."""
SILENT = 1.8
"""Seconds that a voice may take to begin, and between two pieces: with the end of a turn before it, a caller waits
three."""
CONNECTING = SessionConnectOptions(
    stt_conn_options=ONCE_MORE,
    llm_conn_options=ONCE_MORE,
    tts_conn_options=APIConnectOptions(max_retry=0, timeout=SILENT),  # the voice on this machine stands in at once
    max_unrecoverable_errors=10**6,  # a call ends with a goodbye, not because a provider has failed so often
)


async def patiently(
    answer: AsyncGenerator[Chunk, None], moment: str, failed: Callable[[str], None], waited: float = 0.0
) -> AsyncIterator[Chunk]:
    """Yield what the model says, and never leave the caller in silence for it.

    Args:
        answer: what the model says, as it comes.
        moment: what is said when its first words are late.
        failed: told why, once, when the answer fails, stops coming or has no words in it.
        waited: seconds for which the caller has heard nothing already.
    """
    heard = asked = False
    coming = asyncio.ensure_future(anext(answer, None))
    try:
        while True:
            done, _ = await asyncio.wait({coming}, timeout=LATE if heard or asked else max(0.0, SOON - waited))
            if not done and (heard or asked):
                failed(f"nothing came for {LATE:g} seconds")
                return
            if not done:
                asked = True
                yield f"{moment} "
                yield FlushSentinel()
                continue
            try:
                chunk = coming.result()
            except Exception as error:  # noqa: BLE001  # whatever a provider does wrong, the caller is to hear of it
                failed(str(error) or type(error).__name__)
                return
            if chunk is None:
                break
            heard = heard or has_words(chunk)
            yield chunk
            coming = asyncio.ensure_future(anext(answer, None))
        if not heard:
            failed("it had no words")
    finally:
        coming.cancel()
        with contextlib.suppress(BaseException):  # it was cancelled, or its fault has been told
            await coming
        await answer.aclose()


def has_words(chunk: Chunk) -> bool:
    """Tell whether the model said something with a part of its answer, or asks for a tool."""
    delta = chunk.delta if isinstance(chunk, llm.ChatChunk) else None
    return delta is not None and bool((delta.content or "").strip() or delta.tool_calls)
