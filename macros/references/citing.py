"""Citations and their words: (Jones and Evans, 2020, p. 4), Jones and Evans (2020)."""

from __future__ import annotations

from collections.abc import Iterator, MutableSet, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ..language import Language
from .formatter import Formatter
from .locators import Locator
from .spans import Span, Spans
from .style import Style
from .terms import term


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


def render(
    citation: Citation, formatter: Formatter, language: Language, introduced: MutableSet[str] | None = None
) -> Spans:
    """The citation in words; raises KeyError for a key that the formatter does not know.

    Each work is one span with its key, or several beside each other, so that it is one link. `introduced`
    holds the names of bodies that the page has already given in full: the first citation of another one on
    the page gives its full name and its abbreviation, later ones the abbreviation (APA 8.21). Without it
    every body counts as introduced.
    """
    writer = _Writer(formatter, language, introduced)
    if not citation.narrative:
        return (Span("("), *writer.group(citation.cites), Span(")"))
    return tuple(writer.narrative(*citation.cites))


@dataclass(frozen=True)
class _Writer:
    formatter: Formatter
    language: Language
    introduced: MutableSet[str] | None

    def narrative(self, first: Cite, *others: Cite) -> Iterator[Span]:
        """The first author as a part of the sentence, then its year and the other works in brackets."""
        author, year = self.formatter.cited(first.key, self.language, narrative=True)
        if names := self._introduction(first):
            author, year = names[0], f"{names[1]}, {year}"
        tail = self.tail(first)
        if not tail and not others:
            yield from self._named(first, author, f" ({year})" if year else "")
            return
        yield from self._named(first, author, f" ({year}" if year else "")
        within = [Span(tail if year else f" ({tail.lstrip(', ')}")] if tail or not year else []
        yield from within
        if others:
            yield Span("; " if year or tail else "")
            yield from self.group(others)
        yield Span(")")

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
        yield from self._opening(run[0])
        yield from self._tail_span(run[0])
        for before, cite in pairwise(run):
            # A comma would make the next year part of the locator.
            yield Span("; " if self.tail(before) or self.tail(cite) else ", ")
            yield Span(self._cited(cite)[1], key=cite.key)
            yield from self._tail_span(cite)

    def _opening(self, cite: Cite) -> Spans:
        author, year = self._cited(cite)
        if cite.suppress_author and year:
            return (Span(year, key=cite.key),)
        if names := self._introduction(cite):
            form = "{} [{}]" if self.formatter.style is Style.APA else "{} ({})"
            author = form.format(*names)
        return self._named(cite, author, f", {year}" if year else "")

    def _introduction(self, cite: Cite) -> tuple[str, str] | None:
        """The names of a body that the page has not given in full yet, which it hereby does."""
        if self.introduced is None or cite.suppress_author:
            return None
        names = self.formatter.introduction(cite.key, self.language)
        if names is None or names[0] in self.introduced:
            return None
        self.introduced.add(names[0])
        return names

    def _named(self, cite: Cite, author: str, rest: str) -> Spans:
        """The author's place and what follows it, in italics what the style sets in italics."""
        style, et_al = self.formatter.style, term("et al", self.language)
        if self.formatter.is_set_apart(cite.key, self.language):
            parts = [Span(author, cite.key, italic=True), Span(rest, cite.key)]
        elif style is Style.HARVARD and author.endswith(et_al):
            before = author.removesuffix(et_al)
            parts = [Span(before, cite.key), Span(et_al, cite.key, italic=True), Span(rest, cite.key)]
        elif self._is_comma_within(author, rest):
            parts = [Span(f"{author[:-1]},”{rest[1:]}", cite.key)]
        else:
            parts = [Span(f"{author}{rest}", cite.key)]
        return tuple(part for part in parts if part.text)

    def _is_comma_within(self, author: str, rest: str) -> bool:
        """APA 8.14: the comma after a title in quotation marks stands within them."""
        is_american = self.formatter.style is Style.APA and self.language is Language.EN
        return is_american and rest.startswith(",") and author.endswith("”") and author[-2:-1] not in "?!"

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
