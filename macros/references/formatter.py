"""The formatter: references, labels and their order for one bibliography in one style."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any

from ..bibliography.entry import Entry
from ..language import Language
from . import apa, harvard
from .label import Label, author_text, introduction, is_set_apart, year_text
from .labels import labels
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
        return labels(self._works, tuple(self._places), self.style)

    @cached_property
    def _works(self) -> Mapping[Language, Mapping[str, Work]]:
        return {
            language: {key: Work(entry, language) for key, entry in self.entries.items()}
            for language in Language
        }

    @cached_property
    def _sort_keys(self) -> Mapping[str, tuple[Any, ...]]:
        return {key: sort_key(work, self.style) for key, work in self._works[Language.EN].items()}

    @cached_property
    def _places(self) -> Mapping[str, int]:
        ordered = sorted(self.entries, key=self._sort_keys.__getitem__)
        return {key: place for place, key in enumerate(ordered)}

    def sorted(self, keys: Iterable[str]) -> tuple[str, ...]:
        """The keys in the order of a reference list: the same order in both languages."""
        return tuple(sorted(keys, key=self._places.__getitem__))

    def cited_order(self, keys: Iterable[str]) -> tuple[str, ...]:
        """The keys in their order in one citation: APA as in the list, Harvard the earliest year first."""
        ordered = self.sorted(keys)
        if self.style is Style.APA:
            return ordered
        return tuple(sorted(ordered, key=lambda key: self._sort_keys[key][1:3]))

    def reference(self, key: str, language: Language) -> Spans:
        """The reference of an entry; raises KeyError if there is no such entry."""
        if (key, language) not in self._references:
            work = self._works[language][key]
            write = apa.reference if self.style is Style.APA else harvard.reference
            self._references[key, language] = write(work, year_text(work, self.labels[key], self.style))
        return self._references[key, language]

    def cited(self, key: str, language: Language, *, narrative: bool) -> tuple[str, str]:
        """Author and year of an entry as a citation in a page's language has them.

        The year is empty where the author's place is taken by an Act, whose title says it.
        """
        if (key, language, narrative) not in self._cited:
            work, label = self._works[language][key], self.labels[key]
            author = author_text(work, label, self.style, narrative=narrative)
            self._cited[key, language, narrative] = author, year_text(work, label, self.style)
        return self._cited[key, language, narrative]

    def introduction(self, key: str, language: Language) -> tuple[str, str] | None:
        """Full name and abbreviation of the body that an entry is cited under, if it has both."""
        return introduction(self._works[language][key], self.labels[key])

    def is_set_apart(self, key: str, language: Language) -> bool:
        """Whether an entry is cited under a title in italics."""
        return is_set_apart(self._works[language][key], self.labels[key], self.style)
