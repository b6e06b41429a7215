"""Where a value stands, and an item's texts language by language: what the rules share."""

from __future__ import annotations

from collections.abc import Iterator

from ..language import Language
from ..model import (
    Item,
    Path,
    Text,
    Toolkit,
    texts,
)
from ..problems import Place


def place_of(toolkit: Toolkit, item: Item, path: Path, text: str = "", offset: int = 0) -> Place:
    """Where the value at `path` of an item stands; for a `text` with an `offset`, the line inside it."""
    return toolkit.sources[f"{item.kind}/{item.id}"].place(path, text, offset)


def wordings(item: Item, kinds: tuple[type[Text], ...]) -> Iterator[tuple[Path, str]]:
    """The texts of some kinds, one for each language that is there."""
    for path, text in texts(item):
        if isinstance(text, kinds):
            yield from in_languages(path, text)


def in_languages(path: Path, text: Text) -> Iterator[tuple[Path, str]]:
    """A text, one for each language that is there."""
    for language in Language:
        words = text.of(language)
        if words is not None:
            yield (*path, language.value), words
