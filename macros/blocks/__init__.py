"""The parts that pages are made of: texts, citations, reference lists, links. Each gives safe HTML."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from urllib.parse import quote

from markupsafe import Markup, escape

from . import citations, downloads, prose
from .citations import Citation
from .downloads import Download
from .language import Language, Words, long_date, number, partial_date, slugify, sort_key
from .model import CaseStudy, Item, Text, Toolkit
from .prose import Cite
from .references import Span, by_work
from .site import Site
from .translations import State, state

MOST = 24
"""How many other citing pages a reference names; a work that every page cites would else fill them all."""


@dataclass
class Heading:
    """A heading of a page, for its table of contents."""

    id: str
    title: str
    level: int


@dataclass(frozen=True)
class Reference:
    """One line of a page's reference list."""

    key: str
    html: Markup
    backlinks: tuple[tuple[str, str], ...]
    """Id of each citation on this page, and the words that name the way back."""
    elsewhere: tuple[str, ...]
    """References to the other pages that cite the work, the first MOST of them."""
    more: int
    """How many further pages cite it; the bibliography names them all."""


@dataclass
class Composer:
    """Composes one page: remembers what it cites and which headings it has."""

    site: Site
    language: Language
    src_uri: str
    reference: str = ""
    cites: dict[str, list[str]] = field(default_factory=dict)
    """Citation key → ids of its citations on this page, in order."""
    headings: list[Heading] = field(default_factory=list)
    introduced: set[str] = field(default_factory=set)
    """The bodies that the page has named in full, so that their abbreviations can stand alone."""

    @property
    def toolkit(self) -> Toolkit:
        """Everything that the sources say."""
        return self.site.toolkit

    @property
    def words(self) -> Words:
        """The words of the interface."""
        return self.toolkit.words[self.language]

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

    def url(self, reference: str, anchor: str = "") -> str:
        """The relative address of a page in this page's language."""
        return self.site.addresses.url(
            self.src_uri, self.site.addresses.src_uri(reference, self.language), anchor
        )

    def item_url(self, item: Item, anchor: str = "") -> str:
        """The relative address of an item's page."""
        return self.url(item.reference, anchor)

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

    def page_link(self, reference: str) -> Markup:
        """A link to any page by its title."""
        known = self.site.page_links
        place = (self.site.addresses.up(self.src_uri), reference, self.language)
        if place not in known:
            link = Markup('<a href="{}">{}</a>')
            known[place] = link.format(self.url(reference), self.page_title(reference))
        return known[place]

    def page_title(self, reference: str) -> Markup:
        """The title of any page, as HTML."""
        if written := self.toolkit.document(reference, self.language):
            return escape(written.title)
        if item := self.toolkit.item(reference):
            return self.title(item.title)
        return escape(self.words(f"title.{reference}"))

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

    def citation(self, citation: Citation, language: Language) -> Markup:
        """A citation, in the language of the text around it, that leads to this page's reference list."""
        unknown = [cite.key for cite in citation.cites if cite.key not in self.toolkit.bibliography]
        if unknown:
            raise KeyError(unknown[0])
        spans = citations.render(citation, self.site.formatter, language, self.introduced)
        return Markup("").join(self._part(key, part) for key, part in by_work(spans))

    def _cite_in(self, language: Language) -> Cite:
        return lambda citation: str(self.citation(citation, language))

    def _part(self, key: str, spans: Iterable[Span]) -> Markup:
        if not key:
            return html(spans)
        ids = self.cites.setdefault(key, [])
        ids.append(f"cite-{key}-{len(ids) + 1}")
        link = '<a class="citation" id="{}" href="#ref-{}">{}</a>'
        return Markup(link).format(ids[-1], quote(key, safe=""), html(spans))

    def references(self) -> list[Reference]:
        """The page's reference list: all that has been cited on it so far, in the style's order."""
        return [self._reference(key) for key in self.site.formatter.sorted(self.cites)]

    def _reference(self, key: str) -> Reference:
        ids = self.cites[key]
        named, numbers = self.named(key), range(1, len(ids) + 1)
        words = [self.words("reference.back", number=number, work=named) for number in numbers]
        citing = self.site.citing[self.language].get(key, ())
        elsewhere = tuple(page for page in citing if page != self.reference)
        backlinks = tuple(zip(ids, words, strict=True))
        more = max(0, len(elsewhere) - MOST)
        return Reference(key, self.formatted(key), backlinks, elsewhere[:MOST], more)

    def named(self, key: str) -> str:
        """A work as a sentence names it: Jones and Evans (2020)."""
        author, year = self.site.formatter.cited(key, self.language, narrative=True)
        return f"{author} ({year})"

    def downloads(self) -> list[Download]:
        """Links that give the page's reference list to reference managers."""
        keys = self.site.formatter.sorted(self.cites)
        return downloads.links((self.toolkit.bibliography[key] for key in keys), self.src_uri)

    def formatted(self, key: str) -> Markup:
        """The reference of an entry as HTML."""
        known = self.site.reference_html
        if (key, self.language) not in known:
            known[key, self.language] = html(self.site.formatter.reference(key, self.language))
        return known[key, self.language]

    def _in(self, language: Language, html: Markup) -> Markup:
        if language is self.language:
            return html
        return Markup('<span lang="{}">{}</span>').format(language, html)


def html(spans: Iterable[Span]) -> Markup:
    """Spans of a citation or reference as HTML; links to reference lists are left as text."""
    return Markup("").join(_one(span) for span in spans)


def _one(span: Span) -> Markup:
    content = escape(span.text)
    if span.italic:
        content = Markup("<i>{}</i>").format(content)
    if span.lang:
        content = Markup('<span lang="{}">{}</span>').format(span.lang, content)
    if span.href:
        content = Markup('<a href="{}">{}</a>').format(span.href, content)
    return content
