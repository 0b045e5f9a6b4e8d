"""What callers say, as sound: espeak's voices, real speech to a detector and to a recogniser."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.caller.recording import end_of_speech
from engine.voice.offline.espeak import speak

Samples = NDArray[np.int16]

HISS = 40  # of 32,768, root mean square: a quiet room
BEFORE, AFTER = 0.25, 3.0  # seconds of the room around a speech: a worker that waits for more hears no one but the room


def spoken(text: str, language: str, voice: str = "") -> tuple[Samples, int]:
    """Return a text as sound that begins and ends with speech, and its rate."""
    samples, rate = speak(text, voice, language)
    ended = samples[: end_of_speech(samples, rate)]
    return ended[len(ended) - end_of_speech(ended[::-1], rate) :], rate


def in_a_room(samples: Samples, rate: int) -> Samples:
    """Return the samples as a telephone in a quiet room takes them up.

    Without the sound of a room the turn detector takes hardly any sentence for finished: it has never heard a silence
    of zeros. People's recordings and these get from it what those without it do not: a yes at the end of a sentence.
    """
    before, after = np.zeros(round(rate * BEFORE)), np.zeros(round(rate * AFTER))
    line = np.concatenate([before, samples, after])
    hiss = np.random.default_rng(len(samples)).normal(0, HISS, len(line))  # the same for both sides, and in every run
    return np.clip(line + hiss, -32768, 32767).astype(np.int16)


@dataclass(frozen=True, slots=True)
class Paused:
    """A sentence with a pause of `pause` ms between its parts; a part itself has no pause."""

    pause: int
    parts: tuple[str, ...]

    def sound(self, language: str) -> tuple[Samples, int, list[float]]:
        """Return the samples, their rate and the seconds of each part."""
        last = len(self.parts) - 1
        # A comma has espeak leave its voice up, as a speaker does who has not finished.
        spoke = [spoken(part if n == last else f"{part},", language) for n, part in enumerate(self.parts)]
        rate = spoke[0][1]
        silence = np.zeros(rate * self.pause // 1000, np.int16)
        pieces = [piece for samples, _ in spoke for piece in (silence, samples)][1:]
        return np.concatenate(pieces), rate, [len(samples) / rate for samples, _ in spoke]


QUESTIONS = (
    ("What are your opening hours on Friday?", ""),
    ("How long does the delivery take?", "m3"),
    ("Where can I find your office?", "f2"),
    ("I would like to speak to somebody about my account.", "f2"),
    ("Do you have a branch in Damascus?", "m3"),
    ("My laptop arrived this morning.", "m3"),
    ("How do I change my password?", ""),
    ("Thank you for your help yesterday.", "f2"),
    ("Is there parking near the building?", "m3"),
    ("Can you tell me about the warranty?", "m3"),
)
"""None of them wants another department."""

# Those that the recogniser understands: what is measured is how long it takes, not how well it hears. Whoever is sent
# to and fro for the third time is to name the department, else we take it for a circle.
TO_SALES = (
    ("I want to buy a laptop.", ""),
    ("I want to buy a laptop.", "m3"),
    ("Can I speak to the sales department?", "m7"),
    ("Please take me to the sales department.", "f2"),
)
TO_RECEPTION = (
    ("Please take me back to reception.", ""),
    ("I want to talk to the reception.", "m3"),
    ("Back to reception, please.", "f2"),
    ("Please take me back to reception.", "m7"),
)

# At the places where people stop: after "and", after what a number or a wish must follow, at a comma, in mid-phrase.
PAUSED: dict[str, tuple[Paused, ...]] = {
    "en": (
        Paused(250, ("I want to", "ask about the delivery")),
        Paused(250, ("my order number is", "four five nine one")),
        Paused(250, ("the parcel came on Monday and", "it was open")),
        Paused(400, ("I would like to know if you are", "open on Friday evening")),
        Paused(400, ("when I called you yesterday", "nobody answered the telephone")),
        Paused(400, ("my name is", "Layla Haddad")),
        Paused(600, ("my order number is", "seven two eight three")),
        Paused(600, ("I have a laptop and", "a printer from last year")),
        Paused(600, ("can you tell me how long", "the delivery takes")),
        Paused(800, ("I want to", "change my address")),
        Paused(800, ("if the weather is bad on Monday", "will you still deliver")),
        Paused(800, ("I am calling about the", "invoice from last month")),
        Paused(1000, ("my telephone number is", "zero nine four four")),
        Paused(1000, ("I was in your shop this morning and", "I forgot my bag")),
        Paused(1000, ("is it possible to come", "on Saturday afternoon")),
    ),
    "ar": (
        Paused(250, ("أريد أن", "أسأل عن التوصيل")),
        Paused(250, ("رقم الطلب هو", "أربعة خمسة تسعة واحد")),
        Paused(250, ("وصل الطرد يوم الإثنين و", "كان مفتوحاً")),
        Paused(400, ("أريد أن أعرف إذا كنتم", "تفتحون مساء الجمعة")),
        Paused(400, ("عندما اتصلت بكم أمس", "لم يجب أحد على الهاتف")),
        Paused(400, ("اسمي", "ليلى حداد")),
        Paused(600, ("رقم الطلب هو", "سبعة اثنان ثمانية ثلاثة")),
        Paused(600, ("عندي حاسوب و", "طابعة من العام الماضي")),
        Paused(600, ("هل تستطيع أن تخبرني كم", "يستغرق التوصيل")),
        Paused(800, ("أريد أن", "أغير عنواني")),
        Paused(800, ("إذا كان الطقس سيئاً يوم الإثنين", "هل ستأتون مع ذلك")),
        Paused(800, ("أتصل بخصوص", "فاتورة الشهر الماضي")),
        Paused(1000, ("رقم هاتفي هو", "صفر تسعة أربعة أربعة")),
        Paused(1000, ("كنت في متجركم هذا الصباح و", "نسيت حقيبتي")),
        Paused(1000, ("هل من الممكن أن آتي", "بعد ظهر السبت")),
    ),
}
