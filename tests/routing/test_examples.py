from __future__ import annotations

from engine.model import CallCentre
from engine.routing import Router
from tests.centres import ornina

EXAMPLES = {
    "buy": ("can I try it for a month before I decide", "أبغى أعرف وش الباقات اللي عندكم"),
    "complain": ("nobody came although you had promised to come on Monday", "صار لي أسبوع أنتظر ولا أحد رد علي"),
}


def centre(stage: str = "examples") -> CallCentre:
    starter = ornina()
    intents = {id_: intent._replace(examples={"en": EXAMPLES.get(id_, ())}) for id_, intent in starter.intents.items()}
    return starter._replace(intents=intents, second_stage=stage)


def test_an_example_decides_where_no_keyword_does_and_says_so() -> None:
    routing = Router(centre()).route("could I try it for one month before deciding")
    assert (routing.department, routing.stage) == ("sales", "examples")
    assert "can I try it for a month" in routing.because
    arabic = Router(centre()).route("صار لنا أسبوع ننتظر وما أحد رد علينا")
    assert (arabic.department, arabic.stage) == ("complaints", "examples")


def test_it_is_off_unless_asked_for() -> None:
    routing = Router(centre("")).route("could I try it for one month before deciding")
    assert (routing.department, routing.stage) == (None, "keywords")


def test_a_keyword_stands_against_an_example_that_is_only_near() -> None:
    routing = Router(centre()).route("nobody told me the price, and on Monday you had promised it")
    assert (routing.department, routing.stage) == ("sales", "keywords")


def test_a_name_stands_against_every_example() -> None:
    routing = Router(centre()).route("connect me to sales")
    assert (routing.department, routing.stage) == ("sales", "keywords")


def test_what_is_like_nothing_stays() -> None:
    for said in ("hello there", "what time is it", "كم الساعة الآن", "", "🙂"):
        assert Router(centre()).route(said).department is None
