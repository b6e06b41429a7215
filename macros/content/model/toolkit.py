"""The toolkit: everything that the sources say, and where each thing stands in them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeVar

from ...bibliography import Work
from ...language import Language, Words
from .base import Item, Kind
from .documents import Document, Release
from .edges import IdOf
from .framework import Framework, Standard
from .glossary import Glossary, Written
from .kinds import kind_of
from .part import Part
from .reviews import Reviews
from .source import Source
from .vocabulary import Scale, Term, Vocabulary, scale, values

BIBLIOGRAPHY = "bibliography.bib"
"""The file that holds the works, as a path from the project's root, unless `mkdocs.yml` names another."""
SomeItem = TypeVar("SomeItem", bound=Item)


@dataclass(frozen=True)
class Toolkit:
    """Everything that the sources say; the one thing that is handed around."""

    items: Mapping[Kind, Mapping[str, Any]] = field(default_factory=dict)
    """Kind → id → item, in the order in which they are shown."""
    bibliography: Mapping[str, Work] = field(default_factory=dict)
    """Citation key → work, in the order of the file."""
    has_bibliography: bool = True
    """Whether the file of the bibliography is there and could be read."""
    bibliography_path: str = BIBLIOGRAPHY
    vocabulary: Vocabulary | None = None
    glossary: Glossary | None = None
    reviews: Reviews | None = None
    words: Mapping[Language, Words] = field(default_factory=dict)
    documents: tuple[Document, ...] = ()
    sources: Mapping[str, Source] = field(default_factory=dict)
    """Page id of what is written (`kind/id`, `glossary`) → where its values stand."""
    release: Release | None = None
    """The newest release, from the changelog; None before the first."""

    def of(self, model: type[SomeItem]) -> Mapping[str, SomeItem]:
        """The items of one kind, named by its model: id → item, in the order in which they are shown."""
        return self.items.get(model.kind, {})

    @cached_property
    def standards(self) -> Mapping[str, Standard]:
        """`framework/standard` → standard."""
        return {
            f"{framework.id}/{standard.id}": standard
            for framework in self.of(Framework).values()
            for standard in framework.standards
        }

    @cached_property
    def inner(self) -> Mapping[Kind, Mapping[str, Part]]:
        """Kind → `item/part` → part, of all that is named inside of an item."""
        return {
            kind: {f"{item.id}/{id}": part for item in items.values() for id, part in item.inner.items()}
            for kind, items in self.items.items()
        }

    def known(self, mark: IdOf) -> Collection[str]:
        """The ids that may stand where something is named."""
        return (self.inner if mark.part else self.items).get(kind_of(mark.kind), {})

    def values(self, list_name: str) -> Mapping[str, Term]:
        """A closed list by its name: id → name; nothing while there is no vocabulary."""
        return values(self.vocabulary, list_name)

    def scale(self, outcome: str) -> Scale | None:
        """The levels by which an outcome is rated; None for an unknown one."""
        return scale(self.vocabulary, outcome)

    def twin(self, page: Document) -> Document | None:
        """The page with the same id in the other language, or None if there is none."""
        return self.document(page.page_id, page.language.other)

    def document(self, page_id: str, language: Language) -> Document | None:
        """The hand-written page that `page_id` names, or None if there is none in that language."""
        return self._documents.get((page_id, language))

    @cached_property
    def _documents(self) -> Mapping[tuple[str, Language], Document]:
        # Of two pages with one id, which `check` reports, the first counts.
        return {(page.page_id, page.language): page for page in reversed(self.documents)}

    def item(self, page_id: str) -> Item | None:
        """The item that `page_id` names, or None if it names something else."""
        kind, _, id = page_id.partition("/")
        items = next((items for known, items in self.items.items() if known.id == kind), {})
        return items.get(id)

    def all_items(self) -> Iterator[Item]:
        """Every item of every kind, in order."""
        for items in self.items.values():
            yield from items.values()

    def all_written(self) -> Iterator[Written]:
        """Every item and the glossary: all that is written in two languages."""
        yield from self.all_items()
        if self.glossary is not None:
            yield self.glossary
