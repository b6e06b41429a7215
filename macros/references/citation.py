"""Citations and their words: (Jones and Evans, 2020, p. 4), Jones and Evans (2020)."""

from __future__ import annotations

from collections.abc import Iterator, MutableSet, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ..bibliography import Stage
from ..language import Language
from .formatter import Formatted, Formatter
from .label import Author
from .locators import Locator
from .spans import Span, Spans
from .terms import term


@dataclass(frozen=True)
class CitedWork:
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
    via: CitedWork | None = None
    """The work that was read and cites this one; None if it is cited for itself."""

    @property
    def read(self) -> CitedWork:
        """The work that was read, which stands in the reference list."""
        return self.via or self

    @property
    def works(self) -> tuple[CitedWork, ...]:
        """The work, and the one that cites it."""
        return (self, self.via) if self.via else (self,)


@dataclass(frozen=True)
class Citation:
    """One citation in a text, of one work or several."""

    start: int
    end: int
    narrative: bool
    """Whether the first author is part of the sentence: Jones (2020)."""
    cites: tuple[CitedWork, ...]


def render(
    citation: Citation, formatter: Formatter, language: Language, introduced: MutableSet[str] | None = None
) -> Spans:
    """The citation in words; raises KeyError for a key that the formatter does not know.

    Each work is one span with its key, or several beside each other, so that it is one link. A work that was
    not read has the key of the one that cites it, and makes one link with it. `introduced`
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

    def narrative(self, first: CitedWork, *others: CitedWork) -> Iterator[Span]:
        """The first author as a part of the sentence, then its year and the other works in brackets."""
        author, year = self._formatted(first).in_sentence, self._year(first)
        if names := self._introduction(first):
            author, year = Author(names[0]), f"{names[1]}, {year}"
        tail = self.tail(first)
        if not tail and not others and not first.via:
            yield from self._named(first, author, f" ({year})" if year else "")
            return
        if first.via:
            yield from self._named(first, author, f" ({self._within(f'{year}{tail}')}")
            yield from self._run([first.via])
        else:
            yield from self._named(first, author, f" ({year}" if year else "")
            yield from [Span(tail if year else f" ({tail.lstrip(', ')}")] if tail or not year else []
        if others:
            yield Span("; " if year or tail or first.via else "")
            yield from self.group(others)
        yield Span(")")

    def group(self, cites: Sequence[CitedWork]) -> Iterator[Span]:
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

    def tail(self, cite: CitedWork) -> str:
        """What follows the year: locator and further words."""
        is_long = self.formatter.style.citing.long_locators
        where = f", {cite.locator.text(self.language, long=is_long)}" if cite.locator else ""
        gap = " " if cite.suffix[:1].isalnum() or cite.suffix[:1] in {"(", "[", "“", "‘", "*", "_"} else ""
        return f"{where}{gap}{cite.suffix}" if cite.suffix else where

    def _in_order(self, cites: Sequence[CitedWork]) -> list[CitedWork]:
        places = {key: place for place, key in enumerate(self.formatter.cited_order({c.key for c in cites}))}
        return sorted(cites, key=lambda cite: places[cite.key])

    def _runs(self, cites: Sequence[CitedWork]) -> list[list[CitedWork]]:
        """The works of one author together, where the first of them stands."""
        runs: dict[str, list[CitedWork]] = {}
        for cite in cites:
            is_alone = cite.suppress_author or cite.via
            author = f"@{cite.offset}" if is_alone else str(self._formatted(cite).in_brackets)
            runs.setdefault(author, []).append(cite)
        return list(runs.values())

    def _run(self, run: list[CitedWork]) -> Iterator[Span]:
        """One author and year, then the further years: Jones, 2020a, 2020b."""
        if via := run[0].via:
            yield from self._opening(run[0], f"{self.tail(run[0])}, {self._within('')}")
            yield from self._run([via])
            return
        yield from self._opening(run[0])
        yield from self._tail_span(run[0])
        for before, cite in pairwise(run):
            # A comma would make the next year part of the locator.
            yield Span("; " if self.tail(before) or self.tail(cite) else ", ")
            yield Span(self._formatted(cite).year, key=cite.key)
            yield from self._tail_span(cite)

    def _opening(self, cite: CitedWork, rest: str = "") -> Spans:
        """Author and year, with what is to be in one link with them."""
        author, year = self._formatted(cite).in_brackets, self._year(cite)
        if cite.suppress_author and (year or rest):
            return (Span(f"{year}{rest}".lstrip(", "), key=cite.read.key),)
        if names := self._introduction(cite):
            author = Author(self.formatter.style.citing.introduction.format(*names))
        return self._named(cite, author, f"{f', {year}' if year else ''}{rest}")

    def _within(self, before: str) -> str:
        """The words before the work that was read, after what is known of the one that it cites."""
        words = term(self.formatter.style.citing.second_hand, self.language)
        return f"{before.lstrip(', ')}, {words} " if before else f"{words} "

    def _year(self, cite: CitedWork) -> str:
        """The year; of a work that was not read nothing, if it is unknown and the style asks that."""
        found = self._formatted(cite)
        is_unknown = found.work.stage is Stage.UNDATED and not found.label.suffix
        is_left_out = cite.via and is_unknown and self.formatter.style.citing.leaves_out_unknown_years
        return "" if is_left_out else found.year

    def _introduction(self, cite: CitedWork) -> tuple[str, str] | None:
        """The names of a body that the page has not given in full yet, which it hereby does."""
        if self.introduced is None or cite.suppress_author:
            return None
        names = self._formatted(cite).introduction
        if names is None or names[0] in self.introduced:
            return None
        self.introduced.add(names[0])
        return names

    def _named(self, cite: CitedWork, author: Author, rest: str) -> Spans:
        """The author's place and what follows it, in italics what the style sets in italics."""
        key = cite.read.key
        if author.italic:
            parts = [Span(str(author), key, italic=True), Span(rest, key)]
        elif author.et_al and self.formatter.style.citing.italic_et_al:
            et_al = Span(author.et_al, key, italic=True)
            parts = [Span(f"{author.text} ", key), et_al, Span(rest, key)]
        elif rest.startswith(",") and self._is_comma_within(author):
            opening, closing = author.quotes
            parts = [Span(f"{opening}{author.text},{closing}{rest[1:]}", key)]
        else:
            parts = [Span(f"{author}{rest}", key)]
        return tuple(part for part in parts if part.text)

    def _is_comma_within(self, author: Author) -> bool:
        """Whether a comma after the author's place stands within its quotation marks (APA 8.14)."""
        is_asked = self.formatter.style.citing.is_comma_within_quotes and self.language is Language.EN
        return is_asked and any(author.quotes) and not author.text.endswith(("?", "!"))

    def _tail_span(self, cite: CitedWork) -> Iterator[Span]:
        if tail := self.tail(cite):
            yield Span(tail)

    def _formatted(self, cite: CitedWork) -> Formatted:
        return self.formatter.formatted(cite.key, self.language)


def _segments(cites: Sequence[CitedWork]) -> list[list[CitedWork]]:
    """Stretches that may be sorted: words before a later work, as in "see also", hold its place."""
    segments: list[list[CitedWork]] = []
    for cite in cites:
        if cite.prefix or not segments:
            segments.append([])
        segments[-1].append(cite)
    return segments
