"""What every page may look up: whatever a page shows, it asks its site for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from markupsafe import Markup, escape

from ..bibliography import Work
from ..content.model import Document, Framework, Glossary, Item, Release, Standard, Term, Toolkit, Written
from ..content.translations import Standing, standings
from ..language import Language, Words
from ..references import HARVARD, Formatter, Style
from ..references.markup import html
from .addresses import Addresses
from .cited import citing_pages
from .connections import Connections, Naming
from .downloads import Format, encoded
from .memory import remembered
from .wording import title

SomeItem = TypeVar("SomeItem", bound=Item)


@dataclass(frozen=True)
class Site:
    """One site to be made; whatever it works out, it works out once, when it is first asked."""

    toolkit: Toolkit
    style: Style = HARVARD
    directory_urls: bool = True
    """Whether pages end in `/` (on a server) or in `.html` (from a folder)."""
    site_url: str = ""
    """The published address, with a slash at its end; empty in a bundle."""

    # --- what the sources say

    @property
    def all_words(self) -> Mapping[Language, Words]:
        """The words of the interface in each language."""
        return self.toolkit.words

    def words(self, language: Language) -> Words:
        """The words of the interface in one language."""
        return self.toolkit.words[language]

    def of(self, model: type[SomeItem]) -> Mapping[str, SomeItem]:
        """The items of one kind, named by its model: id → item, in the order in which they are shown."""
        return self.toolkit.of(model)

    def item(self, page_id: str) -> Item | None:
        """The item that a page shows, or None if it shows something else."""
        return self.toolkit.item(page_id)

    def document(self, page_id: str, language: Language) -> Document | None:
        """A hand-written page, or None if there is none in that language."""
        return self.toolkit.document(page_id, language)

    def documents(self, language: Language) -> list[Document]:
        """The hand-written pages of a language."""
        return [page for page in self.toolkit.documents if page.language is language]

    def written(self, page_id: str) -> Written | None:
        """What has been written in both languages and is shown on a page; None for all other pages."""
        return self._written.get(page_id)

    @cached_property
    def _written(self) -> Mapping[str, Written]:
        return {written.page_id: written for written in self.toolkit.all_written()}

    def standard(self, id: str) -> tuple[Framework, Standard]:
        """A standard with its framework, by its id `framework/standard`; raises KeyError if it is unknown."""
        return self.of(Framework)[id.partition("/")[0]], self.toolkit.standards[id]

    @property
    def release(self) -> Release | None:
        """The toolkit's newest release, if there is one."""
        return self.toolkit.release

    @property
    def glossary(self) -> Glossary | None:
        """The terms of the field; None in a toolkit without a glossary."""
        return self.toolkit.glossary

    def standings(self) -> list[Standing]:
        """How each translation stands."""
        return list(standings(self.toolkit))

    def term(self, list_name: str, id: str) -> Term | None:
        """A value of a closed list of the vocabulary; None if it is unknown."""
        return self.toolkit.values(list_name).get(id)

    # --- where pages are and what leads to them

    @cached_property
    def addresses(self) -> Addresses:
        """Where every page is."""
        return Addresses(self.toolkit, self.directory_urls)

    def naming(self, model: type[Item], id: str) -> Naming:
        """The items that name an item of one kind, or `item/part` a part of one, by their kind."""
        return self._connections.naming(model.kind, id)

    def named(self, item: Item, model: type[Item]) -> list[str]:
        """The ids of what an item names of one kind, `item/part` for a part of one, as far as it exists."""
        return self._connections.named(item, model.kind)

    def items_named(self, item: Item, model: type[SomeItem]) -> list[SomeItem]:
        """The items of one kind that an item names, as far as they exist."""
        known = self.of(model)
        return [known[id] for id in self.named(item, model)]

    @cached_property
    def _connections(self) -> Connections:
        return Connections(self.toolkit)

    def page_title(self, page_id: str, language: Language) -> Markup:
        """The title of any page, as HTML."""
        if written := self.document(page_id, language):
            return escape(written.title)
        if item := self.item(page_id):
            return title(item.title, language)
        return escape(self.words(language)(f"title.{page_id}"))

    @remembered
    def page_link(self, page_id: str, language: Language, up: str) -> Markup:
        """A link to a page by its title, from any page whose way to the language's root is `up`."""
        url = self.addresses.down(up, self.addresses.src_uri(page_id, language))
        return Markup('<a href="{}">{}</a>').format(url, self.page_title(page_id, language))

    # --- works

    @cached_property
    def formatter(self) -> Formatter:
        """One formatter for the whole bibliography, so that a work has one label on every page."""
        return Formatter(self.toolkit.bibliography, self.style)

    def has_work(self, key: str) -> bool:
        """Whether the bibliography has a work with this citation key."""
        return key in self.toolkit.bibliography

    def work(self, key: str) -> Work:
        """A work of the bibliography; raises KeyError if there is none."""
        return self.toolkit.bibliography[key]

    @property
    def bibliography(self) -> Mapping[str, Work]:
        """Citation key → work."""
        return self.toolkit.bibliography

    def works(self) -> tuple[str, ...]:
        """The citation keys of the whole bibliography, in the order of a reference list."""
        return self.listed(self.toolkit.bibliography)

    def listed(self, keys: Iterable[str]) -> tuple[str, ...]:
        """Citation keys in the order of a reference list."""
        return self.formatter.sorted(keys)

    def citing(self, key: str, language: Language) -> tuple[str, ...]:
        """Page ids of the pages in `language` that cite a work, in the order of the site."""
        return self._citing(language).get(key, ())

    @remembered
    def _citing(self, language: Language) -> Mapping[str, tuple[str, ...]]:
        return citing_pages(self.toolkit, language)

    @remembered
    def reference_html(self, key: str, language: Language) -> Markup:
        """The reference of a work as HTML."""
        return html(self.formatter.reference(key, language))

    @remembered
    def encoded(self, key: str, form: Format) -> str:
        """A work in a form for reference managers, as an address holds it."""
        return encoded(form, self.work(key))
