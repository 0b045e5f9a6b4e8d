"""What staff see in an editor: the real yaml-language-server underlines a fault and says our words about it."""

# ruff: noqa: E501  # a table reads best with a case a line

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.centres import FIRST_INTENTS, ROOT
from tests.editor.client import Editor

VOICE = (
    "# yaml-language-server: $schema=../schemas/voice.schema.json\nlanguage_model: {plugin: openai, model: gpt-4.1}\n"
)
CASES: dict[str, tuple[str, str, str, int, str]] = {
    "an unknown key": ("departments.yaml", "    voice: nova", "    vioce: nova", 19, "A department has a persona and a welcome"),
    "a missing welcome": ("departments.yaml", "    welcome:\n      ar: مرحباً", "    x-welcome:\n      ar: مرحباً", 16, "A department has a persona"),
    "a list where a text belongs": ("departments.yaml", "voice: nova", "voice: [nova]", 19, "Write one text, or one for each language"),
    "an empty text": ("departments.yaml", "persona: {ar: سارة, en: Sarah}", 'persona: ""', 18, "Write a text: this is empty"),
    "languages that are no list": ("departments.yaml", "languages: [ar, en]", "languages: ar", 3, "Write a list of languages, such as [ar, en]"),
    "a language that is none": ("departments.yaml", "languages: [ar, en]", "languages: [ar, en_US]", 3, "Write a language tag, such as ar, en or ar-AE"),
    "a short name with a capital": ("departments.yaml", "  sales:\n", "  Sales:\n", 16, "A short name has small letters"),
    "a prompt in another folder": ("departments.yaml", "voice: nova", "prompt: ../sales.md", 19, "Write the name of a file in prompts/ without a folder"),
    "yes where true belongs": ("departments.yaml", "voice: nova", "entrance: yes", 19, "Write true or false, without quotes"),
    "an unknown key at the top": ("departments.yaml", "company:", "compnay:", 2, "This file holds departments"),
    "no keywords": ("intents.yaml", "    keywords: {ar: [استقبال], en: [reception, receptionist]}", "    x-keywords: later", 9, "An intent has transfers_to and keywords"),
    "a list of departments": ("intents.yaml", "transfers_to: complaints", "transfers_to: [complaints]", 7, "Write the short name of one department"),
    "a weight in words": ("intents.yaml", "    keywords: {ar: [استقبال]", "    weight: heavy\n    keywords: {ar: [استقبال]", 11, "Write a number from 0.1 to 10"),
    "too high a priority": ("intents.yaml", "    keywords: {ar: [استقبال]", "    priority: 200\n    keywords: {ar: [استقبال]", 11, "above the maximum of 100"),
    "examples without a sentence": ("intents.yaml", "    keywords: {ar: [استقبال]", "    examples: true\n    keywords: {ar: [استقبال]", 11, "Write a list of sentences"),
    "an unknown second stage": ("intents.yaml", "intents:\n", "second_stage: guess\nintents:\n", 2, "Write examples, or leave the line out"),
    "keywords that are true": ("intents.yaml", "{ar: [استقبال], en: [reception, receptionist]}", "true", 11, "Write a list of words"),
    "a provider without a plugin": ("voice.yaml", "plugin: openai, ", "", 2, "A provider has a plugin, such as {plugin: openai}"),
    "an unknown role": ("voice.yaml", "language_model", "language_modle", 2, "This file may hold speech_to_text, language_model"),
}  # fmt: skip


@pytest.fixture(scope="module")
def editor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Editor]:
    """An editor in a folder like ours: schemas/, and the starter in config/."""
    folder = tmp_path_factory.mktemp("editor")
    shutil.copytree(ROOT / "schemas", folder / "schemas", ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    shutil.copytree(ROOT / "config", folder / "config")
    (folder / "config" / "voice.yaml").write_text(VOICE, "utf-8")
    with Editor(folder) as opened:
        yield opened


@pytest.mark.parametrize("file", ["departments.yaml", "intents.yaml", "voice.yaml"])
def test_nothing_is_underlined_in_the_starter(editor: Editor, file: str) -> None:
    assert editor.open(editor.folder / "config" / file) == []


@pytest.mark.parametrize("what", CASES)
def test_a_fault_is_underlined_in_its_line_with_our_words(editor: Editor, what: str) -> None:
    name, old, new, line, words = CASES[what]
    good = FIRST_INTENTS if name == "intents.yaml" else (editor.folder / "config" / name).read_text("utf-8")
    assert good.count(old) >= 1, f"{old!r} is not in {name}"
    broken = editor.folder / "config" / f"{what.replace(' ', '-')}.yaml"
    broken.write_text(good.replace(old, new, 1), "utf-8")
    found = editor.open(broken)
    assert [(d["range"]["start"]["line"] + 1, words in d["message"]) for d in found] == [(line, True)], found


def test_an_editor_explains_a_key_under_the_pointer(editor: Editor) -> None:
    file = editor.folder / "config" / "hovered.yaml"
    shutil.copy(editor.folder / "config" / "departments.yaml", file)
    editor.open(file)
    assert "The languages of the centre, as tags" in editor.hover(file, 2, 3)


@pytest.mark.parametrize("file", sorted((ROOT / "config").glob("*.yaml")), ids=lambda file: file.name)
def test_a_file_of_the_starter_names_the_schema_that_editors_should_use(file: Path) -> None:
    begins, named = file.read_text("utf-8").splitlines()[0].split("=")
    assert begins == "# yaml-language-server: $schema"
    assert (file.parent / named).resolve() == ROOT / "schemas" / f"{file.stem}.schema.json"
