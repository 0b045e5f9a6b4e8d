"""`engine up` from its first word to its last, with a real LiveKit server and stand-ins for the worker and the API."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path
from typing import TYPE_CHECKING

import psutil
import pytest

from engine.errors import CannotRunError
from engine.launch import supervision
from engine.launch.child import Program
from engine.launch.startup import typed
from tests.livekit import free_ports, program

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from engine.launch.ports import Ports

    Home = dict[str, str]

ROOT = Path(__file__).parents[2]
PATIENCE = 30.0


@pytest.fixture
def home(tmp_path: Path) -> Home:
    """The environment of a user who has nothing but livekit-server."""
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "livekit-server").symlink_to(program())
    strange = ("XDG_", "LIVEKIT_", "OPENAI_")
    env = {name: value for name, value in os.environ.items() if not name.startswith(strange)}
    return {**env, "HOME": str(tmp_path), "PATH": f"{tmp_path / 'bin'}:/usr/bin:/bin"}


@contextlib.contextmanager
def raised(env: Home, ports: Ports) -> Iterator[subprocess.Popen[str]]:
    """`engine up` while the block lasts."""
    command = [sys.executable, "-m", "tests.launch.stage", str(ports.api), str(ports.livekit)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=ROOT, env=env, stdout=pipe, stderr=pipe, text=True) as process:
        try:
            yield process
        finally:
            process.kill()


def until_ready(process: subprocess.Popen[str]) -> list[str]:
    """What it says up to the line that tells how to stop it."""
    assert process.stdout
    lines: list[str] = []
    for line in process.stdout:
        lines.append(line)
        if "Stop " in line:
            return lines
    raise AssertionError(f"it was never ready: {lines} {process.stderr and process.stderr.read()}")


def started_by(process: subprocess.Popen[str]) -> set[psutil.Process]:
    return set(psutil.Process(process.pid).children(recursive=True))


def living(processes: set[psutil.Process]) -> set[psutil.Process]:
    """Those that still run; one that waits to be reaped by a parent that never does has ended all the same."""
    left = set()
    for process in processes:
        with contextlib.suppress(psutil.NoSuchProcess):
            if process.is_running() and process.status() != psutil.STATUS_ZOMBIE:
                left.add(process)
    return left


def soon(true: Callable[[], object]) -> bool:
    end = time.monotonic() + PATIENCE
    while not true() and time.monotonic() < end:
        time.sleep(0.05)
    return bool(true())


def test_it_says_who_speaks_where_to_open_it_and_how_to_call_and_to_stop(home: Home) -> None:
    ports = free_ports()
    with raised(home, ports) as process:
        said = "".join(until_ready(process))
    assert said.startswith("Starting the LiveKit server, the worker and the API.\nSwitchboard is ready.\n")
    assert "Nobody speaks here." in said
    assert f"Open   http://127.0.0.1:{ports.api}" in said
    assert f"Call   engine dial --url http://127.0.0.1:{ports.api}" in said
    assert "Stop   Ctrl-C" in said


@pytest.mark.parametrize(
    ("called", "types"),
    [
        (".venv/bin/engine", ".venv/bin/engine"),  # by `make run`: nothing put it on the PATH
        ("/home/sarah/.venv/bin/engine", "engine"),  # found on the PATH
        ("engine/__main__.py", "engine"),
    ],
)
def test_the_command_to_call_with_is_told_as_the_user_can_type_it(
    called: str, types: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "argv", [called])
    assert typed() == types


def test_ctrl_c_leaves_nothing_behind(home: Home) -> None:
    with raised(home, free_ports()) as process:
        until_ready(process)
        started = started_by(process)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=PATIENCE)
    assert (process.returncode, out, err) == (0, "Stopping.\nStopped.\n", "")
    assert len(started) >= 6  # a server, a worker and an API, each on its leash
    assert not living(started)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_programs_that_do_not_want_to_stop_are_gone_within_five_seconds(home: Home, number: signal.Signals) -> None:
    with raised({**home, "ACTOR": "stubborn"}, free_ports()) as process:
        until_ready(process)
        assert soon(lambda: len(started_by(process)) >= 10)  # two children each for the worker and the API
        started, asked = started_by(process), time.monotonic()
        process.send_signal(number)
        process.wait(PATIENCE)
    assert time.monotonic() - asked < 5  # what the user was promised
    assert not living(started)


def test_a_second_ctrl_c_does_not_wait(home: Home) -> None:
    with raised({**home, "ACTOR": "stubborn"}, free_ports()) as process:
        until_ready(process)
        started, asked = started_by(process), time.monotonic()
        process.send_signal(signal.SIGINT)
        assert process.stdout
        assert process.stdout.readline() == "Stopping.\n"
        process.send_signal(signal.SIGINT)
        process.wait(PATIENCE)
    assert time.monotonic() - asked < 2.5  # less than the grace of one that does not want to stop
    assert not living(started)


def test_ctrl_c_while_it_starts_leaves_nothing_behind(home: Home) -> None:
    with raised(home, free_ports()) as process:
        assert soon(lambda: len(started_by(process)) >= 2)
        started = started_by(process)
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=PATIENCE)
    assert not living(started)


def test_nothing_survives_when_the_launcher_is_killed(home: Home) -> None:
    with raised({**home, "ACTOR": "stubborn"}, free_ports()) as process:
        until_ready(process)
        started = started_by(process)
        process.kill()
        assert soon(lambda: not living(started))


def test_when_one_program_cannot_go_on_all_stop_and_its_last_words_are_shown(home: Home) -> None:
    with raised({**home, "ACTOR": "doomed"}, free_ports()) as process:
        assert soon(lambda: started_by(process))
        started = started_by(process)
        out, err = process.communicate(timeout=PATIENCE)
    assert process.returncode == 2
    assert out == "Starting the LiveKit server, the worker and the API.\n"
    assert err.startswith(
        "The worker stopped by itself (exit code 1), and the rest was stopped with it. Its last words:\n"
    )
    assert "  I am worker config" in err  # without its colours
    assert "  The disk is full.\n" in err
    assert not living(started)


def test_when_one_program_is_killed_later_all_stop(home: Home) -> None:
    with raised(home, free_ports()) as process:
        until_ready(process)
        started = started_by(process)
        next(one for one in started if one.name().startswith("livekit")).kill()
        _, err = process.communicate(timeout=PATIENCE)
    assert process.returncode == 2
    assert err.startswith("The LiveKit server stopped by itself (signal 9)")
    assert not living(started)


async def test_whoever_waits_is_told_for_whom_and_not_for_ever(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(supervision, "NEWS", 0.3)
    monkeypatch.setattr(supervision, "PATIENCE", 0.7)
    nowhere = f"http://127.0.0.1:{free_ports().api}"
    slow = Program("The worker", ["sh", "-c", "echo loading; exec sleep 600"], os.environ, nowhere, tmp_path / "log")
    said: list[str] = []
    with pytest.raises(CannotRunError, match="The worker is not ready after") as refused:
        await supervision.supervise([slow], pytest.fail, said.append)
    assert said == ["Waiting for the worker."] * 2
    assert "  loading\n" in str(refused.value)


def test_a_port_in_use_is_named_with_its_flag_before_anything_starts(home: Home) -> None:
    ports = free_ports()
    with socket.create_server(("127.0.0.1", ports.api)), raised(home, ports) as process:
        out, err = process.communicate(timeout=PATIENCE)
    assert (process.returncode, out) == (2, "")
    assert err.startswith(f"Port {ports.api}, for the API, is in use.\n")
    assert "--port N" in err


def test_it_starts_again_at_once_on_the_same_ports_with_the_same_keys(home: Home) -> None:
    ports, kept = free_ports(), []
    for _ in range(2):
        with raised(home, ports) as process:
            until_ready(process)
            urllib.request.urlopen(f"http://127.0.0.1:{ports.livekit}", timeout=PATIENCE).close()
            kept.append(next(Path(home["HOME"]).rglob("livekit.json")).read_bytes())
            process.send_signal(signal.SIGINT)
            process.communicate(timeout=PATIENCE)
    assert kept[0] == kept[1]
    assert len(list(Path(home["HOME"]).rglob("worker*.log"))) == 2  # the run before can still be read


def test_secrets_show_neither_in_a_command_line_nor_in_a_log(home: Home) -> None:
    with raised(home, free_ports()) as process:
        until_ready(process)
        lines = [" ".join(one.cmdline()) for one in started_by(process)]
        kept = next(Path(home["HOME"]).rglob("livekit.json")).read_text()
    secret = kept.split('"')[-2]
    assert len(secret) >= 32
    assert not [line for line in lines if secret in line]
    assert not [log for log in Path(home["HOME"]).rglob("*.log") if secret in log.read_text()]


def test_the_server_of_another_is_used_and_none_is_started(home: Home) -> None:
    other = free_ports()
    names = {"LIVEKIT_URL": f"ws://127.0.0.1:{other.livekit}", "LIVEKIT_API_KEY": "key", "LIVEKIT_API_SECRET": "s" * 32}
    with raised(home, other) as theirs:
        until_ready(theirs)
        with raised({**home, **names}, free_ports()) as process:
            said = until_ready(process)
            commands = [" ".join(one.cmdline()) for one in started_by(process)]
    assert said[0] == "Starting the worker and the API.\n"
    assert not [command for command in commands if "livekit-server" in command]


def test_a_server_that_does_not_answer_is_named(home: Home) -> None:
    nowhere = f"ws://127.0.0.1:{free_ports().livekit}"
    names = {"LIVEKIT_URL": nowhere, "LIVEKIT_API_KEY": "key", "LIVEKIT_API_SECRET": "secret"}
    with raised({**home, **names}, free_ports()) as process:
        _, err = process.communicate(timeout=PATIENCE)
    assert process.returncode == 2
    assert err.startswith(f"The LiveKit server that LIVEKIT_URL names does not answer: {nowhere}\n")
