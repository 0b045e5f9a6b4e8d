from __future__ import annotations

import os
import subprocess
import sys

import psutil

from engine.launch import leash

FAMILY = "import subprocess, sys; subprocess.Popen(['sleep', '600']); print('born', flush=True); "
PIPE = subprocess.PIPE


def run(code: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        leash.command([sys.executable, "-c", code]), stdin=PIPE, stdout=PIPE, stderr=PIPE, start_new_session=True
    )


def test_the_exit_code_of_the_program_comes_through() -> None:
    with run("raise SystemExit(7)") as process:
        assert process.wait() == 7


def test_a_signal_that_ended_the_program_is_told_as_a_shell_tells_it() -> None:
    with run("import os; os.abort()") as process:
        assert process.wait() == 128 + 6


def test_a_program_that_ends_takes_its_children_with_it() -> None:
    with run(FAMILY) as process:
        assert process.stdout
        assert process.stdout.read() == b"born\n"  # the pipe ends when the last who held it has


def test_letting_go_ends_the_program_and_its_children() -> None:
    with run(FAMILY + "sys.stdin.read(); import time; time.sleep(600)") as process:
        assert process.stdin
        assert process.stdout
        process.stdout.readline()
        process.stdin.close()
        assert process.stdout.read() == b""
        assert process.wait() == 128 + 9


def test_a_request_to_stop_reaches_the_program_which_may_take_its_leave() -> None:
    polite = "import signal, sys, time; signal.signal(15, lambda *_: sys.exit('bye')); print('up', flush=True); "
    with run(polite + "time.sleep(600)") as process:
        assert process.stdout
        assert process.stderr
        process.stdout.readline()
        process.terminate()
        assert process.stderr.read() == b"bye\n"
        assert process.wait() == 1


def test_the_terminal_s_ctrl_c_does_not_reach_the_program() -> None:
    with run(FAMILY + "import os; print(os.getsid(0), os.getpgid(0), flush=True)") as process:
        assert process.stdout
        process.stdout.readline()
        session, group = map(int, process.stdout.readline().split())
    assert session == process.pid != os.getsid(0)
    assert group != os.getpgid(0)


def test_a_program_that_cannot_be_started_is_named() -> None:
    with subprocess.Popen(leash.command(["/no/such"]), stdin=PIPE, stderr=PIPE) as process:
        assert process.stderr
        assert process.stderr.read() == b"/no/such cannot be started: No such file or directory\n"
        assert process.wait() == 127


def test_on_linux_the_program_dies_even_with_a_leash_that_is_killed() -> None:
    with run("import time; print('up', flush=True); time.sleep(600)") as process:
        assert process.stdout
        process.stdout.readline()
        (program,) = psutil.Process(process.pid).children()
        process.kill()
        if sys.platform == "linux":
            assert process.stdout.read() == b""
        else:
            program.kill()
