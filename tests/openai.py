"""A stand-in for OpenAI's service: `async with openai_standin() as openai: ...`, then point `base_url` at it.

It hears from a script, thinks by rule after a set delay, speaks a tone whose pitch tells the voice, and keeps every
request. Nothing leaves the machine.
"""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import io
import json
import time
import wave
from collections import deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np
from aiohttp import BodyPartReader, web
from numpy.typing import NDArray

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable

Samples = NDArray[np.int16]

RATE = 24_000  # what OpenAI's voices speak in
SECONDS_A_LETTER = 0.02
PIECE = 8  # characters of a tool's arguments that are streamed at once


@dataclass(slots=True)
class Request:
    """One request: what was asked, when it came and when its answer had left, in `time.perf_counter()` seconds."""

    path: str  # "/v1/chat/completions", "/v1/audio/transcriptions", "/v1/audio/speech", "/v1/models"
    body: dict[str, Any]  # JSON as it came; of a transcription its fields, and "seconds" of sound
    at: float
    answered_at: float | None = None


KEPT = web.RequestKey("kept", Request)


@dataclass(eq=False)
class OpenAI:
    """What a test tells it to do, and what it was asked."""

    base_url: str = ""
    transcripts: deque[str] = field(default_factory=deque)  # what successive recordings turn out to say, then nothing
    hear: Callable[[Samples, int], str] | None = None  # instead of `transcripts`: what a recording says
    delay: float = 0.0  # seconds to the model's first token
    answer: str = "Certainly."
    pace: float = SECONDS_A_LETTER  # of its voices
    tools: dict[str, str] = field(default_factory=dict)  # a word of the caller's, and the tool the model calls for it
    arguments: str = "{}"  # with which it calls a tool, as they come: JSON in several pieces
    said: str = ""  # what it says with a call of a tool
    requests: list[Request] = field(default_factory=list)
    faults: dict[str, str] = field(default_factory=dict)
    """How what is asked for (`chat`, `speech`, `transcriptions`) fails: a status, `stall`, or `cut` in the middle."""
    runner: web.AppRunner | None = field(default=None, repr=False)

    async def shut(self) -> None:
        """Refuse every connection from now on, as a service that is down does; those that are open end."""
        assert self.runner is not None
        assert self.runner.server is not None
        for site in list(self.runner.sites):
            await site.stop()
        for connection in list(self.runner.server.connections):
            connection.force_close()

    async def open(self) -> None:
        """Take connections again, at the same address."""
        assert self.runner is not None
        await web.TCPSite(self.runner, "127.0.0.1", int(self.base_url.rpartition(":")[2].removesuffix("/v1"))).start()

    def asked(self, what: str, since: float = 0.0) -> list[Request]:
        """Return the requests for `chat`, `transcriptions` or `speech` that came at `since` or later."""
        return [each for each in self.requests if what in each.path and each.at >= since]

    def routes(self) -> list[web.RouteDef]:
        return [
            web.get("/v1/", self._greet),
            web.get("/v1/models", self._models),
            web.post("/v1/chat/completions", self._chat),
            web.post("/v1/audio/transcriptions", self._transcribe),
            web.post("/v1/audio/speech", self._speak),
        ]

    async def keep(
        self, request: web.Request, handler: Callable[[web.Request], Awaitable[web.StreamResponse]]
    ) -> web.StreamResponse:
        kept = Request(request.path, {}, time.perf_counter())
        self.requests.append(kept)
        request[KEPT] = kept
        fault = next((fault for what, fault in self.faults.items() if what in request.path), "")
        try:
            if fault.isdigit():
                return web.json_response({"error": {"message": "it is meant to fail"}}, status=int(fault))
            if fault == "stall":
                await asyncio.sleep(3600)
            return await handler(request)
        finally:
            kept.answered_at = time.perf_counter()

    async def _greet(self, _: web.Request) -> web.Response:
        return web.json_response({})

    async def _models(self, _: web.Request) -> web.Response:
        return web.json_response({"object": "list", "data": []})

    async def _transcribe(self, request: web.Request) -> web.StreamResponse:
        body, sound = request[KEPT].body, b""
        async for part in await request.multipart():
            assert isinstance(part, BodyPartReader)  # OpenAI's clients nest no multipart in another
            data = bytes(await part.read())
            if part.name == "file":
                sound = data
            else:
                body[str(part.name)] = data.decode()
        samples, rate = read_wav(sound)
        body["seconds"] = len(samples) / rate
        if self.faults.get("transcriptions") == "cut":
            return hang_up(request, web.Response())
        if self.hear:
            return web.json_response({"text": self.hear(samples, rate)})
        return web.json_response({"text": self.transcripts.popleft() if self.transcripts else ""})

    async def _speak(self, request: web.Request) -> web.StreamResponse:
        request[KEPT].body = body = await request.json()
        sound = wav(tone(body["input"], body.get("voice", ""), self.pace))
        if self.faults.get("speech") != "cut":
            return web.Response(body=sound, content_type="audio/wav")
        response = web.StreamResponse(headers={"Content-Type": "audio/wav", "Content-Length": str(len(sound))})
        await response.prepare(request)
        await response.write(sound[: len(sound) // 2])
        await asyncio.sleep(0.3)  # so that its beginning has been heard
        return hang_up(request, response)

    async def _chat(self, request: web.Request) -> web.StreamResponse:
        request[KEPT].body = body = await request.json()
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream"})
        await response.prepare(request)
        await asyncio.sleep(self.delay)
        # A client that was interrupted has hung up: the rest is for nobody.
        with contextlib.suppress(ConnectionError):
            for delta, finish in self._deltas(body):
                await response.write(event(body, [{"index": 0, "delta": delta, "finish_reason": finish}]))
                if self.faults.get("chat") == "cut":
                    return hang_up(request, response)
            await response.write(event(body, [], usage={"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2}))
            await response.write(b"data: [DONE]\n\n")
        return response

    def _deltas(self, body: dict[str, Any]) -> list[tuple[dict[str, Any], str | None]]:
        offered = {tool["function"]["name"] for tool in body.get("tools") or []}
        last = body["messages"][-1]
        said = words_of(last) if last["role"] == "user" else ""
        for word, tool in self.tools.items():
            if word in said and tool in offered:
                before = [{"role": "assistant", "content": self.said}] if self.said else []
                return [*((delta, None) for delta in (*before, *called(tool, self.arguments))), ({}, "tool_calls")]
        words = self.answer.split(" ")
        spaced = [f" {word}" if n else word for n, word in enumerate(words)]
        return [*(({"role": "assistant", "content": word}, None) for word in spaced), ({}, "stop")]


@contextlib.asynccontextmanager
async def openai_standin(**settings: Any) -> AsyncIterator[OpenAI]:  # noqa: ANN401  # the fields of OpenAI
    """Run it on a free port of this machine, in this loop, while the block lasts."""
    openai = OpenAI(**settings)

    @web.middleware
    async def keep(
        request: web.Request, handler: Callable[[web.Request], Awaitable[web.StreamResponse]]
    ) -> web.StreamResponse:
        return await openai.keep(request, handler)

    async def identify(_: web.Request, response: web.StreamResponse) -> None:
        response.headers["x-request-id"] = f"req_{len(openai.requests)}"

    app = web.Application(client_max_size=2**26, middlewares=[keep])
    app.on_response_prepare.append(identify)
    app.add_routes(openai.routes())
    # Clients keep their connections: there is nothing to wait for.
    openai.runner = runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    openai.base_url = f"http://127.0.0.1:{runner.addresses[0][1]}/v1"
    try:
        yield openai
    finally:
        await runner.cleanup()


def called(tool: str, arguments: str) -> list[dict[str, Any]]:
    """Return the pieces in which a call of a tool is streamed: its name with the beginning of its arguments first."""
    first, *pieces = [arguments[at : at + PIECE] for at in range(0, len(arguments), PIECE)]
    begun = {"index": 0, "id": "call_1", "type": "function", "function": {"name": tool, "arguments": first}}
    more = [{"index": 0, "function": {"arguments": piece}} for piece in pieces]
    return [{"role": "assistant", "tool_calls": [piece]} for piece in (begun, *more)]


def hang_up(request: web.Request, response: web.StreamResponse) -> web.StreamResponse:
    """Close the connection in the middle of an answer."""
    if request.transport:
        request.transport.close()
    return response


def event(body: dict[str, Any], choices: list[dict[str, Any]], **more: object) -> bytes:
    """Return one piece of a streamed answer."""
    piece = {"id": "chat_1", "object": "chat.completion.chunk", "created": 0, "model": body["model"]}
    return f"data: {json.dumps({**piece, 'choices': choices, **more})}\n\n".encode()


def words_of(message: dict[str, Any]) -> str:
    """Return the words of a message, whose content is a text or a list of parts."""
    content = message.get("content") or ""
    return content if isinstance(content, str) else " ".join(part.get("text", "") for part in content)


def pitch(voice: str) -> float:
    """Return the pitch in Hz of a voice: the same name sounds the same, another name almost surely otherwise."""
    return 200.0 + 10 * (hashlib.sha256(voice.encode()).digest()[0] % 60)


def tone(text: str, voice: str = "", pace: float = SECONDS_A_LETTER) -> Samples:
    """Return a text as it is spoken: a tone of the voice's pitch, at least 0.2 s, and `pace` seconds for a letter."""
    count = int(RATE * max(0.2, pace * len(text)))
    return (6000 * np.sin(2 * np.pi * pitch(voice) * np.arange(count) / RATE)).astype(np.int16)


def wav(samples: Samples, rate: int = RATE) -> bytes:
    """Return mono samples as a WAV file."""
    file = io.BytesIO()
    with wave.open(file, "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(rate)
        out.writeframes(samples.astype("<i2").tobytes())
    return file.getvalue()


def read_wav(data: bytes) -> tuple[Samples, int]:
    """Return the samples of a mono WAV file and their rate."""
    with wave.open(io.BytesIO(data)) as file:
        return np.frombuffer(file.readframes(file.getnframes()), "<i2"), file.getframerate()
