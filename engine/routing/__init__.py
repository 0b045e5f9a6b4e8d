"""Utterance in, intent and reason out."""

from engine.routing.router import Match, Router, Routing

__all__ = ["Match", "Router", "Routing"]
