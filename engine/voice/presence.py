"""Who speaks, as everyone in the room can read it: attributes of the agent's participant."""

from __future__ import annotations

from engine.model import Department


def presence(department: Department, language: str) -> dict[str, str]:
    """Return the attributes of the agent while a department speaks a language."""
    return {
        "switchboard.department": department.id,
        "switchboard.department_name": department.name[language],
        "switchboard.persona": department.persona[language],
        "switchboard.language": language,
    }
