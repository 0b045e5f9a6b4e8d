"""Call centres for tests: the example, and small ones written in a line or two."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime
from pathlib import Path

from engine.call import Call, Switchboard
from engine.model import CallCentre
from engine.opening import open_centre
from engine.prompts import Customer

ROOT = Path(__file__).parents[1]
NOON = datetime(2026, 1, 5, 12, 0, tzinfo=UTC)

SMALL = """\
languages: [en]
first_department: desk
departments:
  desk: {persona: Dana, welcome: "Hello, this is {{ persona }}."}
  bills: {persona: Bob, welcome: "Bills, {{ persona }} here."}
"""
SMALL_INTENTS = """\
intents:
  pay: {transfers_to: bills, keywords: [bill, invoice]}
  back: {transfers_to: desk, keywords: [desk]}
"""
FIRST_INTENTS = """\
# yaml-language-server: $schema=../schemas/intents.schema.json
intents:
  buy:
    transfers_to: sales
    keywords: {ar: [مبيعات, شراء, أشتري, عرض, عروض, سعر, أسعار], en: [sales, buy, purchase, price, offer]}
  complain:
    transfers_to: complaints
    keywords: {ar: [شكوى, شكاوى, أشتكي, مشكلة, مشاكل, تذمر], en: [complaint, complain, problem, issue]}
  go_back:
    transfers_to: reception
    keywords: {ar: [استقبال], en: [reception, receptionist]}
"""
"""The example's, before the words were grown that callers say."""


def ornina() -> CallCentre:
    """The example centre, as it ships."""
    return open_centre(ROOT / "config")


def folder(tmp_path: Path, departments: str = SMALL, intents: str = SMALL_INTENTS, **files: str) -> Path:
    """Write a configuration folder with a prompt for each department; `voice` is voice.yaml, `x_md_j2` a prompt."""
    (tmp_path / "prompts").mkdir(parents=True, exist_ok=True)
    (tmp_path / "departments.yaml").write_text(departments, "utf-8")
    (tmp_path / "intents.yaml").write_text(intents, "utf-8")
    for name in ("desk", "bills"):
        (tmp_path / "prompts" / f"{name}.md.j2").write_text("You are {{ persona }}.", "utf-8")
    for name, text in files.items():
        path = "voice.yaml" if name == "voice" else f"prompts/{name.replace('_', '.')}"
        (tmp_path / path).write_text(text, "utf-8")
    return tmp_path


def copy_of_ornina(tmp_path: Path) -> Path:
    """The example's folder, to be changed by a test."""
    return Path(shutil.copytree(ROOT / "config", tmp_path / "config"))


def call(centre: CallCentre, department: str | None = None, language: str | None = None, name: str = "") -> Call:
    """A call at noon."""
    return Call.begin(
        Switchboard(centre), "call-1", lambda: NOON, department=department, language=language, customer=Customer(name)
    )
