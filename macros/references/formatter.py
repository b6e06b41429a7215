"""The formatter: references, labels and their order for one bibliography in one style."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property

from ..bibliography import InLanguage, Work
from ..language import Language
from .disambiguation import labels
from .label import Author, Label, author, introduction, year_text
from .order import Filed, filed
from .spans import Spans
from .style import Style


class Formatted:
    """One work as a style writes it in one language; each part is worked out once, when first asked for."""

    def __init__(self, work: InLanguage, label: Label, style: Style) -> None:
        self.work, self.label, self.style = work, label, style

    @cached_property
    def reference(self) -> Spans:
        """The line of the reference list."""
        return self.style.forms[self.work.genre](self.work, self.year)

    @cached_property
    def year(self) -> str:
        """The year with its letter, or the words for it; empty if the author's place says it (of an Act)."""
        return year_text(self.work, self.label, self.style)

    @cached_property
    def in_brackets(self) -> Author:
        """Who has written it, as a citation in brackets says."""
        return author(self.work, self.label, self.style, narrative=False)

    @cached_property
    def in_sentence(self) -> Author:
        """Who has written it, as a part of the sentence."""
        return author(self.work, self.label, self.style)

    @cached_property
    def introduction(self) -> tuple[str, str] | None:
        """Full name and abbreviation of the body that the work is cited under, if it has both."""
        return introduction(self.work, self.label)


def reference_alone(work: InLanguage, style: Style) -> Spans:
    """The reference of a work that belongs to no bibliography, so that nothing need tell it apart."""
    return Formatted(work, Label(len(work.cited_names)), style).reference


class Formatter:
    """Gives every work its reference and its label."""

    def __init__(self, works: Mapping[str, Work], style: Style) -> None:
        self.works = works
        self.style = style

    @cached_property
    def labels(self) -> Mapping[str, Label]:
        """Citation key → what tells the work apart from all the others, in both languages."""
        return labels(self._in_language, tuple(self._places), self.style)

    @cached_property
    def _in_language(self) -> Mapping[Language, Mapping[str, InLanguage]]:
        return {
            language: {key: work.in_language(language) for key, work in self.works.items()}
            for language in Language
        }

    @cached_property
    def _formatted(self) -> Mapping[Language, Mapping[str, Formatted]]:
        return {
            language: {key: Formatted(work, self.labels[key], self.style) for key, work in works.items()}
            for language, works in self._in_language.items()
        }

    @cached_property
    def _filed(self) -> Mapping[str, Filed]:
        return {key: filed(work, self.style.filing) for key, work in self.works.items()}

    @cached_property
    def _places(self) -> Mapping[str, int]:
        ordered = sorted(self.works, key=self._filed.__getitem__)
        return {key: place for place, key in enumerate(ordered)}

    def sorted(self, keys: Iterable[str]) -> tuple[str, ...]:
        """The keys in the order of a reference list: the same order in both languages."""
        return tuple(sorted(keys, key=self._places.__getitem__))

    def cited_order(self, keys: Iterable[str]) -> tuple[str, ...]:
        """The keys in their order in one citation: that of the list, or the earliest year first."""
        ordered = self.sorted(keys)
        return tuple(sorted(ordered, key=self._by_year)) if self.style.citing.by_year else ordered

    def _by_year(self, key: str) -> tuple[int, int]:
        found = self._filed[key]
        return found.stage, found.year

    def formatted(self, key: str, language: Language) -> Formatted:
        """A work in the style and in a language; raises KeyError if there is no such work."""
        return self._formatted[language][key]

    def reference(self, key: str, language: Language) -> Spans:
        """The reference of a work; raises KeyError if there is no such work."""
        return self.formatted(key, language).reference

    def cited(self, key: str, language: Language, *, narrative: bool) -> tuple[str, str]:
        """Author and year of a work as a citation in a page's language has them.

        The year is empty where the author's place is taken by an Act, whose title says it.
        """
        found = self.formatted(key, language)
        return str(found.in_sentence if narrative else found.in_brackets), found.year
