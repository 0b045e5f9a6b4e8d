"""What happens on a call, seen from the caller's end; every time is a `time.perf_counter()` reading in seconds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who is speaking for the call centre; a worker that does not say leaves these empty."""

    persona: str = ""
    department: str = ""
    department_name: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Turn:
    """One thing that the caller did; turn 0 is the call itself, which the welcome answers.

    `text` is the words typed or the name of the recording. `ended_at` is when the last sound of the caller's speech
    left the microphone, or when the typed text was sent; None while the caller is still speaking.
    """

    number: int
    kind: Literal["called", "said", "typed"]
    text: str
    began_at: float
    ended_at: float | None


@dataclass(frozen=True, slots=True)
class Answered:
    """The call centre was heard for the first time; `seconds` since the caller began to connect."""

    room: str
    seconds: float
    at: float


@dataclass(frozen=True, slots=True)
class Understood:
    """What the call centre says that it understood of the caller's speech."""

    text: str
    at: float


@dataclass(frozen=True, slots=True)
class Heard:
    """One thing that the call centre said, whole.

    `text` is empty where there was sound without a transcript; `first_audio_at` is None where there was a transcript
    without sound; `text_at` is when its first words were read. `turn` is the number of the turn that it followed.
    `seconds` counts from the end of that turn to the first sound (to the first words where there was no sound): below
    zero when the call centre cut in, None when the caller was still speaking as it ended.
    """

    text: str
    speaker: Speaker
    turn: int
    first_audio_at: float | None
    text_at: float | None
    ended_at: float
    seconds: float | None


@dataclass(frozen=True, slots=True)
class Transferred:
    """Another department has taken the call."""

    source: Speaker
    target: Speaker
    at: float


@dataclass(frozen=True, slots=True)
class Silent:
    """Nothing was heard for `seconds` after a turn."""

    turn: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Ended:
    """The call is over; `by` the caller, the call centre, or the line itself, with LiveKit's word for it."""

    by: Literal["caller", "centre", "line"]
    reason: str
    seconds: float


Event = Turn | Answered | Understood | Heard | Transferred | Silent | Ended
