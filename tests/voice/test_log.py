from __future__ import annotations

import json
import logging

import pytest

from engine.voice.log import configure


def test_the_callers_words_are_not_written_down(capsys: pytest.CaptureFixture[str]) -> None:
    root = logging.getLogger()
    before, level = root.handlers[:], root.level
    try:
        configure("json")
        logging.getLogger("livekit.agents").warning(
            "skipping", extra={"lk.pii.user_input": "my card is 4111", "room": "r"}
        )
    finally:
        root.handlers[:] = before
        root.setLevel(level)
    written = json.loads(capsys.readouterr().err)
    assert (written["event"], written["room"]) == ("skipping", "r")
    assert "4111" not in str(written)
