"""The call centre that is measured: two departments, the same words on both sides."""

from __future__ import annotations

import json
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
INSTRUCTIONS = "You answer the telephone of Ornina, in one or two sentences."


def write(folder: Path, language: str, hears: str, base_url: str) -> Path:
    """Write its files into a folder: `hears` is `offline` or `openai`; the rest is always OpenAI's, at `base_url`."""
    (folder / "prompts").mkdir(parents=True)
    departments = {
        "languages": [language],
        "company": "Ornina",
        "first_department": "reception",
        "announcement": ANNOUNCEMENT[language],
        "departments": {
            "reception": department("reception", "Ahmed", WELCOME[language]) | {"welcome_back": WELCOME_BACK[language]},
            "sales": department("sales", "Sarah", WELCOME_SALES[language]) | {"welcome_back": WELCOME_SALES[language]},
        },
    }
    intents = {to: {"transfers_to": to, "keywords": {language: words[language]}} for to, words in KEYWORDS.items()}
    at = {"base_url": base_url}
    voice: dict[str, Any] = {
        "speech_to_text": {"plugin": "offline"} if hears == "offline" else {"plugin": "openai", "model": "hears", **at},
        "language_model": {"plugin": "openai", "model": "thinks", **at},
        "text_to_speech": {"plugin": "openai", "model": "speaks", **at},
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
