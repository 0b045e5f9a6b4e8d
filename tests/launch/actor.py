"""Plays the worker or the API: answers 200 at its port, and behaves as ACTOR says.

- `stubborn`: ignores SIGTERM, as its child does, and as that one's child does;
- `doomed`: as the worker, says what is wrong and ends.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from http.server import BaseHTTPRequestHandler, HTTPServer

SLEEPER = "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); time.sleep(600)"
PARENT = f"import subprocess, sys; subprocess.Popen([sys.executable, '-c', {SLEEPER!r}]); {SLEEPER}"


class Answer(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(200)
        self.end_headers()


def main() -> None:
    part = os.environ.get("ACTOR", "")
    sys.stdout.write(f"\x1b[32mI am {' '.join(sys.argv[1:])} on {os.environ['LIVEKIT_URL']}\x1b[0m\n")
    if part == "stubborn":
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        subprocess.Popen([sys.executable, "-c", PARENT])
    if part == "doomed" and sys.argv[1] == "worker":
        sys.exit("The disk is full.")
    flag = "--health-port" if sys.argv[1] == "worker" else "--port"
    HTTPServer(("127.0.0.1", int(sys.argv[sys.argv.index(flag) + 1])), Answer).serve_forever()


if __name__ == "__main__":
    main()
