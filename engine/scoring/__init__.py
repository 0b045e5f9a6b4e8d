"""Labelled utterances to figures: how well a centre understands its callers, and which keywords do harm."""

from engine.scoring.labelled import Labelled, labelled
from engine.scoring.outcome import Outcome, judged

__all__ = ["Labelled", "Outcome", "judged", "labelled"]
