"""The edits that findings bring, made in the bytes of the files; whatever else stands there stays as it is."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from engine.lint.examine import Examined, examine
from engine.lint.near import sole
from engine.source import Diagnostic, Edit, Folder
from engine.source.reader import MOST_BYTES, meaning

MOST_ROUNDS = 10
"""How often a folder is checked again after edits: what one of them uncovers may be put right too."""
LINE_END = re.compile(r"\r\n|\r|\n")
SIMPLE = re.compile(r"\w[\w.-]*")
"""A word that means the same with quotes around it and without."""
MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
Stretch = tuple[int, int, str]
"""Where in a text an edit begins and ends, and what should stand there."""


class Fixed(NamedTuple):
    """A folder after its edits: what was put right, and what is left."""

    folder: Folder
    made: tuple[Diagnostic, ...]
    left: Examined


class Opened:
    """One file as text, the edits that it is to have, and how it was written."""

    def __init__(self, text: str, mark: bytes, codec: str) -> None:
        self.text = text
        self.mark = mark
        self.codec = codec
        self.starts = [0, *(end.end() for end in LINE_END.finditer(text))]
        """Where the lines begin."""
        self.edits: list[Stretch] = []
        """In order, none over another."""

    def at(self, line: int, column: int) -> int | None:
        """Return where in the text a place is; None where the text has no such place."""
        if not 0 < line <= len(self.starts):
            return None
        index = self.starts[line - 1] + column - 1
        most = self.starts[line] if line < len(self.starts) else len(self.text)
        return index if column > 0 and index <= most else None

    def stretch(self, edit: Edit) -> Stretch | None:
        """Return an edit as a stretch of the text."""
        place = edit.place
        start, end = self.at(place.line, place.column), self.at(place.end_line, place.end_column)
        return (start, end, edit.text) if start is not None and end is not None and start <= end else None

    def free(self, wanted: Stretch) -> bool:
        """Tell whether no edit touches a stretch yet."""
        index = bisect_left(self.edits, wanted)
        return not any(overlap(wanted, near) for near in self.edits[max(index - 1, 0) : index + 1])

    def data(self) -> bytes:
        """Return the bytes with the edits made."""
        parts, at = [], 0
        for start, end, text in self.edits:
            parts += [self.text[at:start], text]
            at = end
        return self.mark + "".join([*parts, self.text[at:]]).encode(self.codec)


def fix(folder: Folder, *, unsafe: bool = False) -> Fixed:
    """Return a folder with the edits made that its findings bring; nothing is written anywhere.

    Args:
        folder: what to put right.
        unsafe: whether to make those too that are a guess, such as the one known word that can have been meant.
    """
    made: list[Diagnostic] = []
    seen: set[tuple[Edit, ...]] = set()
    left = examine(folder)
    for _ in range(MOST_ROUNDS):
        folder, done = one_round(folder, left.diagnostics, seen, unsafe=unsafe)
        if not done:
            break
        made += done
        left = examine(folder)
    return Fixed(folder, tuple(made), left)


def one_round(
    folder: Folder, found: Iterable[Diagnostic], seen: set[tuple[Edit, ...]], *, unsafe: bool
) -> tuple[Folder, list[Diagnostic]]:
    """Return the folder with every edit made that no earlier one touches, and whose they were.

    `seen` holds the edits of earlier rounds: one that comes back did not help, and is not made again.
    """
    opened = dict(open_all(folder))
    done = []
    for each in found:
        edits = wanted(each, opened, unsafe=unsafe)
        if edits and edits not in seen and take(edits, opened):
            seen.add(edits)
            done.append(each)
    changed = {path: file.data() for path, file in opened.items() if file.edits}
    files = {name: changed.get(folder.file(name), data) for name, data in folder.files.items()}
    templates = {name: changed.get(folder.file(f"prompts/{name}"), data) for name, data in folder.templates.items()}
    return folder._replace(files=files, templates=templates), done


def open_all(folder: Folder) -> Iterator[tuple[str, Opened]]:
    """Yield every file that is text, by the path that places name it by."""
    named = {**folder.files, **{f"prompts/{name}": data for name, data in folder.templates.items()}}
    for name, data in named.items():
        if len(data) > MOST_BYTES:
            continue  # it was not read to its end
        mark, codec = next(((m, c) for m, c in MARKS if data.startswith(m)), (b"", "utf-8"))
        try:
            yield folder.file(name), Opened(data[len(mark) :].decode(codec), mark, codec)
        except UnicodeDecodeError:
            continue


def wanted(found: Diagnostic, opened: Mapping[str, Opened], *, unsafe: bool) -> tuple[Edit, ...]:
    """Return the edits that put a finding right, or none."""
    if found.edits:
        return found.edits if unsafe or not found.unsafe else ()
    return tuple(swap(found, opened)) if unsafe and found.meant else ()


def swap(found: Diagnostic, opened: Mapping[str, Opened]) -> Iterator[Edit]:
    """Yield the edit that writes the one thing that can have been meant, where the wrong word stands at the place."""
    place, file = found.place, opened.get(found.place.file)
    stretch = file.stretch(Edit(place, "")) if file else None
    if not (file and stretch):
        return
    written = file.text[stretch[0] : stretch[1]]
    quote = written[:1] if len(written) > 1 and written[:1] in {'"', "'"} and written[-1] == written[0] else ""
    word = written[len(quote) : len(written) - len(quote)]
    if word and word in found.values.values():
        right = sole(word, found.meant)
        if SIMPLE.fullmatch(right) and meaning(right) == right:
            yield Edit(place, f"{quote}{right}{quote}")


def take(edits: Iterable[Edit], opened: Mapping[str, Opened]) -> bool:
    """Note the edits of one finding in their files: all of them, or none where one has no room."""
    taken: list[tuple[Opened, Stretch]] = []
    for edit in edits:
        file = opened.get(edit.place.file)
        stretch = file.stretch(edit) if file else None
        if not (file and stretch and file.free(stretch)):
            for other, made in taken:
                other.edits.remove(made)
            return False
        file.edits.insert(bisect_left(file.edits, stretch), stretch)
        taken.append((file, stretch))
    return bool(taken)


def overlap(one: Stretch, other: Stretch) -> bool:
    """Tell whether two stretches have a character in common, or begin at the same one."""
    return one[0] < max(other[1], other[0] + 1) and other[0] < max(one[1], one[0] + 1)
