"""The rooms and the arrows between them, held against the imports."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
EVERYONE = {"engine.errors", "engine"}

# room: (rooms it may import, third parties it owns). `engine.errors` is open to everyone.
ROOMS: dict[str, tuple[set[str], set[str]]] = {
    "engine.errors": ({"engine.source"}, set()),
    "engine.source": (set(), {"yaml"}),
    "engine.model": (set(), set()),
    "engine.model.build": ({"engine.source", "engine.model"}, set()),
    "engine.language": (set(), set()),
    "engine.routing": ({"engine.model", "engine.language"}, set()),
    "engine.prompts": ({"engine.model"}, {"jinja2"}),
    "engine.lint": (
        {
            "engine.source",
            "engine.model",
            "engine.model.build",
            "engine.prompts",
            "engine.language",
            "engine.routing",
            "schemas",
        },
        {"jsonschema"},
    ),
    "engine.report": ({"engine.source"}, set()),
    "engine.call": ({"engine.model", "engine.routing", "engine.language", "engine.prompts"}, {"statemachine"}),
    "engine.journal": ({"engine.call"}, {"redis"}),
    # A folder to a call centre, for every way in: the one place that puts reading, checking and building together.
    "engine.opening": ({"engine.source", "engine.model", "engine.model.build", "engine.lint", "schemas"}, set()),
    # What `engine validate`, `rules` and `explain` print; the commands themselves stay short in engine.cli.
    "engine.checking": ({"engine.opening", "engine.lint", "engine.report", "engine.source"}, set()),
    # Labelled utterances to figures, for `engine route --test` and for the page of docs/ that shows our own.
    "engine.scoring": ({"engine.model", "engine.language", "engine.routing"}, set()),
    # What `engine route` prints, of one utterance or of a file.
    "engine.trying": (
        {
            "engine.model",
            "engine.language",
            "engine.routing",
            "engine.scoring",
            "engine.report",
            "engine.checking",
            "engine.source",
        },
        set(),
    ),
    # What `engine keywords suggest` prints: the rules say what is wrong, this says what could be added.
    "engine.suggesting": (
        {
            "engine.checking",
            "engine.opening",
            "engine.lint",
            "engine.report",
            "engine.source",
            "engine.model",
            "engine.routing",
            "engine.language",
        },
        set(),
    ),
    "engine.voice": (
        {"engine.call", "engine.journal", "engine.model", "engine.prompts", "engine.language", "engine.opening"},
        {"livekit", "structlog", "numpy", "espeakng_loader", "moonshine_voice", "platformdirs"},
    ),
    "engine.rehearsal": ({"engine.call", "engine.journal", "engine.model", "engine.opening"}, set()),
    "engine.caller": (set(), {"livekit", "aiohttp", "numpy"}),
    "engine.launch": (set(), {"aiohttp", "platformdirs"}),
    "engine.cli": ({"*"}, {"dotenv"}),
    "engine.__main__": ({"engine.cli"}, set()),
    "api": (
        {"engine.model", "engine.journal", "engine.lint", "engine.report", "engine.opening"},
        {"fastapi", "starlette", "pydantic", "livekit", "aiohttp", "uvicorn", "structlog"},
    ),
    "schemas": (set(), set()),
}
NOT_FOR_VALIDATE = {"livekit", "openai", "fastapi", "numpy", "rich", "dataclasses", "inspect"}
"""The last two are small, but a third of the command's time went into them and the classes that they make."""


def modules() -> list[str]:
    """Every module of the product, by dotted name."""
    files = [*ROOT.glob("engine/**/*.py"), *ROOT.glob("api/**/*.py"), *ROOT.glob("schemas/**/*.py")]
    return sorted(".".join(f.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__") for f in files)


def room_of(module: str) -> str | None:
    """The innermost room a module stands in."""
    parts = module.split(".")
    return next((r for n in range(len(parts), 0, -1) if (r := ".".join(parts[:n])) in ROOMS), None)


def path_of(module: str) -> Path:
    folder = ROOT / module.replace(".", "/")
    return folder / "__init__.py" if folder.is_dir() else folder.with_suffix(".py")


def imports(module: str) -> set[str]:
    """Every module named in an import statement, wherever it stands."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path_of(module).read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {
                f"{node.module}.{a.name}" if path_of(f"{node.module}.{a.name}").exists() else node.module
                for a in node.names
            }
    return found


@pytest.mark.parametrize("module", modules())
def test_a_module_imports_only_what_its_room_may(module: str) -> None:
    room = room_of(module)
    if module == "engine":
        room = "engine.errors"
    assert room, f"{module} stands in no room: add it to the table, with a reason"
    rooms, third_parties = ROOMS[room]
    for name in imports(module):
        top = name.split(".")[0]
        if top in {"engine", "api", "schemas"}:
            other = room_of(name)
            allowed = other == room or name in EVERYONE or "*" in rooms or other in rooms
            assert allowed, f"{module} may not import {name}"
        elif top not in sys.stdlib_module_names:
            assert top in third_parties, f"{module} may not import {name}: {room} does not own it"


def test_nobody_imports_cli_api_or_voice_except_cli() -> None:
    for module in modules():
        for name in imports(module):
            other = room_of(name)
            if other in {"engine.cli", "api", "engine.voice"} and room_of(module) not in {other, "engine.cli"}:
                assert module == "engine.__main__", f"{module} imports {name}"


def test_the_arrows_have_no_circle() -> None:
    open_, done = set(), set()

    def visit(room: str) -> None:
        assert room not in open_, f"{room} is part of a circle of imports"
        if room in done or room == "engine.cli":
            return
        open_.add(room)
        for other in ROOMS[room][0]:
            visit(other)
        open_.remove(room)
        done.add(room)

    for room in ROOMS:
        visit(room)


def test_validate_never_imports_the_heavy_packages() -> None:
    code = (
        "import sys; from engine.cli import main\n"
        "try: main(['validate', 'config'])\n"
        "except SystemExit as end: assert not end.code, end.code\n"
        "print(' '.join(sorted({m.split('.')[0] for m in sys.modules})))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert not NOT_FOR_VALIDATE & set(done.stdout.splitlines()[-1].split())
