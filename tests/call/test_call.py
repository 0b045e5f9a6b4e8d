from __future__ import annotations

import json
from collections import deque
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.call import (
    Answer,
    Ask,
    Call,
    CallEnded,
    CallStarted,
    Event,
    HangUp,
    Ignored,
    Refuse,
    Say,
    Switchboard,
    Transfer,
    from_dict,
    to_dict,
)
from engine.model import CallCentre
from engine.model.default import KEPT, SILENCE_FIRST, SILENCE_GOODBYE, SILENCE_SECOND
from engine.model.graph import destinations
from engine.opening import open_centre
from tests.centres import NOON, call, folder, ornina

CENTRE = ornina()
SWITCHBOARD = Switchboard(CENTRE)
BOTH = "I want to buy a laptop and I have a complaint"


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
    state = talk.state
    assert isinstance(talk.hear("sales"), Refuse)
    talk.end("again")
    assert talk.state == state
    assert [type(event) for event in talk.journal] == [CallStarted, CallEnded, Ignored]
    assert talk.state.ended == "the caller hung up"
    assert talk.department == "reception"


THREE = """\
first_department: desk
languages: [en, ar]
departments:
  desk: {persona: D, welcome: Hello., name: {en: the desk, ar: الاستقبال}}
  bills: {persona: B, welcome: Bills., name: {en: billing, ar: الفواتير}, prompt: desk.md.j2}
  repairs: {persona: R, welcome: Repairs., name: {en: repairs, ar: الصيانة}, prompt: desk.md.j2, transfers_to: [desk]}
  press: {persona: P, welcome: Press., name: {en: the press office, ar: الإعلام}, prompt: desk.md.j2, entrance: true}
"""
THREE_INTENTS = """\
intents:
  pay: {transfers_to: bills, keywords: {en: [invoice], ar: [فاتورة]}}
  mend: {transfers_to: repairs, keywords: {en: [broken], ar: [عطل]}}
  learn: {transfers_to: press, keywords: {en: [interview], ar: [مقابلة]}}
"""


@pytest.fixture(scope="module")
def three(tmp_path_factory: pytest.TempPathFactory) -> CallCentre:
    return open_centre(folder(tmp_path_factory.mktemp("three"), THREE, THREE_INTENTS))


def asked(talk: Call, words: str = BOTH) -> Ask:
    decision = talk.hear(words)
    assert isinstance(decision, Ask), decision
    return decision


@pytest.mark.parametrize(
    ("words", "question"),
    [
        (BOTH, "Would you like sales or complaints?"),
        ("complaints or sales?", "Would you like complaints or sales?"),
        ("عندي شكوى وأريد شراء جهاز", "هل تريد قسم الشكاوى أم قسم المبيعات؟"),
    ],
)
def test_a_caller_who_may_want_two_departments_is_asked_in_their_language_in_the_order_they_spoke(
    words: str, question: str
) -> None:
    talk = call(CENTRE, language="en")
    ask = asked(talk, words)
    assert (ask.question.text, ask.question.department) == (question, "reception")
    assert ask.because.startswith("equally strong")
    assert talk.department == "reception"
    event = to_dict(talk.journal[-1])
    assert (event["event"], event["between"]) == ("CallerAsked", ask.departments)
    assert from_dict(json.loads(json.dumps(event))) == talk.journal[-1]


@pytest.mark.parametrize(
    ("answer", "to", "intent"),
    [
        ("complaints", "complaints", None),
        ("the complaints department, I think", "complaints", None),
        ("I want to purchase something", "sales", "buy"),
        ("the second", "complaints", ""),
        ("number 1 please", "sales", ""),
        ("التاني", "complaints", ""),
        ("رقم ١", "sales", ""),
        ("not the first one", "complaints", ""),
    ],
)
def test_the_question_is_answered_by_name_by_keyword_or_by_order(answer: str, to: str, intent: str | None) -> None:
    talk = call(CENTRE, language="en")
    asked(talk)
    decision = talk.hear(answer)
    assert isinstance(decision, Transfer)
    assert decision.to == to
    started = to_dict(talk.journal[-1])
    assert intent is None or started["intent"] == intent
    assert talk.arrive().department == talk.department == to


@pytest.mark.parametrize("answer", ["no", "neither", "لا هذا ولا ذاك", "what time is it", "the third", ""])
def test_whoever_chooses_nothing_is_answered_where_they_are(answer: str) -> None:
    talk = call(CENTRE, language="en")
    asked(talk)
    assert isinstance(talk.hear(answer), Answer)
    assert isinstance(talk.hear("the second"), Answer), "a question is open for the next words only"


def test_the_same_question_is_not_asked_twice_in_a_row() -> None:
    talk = call(CENTRE, language="en")
    asked(talk)
    decision = talk.hear("complaints or sales")
    assert isinstance(decision, Answer)
    assert decision.because.endswith("but the caller has just been asked")


def test_whoever_wants_both_is_asked_once_more_which_comes_first() -> None:
    talk = call(CENTRE, language="en")
    asked(talk)
    assert asked(talk, "both").question.text == "Which one first: sales or complaints?"
    assert isinstance(talk.hear("both please"), Answer)
    talk = call(CENTRE, language="ar")
    asked(talk, "عندي شكوى وأريد شراء جهاز")
    assert asked(talk, "الاتنين").question.text == "بأيّ قسم نبدأ: قسم الشكاوى أم قسم المبيعات؟"
    decision = talk.hear("الأول")
    assert isinstance(decision, Transfer)
    assert decision.to == "complaints"


def test_three_departments_are_named_with_commas(three: CallCentre) -> None:
    words = "my invoice is here, the thing is broken, and there was an interview"
    assert asked(call(three), words).question.text == "Would you like billing, repairs or the press office?"
    asking = asked(call(three, language="ar"), "عندي فاتورة وعندي عطل وعندي مقابلة").question
    assert asking.text == "هل تريد الفواتير، الصيانة أم الإعلام؟"


def test_another_pair_is_another_question(three: CallCentre) -> None:
    talk = call(three)
    asked(talk, "my invoice is here, the thing is broken, and there was an interview")
    assert asked(talk, "billing or repairs").departments == ("bills", "repairs")


def test_where_the_caller_is_already_among_the_departments_they_stay() -> None:
    talk = call(CENTRE, department="sales", language="en")
    decision = talk.hear(BOTH)
    assert isinstance(decision, Answer)
    assert "there already" in decision.because


def test_departments_that_may_not_be_transferred_to_are_not_asked_about(three: CallCentre) -> None:
    talk = call(three, department="repairs")
    decision = talk.hear("the desk or billing")
    assert isinstance(decision, Transfer)
    assert decision.to == "desk"
    decision = call(three, department="repairs").hear("billing or the press office")
    assert isinstance(decision, Answer)
    assert decision.because.endswith("but repairs may not transfer to bills or press")


def test_a_department_is_come_to_by_its_name_although_no_intent_leads_there(three: CallCentre) -> None:
    talk = call(three, department="repairs")
    decision = talk.hear("take me back to the desk")
    assert isinstance(decision, Transfer)
    assert talk.arrive().department == talk.department == "desk"
    assert to_dict(talk.journal[-1])["intent"] == ""
    assert Call.replay(Switchboard(three), talk.journal, lambda: NOON) == talk


def test_a_journal_from_before_there_were_questions_is_replayed() -> None:
    at = NOON.isoformat()
    written: list[dict[str, object]] = [
        {"event": "CallStarted", "at": at, "call": "c", "department": "reception", "language": "en",
         "language_known": True, "customer_name": "", "customer_id": ""},
        {"event": "CallerSpoke", "at": at, "text": "buy", "language": "en", "language_known": True},
        {"event": "TransferStarted", "at": at, "department": "reception", "to": "sales", "intent": "buy",
         "because": 'the caller said "buy"'},
        {"event": "TransferCompleted", "at": at, "department": "sales", "intent": "buy"},
    ]  # fmt: skip
    talk = Call.replay(SWITCHBOARD, map(from_dict, written), lambda: NOON)
    assert talk.department == "sales"
    assert talk.state.asked is None


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
            ["sales", "I have a complaint", "reception please", "شكوى", "أريد شراء جهاز", "hello", "ok ok", BOTH]
        ),
        st.sampled_from(
            ["connect me to complaints", "the second", "الأول", "both", "no", "sales or complaints", "شكوى أو مبيعات"]
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
            assert decision.to in destinations(CENTRE, before)
            talk.arrive()
            assert talk.department == decision.to == talk.state.visited[-1]


def test_a_journal_without_a_beginning_is_refused() -> None:
    talk = call(CENTRE)
    talk.end("so")
    with pytest.raises(ValueError, match="CallStarted"):
        Call.replay(SWITCHBOARD, talk.journal[1:], lambda: NOON)
    assert isinstance(talk.journal[0], CallStarted)


@pytest.mark.parametrize("language", ["ar", "en"])
def test_a_caller_who_says_nothing_is_asked_asked_otherwise_and_said_goodbye_to(language: str) -> None:
    talk = call(CENTRE, language=language)
    first, second, third = talk.silence(), talk.silence(), talk.silence()
    assert isinstance(first, Say)
    assert isinstance(second, Say)
    assert isinstance(third, HangUp)
    said = [first.line, second.line, third.goodbye]
    assert [line.text for line in said] == [text[language] for text in (SILENCE_FIRST, SILENCE_SECOND, SILENCE_GOODBYE)]
    assert {(line.department, line.language) for line in said} == {("reception", language)}
    assert Call.replay(Switchboard(CENTRE), talk.journal, lambda: NOON) == talk


def test_a_caller_who_speaks_is_asked_anew_after_the_next_silence() -> None:
    talk = call(CENTRE, language="en")
    talk.silence()
    talk.silence()
    talk.hear("I am here")
    again = talk.silence()
    assert isinstance(again, Say)
    assert again.line.text == SILENCE_FIRST["en"]


@pytest.mark.parametrize(
    ("said", "waiting"),
    [
        ("wait a moment please", True),
        ("one second", True),
        ("hold on, let me find it", True),
        ("لحظة لو سمحت", True),
        ("دقيقة بس", True),
        ("استنى شوي", True),
        ("خليني أشوف رقم الطلب", True),
        ("I want to buy a laptop", False),
        ("how long do I have to wait until somebody from your company comes to repair it", False),
        ("", False),
    ],
)
def test_whoever_asks_us_to_wait_is_waited_for(said: str, waiting: bool) -> None:
    talk = call(CENTRE)
    talk.hear(said)
    assert talk.state.on_hold is waiting
    talk.silence()
    assert talk.state.on_hold is False, "not for ever"


def test_silence_on_the_way_and_after_the_end_is_nobodys_fault() -> None:
    talk = call(CENTRE, language="en")
    talk.hear("sales")
    assert isinstance(talk.silence(), Refuse)
    talk.end("done")
    assert isinstance(talk.silence(), Refuse)


def go(talk: Call, words: str) -> object:
    """Say something, and come to where it leads."""
    decision = talk.hear(words)
    if isinstance(decision, Transfer):
        talk.arrive()
    return decision


@pytest.mark.parametrize("most", [1, 3, 6])
def test_a_caller_is_transferred_as_often_as_the_staff_allow_and_then_taken_care_of(most: int) -> None:
    talk = call(CENTRE._replace(most_transfers=most), language="en")
    ways = ["connect me to sales", "connect me to complaints"] * most
    for words in ways[:most]:
        assert isinstance(go(talk, words), Transfer)
    here = talk.department
    kept = go(talk, ways[most])
    assert isinstance(kept, Say)
    assert kept.line.text == KEPT["en"]
    assert isinstance(go(talk, ways[most]), Answer), "it is said once"
    assert talk.department == here
    assert len(talk.state.visited) == most + 1
    assert Call.replay(Switchboard(CENTRE._replace(most_transfers=most)), talk.journal, lambda: NOON) == talk


def test_nobody_is_sent_to_and_fro_by_keywords_but_whoever_asks_by_name_is_obeyed() -> None:
    talk = call(CENTRE._replace(most_transfers=50), department="sales", language="en")
    for words in ("a problem", "the price", "a problem"):
        assert isinstance(go(talk, words), Transfer)
    assert isinstance(go(talk, "the price"), Say)
    assert talk.department == "complaints"
    assert isinstance(go(talk, "connect me to sales"), Transfer)


def test_a_third_department_is_no_circle() -> None:
    talk = call(CENTRE._replace(most_transfers=50), department="sales", language="en")
    for words in ("a problem", "the price", "a problem"):
        go(talk, words)
    assert isinstance(go(talk, "reception please"), Transfer)


def test_a_call_writes_to_the_journal_it_is_given_and_needs_nothing_of_what_is_there() -> None:
    short: deque[Event] = deque(maxlen=1)
    forgetful = Call.begin(SWITCHBOARD, "one", lambda: NOON, journal=short)
    mindful = Call.begin(SWITCHBOARD, "one", lambda: NOON)
    for utterance in ("I want to buy", "hello", "I have a complaint", "thanks, bye"):
        decisions = [call.hear(utterance) for call in (forgetful, mindful)]
        assert decisions[0] == decisions[1]
        if isinstance(decisions[0], Transfer):
            assert forgetful.arrive() == mindful.arrive()
        assert forgetful.passes() == mindful.passes()
    assert (forgetful.state, [*short]) == (mindful.state, [*mindful.journal][-1:])
    assert len(mindful.state.visited) == 3
