"""Citations and their words: (Jones and Evans, 2020, p. 4), Jones and Evans (2020)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ..language import Language
from .formatter import Formatter
from .locators import Locator
from .spans import Span, Spans


@dataclass(frozen=True)
class Cite:
    """One work in a citation."""

    key: str
    prefix: str
    """Words before the author, for example "see"."""
    locator: Locator | None
    suffix: str
    """Words after the locator, with the punctuation they begin with."""
    suppress_author: bool
    """Whether only the year is shown: [-@key]."""
    offset: int
    """Where in the text its @ stands."""


@dataclass(frozen=True)
class Citation:
    """One citation in a text, of one work or several."""

    start: int
    end: int
    narrative: bool
    """Whether the first author is part of the sentence: Jones (2020)."""
    cites: tuple[Cite, ...]


def render(citation: Citation, formatter: Formatter, language: Language) -> Spans:
    """The citation in words; raises KeyError for a key that the formatter does not know.

    Each work is one span with its key, so that it is one link.
    """
    writer = _Writer(formatter, language)
    if not citation.narrative:
        return (Span("("), *writer.group(citation.cites), Span(")"))
    first, *rest = citation.cites
    author, year = formatter.cited(first.key, language, narrative=True)
    tail = writer.tail(first)
    others = (Span("; "), *writer.group(rest)) if rest else ()
    if not tail and not others:
        return (Span(f"{author} ({year})", key=first.key),)
    return (Span(f"{author} ({year}", key=first.key), *([Span(tail)] if tail else []), *others, Span(")"))


@dataclass(frozen=True)
class _Writer:
    formatter: Formatter
    language: Language

    def group(self, cites: Sequence[Cite]) -> Iterator[Span]:
        """Several works between one pair of brackets."""
        for number, segment in enumerate(_segments(cites)):
            if number:
                yield Span("; ")
            if prefix := segment[0].prefix:
                yield Span(f"{prefix} ")
            runs = self._runs(self._in_order(segment))
            for place, run in enumerate(runs):
                if place:
                    yield Span("; ")
                yield from self._run(run)

    def tail(self, cite: Cite) -> str:
        """What follows the year: locator and further words."""
        where = f", {cite.locator.text(self.language, self.formatter.style)}" if cite.locator else ""
        gap = " " if cite.suffix[:1].isalnum() or cite.suffix[:1] in {"(", "[", "“", "‘", "*", "_"} else ""
        return f"{where}{gap}{cite.suffix}" if cite.suffix else where

    def _in_order(self, cites: Sequence[Cite]) -> list[Cite]:
        places = {key: place for place, key in enumerate(self.formatter.cited_order({c.key for c in cites}))}
        return sorted(cites, key=lambda cite: places[cite.key])

    def _runs(self, cites: Sequence[Cite]) -> list[list[Cite]]:
        """The works of one author together, where the first of them stands."""
        runs: dict[str, list[Cite]] = {}
        for cite in cites:
            author = "" if cite.suppress_author else self._cited(cite)[0]
            runs.setdefault(author or f"@{cite.key}", []).append(cite)
        return list(runs.values())

    def _run(self, run: list[Cite]) -> Iterator[Span]:
        """One author and year, then the further years: Jones, 2020a, 2020b."""
        author, year = self._cited(run[0])
        yield Span(year if run[0].suppress_author else f"{author}, {year}", key=run[0].key)
        yield from self._tail_span(run[0])
        for before, cite in pairwise(run):
            # A comma would make the next year part of the locator.
            yield Span("; " if self.tail(before) or self.tail(cite) else ", ")
            yield Span(self._cited(cite)[1], key=cite.key)
            yield from self._tail_span(cite)

    def _tail_span(self, cite: Cite) -> Iterator[Span]:
        if tail := self.tail(cite):
            yield Span(tail)

    def _cited(self, cite: Cite) -> tuple[str, str]:
        return self.formatter.cited(cite.key, self.language, narrative=False)


def _segments(cites: Sequence[Cite]) -> list[list[Cite]]:
    """Stretches that may be sorted: words before a later work, as in "see also", hold its place."""
    segments: list[list[Cite]] = []
    for cite in cites:
        if cite.prefix or not segments:
            segments.append([])
        segments[-1].append(cite)
    return segments
