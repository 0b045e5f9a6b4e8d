from __future__ import annotations

import asyncio
import io
import json
import os
import signal
import subprocess
import sys
import wave
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from engine.caller import Options, command
from engine.caller.command import place
from engine.caller.recording import Recording
from engine.caller.report import Machine, Printed
from engine.errors import CannotRunError
from tests.caller.centre import centre
from tests.caller.standin import RATE, SALES, Standin, standin, tone

if TYPE_CHECKING:
    from tests.livekit import LiveKit

ROOT = Path(__file__).parents[2]
DIAL = "import sys; from engine.caller import Options, run; sys.exit(run(Options(url=sys.argv[1], json=True)))"


async def welcome(agent: Standin) -> None:
    await agent.speak("Welcome to Ornina.")


async def transfer(agent: Standin, text: str) -> None:
    await agent.speak(f"You said {text}.", rest=False)
    await agent.become(SALES)
    await agent.speak("أهلاً بك في المبيعات")


async def answer(agent: Standin) -> None:
    await agent.transcribe("hello", final=True)
    await agent.speak("I hear you.")


def without_numbers(line: str) -> str:
    return "".join("0" if sign.isdigit() else sign for sign in line)


async def test_a_call_is_told_as_it_happens_and_steps_keep_their_order(livekit: LiveKit, tmp_path: Path) -> None:
    out, tape = io.StringIO(), tmp_path / "call.wav"
    async with centre(livekit) as (url, room, asked), standin(Standin(livekit, room, welcome, transfer, answer)):
        options = Options(url=url, name="Layla", record=tape)
        steps: list[Recording | str] = [Recording("hello.wav", tone(0.5), RATE), "buy"]
        assert await place(options, steps, Printed(out)) == 0
    assert asked == [{"customer_name": "Layla"}]
    assert [without_numbers(line) for line in out.getvalue().splitlines()] == [
        without_numbers(f"calling {url} …"),
        without_numbers(f"connected to room {room}, answered after 0.00 s"),
        "Ahmed, reception      Welcome to Ornina.   0.00 s",
        "you (hello.wav)",
        "  understood as       hello",
        "Ahmed, reception      I hear you.   0.00 s",
        "you (typed)           buy",
        "Ahmed, reception      You said buy.   0.00 s",
        "— now with سارة، المبيعات —",
        "سارة، المبيعات  أهلاً بك في المبيعات   0.00 s",
        "you hung up after 0.0 s",
    ]
    with wave.open(str(tape)) as file:
        assert file.getnchannels() == 2
        assert file.getnframes() / file.getframerate() > 2


async def test_a_machine_reads_one_object_a_line_and_a_summary_at_the_end(livekit: LiveKit) -> None:
    out = io.StringIO()
    async with centre(livekit) as (url, room, _), standin(Standin(livekit, room, welcome, transfer)):
        assert await place(Options(url=url), ["buy"], Machine(out)) == 0
    *events, summary = [json.loads(line) for line in out.getvalue().splitlines()]
    kinds = ["calling", "answered", "heard", "typed", "heard", "transferred", "heard", "ended"]
    assert [event["event"] for event in events] == kinds
    assert (summary["event"], summary["answered"], summary["room"]) == ("summary", True, room)
    assert summary["seconds_to_answer"] == events[1]["seconds"]
    assert summary["departments"] == ["reception", "sales"]
    assert [(turn["kind"], turn["text"], len(turn["heard"])) for turn in summary["turns"]] == [
        ("called", "", 1),
        ("typed", "buy", 2),
    ]


async def test_a_call_that_nobody_answers_says_so_and_what_the_api_knows(
    livekit: LiveKit, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(command, "RINGING", 0.5)
    out = io.StringIO()
    async with centre(livekit) as (url, _, _):
        assert await place(Options(url=url), ["hello"], Printed(out)) == 1
    assert 'nobody answered within 0.5 s; the API says: {"worker": "no worker is registered"}' in out.getvalue()


async def test_an_agent_that_is_never_heard_has_not_answered(livekit: LiveKit, monkeypatch: pytest.MonkeyPatch) -> None:
    async def nothing(_: Standin) -> None:
        """Say nothing."""

    monkeypatch.setattr(command, "RINGING", 0.5)
    out = io.StringIO()
    async with centre(livekit) as (url, room, _), standin(Standin(livekit, room, nothing)):
        assert await place(Options(url=url), [], Machine(out)) == 1
    events = [json.loads(line) for line in out.getvalue().splitlines()]
    assert "but nothing was heard" in events[1]["reason"]
    assert (events[-1]["answered"], events[-1]["seconds_to_answer"]) == (False, None)


async def test_a_caller_may_only_listen(livekit: LiveKit) -> None:
    out = io.StringIO()
    async with centre(livekit) as (url, room, _), standin(Standin(livekit, room, welcome)):
        assert await place(Options(url=url, listen=0.1), [], Printed(out)) == 0
    assert "Welcome to Ornina." in out.getvalue()


async def dialled(
    url: str, typed: bytes | None, stop: int | None = None
) -> tuple[int | None, list[dict[str, Any]], str]:
    """A process that calls: its exit code, what it told, and its complaints; a signal is sent once it was welcomed."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-W",
        "error",
        "-c",
        DIAL,
        url,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
        cwd=ROOT,
        env={**os.environ, "PYTHONUTF8": "1"},
    )
    assert process.stdin
    assert process.stdout
    assert process.stderr
    if typed is not None:
        process.stdin.write(typed)
        process.stdin.close()
    events = []
    async for line in process.stdout:
        events.append(json.loads(line))
        if stop and events[-1]["event"] == "heard":
            process.send_signal(stop)
            stop = None
    complaints = (await process.stderr.read()).decode()
    return await process.wait(), events, complaints


async def test_lines_of_a_pipe_are_typed_one_after_the_other(livekit: LiveKit) -> None:
    async with centre(livekit) as (url, room, _), standin(Standin(livekit, room, welcome, transfer)):
        code, events, complaints = await dialled(url, "شراء\nbye\n".encode())
    assert (code, complaints) == (0, "")
    assert [event["text"] for event in events if event["event"] in {"typed", "heard"}] == [
        "Welcome to Ornina.",
        "شراء",
        "You said شراء.",
        "أهلاً بك في المبيعات",
        "bye",
        "You said bye.",
        "أهلاً بك في المبيعات",
    ]


@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM])
async def test_ctrl_c_leaves_the_room_and_the_call_is_told_to_its_end(livekit: LiveKit, stop: int) -> None:
    async with centre(livekit) as (url, room, _), standin(Standin(livekit, room, welcome)) as agent:
        left = asyncio.Event()
        agent.line.on("participant_disconnected", lambda _: left.set())
        code, events, complaints = await dialled(url, None, stop)
        await asyncio.wait_for(left.wait(), 5)
    assert (code, complaints) == (0, "")
    assert [event["event"] for event in events[-2:]] == ["ended", "summary"]


def test_a_wrong_recording_is_told_before_anything_else(tmp_path: Path) -> None:
    with pytest.raises(CannotRunError, match="cannot be read"):
        command.run(Options(turns=(("type", "hello"), ("say", str(tmp_path / "none.wav")))))


def test_a_folder_that_is_not_there_is_told_before_the_call(tmp_path: Path) -> None:
    with pytest.raises(CannotRunError, match="there is no folder"):
        command.run(Options(record=tmp_path / "none" / "call.wav"))


def test_arguments_are_checked_before_livekit_is_imported(tmp_path: Path) -> None:
    wrong = tmp_path / "none.wav"
    code = (
        "import sys; from engine.caller import Options, run\n"
        f"try: run(Options(turns=(('say', {str(wrong)!r}),)))\n"
        "except Exception as error: print(error)\n"
        "assert 'livekit' not in sys.modules and 'aiohttp' not in sys.modules"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert str(wrong) in done.stdout
