"""What is wrong with the configuration now: the folder read again, for those who are editing it."""

import asyncio
from pathlib import Path
from time import monotonic
from typing import Literal

from pydantic import BaseModel, Field

from engine.errors import CannotRunError
from engine.lint import examine
from engine.opening import findings_of, read_folder
from engine.report.json import document

FRESH = 1.0  # seconds an answer is good for: whoever asks a thousand times a second has the folder read once
AWAY = "The folder that this centre was read from cannot be read."


class Spot(BaseModel):
    """A stretch of a file: lines and columns from 1, columns in characters, the end not included."""

    file: str
    line: int
    column: int
    end_line: int
    end_column: int


class Found(Spot):
    """One finding, as `engine validate --format json` prints it."""

    code: str
    rule: str
    severity: Literal["error", "warning"]
    message: str
    help: str = Field(description="What to do; empty when the message says it all.")
    also: list[Spot]


class Summary(BaseModel):
    """How much was found, and what was looked at."""

    errors: int
    warnings: int
    files: int
    departments: int
    intents: int
    languages: int
    prompts: int


class Checked(BaseModel):
    """Everything that is wrong with the configuration."""

    diagnostics: list[Found]
    summary: Summary


class Checker:
    """Reads the folder again when asked, one question at a time, and remembers the answer for a moment."""

    def __init__(self, config: str | None) -> None:
        self._config = config
        self._lock = asyncio.Lock()
        self._answers: dict[str, tuple[float, Checked]] = {}

    async def check(self, language: str) -> Checked:
        """Return what is wrong with the folder as it is now, at most one second old.

        Raises:
            CannotRunError: there is no such folder any more, or there never was one.
        """
        async with self._lock:
            asked, answer = self._answers.get(language, (0.0, None))
            if answer is None or monotonic() - asked >= FRESH:
                answer = await asyncio.to_thread(look, self._config, language)
                self._answers[language] = (monotonic(), answer)
            return answer


def look(config: str | None, language: str) -> Checked:
    """Read and check a folder; its files are named as within it, for where it lies is nobody else's business."""
    if config is None:
        raise CannotRunError(AWAY)
    folder = read_folder(config)._replace(path=Path(config).resolve().name)
    return Checked.model_validate(document([findings_of(examine(folder))], language))
