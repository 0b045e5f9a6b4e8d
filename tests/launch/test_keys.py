from __future__ import annotations

import stat
from typing import TYPE_CHECKING

from engine.launch import keys, storage

if TYPE_CHECKING:
    from pathlib import Path


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_keys_are_made_once_and_kept(tmp_path: Path) -> None:
    assert keys.own(tmp_path) == keys.own(tmp_path)


def test_no_two_users_have_the_same_keys(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    assert keys.own(tmp_path / "a").secret != keys.own(tmp_path / "b").secret


def test_only_the_user_can_read_the_keys(tmp_path: Path) -> None:
    keys.own(tmp_path)
    assert mode(tmp_path / "livekit.json") == 0o600


def test_keys_that_others_could_read_are_closed_to_them(tmp_path: Path) -> None:
    keys.own(tmp_path)
    (tmp_path / "livekit.json").chmod(0o644)
    keys.own(tmp_path)
    assert mode(tmp_path / "livekit.json") == 0o600


def test_a_damaged_file_is_replaced(tmp_path: Path) -> None:
    for damage in ("", "{}", '{"key": "only"}', "[1]", "\x00"):
        (tmp_path / "livekit.json").write_text(damage)
        assert len(keys.own(tmp_path).secret) >= 32


def test_a_secret_never_shows_when_keys_are_printed(tmp_path: Path) -> None:
    own = keys.own(tmp_path)
    assert own.secret not in f"{own} {own!r}"


def test_only_the_user_can_enter_the_folder(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    assert mode(storage.private(tmp_path)) == 0o700
    assert mode(storage.private(tmp_path / "deep" / "down")) == 0o700
