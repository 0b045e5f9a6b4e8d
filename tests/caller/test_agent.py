from __future__ import annotations

from engine.caller.agent import Agent
from engine.caller.event import Speaker
from tests.caller.standin import RECEPTION, SALES

AHMED = Speaker("Ahmed", "reception", "reception", "en")
SARAH = Speaker("سارة", "sales", "المبيعات", "ar")


def test_who_spoke_is_known_for_every_moment() -> None:
    agent = Agent()
    assert agent.speaker_at(0) == Speaker()
    assert agent.show(RECEPTION, at=1)
    assert not agent.show({**RECEPTION, "lk.agent.state": "speaking"}, at=2)
    assert agent.show(SALES, at=3)
    assert [agent.speaker_at(at) for at in (0, 1, 2.9, 3)] == [AHMED, AHMED, AHMED, SARAH]
    assert agent.departments == ["reception", "sales"]
    assert agent.moved_at == 3


def test_another_language_is_no_transfer() -> None:
    agent = Agent()
    agent.show(RECEPTION, at=1)
    assert agent.show({**RECEPTION, "switchboard.language": "ar"}, at=2)
    assert (agent.moved_at, agent.departments) == (None, ["reception"])


def test_an_agent_rests_when_it_listens_or_does_not_say() -> None:
    agent = Agent()
    assert agent.resting
    for state, resting in {"listening": True, "idle": True, "thinking": False, "speaking": False}.items():
        agent.show({"lk.agent.state": state}, at=1)
        assert agent.resting is resting


def test_an_agent_that_left_in_mid_sentence_is_not_waited_for() -> None:
    agent = Agent()
    agent.join("agent-1", at=1)
    agent.show({"lk.agent.state": "speaking"}, at=1)
    agent.leave("agent-1")
    assert agent.resting
    assert agent.joined_at == 1
