"""The calls of the bench are calls: they go somewhere, and their journals hold them."""

from __future__ import annotations

from bench import call as bench
from engine.call import Call, Switchboard
from tests.centres import ornina

SAID = ("I want to buy a laptop", "what are your hours", "لدي شكوى", "sales and complaints please", "wait a moment")


def test_an_event_is_an_entry_of_a_journal_that_makes_the_same_call_again() -> None:
    switchboard = Switchboard(ornina())
    rate, journals = bench.lived(switchboard, SAID)
    assert rate > 0
    assert len(journals) == bench.CALLS
    again = Call.replay(switchboard, journals[-1], lambda: bench.NOON)
    assert again.journal == journals[-1]
    assert len(again.state.visited) > 1
    assert {type(event).__name__ for event in journals[-1]} >= {"CallerSpoke", "TransferCompleted", "DepartmentSpoke"}
