"""What a call remembers so that nobody asks for it again: what was told, and why the caller was sent."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from engine.call import Call, Switchboard, Transfer
from engine.language.told import MOST
from tests.centres import NOON, call, ornina

CENTRE = ornina()
SWITCHBOARD = Switchboard(CENTRE)


def sent(talk: Call, *words: str) -> Call:
    """A call in which the last of these words led to another department."""
    for each in words:
        decision = talk.hear(each)
    assert isinstance(decision, Transfer)
    talk.arrive()
    return talk


def told(talk: Call) -> list[str]:
    return [f"{fact.kind} {fact.value}" for fact in talk.state.told]


def test_what_was_told_stays_known_in_every_department_and_after_two_hundred_turns() -> None:
    talk = call(CENTRE, language="en")
    talk.hear("my name is Layla Haddad and my order number is one two three four five")
    sent(talk, "I want to buy a laptop")
    for _ in range(200):
        talk.hear("well, let me think")
    sent(talk, "I have a complaint")
    assert told(talk) == ["name Layla Haddad", "order 12345"]


def test_a_bare_answer_is_what_the_department_asked_for() -> None:
    talk = call(CENTRE, language="en")
    talk.spoke("What is your order number, please?")
    talk.spoke("Are you still there?")
    talk.hear("yes, 12345")
    talk.hear("and 67890")
    assert told(talk) == ["order 12345", "number 67890"]


def test_why_the_caller_was_sent_is_their_own_words_and_where_they_were() -> None:
    talk = sent(call(CENTRE, language="en"), "hello there", "I would like to buy a very big laptop")
    state = talk.state
    assert (state.came_from, state.reason) == ("reception", "I would like to buy a very big laptop")
    sent(talk, "the blue one that I have now", "complaints please")
    state = talk.state
    assert (state.came_from, state.reason) == ("sales", "the blue one that I have now. complaints please")


def test_an_answer_to_a_question_is_told_with_what_it_was_about() -> None:
    both = "I want to buy a laptop and I have a complaint"
    talk = sent(call(CENTRE, language="en"), both, "I would say that you take the second one")
    assert talk.state.reason == f"{both}. I would say that you take the second one"


def test_nobody_sent_who_was_not_transferred() -> None:
    talk = call(CENTRE, language="en")
    talk.hear("what time is it")
    assert (talk.state.came_from, talk.state.reason) == ("", "")


@settings(max_examples=50, deadline=None)  # the first call of a centre builds its machine
@given(
    st.lists(
        st.one_of(
            st.sampled_from(["sales", "a complaint", "reception", "order 12345", "my name is Omar", "اسمي ليلى"]),
            st.integers(1000, 9999).map("my order number is {}".format),
            st.text(max_size=400),
            st.none(),
        ),
        max_size=25,
    )
)
def test_what_is_remembered_is_bounded_and_told_by_the_journal_alone(happened: list[str | None]) -> None:
    talk = Call.begin(SWITCHBOARD, "c", lambda: NOON)
    for words in happened:
        if words is None:
            talk.arrive()
            talk.spoke("May I have your order number?")
        else:
            talk.hear(words)
    assert len(talk.state.told) <= MOST
    assert len({fact.value for fact in talk.state.told}) == len(talk.state.told)
    assert max(len(talk.state.said), len(talk.state.reason)) <= 240
    assert Call.replay(SWITCHBOARD, talk.journal, lambda: NOON) == talk
