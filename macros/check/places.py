"""Where a value stands, and an item's texts language by language: what the rules share."""

from __future__ import annotations

from collections.abc import Iterator

from ..content.model import Path, Text, Toolkit, Written, texts
from ..language import Language
from ..problems import Place


def place_of(toolkit: Toolkit, item: Written, path: Path, text: str = "", offset: int = 0) -> Place:
    """Where the value at `path` of what is written stands; for a `text` with an `offset`, the line inside."""
    return toolkit.sources[item.page_id].place(path, text, offset)


def wordings(item: Written, kinds: tuple[type[Text], ...]) -> Iterator[tuple[Path, str]]:
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
