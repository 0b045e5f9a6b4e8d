"""Who is in the room: the callers, and who speaks to them, as everyone can read it in the agent's attributes."""

from __future__ import annotations

from livekit import rtc

from engine.model import Department


def somebody_calls(room: rtc.Room) -> bool:
    """Tell whether anybody but agents is in a room."""
    agent = rtc.ParticipantKind.PARTICIPANT_KIND_AGENT
    return any(participant.kind != agent for participant in room.remote_participants.values())


def presence(department: Department, language: str) -> dict[str, str]:
    """Return the attributes of the agent while a department speaks a language."""
    return {
        "switchboard.department": department.id,
        "switchboard.department_name": department.name[language],
        "switchboard.persona": department.persona[language],
        "switchboard.language": language,
    }
