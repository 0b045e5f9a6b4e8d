"""Templates to instructions and spoken lines."""

from engine.prompts.context import Context, Customer
from engine.prompts.prompts import Prompts
from engine.prompts.trial import Fault, faults

__all__ = ["Context", "Customer", "Fault", "Prompts", "faults"]
