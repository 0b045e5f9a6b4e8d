"""The call centre that is measured: two departments, the same words on both sides."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

SETTINGS = "BENCH_STOCK"  # the variable that tells the stock worker what it needs
WELCOME = {
    "en": "Welcome to Ornina, this is Ahmed. How can I help you?",
    "ar": "أهلاً بك في أورنينا، معك أحمد. كيف أساعدك؟",
}
WELCOME_SALES = {"en": "Hello, this is Sarah.", "ar": "مرحباً، معك سارة."}
WELCOME_BACK = {"en": "Here is Ahmed again.", "ar": "معك أحمد من جديد."}
ANNOUNCEMENT = {"en": "One moment, please.", "ar": "لحظة من فضلك."}
KEYWORDS = {
    "sales": {"en": ["buy", "sales"], "ar": ["شراء", "مبيعات"]},
    "reception": {"en": ["reception"], "ar": ["استقبال"]},
}
MOST_TRANSFERS = 50
INSTRUCTIONS = "You answer the telephone of Ornina, in one or two sentences."


@dataclass(frozen=True, slots=True)
class Setting:
    """What both sides are set up for."""

    hears: str
    """Who recognises speech, `offline` or `openai`; the rest is always OpenAI's."""
    language: str
    model_url: str
    """Where OpenAI is that thinks, and hears where it does."""
    voice_url: str
    """Where OpenAI is that speaks: an address of its own, so that one can fail without the other."""
    welcome: str = ""
    """The welcome of the call, where it is another than usual."""
    router: bool = False
    """Whether the stock worker looks for keywords itself, instead of leaving transfers to the model."""

    def lines(self) -> dict[str, str]:
        """Return the lines that both sides say from a recording, by name."""
        return {
            "welcome": self.welcome or WELCOME[self.language],
            "welcome_sales": WELCOME_SALES[self.language],
            "welcome_back": WELCOME_BACK[self.language],
            "announcement": ANNOUNCEMENT[self.language],
        }


def write(folder: Path, setting: Setting) -> Path:
    """Write its files into a folder."""
    language, lines = setting.language, setting.lines()
    (folder / "prompts").mkdir(parents=True)
    departments = {
        "languages": [language],
        "company": "Ornina",
        "first_department": "reception",
        "announcement": lines["announcement"],
        "most_transfers": MOST_TRANSFERS,
        "departments": {
            "reception": department("reception", "Ahmed", lines["welcome"]) | {"welcome_back": lines["welcome_back"]},
            "sales": department("sales", "Sarah", lines["welcome_sales"]) | {"welcome_back": lines["welcome_sales"]},
        },
    }
    intents = {to: {"transfers_to": to, "keywords": {language: words[language]}} for to, words in KEYWORDS.items()}
    at = {"base_url": setting.model_url}
    hears = {"plugin": "offline"} if setting.hears == "offline" else {"plugin": "openai", "model": "hears", **at}
    voice: dict[str, Any] = {
        "speech_to_text": hears,
        "language_model": {"plugin": "openai", "model": "thinks", **at},
        "text_to_speech": {"plugin": "openai", "model": "speaks", "base_url": setting.voice_url},
    }
    for name, data in (("departments", departments), ("intents", {"intents": intents}), ("voice", voice)):
        # JSON is YAML too.
        (folder / f"{name}.yaml").write_text(json.dumps(data, ensure_ascii=False), "utf-8")
    for name in ("reception", "sales"):
        (folder / "prompts" / f"{name}.md.j2").write_text(INSTRUCTIONS, "utf-8")
    return folder


def department(id_: str, persona: str, welcome: str) -> dict[str, Any]:
    """Return a department as YAML has it."""
    return {"name": id_, "persona": persona, "voice": "alloy", "welcome": welcome, "prompt": f"{id_}.md.j2"}
