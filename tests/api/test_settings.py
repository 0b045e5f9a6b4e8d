"""What the environment must say before the API runs."""

from __future__ import annotations

import pytest

from api.settings import from_environment
from engine.errors import CannotRunError

GOOD = {"LIVEKIT_URL": "http://127.0.0.1:7880/", "LIVEKIT_API_KEY": "key", "LIVEKIT_API_SECRET": "hush"}


def test_the_environment_says_where_livekit_and_the_worker_are() -> None:
    settings = from_environment({**GOOD, "WORKER_URL": "http://127.0.0.1:8081/", "SWITCHBOARD_AGENT": "other"})
    assert settings.livekit_url == "http://127.0.0.1:7880"
    assert settings.server_url == "ws://127.0.0.1:7880"
    assert settings.worker_url == "http://127.0.0.1:8081"
    assert settings.agent_name == "other"


def test_only_livekit_is_required() -> None:
    settings = from_environment(GOOD)
    assert (settings.agent_name, settings.worker_url, settings.public_url) == ("switchboard", None, None)


def test_the_secret_does_not_show() -> None:
    assert "hush" not in repr(from_environment(GOOD))


@pytest.mark.parametrize("name", GOOD)
def test_what_is_missing_is_named(name: str) -> None:
    with pytest.raises(CannotRunError, match=rf"without {name}\."):
        from_environment({**GOOD, name: ""})


def test_all_that_is_missing_is_named_at_once() -> None:
    with pytest.raises(CannotRunError, match=r"LIVEKIT_URL, LIVEKIT_API_KEY and LIVEKIT_API_SECRET"):
        from_environment({})


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("LIVEKIT_URL", "localhost:7880"),
        ("LIVEKIT_URL", "ftp://x"),
        ("WORKER_URL", "ws://x"),
        ("WORKER_URL", "http://"),
    ],
)
def test_what_is_no_address_is_refused_by_name(name: str, value: str) -> None:
    with pytest.raises(CannotRunError, match=rf"{name} is not an address\.\nIt begins with"):
        from_environment({**GOOD, name: value})


def test_the_folder_of_the_configuration_is_kept_to_be_looked_at_again() -> None:
    assert from_environment(GOOD, "config").config == "config"
    assert from_environment(GOOD).config is None
