"""What a caller may ask for, and the check that the call centre has it."""

import json
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated

from fastapi.exceptions import RequestValidationError
from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

from engine.model import CallCentre

# They reorder the text around them, so that a name on a screen can claim to be something else.
_REORDERING = re.compile("[\u202a-\u202e\u2066-\u2069]")


def _clean(text: str) -> str:
    if _REORDERING.search(text) or any(unicodedata.category(letter) in {"Cc", "Cs", "Zl", "Zp"} for letter in text):
        raise ValueError("holds control characters")
    return text


def _blank_is_none(value: object) -> object:
    return None if isinstance(value, str) and not value.strip() else value


Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=100), AfterValidator(_clean)]
Number = Annotated[str, StringConstraints(strip_whitespace=True, max_length=64), AfterValidator(_clean)]
Tag = Annotated[str, StringConstraints(strip_whitespace=True, max_length=64)]
"""An id of the configuration: a department's or a language's."""


class Ask(BaseModel):
    """Who calls, and where he wants to start."""

    model_config = ConfigDict(extra="ignore", hide_input_in_errors=True)

    customer_name: Name | None = Field(None, description="How the caller is addressed, 1 to 100 characters.")
    participant_name: Name | None = Field(None, description="The same, as LiveKit's client libraries call it.")
    customer_id: Annotated[Number | None, BeforeValidator(_blank_is_none)] = Field(
        None, description="The caller's number with the company, at most 64 characters."
    )
    department: Annotated[Tag | None, BeforeValidator(_blank_is_none)] = Field(
        None, description="The department to start in; the centre's first when left out."
    )
    language: Annotated[Tag | None, BeforeValidator(_blank_is_none)] = Field(
        None, description="The language to start in; the centre's first when left out."
    )

    @property
    def may_be_nameless(self) -> bool:
        """Whether a caller who does not say his name is welcome all the same."""
        return False


class TokenAsk(Ask):
    """Who calls, and where he wants to start; the body that LiveKit's client libraries send will do too.

    Of theirs only `participant_name` is heeded: a caller chooses neither his room nor his identity nor the agent.
    """

    room_name: object = Field(None, description="Ignored: every call has a fresh room.")
    participant_identity: object = Field(None, description="Ignored: every caller has a fresh identity.")
    participant_metadata: object = Field(None, description="Ignored.")
    participant_attributes: object = Field(None, description="Ignored.")
    room_config: object = Field(None, description="Ignored: the agent is ours.")

    @property
    def may_be_nameless(self) -> bool:
        """Whether the body is one of LiveKit's libraries."""
        # LiveKit's libraries need not send a name; a body with nothing of theirs that lacks one is a mistake.
        return bool(self.model_fields_set - set(Ask.model_fields))


@dataclass(frozen=True, slots=True)
class Caller:
    """A caller whose wishes the centre can grant."""

    name: str
    """Empty when he did not say."""
    metadata: str
    """What the job is told, JSON."""
    language: str


def checked(ask: Ask, centre: CallCentre) -> Caller:
    """Return the caller.

    Raises:
        RequestValidationError: he has no name, or the centre no such department or language; the legal values are in
            it.
    """
    name = ask.customer_name or ask.participant_name
    faults = unknown("department", ask.department, centre.departments)
    faults += unknown("language", ask.language, centre.languages)
    if not (name or ask.may_be_nameless):
        faults.append({"type": "missing", "loc": ("body", "customer_name")})
    if faults:
        raise RequestValidationError(faults)
    said = metadata(department=ask.department, language=ask.language, customer_id=ask.customer_id, customer_name=name)
    return Caller(name or "", said, ask.language or centre.language)


def unknown(field: str, value: str | None, legal: Iterable[str]) -> list[dict[str, object]]:
    """Return the finding that a field names nothing of the configuration, if it is so."""
    allowed = list(legal)
    if value is None or value in allowed:
        return []
    return [{"type": "not_configured", "loc": ("body", field), "msg": "", "ctx": {"allowed": allowed}}]


def metadata(**said: str | None) -> str:
    """Return what the job is told, JSON, without what nobody said."""
    return json.dumps({key: value for key, value in said.items() if value}, ensure_ascii=False)
