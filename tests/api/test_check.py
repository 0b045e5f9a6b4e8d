"""What is wrong with the configuration, asked over HTTP."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from engine.lint import examine
from engine.opening import findings_of, read_folder
from engine.report.json import render
from tests.api.conftest import NOBODY, serving
from tests.centres import SMALL_INTENTS, folder

KEY = "an operator's key"
SHOWN = {"Authorization": f"Bearer {KEY}"}
KNOWN = replace(NOBODY, operator_key=KEY)
WRONG = SMALL_INTENTS.replace("transfers_to: bills", "transfers_to: bill")


async def test_the_api_says_what_validate_says_of_the_folder_as_it_is_now(tmp_path: Path) -> None:
    config = folder(tmp_path / "config")
    async with serving(replace(KNOWN, config=str(config))) as client:
        (config / "intents.yaml").write_text(WRONG, "utf-8")
        answer = await client.get("/api/validate", headers=SHOWN)
        arabic = await client.get("/api/validate", params={"lang": "ar"}, headers=SHOWN)
    same = [findings_of(examine(read_folder(config)._replace(path="config")))]
    assert (answer.status_code, answer.json()) == (200, json.loads(render(same)))
    assert answer.json()["diagnostics"]
    assert arabic.json() == json.loads(render(same, "ar"))


async def test_the_answer_tells_neither_where_the_folder_lies_nor_what_is_in_it(tmp_path: Path) -> None:
    config = folder(tmp_path / "config", intents=WRONG.replace("invoice", "hush-hush"))
    async with serving(replace(KNOWN, config=str(config))) as client:
        told = (await client.get("/api/validate", headers=SHOWN)).text
    assert str(tmp_path) not in told
    assert "hush-hush" not in told
    assert "config/intents.yaml" in told


async def test_a_centre_without_a_folder_or_whose_folder_has_gone_is_said_in_a_sentence(tmp_path: Path) -> None:
    for config in (None, str(tmp_path / "gone")):
        async with serving(replace(KNOWN, config=config)) as client:
            answer = await client.get("/api/validate", headers=SHOWN)
        assert answer.status_code == 404
        assert answer.headers["content-type"] == "application/problem+json"
        assert answer.json()["detail"] == "The folder that this centre was read from cannot be read."
        assert str(tmp_path) not in answer.text


async def test_a_language_that_we_do_not_speak_is_refused(tmp_path: Path) -> None:
    async with serving(replace(KNOWN, config=str(folder(tmp_path)))) as client:
        assert (await client.get("/api/validate", params={"lang": "fr"}, headers=SHOWN)).status_code == 422


async def test_only_who_shows_the_operators_key_is_told(tmp_path: Path) -> None:
    config = str(folder(tmp_path / "config", intents=WRONG))
    for settings, headers in [
        (KNOWN, {}),
        (KNOWN, {"Authorization": "Bearer another"}),
        (KNOWN, {"Authorization": "Basic eDp5"}),
        (NOBODY, {"Authorization": "Bearer "}),
        (NOBODY, SHOWN),
    ]:
        async with serving(replace(settings, config=config)) as client:
            answer = await client.get("/api/validate", headers=headers)
        assert answer.status_code == 401
        assert answer.headers["www-authenticate"] == "Bearer"
        assert "SWITCHBOARD_OPERATOR_KEY" in answer.json()["detail"]
        assert "bill" not in answer.text
    assert KEY not in repr(KNOWN)
