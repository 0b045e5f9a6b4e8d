from __future__ import annotations

import wave
from typing import TYPE_CHECKING

import numpy as np
import pytest

from engine.caller.microphone import RATE, at_rate
from engine.caller.recording import end_of_speech, read
from engine.errors import CannotRunError
from tests.caller.standin import tone

if TYPE_CHECKING:
    from pathlib import Path


def write(path: Path, samples: np.ndarray[tuple[int, ...], np.dtype[np.int16]], rate: int, width: int = 2) -> Path:
    with wave.open(str(path), "wb") as file:
        file.setnchannels(samples.shape[1] if samples.ndim == 2 else 1)
        file.setsampwidth(width)
        file.setframerate(rate)
        file.writeframes(samples.tobytes())
    return path


def test_a_recording_keeps_its_samples_and_its_rate(tmp_path: Path) -> None:
    recording = read(write(tmp_path / "hello.wav", tone(0.1, 16_000), 16_000))
    assert (recording.name, recording.rate) == ("hello.wav", 16_000)
    assert np.array_equal(recording.samples, tone(0.1, 16_000))


def test_of_two_channels_the_mean_is_heard(tmp_path: Path) -> None:
    both = np.stack([tone(0.1), np.zeros(2_400, np.int16)], axis=1)
    assert np.abs(read(write(tmp_path / "stereo.wav", both, 24_000)).samples - tone(0.1) / 2).max() <= 1


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (None, "cannot be read: no such file or directory"),
        (b"ID3 something else", "is not a WAV file of plain samples"),
        (b"", "is not a WAV file of plain samples: it ends early"),
    ],
)
def test_a_wrong_file_is_told_in_one_sentence(tmp_path: Path, content: bytes | None, told: str) -> None:
    path = tmp_path / "wrong.wav"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(CannotRunError, match=told) as refusal:
        read(path)
    assert str(path) in str(refusal.value)
    assert "\n" not in str(refusal.value)


def test_samples_of_another_width_are_refused(tmp_path: Path) -> None:
    with pytest.raises(CannotRunError, match="has 32-bit samples; save it with 16-bit samples"):
        read(write(tmp_path / "wide.wav", tone(0.1), 8_000, width=4))


def test_an_empty_recording_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CannotRunError, match="holds no sound"):
        read(write(tmp_path / "empty.wav", tone(0), 8_000))


@pytest.mark.parametrize("rate", [8_000, 16_000, 44_100])
@pytest.mark.parametrize("noise", [0, 60])
def test_speech_ends_where_the_voice_does_and_not_the_rooms_noise(rate: int, noise: int) -> None:
    room = np.random.default_rng(1).normal(0, noise, rate).astype(np.int16)
    samples = np.concatenate([tone(0.5, rate), np.zeros(rate // 2, np.int16)]) + room
    assert end_of_speech(samples.astype(np.int16), rate) / rate == pytest.approx(0.5, abs=0.011)


def test_silence_holds_no_speech() -> None:
    assert end_of_speech(np.zeros(8_000, np.int16), 8_000) == 0
    assert end_of_speech(np.zeros(0, np.int16), 8_000) == 0


@pytest.mark.parametrize("rate", [8_000, 16_000, 22_050, 24_000, 48_000])
def test_a_recording_of_any_rate_lasts_as_long_at_the_microphone(rate: int) -> None:
    heard = at_rate(tone(1, rate), rate)
    assert len(heard) == pytest.approx(RATE, abs=RATE // 50)
    assert np.argmax(np.abs(np.fft.rfft(heard[: RATE // 2]))) * 2 == pytest.approx(300, abs=4)
