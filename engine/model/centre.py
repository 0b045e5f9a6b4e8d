"""The call centre as frozen data; everything that decides reads these."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from engine.model.provider import Voice

Text = Mapping[str, str]
"""A text by language tag; a text written once stands under every language of the centre."""


class Department(NamedTuple):
    """A persona with a voice, a prompt and a welcome."""

    id: str
    name: Text
    persona: Text
    welcome: Text
    prompt: str
    """The name of a template in the folder of prompts."""
    welcome_back: Text
    announcement: Text
    """What this department says before it transfers a caller."""
    voice: Text | None = None
    """The provider's name of the voice; None for the provider's own choice."""
    transfers_to: tuple[str, ...] = ()
    """The departments this one may transfer to: all of them, itself too, where they were not narrowed.

    `destinations` leaves itself out; a list of all the others for each of a thousand departments would be a million.
    """
    entrance: bool = False
    """Whether callers may start here by link, so that nobody needs to transfer to it."""
    model_may_transfer: bool = True
    """Whether the language model may transfer a caller where no keyword decides."""
    providers: Voice = Voice()


class Intent(NamedTuple):
    """What a caller wants, told by keywords."""

    id: str
    transfers_to: str
    keywords: Mapping[str, tuple[str, ...]]
    """Keywords as written, by language tag."""
    even_negated: Mapping[str, tuple[str, ...]] = {}
    """Keywords that count even where the caller says that they have not got it: no refund yet."""
    unless: Mapping[str, tuple[str, ...]] = {}
    """What takes a keyword back: one in it does not count, nor does one of a clause that holds it."""
    weight: float = 1.0
    """What a keyword of it counts beside those of other intents."""
    priority: int = 0
    """Between equally strong intents, the higher one wins."""
    examples: Mapping[str, tuple[str, ...]] = {}
    """Utterances that must come to this intent's department."""


class CallCentre(NamedTuple):
    """The whole configuration; equal configurations are equal values."""

    languages: tuple[str, ...]
    """At least one; the first is spoken until the caller's language is known."""
    first_department: str
    departments: Mapping[str, Department]
    intents: Mapping[str, Intent]
    templates: Mapping[str, str]
    """Text of every template in the folder of prompts, by name."""
    company: Mapping[str, str] = {}
    most_transfers: int = 6
    """How often a caller is transferred in one call, at most."""
    last_resort: str = "take_care"
    """What is done for a caller who was transferred so often: `take_care`, `message`, `call_back` or `hang_up`."""
    silence_after: int = 12
    """Seconds a caller may say nothing when it is their turn."""
    most_minutes: int = 60
    """How long a call may last."""
    lines: Mapping[str, Text] = {}
    """What the staff wrote of the lines in `default.OWN`, by key."""
    second_stage: str = ""
    """What decides where no keyword does: `examples`, or nothing."""
    providers: Voice = Voice()

    @property
    def language(self) -> str:
        """The language spoken until the caller's is known."""
        return self.languages[0]
