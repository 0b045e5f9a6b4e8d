"""The pages, which carry everything with them."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    import httpx


async def test_the_page_says_who_answers_whether_they_can_and_how_to_call(alone: httpx.AsyncClient) -> None:
    answer = await alone.get("/")
    assert answer.status_code == 200
    text = answer.text
    assert '<html lang="ar" dir="rtl">' in text
    assert '<section lang="en" dir="ltr">' in text
    for word in ("أورنينا", "Ornina", "المبيعات", "Sarah", "engine dial --url http://centre.test/", "/api/token"):
        assert word in text
    assert "The centre cannot answer right now." in text
    assert "sales &lt;b&gt;" in text


@pytest.mark.parametrize("path", ["/", "/docs"])
async def test_a_page_takes_nothing_from_elsewhere_and_runs_nothing(alone: httpx.AsyncClient, path: str) -> None:
    answer = await alone.get(path)
    policy = answer.headers["content-security-policy"]
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy
    assert "<script" not in answer.text
    assert not re.search(r"""(src|href)=["'](https?:)?//""", answer.text)


async def test_the_contract_has_every_address_and_every_field(alone: httpx.AsyncClient) -> None:
    contract = (await alone.get("/openapi.json")).json()
    assert set(contract["paths"]) == {
        "/api/token",
        "/api/room/token",
        "/api/dispatch-agent",
        "/api/validate",
        "/health",
        "/health/live",
        "/health/ready",
    }
    assert "HTTPValidationError" not in json.dumps(contract)
    page = (await alone.get("/docs")).text
    for word in (*contract["paths"], "customer_name", "participant_name", "user_name", 'id="invalid"'):
        assert word in page
