"""A leash for one program: nothing it started outlives it, nor outlives whoever holds the leash.

Run as a program of its own, `python leash.py COMMAND…`, with standard input a pipe whose other end the holder keeps:

- the pipe closes, because the holder let go or died in whatever way: the program's whole group is killed;
- SIGTERM: it is passed on to the program, which may take its leave;
- the program ends: what is left of its group is killed, and the leash ends with the program's exit code (128 + the
  signal's number for one that a signal ended, as in a shell).

It imports the standard library alone and as little of that as it can, since one runs beside every program.
"""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from types import FrameType
    from typing import IO

PR_SET_PDEATHSIG = 1  # linux/prctl.h
NOT_STARTED = 127  # what a shell says of a command that it cannot start


def command(program: Sequence[str]) -> list[str]:
    """Return the command that runs a program on a leash; give it a pipe as standard input and a session of its own."""
    return [sys.executable, "-I", "-S", str(Path(__file__).resolve()), *program]


@contextlib.contextmanager
def leashed(
    program: Sequence[str], env: Mapping[str, str], output: int | IO[bytes]
) -> Iterator[subprocess.Popen[bytes]]:
    """Run a program on a leash while the block lasts; after it, nothing of the program is left.

    `output` takes what it writes, errors included: a file, or `subprocess.PIPE`.
    """
    end, hand = os.pipe()
    try:
        with subprocess.Popen(  # noqa: S603 - the command is the caller's own
            command(program), env=env, stdin=end, stdout=output, stderr=subprocess.STDOUT, start_new_session=True
        ) as process:
            try:
                yield process
            finally:
                os.close(hand)
    finally:
        os.close(end)


def dies_with_parent() -> Callable[[], None] | None:
    """Return what a child does before it starts, so that Linux kills it with the leash; None where no system call is.

    This is the second rope: the leash itself may be killed, and then nobody is left to read the pipe.
    """
    if sys.platform != "linux":
        return None
    import ctypes

    libc = ctypes.CDLL(None)

    def ask() -> None:
        libc.prctl(PR_SET_PDEATHSIG, signal.SIGKILL)

    return ask


def kill_group(leader: int) -> None:
    """Kill every process of a group; one that is gone already, or that only waits to be reaped, is no error."""
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(leader, signal.SIGKILL)


def hold(program: Sequence[str]) -> int:
    """Run the program on the leash that is standard input, and return its exit code."""
    child: subprocess.Popen[bytes] | None = None
    asked = False

    def pass_on(_signal: int, _frame: FrameType | None) -> None:
        nonlocal asked
        asked = True
        if child:
            child.terminate()

    signal.signal(signal.SIGTERM, pass_on)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        child = subprocess.Popen(  # noqa: S603 - the command is the holder's own
            program,
            stdin=subprocess.DEVNULL,
            process_group=0,
            preexec_fn=dies_with_parent(),  # noqa: PLW1509 - there is one thread yet
        )
    except OSError as error:
        print(f"{program[0]} cannot be started: {error.strerror}", file=sys.stderr)  # noqa: T201 - a program's last words
        return NOT_STARTED
    if asked:  # it came before there was anyone to pass it on to
        child.terminate()
    threading.Thread(target=wait_for_the_holder, args=[child.pid], daemon=True).start()
    code = child.wait()
    kill_group(child.pid)
    return code if code >= 0 else 128 - code


def wait_for_the_holder(group: int) -> None:
    """Kill the group when the holder's end of the pipe closes."""
    while os.read(0, 1024):
        pass
    kill_group(group)


if __name__ == "__main__":
    sys.exit(hold(sys.argv[1:]))
