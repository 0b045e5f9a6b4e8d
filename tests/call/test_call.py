from __future__ import annotations

import json
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.call import Answer, Call, CallStarted, Refuse, Switchboard, Transfer, from_dict, to_dict
from engine.model.graph import transfers
from engine.opening import open_centre
from tests.centres import NOON, call, folder, ornina

CENTRE = ornina()
SWITCHBOARD = Switchboard(CENTRE)


def test_a_caller_is_welcomed_announced_and_welcomed_again() -> None:
    talk = call(CENTRE, language="en")
    assert talk.welcome().text == "Welcome to Ornina, this is Ahmed. How can I help you?"
    transfer = talk.hear("I want to buy a laptop")
    assert isinstance(transfer, Transfer)
    assert (transfer.to, transfer.announcement.department) == ("sales", "reception")
    assert transfer.announcement.text == "One moment please, I am transferring you to the sales department."
    assert talk.department == "reception", "the old department speaks until the caller has come to the new one"
    welcome = talk.arrive()
    assert (talk.department, welcome.department) == ("sales", "sales")
    assert welcome.text.startswith("Hello, this is Sarah")


def test_a_caller_who_comes_back_is_not_welcomed_in_full() -> None:
    talk = call(CENTRE, language="en")
    for words in ("sales", "reception"):
        talk.hear(words)
        talk.arrive()
    assert talk.welcome().text == "Hello again, this is Ahmed. How can I help?"


def test_asking_for_the_department_one_is_in_is_answered_there() -> None:
    talk = call(CENTRE, department="sales", language="en")
    decision = talk.hear("what is the price")
    assert isinstance(decision, Answer)
    assert "there already" in decision.because


def test_a_department_that_may_not_transfer_there_answers_itself(tmp_path_factory: pytest.TempPathFactory) -> None:
    departments = """\
first_department: a
departments:
  a: {persona: A, welcome: A here., prompt: desk.md.j2, transfers_to: [b]}
  b: {persona: B, welcome: B here., prompt: desk.md.j2}
  c: {persona: C, welcome: C here., prompt: desk.md.j2}
"""
    intents = "intents:\n  one: {transfers_to: b, keywords: one}\n  two: {transfers_to: c, keywords: two}\n"
    centre = open_centre(folder(tmp_path_factory.mktemp("c"), departments, intents))
    decision = call(centre).hear("two please")
    assert isinstance(decision, Answer)
    assert "may not transfer" in decision.because


def test_what_is_said_on_the_way_is_kept_in_the_journal_and_transfers_nowhere() -> None:
    talk = call(CENTRE, language="en")
    talk.hear("sales please")
    assert isinstance(talk.hear("no wait, complaint"), Refuse)
    assert talk.arrive().department == "sales"
    assert "no wait, complaint" in [getattr(event, "text", None) for event in talk.journal]


def test_nothing_happens_after_the_end() -> None:
    talk = call(CENTRE)
    talk.end("the caller hung up")
    length = len(talk.journal)
    assert isinstance(talk.hear("sales"), Refuse)
    talk.end("again")
    assert len(talk.journal) == length
    assert talk.state.ended == "the caller hung up"
    assert talk.department == "reception"


@pytest.mark.parametrize(
    ("said", "language"),
    [
        (["I want to buy a laptop"], "en"),
        (["hello"], "en"),
        (["أهلاً", "Samsung"], "ar"),
        (["أهلاً", "I would rather speak English"], "en"),
        (["أهلاً", "ok thank you", "customer service please"], "ar"),
        (["أهلاً", "where is my order"], "en"),
        (["hello", "شكراً"], "en"),
        (["hello", "بالعربي لو سمحت"], "ar"),
        (["hello", "3ndi moshkle"], "ar"),
        (["بدي أعمل complaint"], "ar"),
        (["1234"], "ar"),
        ([], "ar"),
    ],
)
def test_the_caller_is_answered_in_the_language_they_speak(said: list[str], language: str) -> None:
    talk = call(CENTRE)
    for words in said:
        talk.hear(words)
    assert talk.language == language


def test_a_known_language_survives_a_single_foreign_word_and_a_transfer() -> None:
    talk = call(CENTRE, language="ar")
    assert isinstance(talk.hear("complaint"), Transfer)
    assert talk.arrive().language == "ar"


def test_instructions_are_in_the_language_and_name_the_customer() -> None:
    talk = call(CENTRE, language="en", name="Layla")
    assert "The caller's name is Layla." in talk.instructions()
    assert "sales, complaints" in talk.instructions()
    talk.hear("أريد أن أسأل عن شيء")
    assert "اسم المتصل Layla" in talk.instructions()


said = st.lists(
    st.one_of(
        st.sampled_from(
            ["sales", "I have a complaint", "reception please", "شكوى", "أريد شراء جهاز", "hello", "ok ok"]
        ),
        st.sampled_from([None, "…spoke", "…ended"]),
        st.text(max_size=20),
    ),
    max_size=30,
)


@given(said)
def test_a_call_rebuilt_from_its_journal_equals_the_original(events: list[str | None]) -> None:
    talk = Call.begin(SWITCHBOARD, "call-1", lambda: NOON)
    for event in events:
        match event:
            case None:
                talk.arrive()
            case "…spoke":
                talk.spoke("words")
            case "…ended":
                talk.end("so")
            case str():
                talk.hear(event)
    written = json.loads(json.dumps([to_dict(event) for event in talk.journal]))
    assert Call.replay(SWITCHBOARD, [from_dict(cast("dict[str, object]", e)) for e in written], lambda: NOON) == talk


@given(said)
def test_the_machine_and_the_journal_never_disagree(events: list[str | None]) -> None:
    talk = Call.begin(SWITCHBOARD, "call-1", lambda: NOON)
    for event in events:
        before = talk.department
        decision = talk.hear(event or "sales")
        if isinstance(decision, Transfer):
            assert decision.to in transfers(CENTRE, before).values()
            talk.arrive()
            assert talk.department == decision.to == talk.state.visited[-1]


def test_a_journal_without_a_beginning_is_refused() -> None:
    talk = call(CENTRE)
    talk.end("so")
    with pytest.raises(ValueError, match="CallStarted"):
        Call.replay(SWITCHBOARD, talk.journal[1:], lambda: NOON)
    assert isinstance(talk.journal[0], CallStarted)
