"""The call centre as data."""

from engine.model.centre import CallCentre, Department, Intent, Text
from engine.model.provider import Provider, Voice

__all__ = ["CallCentre", "Department", "Intent", "Provider", "Text", "Voice"]
