"""The offline recogniser in a real worker, whose calls run in processes of their own."""

from __future__ import annotations

import json
import subprocess
import sys


def test_a_call_hears_without_loading_the_model_into_its_process() -> None:
    program = [sys.executable, "-m", "tests.voice.offline.worker"]
    ended = subprocess.run(program, capture_output=True, text=True, timeout=100, check=False)
    assert ended.returncode == 0, ended.stderr
    call = json.loads(ended.stdout)
    assert "complaint" in call["heard"].lower()
    assert not call["loaded"]
