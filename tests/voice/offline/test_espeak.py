"""What callers hear when no service speaks for us."""

from __future__ import annotations

import asyncio
import itertools
import multiprocessing
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

from engine.voice.offline.espeak import TTS, speak
from engine.voice.offline.synthesizer import SAMPLE_RATE, Samples, synthesize
from engine.voice.offline.timbre import KNOWN, Timbre, timbre

ENGLISH = "Welcome to Ornina. How can I help you today?"
ARABIC = "أهلاً بك في أورنينا، معك أحمد. كيف أساعدك اليوم؟"
OTHER_NAMES = ("Layla", "Omar", "ليلى", "عمر", "sales", "complaints", "reception", "support", "billing", "voice-7")


def height(samples: Samples) -> float:
    """How high a voice is, in semitones: the median, over its loud frames, of where the frame repeats itself."""
    frames = np.lib.stride_tricks.sliding_window_view(samples.astype(float), 1024)[::512]
    loud = frames[(frames**2).sum(axis=1) > (frames**2).sum(axis=1).max() * 0.05]
    shortest, longest = SAMPLE_RATE // 400, SAMPLE_RATE // 60
    repeats = [shortest + np.correlate(f, f, "full")[1023:][shortest:longest].argmax() for f in loud]
    return float(12 * np.log2(SAMPLE_RATE / np.median(repeats)))


def colour(samples: Samples) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    """Loudness of 60 bands up to 6 kHz, in dB about their mean: what tells one voice from another."""
    frames = np.lib.stride_tricks.sliding_window_view(samples.astype(float), 1024)[::512] * np.hanning(1024)
    spectrum = (np.abs(np.fft.rfft(frames)) ** 2).mean(axis=0)[3:]
    bands = 10 * np.log10(spectrum[:240].reshape(60, 4).mean(axis=1) + 1)
    return np.asarray(bands - bands.mean())


def seconds(text: str, language: str = "") -> float:
    """How long a text takes to say; espeak varies by some milliseconds each time, as people do."""
    samples, rate = speak(text, language=language)
    return len(samples) / rate


async def spoken(text: str, voice: TTS) -> float:
    """Seconds of audio that the plugin makes of a text."""
    async with voice.synthesize(text) as stream:
        return sum([event.frame.duration async for event in stream])


@pytest.mark.parametrize("text", [ENGLISH, ARABIC])
def test_every_voice_of_openai_sounds_different_from_every_other(text: str) -> None:
    voices = {name: speak(text, name)[0] for name in KNOWN}
    sounds = {name: (height(samples), colour(samples)) for name, samples in voices.items()}
    for one, other in itertools.combinations(KNOWN, 2):
        semitones = abs(sounds[one][0] - sounds[other][0])
        decibels = np.sqrt(((sounds[one][1] - sounds[other][1]) ** 2).mean())
        assert np.hypot(semitones, decibels) > 3, f"{one} and {other}: {semitones:.1f} semitones, {decibels:.1f} dB"


def test_any_other_name_has_a_sound_of_its_own() -> None:
    assert len({timbre(name) for name in OTHER_NAMES}) == len(OTHER_NAMES)


def test_two_thousand_names_are_nearly_as_many_sounds() -> None:
    assert len({timbre(f"voice {number}") for number in range(2000)}) > 1800


def test_a_name_sounds_the_same_on_every_machine() -> None:
    assert timbre("Layla") == Timbre("m3", 45, 168)
    assert timbre("NOVA") == timbre("nova")


@pytest.mark.parametrize(
    ("voice", "variant", "language"), [("f2", "f2", ""), ("ar+m3", "m3", "ar"), ("en-gb+Andrea", "Andrea", "en-gb")]
)
def test_espeaks_own_names_are_taken_as_they_are(voice: str, variant: str, language: str) -> None:
    assert (timbre(voice).variant, timbre(voice).language) == (variant, language)


@pytest.mark.parametrize("voice", ["", *KNOWN, *OTHER_NAMES])
@pytest.mark.parametrize("text", [ENGLISH, ARABIC])
def test_no_voice_is_distorted_or_faint(text: str, voice: str) -> None:
    loudest = np.abs(speak(text, voice)[0].astype(int)).max()
    assert 6_000 < loudest < 32_000


@pytest.mark.parametrize("text", [ENGLISH, ARABIC])
def test_a_sentence_takes_as_long_as_a_person_would(text: str) -> None:
    samples, rate = speak(text)
    assert 2 < len(samples) / rate < 8


@pytest.mark.parametrize("text", ["123", "١٢٣", "order 45", "رقم ٤٥"])
def test_digits_of_both_scripts_are_spoken(text: str) -> None:
    assert np.abs(speak(text)[0].astype(int)).max() > 6_000


def test_arabic_letters_are_pronounced_even_where_english_was_asked_for() -> None:
    assert seconds("أحمد", "en") == pytest.approx(seconds("أحمد", "ar"), abs=0.05)


def test_a_language_that_espeak_does_not_know_is_spoken_as_english() -> None:
    assert seconds("Hello.", "xx-XX") == pytest.approx(seconds("Hello.", "en"), abs=0.05)


@pytest.mark.parametrize(
    "text", ["", "   ", "...", "؟!،", "\0", "\ud800", "\u200f\u202e", "😀", "👨‍👩‍👧 hello", "a\0b", "[[x]]"]
)
async def test_a_text_with_little_or_nothing_to_say_is_a_short_sound_and_no_error(text: str) -> None:
    assert 0.05 < await spoken(text, TTS()) < 10


@pytest.mark.parametrize("text", ["a" * 4000, "ا" * 4000, "9" * 400, "I want to buy a laptop. " * 100])
async def test_a_very_long_text_is_spoken_to_its_end(text: str) -> None:
    assert await spoken(text, TTS(voice="nova")) > 10


async def test_the_loop_runs_on_while_a_long_text_is_spoken() -> None:
    voice = TTS()
    turns = 0
    async with voice.synthesize("I want to buy a laptop. " * 200) as stream:
        async for _ in stream:
            turns += 1
            if turns == 1:
                assert not stream.done, "the first sound came only when all was spoken"
    assert turns > 100


async def test_an_interrupted_speech_stops_and_the_next_begins_at_once() -> None:
    voice = TTS()
    async with voice.synthesize("I want to buy a laptop. " * 5000) as stream:
        await anext(aiter(stream))
    async with asyncio.timeout(10):
        assert await spoken("Hello.", voice) > 0.2


def test_threads_and_loops_that_speak_at_once_do_not_mix_their_voices() -> None:
    jobs = [(text, name) for text in (ENGLISH, ARABIC) for name in ("alloy", "nova", "onyx", "Layla")]
    alone = [asyncio.run(spoken(text, TTS(voice=name))) for text, name in jobs]
    with ThreadPoolExecutor(len(jobs)) as threads:
        together = list(threads.map(lambda job: asyncio.run(spoken(job[0], TTS(voice=job[1]))), jobs))
    assert together == pytest.approx(alone, abs=0.05)


def test_the_listener_decides_when_enough_was_heard() -> None:
    heard: list[Samples] = []

    def listener(samples: Samples) -> bool:
        heard.append(samples)
        return len(heard) < 3

    synthesize("I want to buy a laptop. " * 50, "en", Timbre(), listener)
    assert len(heard) == 3


def test_a_child_of_a_process_that_spoke_speaks_too() -> None:
    speak("Hello.")
    context = multiprocessing.get_context("forkserver")
    with context.Pool(1) as pool:
        samples, rate = pool.apply(speak, ("Hello.",))
    assert rate == SAMPLE_RATE
    assert len(samples) / rate == pytest.approx(seconds("Hello."), abs=0.05)


def test_a_program_that_ends_in_mid_sentence_ends_cleanly() -> None:
    program = (
        "import asyncio\n"
        "from engine.voice.offline.espeak import TTS\n"
        "async def main():\n"
        "    stream = TTS().synthesize('I want to buy a laptop. ' * 2000)\n"
        "    await anext(aiter(stream))\n"
        "    await stream.aclose()\n"
        "asyncio.run(main())\n"
    )
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=False)
    assert (ended.returncode, ended.stderr) == (0, "")
