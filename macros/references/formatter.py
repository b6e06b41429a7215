"""The formatter: references, labels and their order for one bibliography in one style."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property

from ..entry import Entry
from ..language import Language
from . import apa, harvard
from .labels import Label, author_text, labels, year_text
from .order import sort_key
from .spans import Spans
from .style import Style
from .works import Work


class Formatter:
    """Gives every entry its reference and its label; works out each of them once, when first asked."""

    def __init__(self, entries: Mapping[str, Entry], style: Style) -> None:
        self.entries = entries
        self.style = style
        self._references: dict[tuple[str, Language], Spans] = {}
        self._cited: dict[tuple[str, Language, bool], tuple[str, str]] = {}

    @cached_property
    def labels(self) -> Mapping[str, Label]:
        """Citation key → what tells the work apart from all the others, in both languages."""
        return labels(self.entries.values(), self.style)

    @cached_property
    def _places(self) -> Mapping[str, int]:
        ordered = sorted(self.entries, key=lambda key: sort_key(self.entries[key], self.style))
        return {key: place for place, key in enumerate(ordered)}

    def sorted(self, keys: Iterable[str]) -> tuple[str, ...]:
        """The keys in the order of a reference list: the same order in both languages."""
        return tuple(sorted(keys, key=self._places.__getitem__))

    def cited_order(self, keys: Iterable[str]) -> tuple[str, ...]:
        """The keys in their order in one citation: APA as in the list, Harvard the earliest year first."""
        ordered = self.sorted(keys)
        if self.style is Style.APA:
            return ordered
        return tuple(sorted(ordered, key=lambda key: sort_key(self.entries[key], self.style)[1:3]))

    def reference(self, key: str, language: Language) -> Spans:
        """The reference of an entry; raises KeyError if there is no such entry."""
        if (key, language) not in self._references:
            entry = self.entries[key]
            write = apa.reference if self.style is Style.APA else harvard.reference
            year = year_text(entry, self.labels[key], language, self.style)
            self._references[key, language] = write(Work(entry, language), year)
        return self._references[key, language]

    def cited(self, key: str, language: Language, *, narrative: bool) -> tuple[str, str]:
        """Author and year of an entry as a citation in a page's language has them."""
        if (key, language, narrative) not in self._cited:
            entry, label = self.entries[key], self.labels[key]
            author = author_text(entry, label, language, self.style, narrative=narrative)
            year = year_text(entry, label, language, self.style)
            self._cited[key, language, narrative] = author, year
        return self._cited[key, language, narrative]
