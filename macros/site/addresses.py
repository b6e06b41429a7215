"""Where every page is, in both languages: the only place where addresses are made."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import quote

from ..content.model import KINDS, Toolkit
from ..language import Language
from .memory import remembered

_SLUG = "slug."
"""Words of the interface that begin so are parts of addresses: of a kind's folder, or of a single page."""


@dataclass(frozen=True)
class Addresses:
    """The address of every page."""

    toolkit: Toolkit
    directory_urls: bool = True
    """Whether pages end in `/` (on a server) or in `.html` (from a folder)."""

    @cached_property
    def _src_uris(self) -> Mapping[tuple[str, Language], str]:
        found: dict[tuple[str, Language], str] = {}
        for language in Language:
            found |= {(page_id, language): uri for page_id, uri in self._generated(language)}
        return found | {(page.page_id, page.language): page.src_uri for page in self.toolkit.documents}

    def _generated(self, language: Language) -> Iterator[tuple[str, str]]:
        words = self.toolkit.words[language]
        kinds = {kind.id for kind in KINDS}
        for key in filter(lambda key: key.startswith(_SLUG), words.messages):
            page_id = key.removeprefix(_SLUG)
            yield page_id, f"{language}/{words(key)}{'/index' if page_id in kinds else ''}.md"
        for item in self.toolkit.all_items():
            yield item.page_id, f"{language}/{words(f'{_SLUG}{item.kind}')}/{item.address(language)}.md"

    @cached_property
    def _pages(self) -> Mapping[str, tuple[str, Language]]:
        return {src_uri: page for page, src_uri in self._src_uris.items()}

    def src_uri(self, page_id: str, language: Language) -> str:
        """The path of a page under `docs/`.

        Raises KeyError for an unknown page id, ToolkitError for a page whose word `slug.` is missing.
        """
        if (page_id, language) not in self._src_uris and "/" not in page_id:
            self.toolkit.words[language](_SLUG + page_id)
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
        return self.down(self.up(source), target) + fragment

    def up(self, src_uri: str) -> str:
        """The way from a page to the root of its language: nothing, or `../` as often as needed."""
        return "../" * self._within(src_uri).count("/")

    def down(self, up: str, target: str) -> str:
        """The way to the page at `target` from any page of its language whose way to the root is `up`."""
        return up + self._within(target) or "./"

    def _within(self, src_uri: str) -> str:
        """A page's address from the root of its language; both languages' pages have one beside it."""
        return self.path(src_uri).partition("/")[2]

    @remembered
    def path(self, src_uri: str) -> str:
        """The address of a page from the site's root, without a leading slash."""
        stem = src_uri.removesuffix(".md")
        if not self.directory_urls:
            return f"{stem}.html"
        return f"{stem}/" if posixpath.basename(stem) != "index" else stem.removesuffix("index")
