"""What a page cites: its citations as links, its reference list, and the list for reference managers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from urllib.parse import quote

from markupsafe import Markup

from ..language import Language, Words
from ..references import Span, by_work
from ..references.citation import Citation, render
from ..references.markup import html
from . import downloads
from .downloads import Download
from .site import Site

MOST = 24
"""How many other citing pages a reference names; a work that every page cites would else fill them all."""


@dataclass(frozen=True)
class Reference:
    """One line of a page's reference list."""

    key: str
    html: Markup
    backlinks: tuple[tuple[str, str], ...]
    """Id of each citation on this page, and the words that name the way back."""
    elsewhere: tuple[str, ...]
    """Page ids of the other pages that cite the work, the first MOST of them."""
    more: int
    """How many further pages cite it; the bibliography names them all."""


@dataclass
class CitingPage:
    """One page as far as it cites: remembers what, and how often."""

    site: Site
    language: Language
    src_uri: str
    page_id: str = ""
    cites: dict[str, list[str]] = field(default_factory=dict)
    """Citation key → ids of its citations on this page, in order."""
    unread: set[str] = field(default_factory=set)
    """Citation keys of works that it cites as others cite them: they are not in its reference list."""
    introduced: set[str] = field(default_factory=set)
    """The bodies that the page has named in full, so that their abbreviations can stand alone."""

    @property
    def words(self) -> Words:
        """The words of the interface."""
        return self.site.words(self.language)

    def citation(self, citation: Citation, language: Language) -> Markup:
        """A citation, in the language of the text around it, that leads to this page's reference list."""
        works = [work for cite in citation.cites for work in cite.works]
        if unknown := [work.key for work in works if not self.site.has_work(work.key)]:
            raise KeyError(unknown[0])
        self.unread |= {cite.key for cite in citation.cites if cite.via}
        spans = render(citation, self.site.formatter, language, self.introduced)
        return Markup("").join(self._part(key, part) for key, part in by_work(spans))

    def _part(self, key: str, spans: Iterable[Span]) -> Markup:
        if not key:
            return html(spans)
        ids = self.cites.setdefault(key, [])
        ids.append(f"cite-{key}-{len(ids) + 1}")
        link = '<a class="citation" id="{}" href="#ref-{}">{}</a>'
        return Markup(link).format(ids[-1], quote(key, safe=""), html(spans))

    def references(self) -> list[Reference]:
        """The page's reference list: all that has been cited on it so far, in the style's order."""
        return [self._reference(key) for key in self.site.listed(self.cites)]

    def _reference(self, key: str) -> Reference:
        ids = self.cites[key]
        named, numbers = self.named(key), range(1, len(ids) + 1)
        words = [self.words("reference.back", number=number, work=named) for number in numbers]
        elsewhere = tuple(page for page in self.site.citing(key, self.language) if page != self.page_id)
        backlinks = tuple(zip(ids, words, strict=True))
        more = max(0, len(elsewhere) - MOST)
        return Reference(key, self.formatted(key), backlinks, elsewhere[:MOST], more)

    def named(self, key: str) -> str:
        """A work as a sentence names it: Jones and Evans (2020)."""
        author, year = self.site.formatter.cited(key, self.language, narrative=True)
        return f"{author} ({year})"

    def downloads(self) -> list[Download]:
        """Links that give the works that the page cites to reference managers, at second hand as well."""
        works = self.site.listed(self.unread.union(self.cites))
        return downloads.links(works, self.src_uri, self.site.encoded)

    def formatted(self, key: str) -> Markup:
        """The reference of an entry as HTML."""
        return self.site.reference_html(key, self.language)
