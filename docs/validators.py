"""Write docs/validators.md: ten mistakes, and what four programs print about each: `python -m docs.validators`.

It runs the real programs and writes what they print, and nothing else, so it takes a minute and is run by hand.
"""

from __future__ import annotations

import re
import subprocess
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from shutil import copytree, ignore_patterns

from bench.validate import program
from tests.centres import ROOT
from tests.editor.client import Editor

PAGE = Path(__file__).parent / "validators.md"
SEVERITY = {1: "error", 2: "warning", 3: "information", 4: "hint"}
INSTALLED = re.compile(r"/[^\s\"']*/(?=lib/python|bin/)")
"""Where programs are installed on one machine: nobody else's business."""
TIDY = "{extends: relaxed, rules: {line-length: disable}}"


@dataclass(frozen=True, slots=True)
class Mistake:
    """One thing that staff do to the starter configuration."""

    title: str
    file: str
    old: str
    new: str
    encoding: str = "utf-8"


MISTAKES = (
    Mistake("A department that does not exist", "intents.yaml", "transfers_to: complaints", "transfers_to: complaint"),
    Mistake("A misspelt key", "departments.yaml", "  complaints:\n    name", "  complaints:\n    nmae"),
    Mistake("A key written twice", "departments.yaml", "    voice: nova\n", "    voice: nova\n    voice: coral\n"),
    Mistake("A line indented with a tab", "intents.yaml", "  complain:\n", "\tcomplain:\n"),
    Mistake(
        "A text that begins with braces",
        "departments.yaml",
        "en: Hello, this is {{ persona }} from {{ department }}. What",
        "en: {{ persona }} from {{ department }}. What",
    ),
    Mistake("A comma within braces", "departments.yaml", "{ar: سارة, en: Sarah}", "{ar: سارة, en: Sarah, Smith}"),
    Mistake(
        "A line missing in one language",
        "departments.yaml",
        "      en: Hello, this is {{ persona }} from {{ department }}. What are you looking for today?\n",
        "",
    ),
    Mistake(
        "A misspelt word in a line", "departments.yaml", "this is {{ persona }} from", "this is {{ persnoa }} from"
    ),
    Mistake("A keyword of two intents, spelt differently", "intents.yaml", "ar: [استقبال]", "ar: [استقبال, اسعار]"),
    Mistake("A file saved in Windows Arabic", "intents.yaml", "", "", encoding="cp1256"),
)


def made(folder: Path, mistake: Mistake) -> Path:
    """Write the starter with a mistake in it below a folder, as `config`, and our schemas beside it."""
    copytree(ROOT / "schemas", folder / "schemas", ignore=ignore_patterns("*.py", "__pycache__"))
    config = copytree(ROOT / "config", folder / "config")
    file = config / mistake.file
    text = file.read_text("utf-8")
    if mistake.old not in text:
        raise LookupError(mistake.old)
    file.write_bytes(text.replace(mistake.old, mistake.new, 1).encode(mistake.encoding, "replace"))
    return folder


def printed(*command: str) -> Callable[[Path, Mistake], str]:
    """Return what runs a command in the folder of a mistake and returns all that it prints."""

    def run(folder: Path, mistake: Mistake) -> str:
        stem = mistake.file.removesuffix(".yaml")
        here = [
            part.replace("FILE", f"config/{mistake.file}").replace("SCHEMA", f"schemas/{stem}.schema.json")
            for part in command
        ]
        command_line = [program(here[0]), *here[1:]]
        done = subprocess.run(command_line, cwd=folder, capture_output=True, text=True, check=False)  # noqa: S603  # ours
        return (done.stdout + done.stderr).strip()

    return run


def editor(folder: Path, mistake: Mistake) -> str:
    """Return what yaml-language-server underlines, a line each: its place and its words."""
    file = folder / "config" / mistake.file
    if mistake.encoding != "utf-8":  # an editor hands over text, with the sign for what is none
        file.write_text(file.read_bytes().decode("utf-8", "replace"), "utf-8")
    with Editor(folder) as opened:
        found = opened.open(file)
    starts = [(d["range"]["start"]["line"] + 1, d["range"]["start"]["character"] + 1) for d in found]
    return "\n".join(
        f"config/{mistake.file}:{line}:{column}: {SEVERITY[d['severity']]}: {d['message']}"
        for (line, column), d in zip(starts, found, strict=True)
    )


PROGRAMS: dict[str, Callable[[Path, Mistake], str]] = {
    "engine validate config": printed("engine", "validate", "config"),
    "yamllint": printed("yamllint", "-f", "parsable", "-d", TIDY, "FILE"),
    "check-jsonschema, with our schema": printed("check-jsonschema", "--schemafile", "SCHEMA", "FILE"),
    "yaml-language-server, with our schema": editor,
}


def page() -> str:
    """Return the page."""
    parts = []
    for number, mistake in enumerate(MISTAKES, 1):
        parts.append(f"## {number}. {mistake.title}\n\n{shown(mistake)}")
        for name, run in PROGRAMS.items():
            with tempfile.TemporaryDirectory() as folder:
                said = INSTALLED.sub("…/", run(made(Path(folder), mistake), mistake))
            parts.append(f"**{name}**\n\n```text\n{said or '(prints nothing)'}\n```")
    return f"""<!-- Made by `python -m docs.validators`, which runs the programs; change that instead. -->

# Ten mistakes, four programs

Each mistake is made alone in the starter configuration. Below it stands, in full, what each program prints; only the
folders that programs are installed in are left out (…). yamllint runs with its relaxed rules and no limit on the length
of lines; check-jsonschema and yaml-language-server are given our own schemas, and so some of our own words.

{chr(10).join(f"{part}{chr(10)}" for part in parts)}"""


def shown(mistake: Mistake) -> str:
    """Return the mistake as a change."""
    if not mistake.old:
        return f"`{mistake.file}`, with all its letters, saved as {mistake.encoding}."
    old = [f"- {line}" for line in mistake.old.strip("\n").split("\n")]
    new = [f"+ {line}" for line in mistake.new.strip("\n").split("\n") if mistake.new]
    return "\n".join([f"In `{mistake.file}`:\n\n```diff", *old, *new, "```"])


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
