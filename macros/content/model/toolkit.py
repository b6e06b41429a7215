"""The toolkit: everything that the sources say, and where each thing stands in them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

from ...bibliography.entry import Entry
from ...language import Language, Words
from ...problems import Place
from .glossary import Glossary, Written
from .items import Activity, CaseStudy, Framework, Hallmark, Item, Kind, Standard, Strand
from .parts import Path, Translation, Vocabulary


def document(id: str) -> str:
    """The page id of a hand-written page and its twin."""
    return f"docs/{id}"


@dataclass(frozen=True)
class Document:
    """A hand-written page under `docs/<language>/`."""

    id: str
    """From its front matter; equal for a page and its twin."""
    language: Language
    src_uri: str
    """Path under `docs/`, for example `cy/ynghylch.md`."""
    title: str
    description: str
    order: int
    """Place in the navigation, counted from 1; 0 keeps the page out of it."""
    text: str
    """The Markdown below the front matter."""
    first_line: int = 1
    """Line of the file on which `text` begins."""
    translation: Translation | None = None
    """How the page came to be, if it is the translation of its twin."""

    @property
    def page_id(self) -> str:
        """What names the page and its twin: `docs/about`."""
        return document(self.id)

    @property
    def path(self) -> str:
        """Path from the project's root, for example `docs/cy/ynghylch.md`."""
        return f"docs/{self.src_uri}"


@dataclass(frozen=True)
class Release:
    """A published version of the toolkit."""

    version: str
    day: date


@dataclass(frozen=True)
class Source:
    """Where the values of one content file stand in it."""

    path: str
    """Path from the project's root."""
    marks: Mapping[Path, tuple[int, int, bool]]
    """Path of a value → line and column (from 1) of its text, and whether it is a block of lines."""

    def place(self, path: Path, text: str = "", offset: int = 0) -> Place:
        """Where the value at `path` is; for `text` with an `offset` (characters), the line inside it."""
        while path and path not in self.marks:
            path = path[:-1]
        line, column, block = self.marks.get(path, (1, 1, False))
        if not block:
            return Place(self.path, line, column)
        before = text[:offset]
        inside = offset - (before.rfind("\n") + 1)
        return Place(self.path, line + before.count("\n"), column + inside)


@dataclass(frozen=True)
class Toolkit:
    """Everything that the sources say; the one thing that is handed around."""

    items: Mapping[Kind, Mapping[str, Any]] = field(default_factory=dict)
    """Kind → id → item, in the order in which they are shown."""
    bibliography: Mapping[str, Entry] = field(default_factory=dict)
    """Citation key → entry, in the order of the file."""
    bibliography_path: str = "bibliography.bib"
    vocabulary: Vocabulary | None = None
    glossary: Glossary | None = None
    words: Mapping[Language, Words] = field(default_factory=dict)
    documents: tuple[Document, ...] = ()
    sources: Mapping[str, Source] = field(default_factory=dict)
    """Page id of what is written (`kind/id`, `glossary`) → where its values stand."""
    release: Release | None = None
    """The newest release, from the changelog; None before the first."""

    @property
    def hallmarks(self) -> Mapping[str, Hallmark]:
        return self.items.get(Kind.HALLMARK, {})

    @property
    def frameworks(self) -> Mapping[str, Framework]:
        return self.items.get(Kind.FRAMEWORK, {})

    @property
    def strands(self) -> Mapping[str, Strand]:
        return self.items.get(Kind.STRAND, {})

    @property
    def activities(self) -> Mapping[str, Activity]:
        return self.items.get(Kind.ACTIVITY, {})

    @property
    def case_studies(self) -> Mapping[str, CaseStudy]:
        return self.items.get(Kind.CASE_STUDY, {})

    @cached_property
    def standards(self) -> Mapping[str, Standard]:
        """`framework/standard` → standard."""
        return {
            f"{framework.id}/{standard.id}": standard
            for framework in self.frameworks.values()
            for standard in framework.standards
        }

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
        return self.items[Kind(kind)].get(id) if kind in self.items else None

    def all_items(self) -> Iterator[Item]:
        """Every item of every kind, in order."""
        for kind in Kind:
            yield from self.items.get(kind, {}).values()

    def all_written(self) -> Iterator[Written]:
        """Every item and the glossary: all that is written in two languages."""
        yield from self.all_items()
        if self.glossary is not None:
            yield self.glossary
