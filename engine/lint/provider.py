"""The providers of voice.yaml as written: who hears, thinks and speaks, and with which options."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from engine.lint.plugin import CLASSES
from engine.source import Entry, Mapping, Place, Scalar, Sequence, entries

if TYPE_CHECKING:
    from engine.lint.draft import Draft


class Written(NamedTuple):
    """One provider."""

    department: str
    """The department it is for, or nothing for the whole centre."""
    role: str
    plugin: str
    place: Place
    """Where the plugin is named."""
    options: tuple[Entry, ...]

    def option(self, name: str) -> Scalar | None:
        """Return an option that is a single value."""
        return next((e.value for e in self.options if e.key == name and isinstance(e.value, Scalar)), None)

    @property
    def openai(self) -> bool:
        """Tell whether it is OpenAI's own service, and not another that is spoken to in the same way."""
        return self.plugin == "openai" and not any(e.key == "base_url" for e in self.options)


class List(NamedTuple):
    """The providers of one role, the later ones for when the earlier fail."""

    department: str
    role: str
    providers: tuple[Written, ...]


def lists(draft: Draft) -> Iterator[List]:
    """Yield the providers of each role, of the centre and then of its departments; only those that name a plugin."""
    top = draft.root("voice")
    for department, owner in {"": top, **entries(top.get("departments"))}.items():
        for role in CLASSES:
            node = owner.get(role)
            items = node.items if isinstance(node, Sequence) else (node,)
            if found := tuple(provider(department, role, item) for item in items if isinstance(item, Mapping)):
                yield List(department, role, tuple(each for each in found if each))


def provider(department: str, role: str, node: Mapping) -> Written | None:
    """Return one provider, or None where it does not name a plugin by a text."""
    plugin = node.get("plugin")
    if not isinstance(plugin, Scalar) or not isinstance(plugin.value, str) or not plugin.text.strip():
        return None
    options = tuple(e for e in node if e.key != "plugin" and not e.key.startswith("x-"))
    return Written(department, role, plugin.text, plugin.place, options)


def providers(draft: Draft) -> Iterator[Written]:
    """Yield every provider that names a plugin."""
    for each in lists(draft):
        yield from each.providers
