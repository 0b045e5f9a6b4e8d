"""Where the LiveKit server comes from, told with a stand-in for Go."""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

ROOT = Path(__file__).parents[2]
PREPARE = """
import sys
from engine.errors import CannotRunError
from engine.launch.livekit import prepare
try: print("found", prepare(lambda line: print(line, flush=True)))
except CannotRunError as error: sys.exit(f"{error}")
"""
GO = """#!/bin/sh
echo "$@" >> "$HOME/built"
sleep ${SLOW:-0}
test -z "$BROKEN" || { echo "no space left on device"; exit 1; }
echo server > "$GOBIN/server"
"""


class Machine:
    """A user's machine with nothing on it, until a test puts something there."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.env = {"HOME": str(home), "PATH": str(home / "bin")}
        (home / "bin").mkdir()
        (home / "bin" / "sleep").symlink_to(shutil.which("sleep") or "sleep")

    def install(self, name: str, script: str = "#!/bin/sh\n") -> Path:
        program = self.home / "bin" / name
        program.write_text(script)
        program.chmod(0o755)
        return program

    def start(self, **env: str) -> subprocess.Popen[str]:
        pipe = subprocess.PIPE
        return subprocess.Popen(
            [sys.executable, "-c", PREPARE], cwd=ROOT, env=self.env | env, stdout=pipe, stderr=pipe, text=True
        )

    def prepare(self, **env: str) -> str:
        with self.start(**env) as process:
            return "".join(process.communicate())

    def built(self) -> list[str]:
        file = self.home / "built"
        return file.read_text().splitlines() if file.exists() else []

    def kept(self) -> list[str]:
        """What lies where built servers are kept."""
        return sorted(file.name for file in self.home.rglob("switchboard/**/*") if not file.name.startswith("."))


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def test_a_server_on_the_path_is_used_as_it_is(machine: Machine) -> None:
    machine.install("go", GO)
    server = machine.install("livekit-server")
    assert machine.prepare() == f"found {server}\n"
    assert not machine.built()


def test_the_pinned_release_is_built_once_and_said_so(machine: Machine) -> None:
    machine.install("go", GO)
    first, second = machine.prepare(), machine.prepare()
    assert first.startswith("Building the LiveKit server v1.13.5 with Go, once: about a minute and a half.\nBuilt in ")
    assert second.startswith("found ")
    assert second.endswith("livekit-server-v1.13.5\n")
    assert machine.built() == ["install github.com/livekit/livekit-server/cmd/server@v1.13.5"]


def test_two_who_build_at_once_build_once(machine: Machine) -> None:
    machine.install("go", GO)
    with machine.start(SLOW="1") as one, machine.start(SLOW="1") as other:
        said = [process.communicate()[0] for process in (one, other)]
    assert [process.returncode for process in (one, other)] == [0, 0]
    assert sum("Waiting for another build" in words for words in said) == 1
    assert len(machine.built()) == 1


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_an_interrupted_build_leaves_nothing_running_and_nothing_half_done(
    machine: Machine, number: signal.Signals
) -> None:
    machine.install("go", GO)
    with machine.start(SLOW="600") as process:
        while not machine.built():
            time.sleep(0.02)
        started = psutil.Process(process.pid).children(recursive=True)
        process.send_signal(number)
        process.communicate()
    psutil.wait_procs(started, timeout=10)
    assert not [one for one in started if one.is_running() and one.status() != psutil.STATUS_ZOMBIE]
    assert "livekit-server-v1.13.5" not in machine.kept()
    assert "found" in machine.prepare()
    assert machine.kept() == ["livekit-server-v1.13.5"]


def test_a_build_that_fails_shows_go_s_last_words(machine: Machine) -> None:
    machine.install("go", GO)
    said = machine.prepare(BROKEN="yes")
    assert "Go could not build the LiveKit server v1.13.5. Its last words:\n  no space left on device\n" in said
    assert not machine.kept()


def test_a_bare_machine_is_told_in_one_sentence_what_to_install(machine: Machine) -> None:
    assert machine.prepare() == (
        "There is no LiveKit server on this machine, and no Go to build one: install livekit-server or Go, "
        "or name a server that runs in LIVEKIT_URL.\n"
    )


def test_a_server_named_by_its_address_needs_its_keys(machine: Machine) -> None:
    said = machine.prepare(LIVEKIT_URL="wss://example.test", LIVEKIT_API_KEY="key")
    assert said == "LIVEKIT_URL names a LiveKit server, but LIVEKIT_API_SECRET must be set too.\n"


def test_a_server_named_by_its_address_is_neither_looked_for_nor_built(machine: Machine) -> None:
    machine.install("go", GO)
    assert (
        machine.prepare(LIVEKIT_URL="wss://example.test", LIVEKIT_API_KEY="key", LIVEKIT_API_SECRET="secret")
        == "found None\n"
    )
    assert not machine.built()
