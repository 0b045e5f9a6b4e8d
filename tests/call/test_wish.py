"""What the call makes of a language model's wish to transfer the caller."""

from __future__ import annotations

import json

import pytest

from engine.call import Answer, Ask, Call, Refuse, Say, Switchboard, Transfer, TransferRefused, TransferStarted
from engine.call.tool import LONGEST, NAME, meant, schema
from engine.model import CallCentre
from engine.model.default import KEPT
from tests.centres import NOON, call, ornina

CENTRE = ornina()


def changed(department: str, **more: object) -> CallCentre:
    """The example, one department of which is otherwise."""
    changed = CENTRE.departments[department]._replace(**more)  # type: ignore[arg-type]  # its own fields
    return CENTRE._replace(departments={**CENTRE.departments, department: changed})


SILENT = changed("reception", model_may_transfer=False)
NARROW = changed("reception", transfers_to=("sales",))


def rebuilt(talk: Call, centre: CallCentre = CENTRE) -> Call:
    return Call.replay(Switchboard(centre), talk.journal, lambda: NOON)


def test_a_wish_is_announced_and_told_of_like_any_transfer() -> None:
    talk = call(CENTRE, language="ar")
    talk.hear("أبحث عن هدية لأمي")
    decision = talk.wish("sales", "looks for a present")
    assert isinstance(decision, Transfer)
    assert decision.announcement.text == "لحظة من فضلك، سأحوّلك الآن إلى قسم المبيعات."
    because = "the model wished it: looks for a present"
    assert talk.journal[-1] == TransferStarted(NOON, "reception", "sales", "", because)
    assert rebuilt(talk) == talk
    assert talk.arrive().department == talk.department == "sales"
    assert rebuilt(talk) == talk


@pytest.mark.parametrize("wanted", ["sales", "Sales", " SALES ", "قسم المبيعات", "قِسم المبيعات"])
def test_a_model_may_call_a_department_by_its_name(wanted: str) -> None:
    talk = call(CENTRE, language="en")
    assert isinstance(talk.wish(wanted, ""), Transfer)
    assert talk.state.under_way is not None
    assert talk.state.under_way.because == "the model wished it"


def test_a_name_that_two_departments_have_is_nobodys() -> None:
    named = CENTRE.departments["sales"]._replace(name=CENTRE.departments["complaints"].name)
    twice = CENTRE._replace(departments={**CENTRE.departments, "sales": named})
    assert meant(twice, "complaints") == "complaints"
    assert meant(twice, "قسم الشكاوى") == "قسم الشكاوى"
    assert isinstance(call(twice).wish("قسم الشكاوى", ""), Answer)


@pytest.mark.parametrize(
    ("centre", "wanted", "because"),
    [
        (CENTRE, "billing", 'but there is no department "billing"'),
        (CENTRE, "", 'but there is no department ""'),
        (CENTRE, "reception", "but the caller is there already"),
        (NARROW, "complaints", "but reception may not transfer to complaints"),
        (SILENT, "sales", "but the model of reception may not transfer"),
    ],
)
def test_a_wish_that_cannot_be_granted_is_journalled_and_the_model_answers(
    centre: CallCentre, wanted: str, because: str
) -> None:
    talk = call(centre, language="en")
    told = f"the model wished it: it seems right, {because}"
    assert talk.wish(wanted, "it seems right") == Answer("reception", "en", told)
    assert talk.journal[-1] == TransferRefused(NOON, "reception", wanted, told)
    assert talk.state.under_way is None
    assert rebuilt(talk, centre) == talk


def test_a_wish_on_the_way_and_after_the_end_is_journalled_and_changes_nothing() -> None:
    talk = call(CENTRE, language="en")
    talk.hear("sales please")
    assert isinstance(talk.wish("complaints", ""), Refuse)
    assert talk.journal[-1] == TransferRefused(NOON, "reception", "complaints", "the caller is on the way")
    talk.arrive()
    assert talk.department == "sales"
    talk.end("done")
    assert isinstance(talk.wish("complaints", ""), Refuse)
    assert talk.journal[-1] == TransferRefused(NOON, "sales", "complaints", "the call is over")
    assert rebuilt(talk) == talk


def test_at_the_limit_the_department_keeps_the_caller_and_the_model_is_offered_nothing_more() -> None:
    centre = CENTRE._replace(most_transfers=1)
    talk = call(centre, language="en")
    talk.wish("sales", "")
    talk.arrive()
    assert [*talk.offers()] == ["reception", "complaints"]
    kept = talk.wish("complaints", "")
    assert isinstance(kept, Say)
    assert kept.line.text == KEPT["en"]
    assert talk.offers() == {}
    assert isinstance(talk.wish("complaints", ""), Answer), "it is said once"
    assert isinstance(talk.journal[-1], TransferRefused)
    assert rebuilt(talk, centre) == talk


def test_a_model_sends_nobody_to_and_fro_for_a_wish_is_not_the_callers_own_choice() -> None:
    talk = call(CENTRE._replace(most_transfers=50), department="sales", language="en")
    for wanted in ("complaints", "sales", "complaints"):
        assert isinstance(talk.wish(wanted, ""), Transfer)
        talk.arrive()
    assert isinstance(talk.wish("sales", ""), Say)
    assert [*talk.offers()] == ["reception"], "a third department is no circle"
    assert isinstance(talk.wish("reception", ""), Transfer)


def test_the_model_is_offered_where_its_department_may_transfer_in_the_callers_language() -> None:
    assert call(CENTRE, language="en").offers() == {"sales": "sales", "complaints": "complaints"}
    assert call(CENTRE, "sales", "ar").offers() == {"reception": "الاستقبال", "complaints": "قسم الشكاوى"}
    assert call(NARROW, language="en").offers() == {"sales": "sales"}
    assert call(SILENT, language="en").offers() == {}


def test_a_wish_takes_the_question_back_that_the_caller_had_not_answered() -> None:
    talk = call(CENTRE, language="en")
    assert isinstance(talk.hear("I want to buy a laptop and I have a complaint"), Ask)
    talk.wish("sales", "")
    assert talk.state.asked is None
    assert rebuilt(talk) == talk


@pytest.mark.parametrize("reason", ["x" * 10_000, "a\nb\tc  d\r\n", "\x00\x1b[31m\ud800", "\u202ehidden", "سبب"])
def test_whatever_reason_a_model_gives_is_kept_in_one_short_line(reason: str) -> None:
    talk = call(CENTRE, language="en")
    talk.wish("sales", reason)
    assert isinstance(kept := talk.journal[-1], TransferStarted)
    assert kept.because.isprintable()
    assert len(kept.because) <= len("the model wished it: ") + LONGEST
    talk.wish(reason, reason)
    assert isinstance(refused := talk.journal[-1], TransferRefused)
    assert refused.to.isprintable()
    assert len(refused.to) <= LONGEST


def test_the_tool_offers_those_departments_and_no_other() -> None:
    told = schema({"sales": "قسم المبيعات", "complaints": "قسم الشكاوى"})
    assert told["name"] == NAME == "transfer_to"
    parameters = json.loads(json.dumps(told["parameters"]))
    assert parameters["properties"]["department"]["enum"] == ["sales", "complaints"]
    assert "sales is قسم المبيعات" in parameters["properties"]["department"]["description"]
    assert parameters["required"] == ["department", "reason"] == [*parameters["properties"]]
