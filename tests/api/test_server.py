"""The process that `engine serve` is."""

from __future__ import annotations

import contextlib
import http.client
import signal
import socket
import subprocess
import sys
import time

import pytest

from api.server import run
from engine.errors import CannotRunError
from tests.api.conftest import NOBODY, ornina

SERVE = (
    "import sys; from api.server import run; from tests.api.conftest import NOBODY, ornina\n"
    "sys.exit(run(ornina(), NOBODY, '127.0.0.1', 0, style='json'))"
)


@pytest.mark.parametrize("asked", [signal.SIGTERM, signal.SIGINT])
def test_the_server_says_when_it_is_ready_and_stops_when_asked(asked: signal.Signals) -> None:
    with subprocess.Popen([sys.executable, "-c", SERVE], stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        ready = process.stderr.readline()
        assert "Switchboard answers on http://127.0.0.1:" in ready
        port = int(ready.split("http://127.0.0.1:")[1].split('"')[0])
        with contextlib.closing(http.client.HTTPConnection("127.0.0.1", port, timeout=10)) as line:
            line.request("GET", "/health/live")
            assert line.getresponse().status == 200
            begun = time.monotonic()
            process.send_signal(asked)  # while a connection is still open
            assert process.wait(timeout=20) == 0
            assert time.monotonic() - begun < 5
        rest = process.stderr.read()
    assert "Traceback" not in rest
    assert [line for line in rest.splitlines() if '"event": "request"' not in line] == []


def test_a_port_in_use_is_said_with_the_flag_that_changes_it() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(CannotRunError, match=rf"Port {port} is in use\.\nChoose another with --port\."):
            run(ornina(), NOBODY, "127.0.0.1", port)


def test_an_address_that_is_not_ours_is_said() -> None:
    with pytest.raises(CannotRunError, match=r"no address 192\.0\.2\.1\.\nChoose another with --host\."):
        run(ornina(), NOBODY, "192.0.2.1", 0)


def test_the_api_carries_no_agent_and_no_webrtc() -> None:
    code = (
        "import sys, api.server\n"
        "sys.exit(str([m for m in sys.modules if m in ('livekit.agents', 'livekit.rtc', 'numpy', 'engine.voice')]))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.stderr.strip() == "[]"
