"""How a call comes to its end: by the caller's leave, by a last resort, by the clock; and what cannot happen in it."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from engine.call import (
    Answer,
    Call,
    CallEnded,
    CallStarted,
    Decision,
    HangUp,
    Ignored,
    LineFailed,
    MessageTaken,
    Refuse,
    Say,
    Switchboard,
    Transfer,
    TransferCompleted,
    from_dict,
    to_dict,
)
from engine.model import CallCentre, Intent, Text, closing, default
from engine.model.graph import HANGS_UP
from tests.centres import NOON, call, ornina

CENTRE = ornina()


def said(decision: Decision) -> str:
    """What a decision says that says something and listens."""
    assert isinstance(decision, Say), decision
    return decision.line.text


def goodbye(decision: Decision) -> str:
    """What a decision says that ends the call."""
    assert isinstance(decision, HangUp), decision
    return decision.goodbye.text


@pytest.mark.parametrize(
    ("language", "thanks", "no"),
    [("en", "thank you, bye", "no thanks"), ("ar", "شكراً، مع السلامة", "لا شكراً"), ("en", "bye bye", "bye")],
)
def test_a_caller_who_takes_leave_is_asked_for_anything_else_and_then_let_go(
    language: str, thanks: str, no: str
) -> None:
    talk = call(CENTRE, language=language)
    assert said(talk.hear(thanks)) == closing.ANYTHING_ELSE[language]
    assert goodbye(talk.hear(no)) == closing.GOODBYE[language]
    assert replayed(talk) == talk


def test_a_caller_who_wants_something_else_after_all_has_it() -> None:
    talk = call(CENTRE, language="en")
    talk.hear("thank you")
    assert isinstance(talk.hear("I want to buy a laptop"), Transfer)


def test_no_is_a_goodbye_only_to_the_question_for_anything_else() -> None:
    talk = call(CENTRE, language="en")
    assert isinstance(talk.hear("no"), Answer)
    talk.hear("thank you")
    talk.hear("what are your hours")
    assert isinstance(talk.hear("no"), Answer)


def test_a_caller_who_takes_leave_and_says_nothing_more_is_let_go_at_once() -> None:
    talk = call(CENTRE, language="en")
    talk.hear("thank you, goodbye")
    assert goodbye(talk.silence()) == closing.GOODBYE["en"]


def test_thanks_with_a_wish_are_the_wish() -> None:
    talk = call(CENTRE, language="en")
    assert isinstance(talk.hear("thank you, connect me to sales"), Transfer)


def sent_around(resort: str) -> Call:
    """A call whose caller has been transferred as often as may be."""
    talk = call(CENTRE._replace(last_resort=resort, most_transfers=1), language="en")
    talk.hear("sales")
    talk.arrive()
    return talk


@pytest.mark.parametrize(("resort", "asked"), [("message", closing.LEAVE_MESSAGE), ("call_back", closing.LEAVE_NUMBER)])
def test_a_caller_sent_around_enough_leaves_what_is_asked_for(resort: str, asked: Text) -> None:
    talk = sent_around(resort)
    assert said(talk.hear("complaints")) == asked["en"]
    assert said(talk.hear("I am Mona, tell complaints that my order 4711 is broken")) == closing.NOTED["en"]
    [taken] = [event for event in talk.journal if isinstance(event, MessageTaken)]
    assert (taken.kind, taken.department) == (resort, "sales")
    assert taken.text.startswith("I am Mona")
    assert goodbye(talk.hear("no, that's all")) == closing.GOODBYE["en"]


def test_a_caller_who_will_leave_no_message_is_not_held_to_it() -> None:
    talk = sent_around("message")
    talk.hear("complaints")
    assert said(talk.hear("no")) == closing.ANYTHING_ELSE["en"]
    assert not any(isinstance(event, MessageTaken) for event in talk.journal)
    assert isinstance(talk.hear("what does it cost"), Answer)


def test_a_caller_sent_around_enough_may_be_said_goodbye_to() -> None:
    talk = sent_around("hang_up")
    assert goodbye(talk.hear("complaints")) == closing.SENT_AROUND["en"]
    assert isinstance(talk.hear("complaints, please"), Answer), "whoever speaks over the goodbye is answered"


def test_by_itself_a_department_takes_care_of_a_caller_sent_around_enough() -> None:
    assert said(sent_around("take_care").hear("complaints")) == default.KEPT["en"]


class Hands:
    """A clock that a test moves."""

    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> datetime:
        return self.now

    def move(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)


@pytest.mark.parametrize(("minutes", "warned"), [(60, 3480), (2, 60)])
def test_a_long_call_is_warned_and_then_ended(minutes: int, warned: int) -> None:
    hands = Hands()
    talk = Call.begin(Switchboard(CENTRE._replace(most_minutes=minutes)), "c", hands, language="en")
    assert talk.passes() == warned
    assert isinstance(talk.time(), Refuse)
    hands.move(warned)
    assert said(talk.time()) == closing.ALMOST_OVER["en"]
    assert talk.passes() == minutes * 60 - warned
    hands.move(talk.passes())
    last = talk.time()
    assert goodbye(last) == closing.TIME_IS_UP["en"]
    assert isinstance(last, HangUp)
    assert last.final, "nobody talks their way past the end"


def test_the_clock_does_not_speak_into_a_transfer() -> None:
    hands = Hands()
    talk = Call.begin(Switchboard(CENTRE), "c", hands, language="en")
    talk.hear("sales")
    hands.move(4000)
    assert isinstance(talk.time(), Refuse)
    talk.arrive()
    assert said(talk.time()) == closing.ALMOST_OVER["en"]


def test_an_intent_may_end_the_call() -> None:
    done = Intent("done", HANGS_UP, {"en": ("end the call",), "ar": ("أنهِ المكالمة",)})
    centre = CENTRE._replace(intents={**CENTRE.intents, "done": done})
    assert goodbye(call(centre, language="en").hear("please end the call")) == closing.GOODBYE["en"]
    assert goodbye(call(centre, language="ar").hear("أنهِ المكالمة")) == closing.GOODBYE["ar"]
    assert isinstance(call(centre, language="en").hear("do not end the call"), Answer)
    assert isinstance(call(centre, language="en").hear("end the call with sales, connect me to complaints"), Transfer)


def test_the_staff_may_write_what_is_said_to_the_silent_and_to_those_who_leave() -> None:
    lines = {"silence_first": {"en": "Hello? {{ persona }} here."}, "goodbye": {"en": "{{ company }} thanks you."}}
    talk = call(CENTRE._replace(lines=lines, languages=("en",)), language="en")
    assert said(talk.silence()) == "Hello? Ahmed here."
    assert said(talk.silence()) == default.SILENCE_SECOND["en"]
    talk.hear("bye")
    assert goodbye(talk.hear("no")) == "Ornina thanks you."


@pytest.mark.parametrize("text", ["{{ 1 / 0 }}", "{{ nobody }}", "{% if false %}x{% endif %}"])
def test_a_line_that_fails_in_a_call_is_another_line_and_no_silence(text: str) -> None:
    here = CENTRE.departments["reception"]._replace(
        welcome={"en": text, "ar": text}, announcement={"en": text, "ar": text}
    )
    centre = CENTRE._replace(departments={**CENTRE.departments, "reception": here}, lines={"goodbye": {"en": text}})
    talk = call(centre, language="en")
    assert talk.welcome().text == default.WELCOME["en"]
    moved = talk.hear("sales")
    assert isinstance(moved, Transfer)
    assert moved.announcement.text == default.MOMENT["en"]
    talk.arrive()
    talk.hear("bye")
    assert goodbye(talk.hear("bye")) == closing.GOODBYE["en"]
    assert sum(isinstance(event, LineFailed) for event in talk.journal) == 3
    assert replayed(talk, centre) == talk


def test_what_cannot_happen_is_noted_with_the_reason_and_changes_nothing() -> None:
    talk = call(CENTRE, language="en")
    before = talk.state
    assert talk.arrive().department == "reception"
    assert talk.state == before
    assert talk.journal[-1] == Ignored(NOON, "TransferCompleted", "no transfer was under way")
    talk.end("so", "caller")
    talk.hear("hello")
    talk.silence()
    assert [event.what for event in talk.journal[-2:] if isinstance(event, Ignored)] == ["CallerSpoke", "CallerSilent"]
    assert isinstance(talk.time(), Refuse)
    [ended] = [event for event in talk.journal if isinstance(event, CallEnded)]
    assert (ended.because, ended.by) == ("so", "caller")


def test_a_journal_in_an_impossible_order_is_still_read() -> None:
    talk = call(CENTRE, language="en")
    talk.hear("sales")
    talk.arrive()
    talk.hear("complaints")
    talk.arrive()
    talk.end("so")
    first, *rest = talk.journal
    for journal in (rest[::-1], [*rest, *rest], rest[1::2], [rest[-1], *rest], [first, *rest]):
        again = Call.replay(Switchboard(CENTRE), [first, *journal], lambda: NOON)
        assert again.department in CENTRE.departments
        assert any(isinstance(event, Ignored) for event in again.journal) or journal == rest[1::2]
        assert replayed(again) == again


def test_a_journal_of_a_centre_that_has_changed_is_still_read() -> None:
    talk = call(CENTRE, language="en")
    talk.hear("complaints")
    talk.arrive()
    left = ("reception", "sales")
    departments = {id_: CENTRE.departments[id_]._replace(transfers_to=left) for id_ in left}
    intents = {id_: each for id_, each in CENTRE.intents.items() if each.transfers_to != "complaints"}
    smaller = CENTRE._replace(departments=departments, intents=intents)
    again = Call.replay(Switchboard(smaller), talk.journal, lambda: NOON)
    assert again.department == "reception"
    assert {event.what for event in again.journal if isinstance(event, Ignored)} == {
        "TransferStarted",
        TransferCompleted.__name__,
    }


def replayed(talk: Call, centre: CallCentre = CENTRE) -> Call:
    """The call, from its journal as JSON."""
    assert isinstance(talk.journal[0], CallStarted)
    return Call.replay(Switchboard(centre), [from_dict(to_dict(event)) for event in talk.journal], lambda: NOON)
