"""Two call centres for all calls: to start one takes longer than to call it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from tests.acceptance.centre import Centre, centre
from tests.centres import ROOT, copy_of_ornina
from tests.livekit import LiveKit
from tests.openai import OpenAI, openai_standin

PACE = 0.05  # seconds a letter: lines that last long enough to be spoken over
REPAIRS = """\
  repairs:
    name: {ar: قسم الصيانة, en: repairs}
    persona: {ar: ليلى, en: Layla}
    prompt: sales.md.j2
    welcome: {ar: معك ليلى من الصيانة., en: Layla of repairs speaking.}
"""
REPAIR = "  repair: {transfers_to: repairs, keywords: {ar: [صيانة], en: [repair, fix]}}\n"
SERVED = """\
speech_to_text: {{plugin: openai, model: whisper, base_url: "{0}"}}
language_model: {{plugin: openai, model: small, base_url: "{0}"}}
text_to_speech: {{plugin: openai, model: voice, base_url: "{0}"}}
"""


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def ornina(livekit: LiveKit) -> AsyncIterator[Centre]:
    """The example centre, offline: no key, no network."""
    async with centre(livekit, ROOT / "config") as made:
        yield made


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def services() -> AsyncIterator[OpenAI]:
    """The stand-in for the service that hears, thinks and speaks in the served centre."""
    async with openai_standin(pace=PACE) as openai:
        yield openai


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def served(livekit: LiveKit, services: OpenAI, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Centre]:
    """The example with a fourth department, by YAML alone, and with services for which one pays."""
    config: Path = copy_of_ornina(tmp_path_factory.mktemp("served"))
    (config / "voice.yaml").write_text(SERVED.format(services.base_url))
    for name, more in (("departments.yaml", REPAIRS), ("intents.yaml", REPAIR)):
        text = (config / name).read_text("utf-8").replace("voice: ash", "voice: {ar: ash, en: echo}") + more
        (config / name).write_text(text, "utf-8")
    async with centre(livekit, config, XDG_CACHE_HOME=str(config.parent)) as made:
        yield made
