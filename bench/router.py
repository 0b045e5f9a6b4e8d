"""The router beside the ways in which others look for keywords: how fast, how large, and how often wrong."""

from __future__ import annotations

import asyncio
import gc
import json
import os
import random
import re
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import ahocorasick  # type: ignore[import-not-found]  # it has no types

from bench.figure import Count, Figure, Row, promise
from engine.language import normalise
from engine.model import CallCentre, Intent
from engine.opening import open_centre
from engine.routing import Router

if TYPE_CHECKING:
    from collections.abc import Callable

    from bench.figure import Measured

    Routes = Callable[[str], str | None]

ROOT = Path(__file__).parents[1]
SIZES = (100, 10_000, 100_000)
UTTERANCES = 2_000
ROUNDS = 7
LETTERS = {"ar": ("بتثجحخدرزسشصضطعغفقكلمنه", "اوي"), "en": ("bcdfghjklmnprstvw", "aeiou")}
STRINGS = 1_000_000
NAMED = "SWITCHBOARD_UTTERANCES"
"""The variable that names a file of labelled utterances: lines of JSON with text, lang, department and acceptable."""


async def measure(calls: int | None) -> list[Measured]:
    """Measure speed, size and, where there are labelled utterances on this machine, how often each is right."""
    return await asyncio.to_thread(measured, (calls or ROUNDS) + 1, 1000 * calls if calls else STRINGS)


def measured(rounds: int, strings: int) -> list[Measured]:
    """Measure so many rounds, the first not counted, and so many random strings."""
    said = spoken()
    routers = {size: Router(centre_of(size)) for size in SIZES}
    automata = {size: automaton(size) for size in SIZES}
    ours, theirs = times(said, {size: router.route for size, router in routers.items()}, automata, rounds)
    rows: list[Measured] = [
        beside(f"p99 of an utterance, {size} keywords", ours[size], "Aho-Corasick", theirs[size], 4) for size in SIZES
    ]
    largest, least = SIZES[-1], SIZES[0]
    rows.append(beside(f"p99, {largest} keywords", ours[largest], f"{least} keywords", ours[least], 1.6))
    built = [building() for _ in range(3)]
    rows.append(promise("building 100,000 keywords", [seconds for seconds, _ in built], 1.5))
    rows.append(promise("memory of 100,000 keywords", [size for _, size in built], 120, "MB"))
    return [*rows, random_strings(strings), *right()]


def random_strings(number: int) -> Measured:
    """Count the strings that end in an exception, or in a reason that does not lie in them; substring search's too."""
    centre, chance = open_centre(ROOT / "config"), random.Random(11)  # noqa: S311  # the same ones each time
    router, search = Router(centre), substring(centre)
    words = [keyword for keyword, _ in every_keyword(centre)] + ["not", "لا", "ما", "no sorry", "،", "\u202e", "\n"]
    failed = Counter[str]()
    for _ in range(number):
        text = random_string(chance, words)
        try:
            for match in router.route(text).matches:
                failed["ours"] += not 0 <= match.start < match.end <= len(text)
        except Exception:  # noqa: BLE001  # any at all is what is counted
            failed["ours"] += 1
        try:
            search(text)
        except Exception:  # noqa: BLE001  # as above
            failed["theirs"] += 1
    return Count("random strings without an answer", failed["ours"], "substring", failed["theirs"], number, 0)


def random_string(chance: random.Random, words: list[str]) -> str:
    """Return characters of every plane, lone surrogates too, letters of our languages, or words among them."""
    pieces = []
    for _ in range(chance.randrange(8)):
        how = chance.random()
        if how < 0.4:
            pieces.append(chance.choice(words))
        elif how < 0.6:
            pieces.append("".join(chr(chance.randrange(0x600, 0x700)) for _ in range(chance.randrange(6))))
        else:
            pieces.append("".join(chr(chance.randrange(0x110000)) for _ in range(chance.randrange(6))))
    return chance.choice(["", " ", " "]).join(pieces)


def beside(what: str, ours: list[float], other: str, theirs: list[float], target: float) -> Row:
    """Compare rounds but for the first, in which every word is new; that one is noted."""
    notes = {"first round, µs": {"ours": round(ours[0]), other: round(theirs[0])}}
    return Row(what, "µs", Figure.of(ours[1:]), other, Figure.of(theirs[1:]), target, notes=notes)


def spoken() -> list[str]:
    """Return utterances to search: those on this machine, or else our own suites."""
    texts = [row["text"] for row in labelled()] or suites()
    return random.Random(5).choices(texts, k=UTTERANCES)  # noqa: S311  # the same ones each time


def labelled() -> list[dict[str, Any]]:
    file = os.environ.get(NAMED)
    return [json.loads(line) for line in Path(file).read_text("utf-8").splitlines()] if file else []


def suites() -> list[str]:
    files = sorted((ROOT / "tests" / "routing" / "suites").glob("*.tsv"))
    lines = [line for file in files for line in file.read_text("utf-8").splitlines()[1:]]
    return [line.partition("\t")[0] for line in lines if not line.startswith("#")]


def keywords(size: int) -> list[str]:
    """Return the starter's keywords, and made-up ones up to a number: half Arabic, 60/30/10 % of 1/2/3 words."""
    own = [k for i in open_centre(ROOT / "config").intents.values() for words in i.keywords.values() for k in words]
    chance = random.Random(7)  # noqa: S311  # the same ones each time
    found = dict.fromkeys(chance.sample(own, min(len(own), SIZES[0])))
    while len(found) < size:
        language = ("ar", "en")[len(found) % 2]
        found[" ".join(word(language, chance) for _ in range(chance.choices((1, 2, 3), (60, 30, 10))[0]))] = None
    return list(found)


def word(language: str, chance: random.Random) -> str:
    consonants, vowels = LETTERS[language]
    return "".join(chance.choice(consonants) + chance.choice(vowels) for _ in range(chance.randint(3, 5)))


def centre_of(size: int) -> CallCentre:
    """Return the starter with its keywords replaced by as many others."""
    starter, words = open_centre(ROOT / "config"), keywords(size)
    to = [*starter.departments]
    intents = {f"i{n}": Intent(f"i{n}", d, {"en": tuple(words[n :: len(to)])}) for n, d in enumerate(to)}
    return starter._replace(intents=intents)


def automaton(size: int) -> Callable[[str], object]:
    """Return an Aho-Corasick of the same keywords, given the utterance normalised by the same function."""
    made = ahocorasick.Automaton()
    for keyword in keywords(size):
        made.add_word(normalise(keyword), keyword)
    made.make_automaton()
    return lambda utterance: list(made.iter(normalise(utterance)))


def times(
    said: list[str], ours: dict[int, Callable[[str], object]], theirs: dict[int, Callable[[str], object]], rounds: int
) -> tuple[dict[int, list[float]], dict[int, list[float]]]:
    """Return the 99th percentile of each round over all utterances, in µs, in turn; the first round counts too."""
    found: tuple[dict[int, list[float]], dict[int, list[float]]] = ({n: [] for n in ours}, {n: [] for n in theirs})
    gc.collect()
    gc.freeze()
    for _ in range(rounds):
        for side, routes in zip(found, (ours, theirs), strict=True):
            for size, route in routes.items():
                taken = []
                for utterance in said:
                    begun = time.perf_counter()
                    route(utterance)
                    taken.append(1e6 * (time.perf_counter() - begun))
                side[size].append(sorted(taken)[int(0.99 * len(taken))])
    return found


def building() -> tuple[float, float]:
    """Build a router of the most keywords in a process of its own; return the seconds, and the megabytes it added."""
    code = (
        "import gc, psutil, time\n"
        "from bench.router import centre_of, SIZES, Router\n"
        "centre = centre_of(SIZES[-1]); gc.collect(); gc.freeze(); memory = psutil.Process().memory_info\n"
        "before, begun = memory().rss, time.perf_counter()\n"
        "router = Router(centre)\n"
        "print(time.perf_counter() - begun, (memory().rss - before) / 1e6)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    seconds, megabytes = map(float, done.stdout.split())
    return seconds, megabytes


def right() -> list[Measured]:
    """Hold the starter's keywords, in the four ways of looking for them, against labelled utterances."""
    rows = labelled()
    if not rows:
        return []
    centre = open_centre(ROOT / "config")
    router = Router(centre)
    ways: dict[str, Routes] = {"ours": lambda utterance: router.route(utterance).department}
    ways |= {"substring": substring(centre), "Rasa's keyword rule": rasa(centre)}
    found: list[Measured] = []
    for language, most_wrong, least in (("en", 3.0, 45.0), ("ar", 3.0, 40.0)):
        here = [row for row in rows if row["lang"] == language]
        scores = {way: score(route, here) for way, route in ways.items()}
        recall = scores["ours"][1]
        notes = {way: {"wrong %": w, "recall %": r} for way, (w, r) in scores.items()}
        of = sum(row["department"] == "other" for row in here)
        counted = [round(scores[way][0] * of / 100) for way in ("ours", "substring")]
        what = f"wrong transfers of who belongs nowhere, {language}"
        limit = int(most_wrong * of / 100)
        found.append(Count(what, counted[0], "substring", counted[1], of, limit, notes=notes))
        found.append(promise(f"recall, {language}", [recall], least, "%", at_least=True))
    return found


def score(route: Routes, rows: list[dict[str, Any]]) -> tuple[float, float]:
    """Return how many of those that belong nowhere go wrong, and of the others right, both in percent."""
    counted: Counter[str] = Counter()
    for row in rows:
        to = route(row["text"])
        nowhere = row["department"] == "other"
        counted["nowhere" if nowhere else "somewhere"] += 1
        counted["wrong"] += nowhere and to is not None and to not in row["acceptable"]
        counted["right"] += not nowhere and to == row["department"]
    wrong, recall = counted["wrong"] / counted["nowhere"], counted["right"] / counted["somewhere"]
    return round(100 * wrong, 2), round(100 * recall, 2)


def every_keyword(centre: CallCentre) -> list[tuple[str, str]]:
    """Return each keyword of a centre and its department."""
    return [
        (keyword, intent.transfers_to)
        for intent in centre.intents.values()
        for words in (*intent.keywords.values(), *intent.even_negated.values())
        for keyword in words
    ]


def substring(centre: CallCentre) -> Routes:
    """Return the customer's first rule: the first keyword that is somewhere in the text."""
    pairs = [(keyword.lower(), to) for keyword, to in every_keyword(centre)]
    return lambda utterance: next((to for keyword, to in pairs if keyword in utterance.lower()), None)


def rasa(centre: CallCentre) -> Routes:
    """Return the rule of a keyword classifier: the first keyword that is there as a word, whatever its case."""
    pairs = [(re.compile(rf"\b{re.escape(keyword)}\b", re.IGNORECASE), to) for keyword, to in every_keyword(centre)]
    return lambda utterance: next((to for pattern, to in pairs if pattern.search(utterance)), None)
