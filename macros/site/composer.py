"""The parts that pages are made of: texts, citations, reference lists, links. Each gives safe HTML."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from markupsafe import Markup, escape

from ..content.model import CaseStudy, Item, Text
from ..content.translations import State, state
from ..language import Language, long_date, number, partial_date, slugify, sort_key
from ..text import prose
from ..text.prose import Cite
from .citing import Citing, Reference

__all__ = ["Citing", "Composer", "Heading", "Reference"]


@dataclass
class Heading:
    """A heading of a page, for its table of contents."""

    id: str
    title: str
    level: int


@dataclass
class Composer(Citing):
    """Composes one page: remembers what it cites and which headings it has."""

    headings: list[Heading] = field(default_factory=list)

    def title(self, text: Text) -> Markup:
        """A plain text, marked with its language where it is not the page's."""
        return self._in(text.best(self.language)[1], escape(self.plain(text)))

    def plain(self, text: Text) -> str:
        """A plain text without any marking, for descriptions and attributes."""
        return text.in_one_line(self.language)

    def line(self, text: Text) -> Markup:
        """A paragraph's words, without the paragraph around them."""
        words, language = text.best(self.language)
        return self._in(language, prose.line(words, self._cite_in(language)))

    def prose(self, text: Text) -> Markup:
        """Paragraphs and lists."""
        words, language = text.best(self.language)
        html = prose.block(words, self._cite_in(language))
        return html if language is self.language else Markup('<div lang="{}">{}</div>').format(language, html)

    def cite(self, text: str) -> Markup:
        """Words with citations, as in `see [@key]`; raises KeyError for an unknown key."""
        return prose.line(text, self._cite_in(self.language))

    def heading(self, title: str | Markup, id: str, level: int = 2) -> Markup:
        """A heading with an anchor, noted for the table of contents."""
        self.headings.append(Heading(id, str(escape(title)), level))
        if level == 1:
            return Markup('<h1 id="{}">{}</h1>').format(id, title)
        label = self.words("heading.anchor")
        link = '<a class="headerlink" href="#{0}" title="{1}" aria-hidden="true" tabindex="-1">¶</a>'
        return Markup('<h{2} id="{0}">{3}' + link + "</h{2}>").format(id, label, level, title)

    def section(self, key: str) -> Markup:
        """A second-level heading whose words are those of the interface."""
        title = self.words(f"section.{key}")
        return self.heading(title, slugify(title))

    def url(self, page_id: str, anchor: str = "") -> str:
        """The relative address of a page in this page's language."""
        return self.site.addresses.url(
            self.src_uri, self.site.addresses.src_uri(page_id, self.language), anchor
        )

    def item_url(self, item: Item, anchor: str = "") -> str:
        """The relative address of an item's page."""
        return self.url(item.page_id, anchor)

    def anchor(self, item: Item) -> str:
        """The id of the page's first heading."""
        return item.address(self.language)

    def partial_date(self, written: str | None) -> str | None:
        """A year, year-month or year-month-day in words."""
        return partial_date(written, self.language) if written else None

    def is_stale(self, item: Item) -> bool:
        """Whether the page's language is a translation that is older than its source."""
        return self.language is not item.translation.source and state(item) is State.STALE

    def link(self, item: Item) -> Markup:
        """A link to an item by its title."""
        return Markup('<a href="{}">{}</a>').format(self.item_url(item), self.title(item.title))

    def page_link(self, page_id: str) -> Markup:
        """A link to any page by its title."""
        known = self.site.page_links
        place = (self.site.addresses.up(self.src_uri), page_id, self.language)
        if place not in known:
            link = Markup('<a href="{}">{}</a>')
            known[place] = link.format(self.url(page_id), self.page_title(page_id))
        return known[place]

    def page_title(self, page_id: str) -> Markup:
        """The title of any page, as HTML."""
        if written := self.toolkit.document(page_id, self.language):
            return escape(written.title)
        if item := self.toolkit.item(page_id):
            return self.title(item.title)
        return escape(self.words(f"title.{page_id}"))

    def standard_link(self, standard_id: str) -> Markup:
        """A link to a standard on its framework's page."""
        framework, _, id = standard_id.partition("/")
        standard = self.toolkit.standards[standard_id]
        url = self.item_url(self.toolkit.frameworks[framework], id)
        return Markup('<a href="{}">{}</a>').format(url, self.title(standard.title))

    def sorted(self, items: Iterable[Item]) -> list[Item]:
        """Items by title, in the order of the language's alphabet."""
        return sorted(items, key=lambda item: sort_key(item.title.best(self.language)[0], self.language))

    def term(self, list_name: str, id: str) -> Markup:
        """The name of a value of the vocabulary; an unknown one, which `check` has told, by its id."""
        term = getattr(self.toolkit.vocabulary, list_name).get(id)
        return self.title(term) if term else escape(id)

    def date(self, day: object) -> str:
        """A date in full."""
        return long_date(day, self.language)  # type: ignore[arg-type]

    def duration(self, minutes: int) -> str:
        """How long something takes: minutes, and hours from one hour on."""
        hours, rest = divmod(minutes, 60)
        parts = [self.words("duration.hours", hours)] if hours else []
        return " ".join([*parts, self.words("duration.minutes", rest)] if rest or not hours else parts)

    def number(self, n: int) -> str:
        """A number with the language's separators."""
        return number(n, self.language)

    def is_foreign(self, study: CaseStudy) -> bool:
        """Whether a case study is shown in the other language for want of a translation."""
        return study.approach.of(self.language) is None

    def _cite_in(self, language: Language) -> Cite:
        return lambda citation: str(self.citation(citation, language))

    def _in(self, language: Language, html: Markup) -> Markup:
        if language is self.language:
            return html
        return Markup('<span lang="{}">{}</span>').format(language, html)
