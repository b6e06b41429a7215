"""Where things are and what points to what: addresses, alternates, connections and their reverse."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar
from urllib.parse import quote

from ..content.model import (
    Activity,
    CaseStudy,
    Document,
    Framework,
    Hallmark,
    Kind,
    Line,
    Prose,
    Strand,
    Toolkit,
    Written,
    texts,
)
from ..language import Language
from ..text import citations

T = TypeVar("T")

INDEXES = tuple(kind.value for kind in Kind)
"""Page ids of the index of each kind; the page id of an item is `kind/id`."""

SINGLES = ("bibliography", "connections", "glossary", "translations")
"""Page ids of the generated pages that stand alone."""


@dataclass(frozen=True)
class Addresses:
    """The address of every page in both languages; the only place where addresses are made."""

    toolkit: Toolkit
    directory_urls: bool = True
    """Whether pages end in `/` (on a server) or in `.html` (from a folder)."""

    @cached_property
    def _src_uris(self) -> Mapping[tuple[str, Language], str]:
        found: dict[tuple[str, Language], str] = {}
        for language in Language:
            words = self.toolkit.words[language]
            for index in INDEXES:
                found[index, language] = f"{language}/{words('slug.' + index)}/index.md"
            for single in SINGLES:
                found[single, language] = f"{language}/{words('slug.' + single)}.md"
            for item in self.toolkit.all_items():
                folder = words("slug." + item.kind)
                found[item.page_id, language] = f"{language}/{folder}/{item.address(language)}.md"
        for page in self.toolkit.documents:
            found[page.page_id, page.language] = page.src_uri
        return found

    @cached_property
    def _pages(self) -> Mapping[str, tuple[str, Language]]:
        return {src_uri: page for page, src_uri in self._src_uris.items()}

    def src_uri(self, page_id: str, language: Language) -> str:
        """The path of a page under `docs/`. Raises KeyError for an unknown page id."""
        return self._src_uris[page_id, language]

    def page_at(self, src_uri: str) -> tuple[str, Language] | None:
        """The page id and language of the page at `src_uri`, or None for the door and other files."""
        return self._pages.get(src_uri)

    def alternate(self, src_uri: str) -> str | None:
        """The path of the twin page, or None if there is none."""
        found = self.page_at(src_uri)
        return self._src_uris.get((found[0], found[1].other)) if found else None

    def url(self, source: str, target: str, anchor: str = "") -> str:
        """A relative link from the page at `source` to the one at `target`, both paths under `docs/`."""
        fragment = f"#{quote(anchor, safe='')}" if anchor else ""
        if source == target and fragment:
            return fragment
        if "/" not in source:
            return (self.path(target) or "./") + fragment
        if source.partition("/")[0] != target.partition("/")[0]:
            return f"{self.up(source)}../{self.path(target)}{fragment}"
        return (self.up(source) + self._within(target) or "./") + fragment

    def up(self, src_uri: str) -> str:
        """The way from a page to the root of its language: nothing, or `../` as often as needed."""
        return "../" * self._within(src_uri).count("/")

    def _within(self, src_uri: str) -> str:
        """A page's address from the root of its language; both languages' pages have one beside it."""
        return self.path(src_uri).partition("/")[2]

    def path(self, src_uri: str) -> str:
        """The address of a page from the site's root, without a leading slash."""
        if src_uri not in self._paths:
            served = self._served(src_uri)
            self._paths[src_uri] = served.removesuffix("index.html") if self.directory_urls else served
        return self._paths[src_uri]

    @cached_property
    def _paths(self) -> dict[str, str]:
        return {}

    def _served(self, src_uri: str) -> str:
        stem = src_uri.removesuffix(".md")
        if self.directory_urls and posixpath.basename(stem) != "index":
            return f"{stem}/index.html"
        return f"{stem}.html"


@dataclass(frozen=True)
class Connections:
    """The reverse of every declared connection. Nothing is declared twice (each end is computed)."""

    toolkit: Toolkit

    @cached_property
    def hallmarks_of_standard(self) -> Mapping[str, tuple[Hallmark, ...]]:
        """`framework/standard` → the hallmarks that connect to it, in order."""
        return _reverse((hallmark, hallmark.connections) for hallmark in self.toolkit.hallmarks.values())

    @cached_property
    def case_studies_of_hallmark(self) -> Mapping[str, tuple[CaseStudy, ...]]:
        """Hallmark id → the case studies that name it."""
        return _reverse((study, study.hallmarks) for study in self.toolkit.case_studies.values())

    @cached_property
    def case_studies_of_standard(self) -> Mapping[str, tuple[CaseStudy, ...]]:
        """`framework/standard` → the case studies that name it."""
        return _reverse((study, study.standards) for study in self.toolkit.case_studies.values())

    @cached_property
    def activities_of_hallmark(self) -> Mapping[str, tuple[Activity, ...]]:
        """Hallmark id → the activities that serve it."""
        return _reverse((activity, activity.hallmarks) for activity in self.toolkit.activities.values())

    @cached_property
    def strands_of_hallmark(self) -> Mapping[str, tuple[Strand, ...]]:
        """Hallmark id → the strands of evidence that bear on it."""
        return _reverse((strand, strand.hallmarks) for strand in self.toolkit.strands.values())


def _reverse(pairs: Iterable[tuple[T, tuple[str, ...]]]) -> Mapping[str, tuple[T, ...]]:
    found: dict[str, tuple[T, ...]] = {}
    for item, targets in pairs:
        for target in dict.fromkeys(targets):
            found[target] = (*found.get(target, ()), item)
    return found


def cited(item: Written, language: Language) -> Iterator[str]:
    """The citation keys that the item's page in `language` cites, with repetitions."""
    for _, text in texts(item):
        if isinstance(text, (Line, Prose)):
            yield from keys(text.best(language)[0])
    yield from source_keys(item)


def source_keys(item: Written) -> Iterator[str]:
    """The key of the publication that an item describes or retells, if it has one."""
    source = item.source if isinstance(item, (Framework, CaseStudy)) else None
    if source and not (isinstance(item, CaseStudy) and looks_like_address(source)):
        yield source


def keys(text: str) -> Iterator[str]:
    """The citation keys in a text."""
    for citation in citations.find(text):
        for cite in citation.cites:
            yield cite.key


def looks_like_address(source: str) -> bool:
    """Whether a case study's source is meant as a web address rather than as a citation key."""
    return "//" in source or source.lower().startswith(("www.", "http:", "https:", "javascript:", "data:"))


def is_address(source: str) -> bool:
    """Whether a source is a complete http or https address, safe to link to."""
    scheme, _, rest = source.partition("://")
    host = rest.partition("/")[0]
    return scheme in ("http", "https") and "." in host.strip(".") and not set(source) & set(" \t\n\"'<>")


# Hand-written pages cite through a macro with the citation as a plain string: cite("[@key]").
_CITE_MACRO = re.compile(r"""\bcite\(\s*(?P<quote>["'])(?P<text>.*?)(?P=quote)""", re.DOTALL)


def macro_citations(page: Document) -> Iterator[tuple[int, str]]:
    """The citations in a hand-written page: offset in its text, and the citation as written."""
    for match in _CITE_MACRO.finditer(page.text):
        yield match.start("text"), match["text"]


def citing_pages(toolkit: Toolkit, language: Language) -> Mapping[str, tuple[str, ...]]:
    """Citation key → page ids of the pages in `language` that cite it, in the order of the site."""
    found: dict[str, dict[str, None]] = {}
    for item in toolkit.all_written():
        for key in (*cited(item, language), *item.related):
            found.setdefault(key, {})[item.page_id] = None
    for page in toolkit.documents:
        if page.language is language:
            for _, text in macro_citations(page):
                for key in keys(text):
                    found.setdefault(key, {})[page.page_id] = None
    return {key: tuple(pages) for key, pages in found.items()}
