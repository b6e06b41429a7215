"""Where works are named: in texts, in fields, in the macros of hand-written pages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from ..content.model import Line, Prose, Toolkit, marks
from ..content.model.edges import Cites
from ..problems import Place, safety
from ..references.citation import Citation, CitedWork
from ..site.cited import macro_citations
from ..text import citations
from .places import place_of, wordings


class Way(Enum):
    """How a work is named."""

    CITED = auto()
    IN_SENTENCE = auto()
    """Cited with its author as a part of the sentence."""
    SECOND_HAND = auto()
    """Cited as another work cites it."""
    VIA = auto()
    """Cited as the work that cites another."""
    FIELD = auto()
    """In a field: what is said rests on it."""
    RECOMMENDED = auto()


@dataclass(frozen=True)
class Named:
    """A work where it is named."""

    key: str
    place: Place
    way: Way
    original: str = ""
    """Of a work that is cited as one that cites another: the citation key of that other."""


def named(toolkit: Toolkit) -> Iterator[Named]:
    """Every work at every place that names it."""
    yield from in_written(toolkit)
    yield from in_documents(toolkit)


def in_written(toolkit: Toolkit) -> Iterator[Named]:
    """The works that items and the glossary name, in their texts and fields."""
    for item in toolkit.all_written():
        for path, text in wordings(item, (Line, Prose)):
            for cite, way, original in _cited(text):
                yield Named(cite.key, place_of(toolkit, item, path, text, cite.offset), way, original)
        for path, mark, key in marks.words(item, Cites):
            if not (mark.or_address and safety.looks_like_address(key)):
                way = Way.RECOMMENDED if mark.recommends else Way.FIELD
                yield Named(key, place_of(toolkit, item, path), way)


def in_documents(toolkit: Toolkit) -> Iterator[Named]:
    """The works that the macros of hand-written pages cite."""
    for page in toolkit.documents:
        line, counted = page.first_line, 0
        for offset, text in macro_citations(page):
            line, counted = line + page.text.count("\n", counted, offset), offset
            for cite, way, original in _cited(text):
                yield Named(cite.key, Place(page.path, line), way, original)


def _cited(text: str) -> Iterator[tuple[CitedWork, Way, str]]:
    for citation in citations.find(text):
        for cite in citation.cites:
            yield cite, _way(citation, cite), ""
            if cite.via:
                yield cite.via, Way.VIA, cite.key


def _way(citation: Citation, cite: CitedWork) -> Way:
    if cite.via:
        return Way.SECOND_HAND
    return Way.IN_SENTENCE if citation.narrative and cite is citation.cites[0] else Way.CITED
