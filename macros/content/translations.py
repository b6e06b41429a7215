"""Whether a translation is there and still says what its source says. Compares texts, not dates."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum, auto

from .model import Document, Path, Text, Toolkit, Translation, Written, texts


class State(StrEnum):
    """How an item's translation stands."""

    CURRENT = auto()
    STALE = auto()
    MISSING = auto()


def digest(item: Written) -> str:
    """A hash of the item's texts in their source language: 16 hexadecimal digits.

    Case and line breaks count, trailing spaces do not; the other language's texts never matter.
    """
    source = item.translation.source
    parts = (f"{'.'.join(map(str, path))}\n{_bare(text.of(source) or '')}" for path, text in texts(item))
    return hashlib.sha256("\x00".join(parts).encode()).hexdigest()[:16]


def _bare(text: str) -> str:
    return "\n".join(line.rstrip() for line in text.split("\n"))


def page_digest(page: Document) -> str:
    """A hash of a hand-written page's title, description and text: 16 hexadecimal digits."""
    text = "\x00".join((page.title, page.description, _bare(page.text).strip()))
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def page_state(made: Translation, source: Document) -> State:
    """How the translation of a hand-written page stands to the page that it was made from."""
    known = made.digest
    return State.STALE if known is not None and known != page_digest(source) else State.CURRENT


def page_translations(toolkit: Toolkit) -> Iterator[tuple[Document, Translation, Document]]:
    """Every hand-written page that is a translation, how it was made, and the page that it was made from."""
    for page in toolkit.documents:
        twin = toolkit.twin(page)
        if page.translation is not None and twin is not None:
            yield page, page.translation, twin


def stale_pages(toolkit: Toolkit) -> frozenset[str]:
    """The paths under `docs/` of the pages whose source has changed since they were translated."""
    made_from = page_translations(toolkit)
    return frozenset(
        page.src_uri for page, made, source in made_from if page_state(made, source) is State.STALE
    )


@dataclass(frozen=True)
class Standing:
    """How one translation stands: that of an item, of the glossary or of a hand-written page."""

    written: Written | Document
    """What has been translated; of a pair of pages, the one that is the translation."""
    translation: Translation
    """What is on record about it."""
    digest: str
    """The hash of the texts that it has to say today."""
    state: State


def standings(toolkit: Toolkit) -> Iterator[Standing]:
    """Every translation there is or ought to be: first those of items, last those of pages."""
    for item in toolkit.all_written():
        yield Standing(item, item.translation, digest(item), state(item))
    for page, made, source in page_translations(toolkit):
        yield Standing(page, made, page_digest(source), page_state(made, source))


def missing(item: Written) -> list[tuple[Path, Text]]:
    """The texts that are there in one language only."""
    return [(path, text) for path, text in texts(item) if text.en is None or text.cy is None]


def state(item: Written) -> State:
    """How the item's translation stands; an item with a missing text counts as missing."""
    if missing(item):
        return State.MISSING
    known = item.translation.digest
    return State.STALE if known is not None and known != digest(item) else State.CURRENT


def may_be_monolingual(item: Written) -> bool:
    """Whether the item may be published in one language, as what others wrote may."""
    return item.written_in is not None
