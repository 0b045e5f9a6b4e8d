"""What a prompt or a spoken line may name between {{ and }}."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple


class Customer(NamedTuple):
    """Who is calling, as far as it was told when the call was placed; empty texts when it was not."""

    name: str = ""
    """The caller's name."""
    number: str = ""
    """The customer's number in the company's own books (`customer_id` of the API)."""


class Handover(NamedTuple):
    """What a department is given with a caller, so that nothing is asked twice."""

    told: tuple[tuple[str, str], ...] = ()
    """What the caller has told, each as its kind (`order`) and its value; as `engine.language.told` finds it."""
    came_from: str = ""
    """The department that sent the caller; nothing where nobody did."""
    reason: str = ""
    """The caller's words that led here, as they were said."""


class Circumstances(NamedTuple):
    """What a text is rendered for, whichever department says it."""

    language: str
    """The tag of the language spoken now."""
    customer: Customer
    time: datetime
    handover: Handover = Handover()


class Context(NamedTuple):
    """The words a template may use; every text is in the caller's language."""

    company: str
    """The company's name."""
    persona: str
    """The name under which the speaking department speaks."""
    department: str
    """The speaking department's name; in an announcement, the name of the one the caller is transferred to."""
    departments: tuple[str, ...]
    """The names of the other departments this one may transfer to."""
    language: str
    """The tag of the language spoken now, such as `ar`."""
    customer: Customer
    """Who is calling: `customer.name` and `customer.number`."""
    time: datetime
    """When this is said, with its time zone."""
    told: tuple[str, ...]
    """What the caller has told in this call, each such as `order number 12345`; empty while it is nothing."""
    came_from: str
    """The name of the department that transferred the caller here; empty where none did."""
    reason: str
    """What the caller said when they were transferred here, in their own words; empty where nobody transferred them."""

    def words(self) -> dict[str, object]:
        """Return the words by name, as Jinja takes them."""
        return self._asdict()
