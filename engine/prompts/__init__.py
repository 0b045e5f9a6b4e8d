"""Templates to instructions and spoken lines."""

from engine.prompts.context import Circumstances, Context, Customer, Handover
from engine.prompts.finding import Analysis, Finding, Reference
from engine.prompts.plain import plain
from engine.prompts.prompts import Prompts

__all__ = ["Analysis", "Circumstances", "Context", "Customer", "Finding", "Handover", "Prompts", "Reference", "plain"]
