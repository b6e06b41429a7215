"""Whether a translation is there and still says what its source says. Compares texts, not dates."""

from __future__ import annotations

import hashlib
from enum import StrEnum

from .model import CaseStudy, Path, Text, Written, texts


class State(StrEnum):
    """How an item's translation stands."""

    CURRENT = "current"
    STALE = "stale"
    MISSING = "missing"


def digest(item: Written) -> str:
    """A hash of the item's texts in their source language: 16 hexadecimal digits.

    Case and line breaks count, trailing spaces do not; the other language's texts never matter.
    """
    source = item.translation.source
    parts = (f"{'.'.join(map(str, path))}\n{_bare(text.of(source) or '')}" for path, text in texts(item))
    return hashlib.sha256("\x00".join(parts).encode()).hexdigest()[:16]


def _bare(text: str) -> str:
    return "\n".join(line.rstrip() for line in text.split("\n"))


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
    """Whether the item may be published in one language: only a case study, which others wrote."""
    return isinstance(item, CaseStudy)
